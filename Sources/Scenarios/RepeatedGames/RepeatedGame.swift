public import Learning

/// A repeated game as a file describes it.
public struct RepeatedGame: Sendable {
  /// The experiment, checked as far as that is possible without a run.
  public let experiment: Learning.Experiment

  private let source: SourceNode

  init(_ experiment: Learning.Experiment, from source: SourceNode) {
    self.experiment = experiment
    self.source = source
  }

  /// Why the file is refused after all, where a run says so: with the place of the key.
  public func refusal(_ error: ExperimentError) -> ScenarioError { .refused(source.issue(error)) }

  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: `ScenarioError` with everything that is wrong with it.
  public static func read(
    file: String, overrides: [Override] = []
  ) throws(ScenarioError) -> RepeatedGame {
    let reading = RepeatedGameReading(
      name: file == "-" ? "standard-input" : FilePath.stem(of: file),
      directory: file == "-" ? "." : FilePath.directory(of: file))
    return try reading.game(YAMLText.read(file: file), overrides)
  }

  /// Reads a text; relative paths in it start from `directory`.
  ///
  /// - Throws: `ScenarioError` with everything that is wrong with it.
  public static func read(
    text: String, name: String = "repeated-game", directory: String = ".",
    overrides: [Override] = []
  ) throws(ScenarioError) -> RepeatedGame {
    let reading = RepeatedGameReading(name: name, directory: directory)
    return try reading.game(ScenarioReader.source(text, name), overrides)
  }
}

extension SourceNode {
  /// What is wrong with an experiment that was made from this map, with the place of the key.
  func issue(_ error: ExperimentError) -> Issue {
    switch error {
    case .outOfRange(let key, let found, let expected):
      Issue(place(ofPath: key), key, found: found, expected: expected)
    case .unsupported(let key, let reason): Issue(place(ofPath: key), key, found: reason)
    }
  }

  /// The place of what stands at a dotted path, or of the nearest thing above it that is written;
  /// lists are counted from 0.
  private func place(ofPath path: String) -> Place {
    var node = self
    var place = node.place
    for key in path.split(separator: ".").map(String.init) {
      if let items = node.items {
        guard let index = Int(key), items.indices.contains(index) else { return place }
        node = items[index]
        place = node.place
      } else {
        guard let entry = node.entries?.first(where: { $0.key == key }) else { return place }
        node = entry.node
        place = entry.place
      }
    }
    return place
  }
}
