/// A scenario's merged source, from which any number of scenarios are made by overrides.
struct ScenarioReading {
  let node: SourceNode
  let name: String
  let tree: SourceTree

  init(_ node: SourceNode, name: String, _ tree: SourceTree) {
    self.node = node
    self.name = name
    self.tree = tree
  }

  /// The scenario with `overrides` applied in order, checked as a whole.
  ///
  /// `feeds` are used as they are, whatever their files have become; with `nil` they are read.
  func scenario(
    _ overrides: [Override] = [], feeds: ScenarioFeeds? = nil
  ) throws(ScenarioError) -> Scenario {
    var issues = IssueList()
    var node = node
    for override in overrides {
      do {
        node = try Self.overridden(node, override)
      } catch {
        issues.add(override.node.place, override.path.joined(separator: "."), error)
      }
    }
    var resolution = Resolution(node, name: name, tree, issues, frozen: feeds)
    return try resolution.scenario()
  }

  /// What is written once `overrides` are applied; `nil` where one cannot be.
  func applied(_ overrides: [Override]) -> SourceNode? {
    try? overrides.reduce(node) { try Self.overridden($0, $1) }
  }

  private static func overridden(
    _ node: SourceNode, _ override: Override
  ) throws(Mismatch) -> SourceNode {
    guard override.path.first != "extends" else {
      throw Mismatch("'extends' cannot be set", expected: "a key of the merged file")
    }
    return try Overlay.setting(override.path[...], to: override.node, in: node, ScenarioSchema.root)
  }
}
