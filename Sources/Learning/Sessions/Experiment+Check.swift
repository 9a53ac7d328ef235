// What must hold before an experiment runs; every error names the value by its path in the file.

extension Experiment {
  /// Refuses values out of range and combinations that have no meaning.
  public func check() throws(ExperimentError) {
    if let problem = problems().first { throw problem }
  }

  /// Everything that is wrong, at most one thing a part.
  ///
  /// How parts go together is only looked at where each is right.
  public func problems() -> [ExperimentError] {
    var problems: [ExperimentError] = []
    func look(_ body: () throws(ExperimentError) -> Void) {
      do { try body() } catch { problems.append(error) }
    }
    look(checkLength)
    look(environment.check)
    for (index, learner) in learners.enumerated() {
      look { () throws(ExperimentError) in try learner.check("learners.\(index)") }
    }
    guard problems.isEmpty else { return problems }
    look(checkPlayers)
    look(checkStop)
    look(checkFeedback)
    look(checkImpulse)
    return problems
  }

  private func checkLength() throws(ExperimentError) {
    try require(sessions >= 1, "sessions", "\(sessions)", "at least 1")
    try require(sessions <= 1 << 32, "sessions", "\(sessions)", "at most 2^32")
    try require(tail > 0 && tail <= 1, "tail", "\(tail)", "above 0 and at most 1")
  }

  private func checkPlayers() throws(ExperimentError) {
    let players = environment.players
    try require(
      learners.count == 1 || learners.count == players, "learners", "\(learners.count) learners",
      players == 1 ? "1" : "1 or \(players)")
  }

  private func checkStop() throws(ExperimentError) {
    let most = stop.mostPeriods
    switch stop {
    case .periods:
      try require(most >= 1, "stop.periods", "\(most)", "at least 1")
      if let points = seriesPoints {
        try require(
          points >= 1 && points <= min(most, 100_000), "series.points", "\(points)",
          "1 to \(min(most, 100_000)), which is at most one a period")
      }
    case .window(let window, _):
      try require(window >= 1, "stop.window", "\(window)", "at least 1")
      try require(most >= 1, "stop.max_periods", "\(most)", "at least 1")
      for (index, learner) in learners.enumerated() where !learner.isValueLearner {
        throw .unsupported(
          key: "learners.\(index).kind",
          reason: "'\(learner.kind)' has no greedy strategy that a window could watch; use periods")
      }
      if seriesPoints != nil {
        throw .unsupported(key: "series", reason: "series need a fixed length; use stop.periods")
      }
    }
    try require(
      most <= 1 << 40, "stop", "\(most) periods", "at most 2^40")
  }

  private func checkFeedback() throws(ExperimentError) {
    if case .matrix(let game) = environment, game.play == .expected {
      for (index, learner) in learners.enumerated() where !learner.canMeetMixtures {
        throw .unsupported(
          key: "learners.\(index).kind",
          reason: "'\(learner.kind)' learns from actions, and play: expected shows none")
      }
    }
    for (index, learner) in learners.enumerated() where learner.needsPayoffsOfAllActions {
      guard let reason = environment.whyNoFullFeedback(for: learner) else { continue }
      throw .unsupported(
        key: learner.isValueLearner ? "learners.\(index).update" : "learners.\(index).kind",
        reason: "needs the payoffs of all own actions, but \(reason)")
    }
  }

  private func checkImpulse() throws(ExperimentError) {
    guard let impulse else { return }
    guard case .bertrand(let market) = environment, market.memory == 1, market.n > 1 else {
      throw .unsupported(
        key: "impulse", reason: "only bertrand with memory 1 and two firms or more has one")
    }
    for (index, learner) in learners.enumerated() where !learner.isValueLearner {
      throw .unsupported(
        key: "learners.\(index).kind",
        reason: "'\(learner.kind)' has no limit play that an impulse could disturb")
    }
    if let player = impulse.player {
      try require(
        (0..<market.n).contains(player), "impulse.player", "\(player + 1)", "1 to \(market.n)")
    }
    if case .price(let action) = impulse.action {
      try require(
        (0..<market.m).contains(action), "impulse.action", "\(action + 1)",
        "best-response or 1 to \(market.m)")
    }
    try require(
      (1...1_000_000).contains(impulse.periods), "impulse.periods", "\(impulse.periods)",
      "1 to 1000000")
  }

  /// Refuses tables that are too large, and measures that the game does not have.
  func check(_ game: some Environment) throws(ExperimentError) {
    for player in 0..<game.playerCount where learner(of: player).isValueLearner {
      let (cells, overflows) = game.stateCount(of: player).multipliedReportingOverflow(
        by: game.actionCount(of: player))
      try require(
        !overflows && cells <= 1 << 31, "environment",
        "a table of \(game.stateCount(of: player)) states by \(game.actionCount(of: player)) actions",
        "at most 2^31 cells")
    }
    let points = seriesPoints ?? 0
    try require(
      points * game.tallyCount <= 1 << 27, "series.points", "\(points)",
      "at most \((1 << 27) / game.tallyCount) in a game of this size")
    let known = measureNames(game)
    for name in measures ?? [] {
      try require(known.contains(name), "measures", "'\(name)'", known.joined(separator: ", "))
    }
  }

  /// The measures of this experiment in their order, wanted or not.
  func measureNames(_ game: some Environment) -> [String] {
    var names = game.playMeasureNames(self) + game.finalMeasureNames(self)
    if case .window = stop { names += ["periods_to_convergence", "converged"] }
    return names
  }
}

/// Throws unless `condition` holds.
func require(
  _ condition: Bool, _ key: String, _ found: String, _ expected: String
) throws(ExperimentError) {
  guard condition else { throw .outOfRange(key: key, found: found, expected: expected) }
}

/// Throws unless a number is in a range; not-a-number never is.
func require(
  _ value: Double, in range: ClosedRange<Double>, _ key: String, _ expected: String
) throws(ExperimentError) {
  try require(range.contains(value), key, "\(value)", expected)
}

/// The bound of all payoffs, prices and values: no sum of theirs can overflow.
let largestMagnitude = 1e100

/// Throws unless a number is finite and of reasonable size.
func requireFinite(_ value: Double, _ key: String) throws(ExperimentError) {
  try require(
    value, in: -largestMagnitude...largestMagnitude, key, "a number of at most 1e100 in size")
}
