/// Text in, checked scenarios out: the one reader of scenario files.
public enum ScenarioReader {
  /// Reads a scenario file, or standard input for `-`; of an experiment file its base point.
  public static func read(
    file: String, overrides: [Override] = []
  ) throws(ScenarioError) -> Scenario {
    var tree = SourceTree(directory: ".")
    let node = try tree.load(file)
    return try read(
      node, name: file == "-" ? "scenario" : FilePath.stem(of: file), tree, overrides)
  }

  /// Reads a scenario from text; relative paths in it start from `directory`.
  public static func read(
    text: String, name: String = "scenario", directory: String = ".", overrides: [Override] = []
  ) throws(ScenarioError) -> Scenario {
    guard text.utf8.count <= TextLimits.bytes else {
      throw .refused(
        Issue(Place(file: name), "", found: "a text over 1 MB", expected: "at most 1000000 bytes"))
    }
    var tree = SourceTree(directory: directory)
    let checked = try TextLimits.text(of: Array(text.utf8), file: name)
    let node = try tree.extended(YAMLText.read(checked, file: name))
    return try read(node, name: Name.kebab(name), tree, overrides)
  }

  private static func read(
    _ node: SourceNode, name: String, _ tree: SourceTree, _ overrides: [Override]
  ) throws(ScenarioError) -> Scenario {
    if ExperimentReading.isExperiment(node) {
      var reading = ExperimentReading(node, name: name, tree)
      return try reading.basePoint(overrides)
    }
    return try ScenarioReading(node, name: name, tree).scenario(overrides)
  }
}

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
  func scenario(_ overrides: [Override] = []) throws(ScenarioError) -> Scenario {
    var issues = IssueList()
    var node = node
    for override in overrides {
      do {
        node = try Self.overridden(node, override)
      } catch {
        issues.add(override.node.place, override.path.joined(separator: "."), error)
      }
    }
    var resolution = Resolution(node, name: name, tree, issues)
    return try resolution.scenario()
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
