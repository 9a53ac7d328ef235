internal import Parameters
internal import Players
internal import Proving
internal import Rollup

extension Catalogue {
  /// What `name` means.
  ///
  /// A preset wins over a rule of its name, which is then `part.rule`; a scenario key wins over a
  /// part. A design file is explained by `explain(designFile:)`.
  /// - Throws: `ScenarioError` with the nearest name where nothing is called so.
  public static func explain(_ name: String) throws(ScenarioError) -> Explanation {
    if let preset = Preset.named(name) { return explain(preset) }
    if let found = rule(name) ?? key(name) ?? part(name) ?? listed(name)
      ?? named(name) ?? experimentKey(name)
    {
      return found
    }
    let rules = rules.filter { $0.rule.name == name }
    if rules.count > 1 {
      throw unknown(name, "several rules are called so", rules.map(\.path), nil)
    }
    throw unknown(name, "nothing is called so", [], Nearest.name(to: name, in: names))
  }

  /// The parts and parameters of a user's design file.
  public static func explain(designFile file: String) throws(ScenarioError) -> Explanation {
    let text = "rolluplab: 1\ndesign: \(Resolved.quoted(file))\n"
    let scenario = try ScenarioReader.read(text: text)
    return Explanation(
      title: scenario.designName, kind: "design", meaning: "the design in \(file)",
      rows: designRows(scenario), yaml: nil)
  }

  private static func unknown(
    _ name: String, _ found: String, _ known: [String], _ nearest: String?
  ) -> ScenarioError {
    .refused(
      Issue(
        Place(file: "explain"), shortened(name), found: found,
        expected: known.isEmpty
          ? "a design, rule, metric, decision, learner, attack, world, feed, machine, prover, "
            + "account, reason or key path"
          : Kind.list(known), nearest: nearest))
  }

  private static func explain(_ preset: Preset) -> Explanation {
    let scenario = try? ScenarioReader.read(text: "rolluplab: 1\ndesign: \(preset.name)\n")
    return Explanation(
      title: preset.name, kind: "design", meaning: preset.summary,
      rows: scenario.map(designRows) ?? [], yaml: preset.yaml)
  }

  private static func designRows(_ scenario: Scenario) -> [Explanation.Row] {
    let design = scenario.tree["design"]
    guard scenario.lineage == nil else {
      // The map itself says no more than its keys do.
      let below = KeyPaths.rows(
        DesignSection.resolved(isLineage: true), at: DesignSection.parameter.key, value: design)
      return KeyPaths.rows(
        DesignSection.lineageName, at: "design.\(Lineage.tag)", value: design?[Lineage.tag])
        + below.dropFirst()
    }
    return DesignSection.parts.flatMap { part in
      KeyPaths.rows(part, at: "design.\(part.key)", value: design?[part.key])
    }
  }

  /// Rules by part, then lineages; `key` is where the parameters of a rule stand.
  private static var rules: [(path: String, part: Part?, key: String, rule: Variant)] {
    Part.allCases.flatMap { part in
      Registry.rules(for: part).map { rule in
        let name = rule.declaration.name
        return ("\(part.rawValue).\(name)", part, "design.\(part.rawValue)", rule.declaration)
      }
    }
      + Lineage.declarations.map { ("\(Lineage.tag).\($0.name)", nil, "design", $0) }
  }

  private static func rule(_ name: String) -> Explanation? {
    var found = rules.filter { $0.path == name }
    if found.isEmpty { found = rules.filter { $0.rule.name == name } }
    guard found.count == 1, let (path, part, key, rule) = found.first else { return nil }
    return Explanation(
      title: path, kind: part == nil ? Lineage.tag : "rule", meaning: rule.summary,
      rows: rule.parameters.flatMap { KeyPaths.rows($0, at: "\(key).\($0.key)") }
        + (rule.source.isEmpty
          ? []
          : [
            Explanation.Row(
              path: "source", value: rule.source, unit: "", meaning: "where the rule is from",
              source: "")
          ]),
      yaml: nil)
  }

  private static func key(_ name: String) -> Explanation? {
    guard let parameter = KeyPaths.parameter(name) else { return nil }
    return Explanation(
      title: name, kind: "scenario key", meaning: parameter.meaning,
      rows: KeyPaths.rows(parameter, at: name) + choices(parameter.shape) + alsoInFlows(name),
      yaml: nil)
  }

  /// What else a key's name means: a reason of flows is named after what it is paid for.
  private static func alsoInFlows(_ name: String) -> [Explanation.Row] {
    loose.filter { $0.name == name }.map {
      Explanation.Row(path: name, value: "", unit: $0.kind, meaning: $0.meaning, source: "")
    }
  }

  private static func experimentKey(_ name: String) -> Explanation? {
    let root = Parameter("", .record(ExperimentSchema.keys), default: .fields, "an experiment")
    guard let parameter = KeyPaths.parameter(name, below: root) else { return nil }
    return Explanation(
      title: name, kind: "experiment key", meaning: parameter.meaning,
      rows: KeyPaths.rows(parameter, at: name) + choices(parameter.shape), yaml: nil)
  }

  private static func choices(_ shape: Shape) -> [Explanation.Row] {
    switch shape {
    case .leaf(.choice(let choices)):
      choices.map {
        Explanation.Row(path: $0.name, value: "", unit: "choice", meaning: $0.summary, source: "")
      }
    case .leaf(.either(let first, let second)):
      choices(.leaf(first)) + choices(.leaf(second))
    case .either(let first, let second): choices(first) + choices(second)
    case .many(let kind, _): choices(.leaf(kind))
    case .rule(_, let variants), .oneOf(let variants):
      variants.map {
        Explanation.Row(
          path: $0.name, value: "", unit: "choice", meaning: $0.summary, source: $0.source)
      }
    default: []
    }
  }

  private static func part(_ name: String) -> Explanation? {
    let part = Part(rawValue: name)
    guard part != nil || name == Lineage.tag else { return nil }
    return Explanation(
      title: name, kind: part == nil ? "alternative to the parts" : "part",
      meaning: part?.question ?? DesignSection.lineageName.meaning,
      rows: rules.filter { $0.part == part }.map {
        Explanation.Row(
          path: $0.path, value: "", unit: "rule", meaning: $0.rule.summary, source: $0.rule.source)
      }, yaml: nil)
  }

  private static let kinds: [(topic: ListTopic, kind: String)] = [
    (.metrics, "metric"), (.decisions, "decision"), (.attacks, "attack"), (.feeds, "feed"),
    (.hardware, "hardware"), (.provers, "prover"), (.learners, "learner"),
  ]

  private static func listed(_ name: String) -> Explanation? {
    for (topic, kind) in kinds {
      let listing = list(topic)
      guard let row = listing.rows.first(where: { $0[0] == name }) else { continue }
      let facts = zip(listing.columns, row).dropFirst()
      let meaning = facts.first { $0.0 == "summary" || $0.0 == "meaning" }?.1 ?? ""
      return Explanation(
        title: name, kind: kind, meaning: meaning,
        rows: facts.filter { $0.0 != "summary" && $0.0 != "meaning" && !$0.1.isEmpty }.map {
          Explanation.Row(path: $0.0, value: $0.1, unit: "", meaning: "", source: "")
        } + actions(name) + parameters(ofLearner: name) + alsoInFlows(name), yaml: nil)
    }
    return nil
  }

  /// Everything that can be explained.
  public static var names: [String] {
    Preset.all.map(\.name) + rules.map(\.path) + rules.map(\.rule.name) + [Lineage.tag]
      + Part.allCases.map(\.rawValue)
      + kinds.flatMap { list($0.topic).rows.map { $0[0] } } + loose.map(\.name) + KeyPaths.all
      + KeyPaths.experiment
  }
}
