internal import Parameters
internal import Players
internal import Rollup

/// Reads an experiment file, or a scenario file as an experiment of one point.
struct ExperimentReading {
  /// The most points of a grid, before `exclude`.
  static let pointLimit = 100_000

  /// Whether the file is an experiment and not a scenario.
  static func isExperiment(_ node: SourceNode) -> Bool {
    node["experiment"] != nil || (node["scenario"] != nil && node["design"] == nil)
  }

  let node: SourceNode
  let name: String
  var issues = IssueList()
  var scenario: ScenarioReading
  /// Why a game that nobody wrote is none; `nil` where there is one, or nobody could do anything.
  var gameRefusal: String?
  private let isScenario: Bool

  init(_ node: SourceNode, name: String, _ tree: SourceTree) throws(ScenarioError) {
    isScenario = !Self.isExperiment(node)
    guard !isScenario else {
      self.node = .map(at: node.place)
      self.name = node["name"]?.scalar ?? name
      scenario = ScenarioReading(node, name: name, tree)
      return
    }
    self.node = node
    self.name = Self.name(node["experiment"], else: name, &issues)
    for entry in node.entries ?? []
    where !ExperimentSchema.keys.contains(where: { $0.key == entry.key }) {
      issues.add(
        SchemaReader.unknownKey(entry, under: "", known: ExperimentSchema.keys.map(\.key)))
    }
    if node["rolluplab"]?.scalar != "1" {
      issues.add(
        Issue(
          node.place(of: ["rolluplab"]), "rolluplab", found: node["rolluplab"]?.form ?? "missing",
          expected: "1"))
    }
    do throws(ScenarioError) {
      scenario = try Self.scenario(node, name: self.name, tree)
    } catch {
      issues.add(error, at: node.place(of: ["scenario"]), "scenario")
      try issues.check()
      throw error
    }
  }

  private static func name(
    _ node: SourceNode?, else name: String, _ issues: inout IssueList
  ) -> String {
    guard let node else { return name }
    if let text = node.scalar, Name.isKebab(text) { return text }
    issues.add(
      Issue(
        node.place, "experiment", found: node.form,
        expected: "a name in lower-case letters, digits and hyphens",
        nearest: node.scalar.map(Name.kebab)))
    return name
  }

  private static func scenario(
    _ node: SourceNode, name: String, _ tree: SourceTree
  ) throws(ScenarioError) -> ScenarioReading {
    var tree = tree
    guard let under = node["scenario"] else {
      throw .refused(
        Issue(
          node.place, "scenario", found: "missing",
          expected: "a scenario file, or the scenario as a map"))
    }
    guard let text = under.scalar else {
      return ScenarioReading(try tree.extended(under), name: name, tree)
    }
    let inner = try tree.follow(text, at: under.place, "scenario", chain: []) {
      (tree: inout SourceTree, node, chain) throws(ScenarioError) in
      try tree.extended(node, chain: chain)
    }
    return ScenarioReading(inner, name: FilePath.stem(of: text), tree)
  }

  /// The scenario with `set` and then `overrides` applied.
  mutating func basePoint(_ overrides: [Override]) throws(ScenarioError) -> Scenario {
    let all = sets() + overrides
    let found = issues
    do throws(ScenarioError) {
      let base = try scenario.scenario(all)
      try found.check()
      return base
    } catch {
      issues.add(error, at: node.place, "")
      try issues.check()
      throw error
    }
  }

  /// The whole experiment, every point checked.
  mutating func experiment(_ overrides: [Override]) throws(ScenarioError) -> Experiment {
    let common = sets() + overrides
    var base: Scenario?
    do throws(ScenarioError) {
      base = try scenario.scenario(common)
    } catch {
      // The rest is read all the same, so that all errors come at once.
      issues.add(error, at: node.place, "")
    }
    let worlds = worlds()
    let designs = designs(base)
    let names = designs?.map(\.name)
    let axes = axes(names)
    checkPaths(axes)
    let groups = zipped(axes)
    let exclusions = exclusions(axes, names, worlds)
    let seeds = seeds()
    let measure = measure(base, names)
    let game = self.game(base)
    guard let base, let designs, let groups, let exclusions else {
      try issues.check()
      preconditionFailure("an experiment without issues has all its parts")
    }
    var grid = ExperimentGrid(
      reading: scenario, common: common, designs: designs, worlds: worlds, axes: axes,
      groups: groups, exclusions: exclusions)
    let points = grid.points(&issues, at: node.place(of: ["axes"]))
    try issues.check()
    return Experiment(
      name: name, question: node["question"]?.scalar, base: base, designs: designs.map(\.name),
      worlds: worlds, axes: axes.map(\.axis), points: points, seeds: seeds,
      summary: measure.summary, comparison: measure.comparison, game: game,
      gameRefusal: gameRefusal)
  }

  /// The values of `set`, in file order.
  private mutating func sets() -> [Override] {
    guard let set = node["set"] else { return [] }
    guard let entries = set.entries else {
      issues.add(
        Issue(set.place, "set", found: set.form, expected: "a map of key paths and values"))
      return []
    }
    var overrides: [Override] = []
    for entry in entries {
      do throws(ScenarioError) {
        overrides.append(try Override(path: entry.key, node: entry.node))
      } catch {
        issues.add(error, at: entry.place, "set")
      }
    }
    return overrides
  }

  private mutating func seeds() -> [UInt64] {
    var reader = SchemaReader()
    reader.issues = issues
    let read = reader.parameter(
      ExperimentSchema.seeds, from: node["seeds"], at: "seeds", place: node.place)
    issues = reader.issues
    guard case .leaf(.count(let first), _)? = read?["first"],
      case .leaf(.count(let count), _)? = read?["count"]
    else { return [] }
    return (0..<count).map { UInt64(first + $0) }
  }

  /// The scalars of a list, or the one scalar; with their places.
  mutating func texts(_ node: SourceNode?, _ path: String, _ what: String) -> [(String, Place)] {
    guard let node else { return [] }
    if let text = node.scalar, !text.isEmpty { return [(text, node.place)] }
    guard let items = node.items, !items.isEmpty else {
      issues.add(Issue(node.place, path, found: node.form, expected: "a list of \(what)"))
      return []
    }
    var texts: [(String, Place)] = []
    for (index, item) in items.enumerated() {
      if let text = item.scalar, !text.isEmpty {
        texts.append((text, item.place))
      } else {
        issues.add(
          Issue(item.place, "\(path)[\(index)]", found: item.form, expected: "one of the \(what)"))
      }
    }
    for (index, text) in texts.enumerated()
    where texts[..<index].contains(where: { $0.0 == text.0 }) {
      issues.add(Issue(text.1, path, found: "'\(shortened(text.0))' twice", expected: "each once"))
    }
    return texts
  }
}
