internal import Learning
internal import Parameters

/// The way from a file's map to a checked experiment.
///
/// First every key by its declaration, then what depends on more than one; both go on after an
/// error, so that all of a file's errors come at once.
struct RepeatedGameReading {
  /// What the experiment is called where the file does not say.
  let name: String
  /// Where relative paths start.
  let directory: String

  /// Whether a map is meant to be a repeated game, and not a scenario, design or experiment.
  static func isRepeatedGame(_ node: SourceNode) -> Bool {
    (node["environment"] != nil || node["learners"] != nil) && node["rolluplab"] == nil
      && node["design"] == nil
  }

  /// The game that `node` describes, with `overrides` applied in order.
  func game(_ node: SourceNode, _ overrides: [Override]) throws(ScenarioError) -> RepeatedGame {
    guard node.entries != nil else {
      throw .refused(
        Issue(node.place, "", found: node.form, expected: "a map of keys, such as 'environment'"))
    }
    var node = node
    var reader = SchemaReader()
    reader.requiresTags = true
    for override in overrides {
      do {
        node = try Overlay.setting(
          override.path[...], to: override.node, in: node, RepeatedGameSchema.root)
      } catch {
        reader.issues.add(override.node.place, override.path.joined(separator: "."), error)
      }
    }
    let tree = reader.record(
      RepeatedGameSchema.parameters, from: node, at: "", place: node.place)
    var reading = Parts(tree, node, reader.issues, directory: directory)
    let experiment = reading.experiment(name)
    try reading.issues.check()
    guard let experiment else {
      throw .refused(Issue(node.place, "", found: "no complete experiment"))
    }
    return RepeatedGame(experiment, from: node)
  }
}

/// The parts of an experiment, each as far as the file is right.
private struct Parts {
  private let tree: Resolved
  private let source: SourceNode
  private let directory: String
  var issues: IssueList

  init(_ tree: Resolved, _ source: SourceNode, _ issues: IssueList, directory: String) {
    self.tree = tree
    self.source = source
    self.issues = issues
    self.directory = directory
  }

  /// The whole; nil where a part is missing or refused.
  mutating func experiment(_ name: String) -> Learning.Experiment? {
    let environment = environment()
    let learners = learners()
    let stop = stop()
    let impulse = impulse()
    guard let environment, let learners, let stop, issues.isEmpty else {
      if let environment {
        attempt { () throws(ExperimentError) in try environment.check() }
      }
      return nil
    }
    let experiment = Learning.Experiment(
      name: tree.text("name") ?? name, environment: environment, learners: learners, stop: stop,
      tail: tree.number("tail") ?? 0.1, sessions: tree.count("sessions") ?? 100,
      seed: UInt64(tree.count("seed") ?? 1), measures: tree["measures"]?.items.map(\.spelling),
      impulse: impulse, seriesPoints: tree["series"]?.count("points"))
    for problem in experiment.problems() { issues.add(source.issue(problem)) }
    return experiment
  }

  private mutating func environment() -> GameEnvironment? {
    guard let node = tree["environment"], !issues.has("environment") else { return nil }
    let reading = EnvironmentReading(node, directory: directory)
    return attempt { () throws(ExperimentError) in try reading.environment() }
  }

  /// All learners; nil where one of them is refused.
  private mutating func learners() -> [LearningAlgorithm]? {
    guard let node = tree["learners"], !issues.has("learners") else { return nil }
    var learners: [LearningAlgorithm] = []
    for (index, item) in node.items.enumerated() {
      let reading = LearnerReading(item, at: "learners.\(index)")
      let learner = attempt { () throws(ExperimentError) in
        let learner = try reading.learner()
        try learner.check("learners.\(index)")
        return learner
      }
      if let learner { learners.append(learner) }
    }
    return learners.count == node.items.count ? learners : nil
  }

  private mutating func stop() -> StopRule? {
    guard let node = tree["stop"], !issues.has("stop") else { return nil }
    let (periods, window) = (node.count("periods"), node.count("window"))
    let most = node.count("max_periods")
    if let periods, window == nil, most == nil { return .periods(periods) }
    if periods == nil, window != nil || most != nil {
      return .window(window ?? 100_000, maximum: most ?? 1_000_000_000)
    }
    let found = periods == nil ? "neither 'periods' nor 'window'" : "'periods' beside 'window'"
    issues.add(
      source.issue(.outOfRange(key: "stop", found: found, expected: "one way to end a session")))
    return nil
  }

  private func impulse() -> Impulse? {
    guard let node = tree["impulse"] else { return nil }
    return Impulse(
      player: node.count("player").map { $0 - 1 },
      action: node.count("action").map { .price($0 - 1) } ?? .bestResponse,
      periods: node.count("periods") ?? 15)
  }

  @discardableResult private mutating func attempt<T>(
    _ body: () throws(ExperimentError) -> T
  ) -> T? {
    do {
      return try body()
    } catch {
      issues.add(source.issue(error))
      return nil
    }
  }
}

extension IssueList {
  /// Whether something at or below the key was refused.
  fileprivate func has(_ key: String) -> Bool {
    kept.contains { $0.path == key || $0.path.hasPrefix("\(key).") }
  }
}
