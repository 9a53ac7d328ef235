// What must hold before an experiment runs; every error names the value by its path in the file.

extension Experiment {
  /// Refuses values out of range and combinations that have no meaning.
  public func check() throws(ExperimentError) {
    try require(sessions >= 1, "sessions", "\(sessions)", "at least 1")
    try require(tail > 0 && tail <= 1, "tail", "\(tail)", "above 0 and at most 1")
    try checkStop()
    try environment.check()
    let players = environment.players
    try require(
      learners.count == 1 || learners.count == players, "learners", "\(learners.count) learners",
      "1 or \(players)")
    for (index, learner) in learners.enumerated() {
      try learner.check("learners.\(index)")
    }
  }

  private func checkStop() throws(ExperimentError) {
    let most = stop.mostPeriods
    switch stop {
    case .periods:
      try require(most >= 1, "stop.periods", "\(most)", "at least 1")
    case .window(let window, _):
      try require(window >= 1, "stop.window", "\(window)", "at least 1")
      try require(most >= 1, "stop.max_periods", "\(most)", "at least 1")
      for (index, learner) in learners.enumerated() where !learner.isValueLearner {
        throw .unsupported(
          key: "learners.\(index).kind",
          reason: "'\(learner.kind)' has no greedy strategy that a window could watch; use periods")
      }
    }
  }
}

/// Throws unless `condition` holds.
func require(
  _ condition: Bool, _ key: String, _ found: String, _ expected: String
) throws(ExperimentError) {
  guard condition else { throw .outOfRange(key: key, found: found, expected: expected) }
}

extension GameEnvironment {
  func check() throws(ExperimentError) {
    switch self {
    case .bertrand(let market): try market.check()
    default: break
    }
  }
}

extension Bertrand {
  func check() throws(ExperimentError) {
    let key = "environment"
    try require(n >= 1, "\(key).n", "\(n)", "at least 1")
    try require((2...1000).contains(m), "\(key).m", "\(m)", "2 to 1000")
  }
}

extension LearningAlgorithm {
  func check(_ key: String) throws(ExperimentError) {
  }
}
