internal import Parameters
internal import Rollup

/// A design as it is written, with its base merged under it.
struct WrittenDesign {
  /// The name in results.
  var name: String
  /// A map of parts, where what it says nothing of is the part's first rule; or of `lineage` and its
  /// parameters.
  var parts: SourceNode

  /// Whether it is no rollup but what rollups descend from.
  var isLineage: Bool { parts[Lineage.tag] != nil }

  /// The same written out as a map with its name, which builds on nothing else.
  var node: SourceNode {
    let entry = SourceNode.Entry(
      key: "name", place: parts.place, node: .scalar(name, at: parts.place))
    return .map([entry] + (parts.entries ?? []), at: parts.place)
  }

  /// The design itself; `nil` where it would be refused.
  var built: Design? {
    var reader = SchemaReader()
    let tree = reader.record(DesignSection.parts, from: parts, at: "design", place: parts.place)
    let arguments = tree.arguments
    guard reader.issues.isEmpty,
      Part.allCases.allSatisfy({ part in
        Registry.problems(part, arguments.map(part.rawValue)).isEmpty
      })
    else { return nil }
    return Design(name: name, arguments)
  }

  /// What stands under `design` of a scenario.
  static func read(
    _ node: SourceNode, in tree: inout SourceTree, chain: [String] = []
  ) throws(ScenarioError) -> WrittenDesign {
    if let text = node.scalar {
      return try base(text, at: node.place, in: &tree, chain: chain)
    }
    guard node.entries != nil else {
      throw .refused(
        Issue(
          node.place, "design", found: node.form, expected: "a preset, a file, or a map with 'base'"
        ))
    }
    var over = node
    over["base"] = nil
    over["name"] = nil
    var design = WrittenDesign(name: "custom", parts: .map([], at: node.place))
    if let below = node["base"] {
      guard let text = below.scalar else {
        throw .refused(
          Issue(below.place, "design.base", found: below.form, expected: "a preset or a file"))
      }
      design = try base(text, at: below.place, in: &tree, chain: chain)
    }
    // Another lineage, or one in place of parts, replaces what is below it as a whole.
    let replaces = over[Lineage.tag].map { $0.scalar != design.parts[Lineage.tag]?.scalar } ?? false
    design.parts = replaces ? over : Overlay.merged(design.parts, over, DesignSection.body)
    if replaces, let name = over[Lineage.tag]?.scalar { design.name = name }
    if let given = node["name"] { design.name = try name(given) }
    try design.checkLineage()
    return design
  }

  /// Refuses parts beside a lineage.
  private func checkLineage() throws(ScenarioError) {
    guard isLineage else { return }
    let name = parts[Lineage.tag]?.scalar
    let own = Lineage.declarations.first { $0.name == name }?.parameters.map(\.key) ?? []
    for entry in parts.entries ?? [] where Part(rawValue: entry.key) != nil {
      throw .refused(
        Issue(
          entry.place, "design.\(entry.key)",
          found: "'\(entry.key)', a part of a rollup, beside '\(Lineage.tag)'",
          expected: "the nine parts without '\(Lineage.tag)', or no part"
            + (own.isEmpty ? "" : " but \(Kind.list(own))")))
    }
  }

  private static func base(
    _ text: String, at place: Place, in tree: inout SourceTree, chain: [String]
  ) throws(ScenarioError) -> WrittenDesign {
    if let preset = Preset.named(text) {
      return WrittenDesign(name: preset.name, parts: preset.parts)
    }
    guard text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml") else {
      let names = Preset.all.map(\.name)
      throw .refused(
        Issue(
          place, "design",
          found: text.isEmpty ? "nothing" : "there is no preset '\(shortened(text))'",
          expected: "\(Kind.list(names)), or a file such as './\(Name.kebab(text)).yaml'",
          nearest: Nearest.name(to: text, in: names)))
    }
    return try tree.follow(text, at: place, "design", chain: chain) {
      (tree: inout SourceTree, node, chain) throws(ScenarioError) in
      try file(node, stem: FilePath.stem(of: text), in: &tree, chain: chain)
    }
  }

  /// The design that the map of a design file describes.
  static func file(
    _ node: SourceNode, stem: String, in tree: inout SourceTree, chain: [String]
  ) throws(ScenarioError) -> WrittenDesign {
    guard node.entries != nil else {
      throw .refused(Issue(node.place, "", found: node.form, expected: "a map of a design's parts"))
    }
    if node["design"] != nil || node["scenario"] != nil || node["experiment"] != nil {
      let isScenario = node["design"] != nil
      throw .refused(
        Issue(
          node.place, "",
          found: isScenario
            ? "a scenario, where a design should be" : "an experiment, where a design should be",
          expected: isScenario
            ? "a design file; 'compare' takes a scenario with --scenario"
            : "a design file; 'sweep' runs experiments"))
    }
    var node = node
    if let version = node["rolluplab"] {
      guard version.scalar == "1" else {
        throw .refused(Issue(version.place, "rolluplab", found: version.form, expected: "1"))
      }
      node["rolluplab"] = nil
    }
    let given = node["name"]
    var design = try read(node, in: &tree, chain: chain)
    design.name = try given.map(name) ?? stem
    return design
  }

  private static func name(_ node: SourceNode) throws(ScenarioError) -> String {
    if let text = node.scalar, Name.isKebab(text) { return text }
    throw .refused(
      Issue(
        node.place, "design.name", found: node.form,
        expected: "a name in lower-case letters, digits and hyphens",
        nearest: node.scalar.map(Name.kebab)))
  }
}
