// The ranges of games' parameters.

extension GameEnvironment {
  /// Refuses parameters that are out of range.
  package func check() throws(ExperimentError) {
    switch self {
    case .bertrand(let market): try market.check("environment")
    case .auction(let auction): try auction.check("environment")
    case .matrix(let game): try game.check("environment")
    case .bandit(let bandit): try bandit.check("environment")
    case .tullock(let contest): try contest.check("environment")
    case .race(let race): try race.check("environment")
    case .inspection(let game): try game.check("environment")
    case .volunteer(let dilemma): try dilemma.check("environment")
    case .blotto(let battle): try battle.check("environment")
    }
  }

  /// Why a player does not hear what every own action would have paid; nil where it does.
  func whyNoFullFeedback(for learner: LearningAlgorithm) -> String? {
    switch self {
    case .bertrand(let market):
      market.memory == 0 ? nil : "prices that were not chosen change what follows; use memory: 0"
    case .auction(let auction):
      auction.feedback == .winningBid ? nil : "bidders do not hear it; use feedback: winning-bid"
    case .matrix(let game):
      game.memory == 0 || !learner.isValueLearner
        ? nil : "actions that were not chosen change what follows; use memory: 0"
    case .bandit:
      if case .hedge = learner { nil } else { "players of a bandit only hear what they played" }
    default: nil
    }
  }
}

extension Bertrand {
  /// Profiles of prices times firms that a table of profits may have: one gigabyte.
  private static let mostProfits = 1 << 27

  func check(_ key: String) throws(ExperimentError) {
    try require(n >= 1, "\(key).n", "\(n)", "at least 1")
    try require((2...1000).contains(m), "\(key).m", "\(m)", "2 to 1000")
    try require(xi, in: 0...1e6, "\(key).xi", "0 to 1e6")
    try require(mu, in: 1e-6...1e6, "\(key).mu", "1e-6 to 1e6")
    try require(memory == 0 || memory == 1, "\(key).memory", "\(memory)", "0 or 1")
    try requireOneEach(quality, n, "\(key).quality")
    try requireOneEach(cost, n, "\(key).cost")
    for value in quality { try require(value, in: -1e6...1e6, "\(key).quality", "-1e6 to 1e6") }
    for value in cost { try require(value, in: -1e6...1e6, "\(key).cost", "-1e6 to 1e6") }
    try require(outside, in: -1e6...1e6, "\(key).outside", "-1e6 to 1e6")
    var profits = n
    for _ in 0..<n {
      profits = profits > Self.mostProfits ? profits : profits * m
    }
    try require(
      profits <= Self.mostProfits, "\(key).m", "\(m) prices for \(n) firms",
      "n * m^n of at most 2^27")
    // Below the bound above this product does not overflow.
    try require(
      memory == 0 || profits / n * m <= 1 << 31, "\(key).m",
      "\(profits / n) states of \(m) prices each", "at most 2^31 cells in a table")
  }
}

extension Auction {
  func check(_ key: String) throws(ExperimentError) {
    try require((2...1000).contains(n), "\(key).n", "\(n)", "2 to 1000")
    try bids.check("\(key).bids")
    if case .mixed(let weight) = format {
      try require(weight, in: 1...2, "\(key).weight", "1 to 2")
    }
    if let reserve { try requireFinite(reserve, "\(key).reserve") }
    switch values {
    case .fixed(let values):
      try requireOneEach(values, n, "\(key).values.value")
      for value in values { try requireFinite(value, "\(key).values.value") }
    case .uniform(let low, let high, let levels):
      try requireFinite(low, "\(key).values.low")
      try requireFinite(high, "\(key).values.high")
      try require(low <= high, "\(key).values.high", "\(high)", "at least low, \(low)")
      try require((1...1000).contains(levels), "\(key).values.levels", "\(levels)", "1 to 1000")
    case .affiliated(let eta, let levels):
      try require(eta, in: 0...2, "\(key).values.eta", "0 to 2")
      try require((1...1000).contains(levels), "\(key).values.levels", "\(levels)", "1 to 1000")
    }
  }
}

extension Auction.Grid {
  func check(_ key: String) throws(ExperimentError) {
    try requireFinite(minimum, "\(key).minimum")
    try requireFinite(maximum, "\(key).maximum")
    try require((1...1000).contains(count), "\(key).count", "\(count)", "1 to 1000")
    try require(
      minimum < maximum || (count == 1 && minimum == maximum), "\(key).maximum", "\(maximum)",
      "above minimum, \(minimum)")
  }
}

/// Throws unless there is one value for all or one each.
func requireOneEach(
  _ values: [Double], _ count: Int, _ key: String
) throws(ExperimentError) {
  try require(
    values.count == 1 || values.count == count, key, "\(values.count) values",
    count == 1 ? "1" : "1 or \(count)")
}
