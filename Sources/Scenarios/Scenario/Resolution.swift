internal import Parameters
internal import Rollup

/// The way from a merged source to a checked scenario.
///
/// Reading by the declarations, then what depends on more than one key: values that follow from
/// others, feeds, and the checks across sections. Every step goes on after an error.
struct Resolution {
  let source: SourceNode
  let files: SourceTree
  let name: String
  let designName: String
  let isLineage: Bool
  var tree: Resolved
  var feeds: ScenarioFeeds
  let frozen: ScenarioFeeds?
  var issues: IssueList
  var notes: [String] = []
  var assumptions: [Assumption]

  init(
    _ node: SourceNode, name: String, _ files: SourceTree, _ issues: IssueList,
    frozen: ScenarioFeeds?
  ) {
    self.frozen = frozen
    feeds = frozen ?? ScenarioFeeds()
    var files = files
    var issues = issues
    var node = node
    var design = WrittenDesign(name: "custom", parts: Preset.centralized.parts)
    do throws(ScenarioError) {
      if let given = node["design"] {
        design = try WrittenDesign.read(given, in: &files)
      } else {
        let names = Preset.all.map(\.name)
        issues.add(
          Issue(
            node.place, "design", found: "missing",
            expected: "a preset (\(names.joined(separator: ", "))), a file, or a map with 'base'"))
      }
    } catch {
      issues.add(error, at: node.place(of: ["design"]), "design")
    }
    node["design"] = design.parts
    let usual = design.isLineage ? .none : UsualGroups(design.built)
    isLineage = design.isLineage
    node["players"] = usual.completing(node["players"])
    var given = name
    if let under = node["name"] {
      if let text = under.scalar, Name.isKebab(text) {
        given = text
      } else {
        issues.add(
          Issue(
            under.place, "name", found: under.form,
            expected: "a name in lower-case letters, digits and hyphens",
            nearest: under.scalar.map(Name.kebab)))
      }
    }
    node["name"] = .scalar(given, at: node.place)
    var reader = SchemaReader()
    reader.issues = issues
    tree = reader.record(
      ScenarioSchema.resolved(usual, isLineage: isLineage), from: node, at: "", place: node.place)
    self.issues = reader.issues
    assumptions = reader.assumptions
    source = node
    self.files = files
    self.name = given
    designName = design.name
    if var map = tree["design"] {
      map = .map([Resolved.Entry("name", .text(design.name))] + map.entries)
      tree["design"] = map
    }
  }

  /// The scenario; throws everything that was found.
  mutating func scenario() throws(ScenarioError) -> Scenario {
    resolveFeedOrigins()
    resolveTime()
    resolveBlobs()
    resolvePrice()
    resolveProving()
    resolveUsers()
    resolveExogenous()
    checkToken()
    checkPlayers()
    checkBehaviours()
    checkLimits()
    checkRules()
    try issues.check()
    guard let map = tree["design"]?.arguments else { preconditionFailure("a design was read") }
    let subject = isLineage ? subject(lineage: map) : try subject(rollup: map)
    try checkRealProofs(subject)
    let hashed = Scenario.hashed(tree, feeds)
    return Scenario(
      name: name, designName: designName, subject: subject, hash: SHA256.hex(hashed.json),
      tapeKey: SHA256.hex(Scenario.tape(hashed).json), notes: notes,
      assumptions: AssumptionOrder(tree: tree).sorted(assumptions), tree: tree, feeds: feeds)
  }

  private mutating func subject(rollup map: Arguments) throws(ScenarioError) -> Subject {
    let design = Design(name: designName, map)
    try checkParts(design)
    noteIdleGroups(design)
    noteBidShares(design)
    if !learns(design) { forget("learning") }
    return .rollup(design)
  }

  private mutating func subject(lineage map: Arguments) -> Subject {
    noteGroupsWithoutPart()
    forget("learning.train")
    return .lineage(Lineage(map))
  }

  /// Adds an issue at a key path.
  mutating func refuse(
    _ path: String, _ found: String, _ expected: String, nearest: String? = nil
  ) {
    let keys = path.split(separator: ".").map(String.init)
    issues.add(
      Issue(source.place(of: keys), path, found: found, expected: expected, nearest: nearest))
  }

  /// What was read at a key path.
  func value(_ path: String) -> Resolved? {
    var node: Resolved? = tree
    for key in path.split(separator: ".") { node = node?[String(key)] }
    return node
  }

  /// The whole nanoseconds at a key path.
  func nanoseconds(_ path: String) -> Int? {
    if case .leaf(.duration(let nanoseconds), _)? = value(path) { nanoseconds } else { nil }
  }

  /// The moment at a key path.
  func moment(_ path: String) -> Int? {
    if case .leaf(.timestamp(let seconds), _)? = value(path) { seconds } else { nil }
  }

  /// Puts a value at `section.key`, after the key that is declared before it.
  mutating func put(_ value: Resolved, at key: String, in path: [String], order: [String]) {
    Self.put(value, key, path[...], order, &tree)
  }

  private static func put(
    _ value: Resolved, _ key: String, _ path: ArraySlice<String>, _ order: [String],
    _ tree: inout Resolved
  ) {
    if let first = path.first {
      guard var below = tree[first] else { return }
      put(value, key, path.dropFirst(), order, &below)
      tree[first] = below
      return
    }
    var entries = tree.entries.filter { $0.key != key }
    let before = order.prefix { $0 != key }
    let index = entries.lastIndex { before.contains($0.key) }.map { $0 + 1 } ?? 0
    entries.insert(Resolved.Entry(key, value), at: index)
    tree = .map(entries)
  }
}
