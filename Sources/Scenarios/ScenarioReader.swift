internal import Rollup

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
    var tree = SourceTree(directory: directory)
    let node = try tree.extended(source(text, name))
    return try read(node, name: Name.kebab(name), tree, overrides)
  }

  /// Reads an experiment file with every point checked; a scenario file is an experiment with one
  /// point, the world as written and seeds 1 to 16.
  public static func experiment(
    file: String, overrides: [Override] = []
  ) throws(ScenarioError) -> Experiment {
    var tree = SourceTree(directory: ".")
    let node = try tree.load(file)
    var reading = try ExperimentReading(
      node, name: file == "-" ? "experiment" : FilePath.stem(of: file), tree)
    return try reading.experiment(overrides)
  }

  /// Reads an experiment from text; relative paths in it start from `directory`.
  public static func experiment(
    text: String, name: String = "experiment", directory: String = ".", overrides: [Override] = []
  ) throws(ScenarioError) -> Experiment {
    var tree = SourceTree(directory: directory)
    let node = try tree.extended(source(text, name))
    var reading = try ExperimentReading(node, name: Name.kebab(name), tree)
    return try reading.experiment(overrides)
  }

  /// Checks a file of any kind as a whole, and says which kind it is.
  public static func check(file: String) throws(ScenarioError) -> InputKind {
    var tree = SourceTree(directory: ".")
    let node = try tree.load(file)
    let name = FilePath.stem(of: file)
    if ExperimentReading.isExperiment(node) {
      var reading = try ExperimentReading(node, name: name, tree)
      _ = try reading.experiment([])
      return .experiment
    }
    if RepeatedGameReading.isRepeatedGame(node) {
      let directory = file == "-" ? "." : FilePath.directory(of: file)
      _ = try RepeatedGameReading(name: name, directory: directory).game(node, [])
      return .repeatedGame
    }
    let parts = DesignSection.parts.map(\.key) + ["base", Lineage.tag]
    if node["design"] == nil, node.entries?.contains(where: { parts.contains($0.key) }) == true {
      _ = try design(node, name, tree)
      return .design
    }
    _ = try ScenarioReading(node, name: name, tree).scenario()
    return .scenario
  }

  private static func design(
    _ node: SourceNode, _ name: String, _ tree: SourceTree
  ) throws(ScenarioError) -> Scenario {
    var tree = tree
    let design = try WrittenDesign.file(node, stem: name, in: &tree, chain: [])
    let place = node.place
    let scenario = SourceNode.map(
      [
        SourceNode.Entry(key: "rolluplab", place: place, node: .scalar("1", at: place)),
        SourceNode.Entry(key: "design", place: place, node: design.node),
      ], at: place)
    return try ScenarioReading(scenario, name: name, tree).scenario()
  }

  static func source(_ text: String, _ name: String) throws(ScenarioError) -> SourceNode {
    guard text.utf8.count <= TextLimits.bytes else {
      throw .refused(
        Issue(Place(file: name), "", found: "a text over 1 MB", expected: "at most 1000000 bytes"))
    }
    return try YAMLText.read(TextLimits.text(of: Array(text.utf8), file: name), file: name)
  }

  private static func read(
    _ node: SourceNode, name: String, _ tree: SourceTree, _ overrides: [Override]
  ) throws(ScenarioError) -> Scenario {
    if ExperimentReading.isExperiment(node) {
      var reading = try ExperimentReading(node, name: name, tree)
      return try reading.basePoint(overrides)
    }
    return try ScenarioReading(node, name: name, tree).scenario(overrides)
  }
}

/// What a file describes.
public enum InputKind: String, Sendable, CaseIterable {
  /// A world to simulate.
  case scenario
  /// An incentive design.
  case design
  /// A scenario and what varies about it.
  case experiment
  /// Learners in a game, without any rollup.
  case repeatedGame = "repeated-game"
}
