/// A logit equilibrium on the way from uniform play.
public struct LogitPoint: Sendable, Hashable {
  /// How much payoffs count, per unit of payoff; at least 0.
  public let lambda: Double
  /// What every player does.
  public let profile: MixedProfile
}

extension NormalFormGame {
  /// The logit quantal response equilibrium at λ: every strategy is played with a probability
  /// proportional to exp(λ · its expected payoff).
  ///
  /// Of several it is the one on the branch that starts at uniform play for λ = 0, where that branch
  /// reaches λ for the first time: where it folds back, it is followed through the folds (as Gambit
  /// does). Where branches cross, as in symmetric games, it is the one straight on, which is the
  /// symmetric one. For any number of players; probabilities are right to about 1e-12.
  ///
  /// McKelvey and Palfrey, Quantal response equilibria for normal form games (1995); Turocy, A dynamic
  /// homotopy interpretation of the logistic quantal response equilibrium correspondence (2005).
  /// - Throws: `GameError.parameter` for a λ that is negative, not finite, or so large that its
  ///   products with payoffs are not; `GameError.noResult` where the branch does not get there in
  ///   20,000 steps, or the players have more than 2,000 strategies in all.
  public func logitEquilibrium(lambda: Double) throws(GameError) -> Equilibrium {
    var branch = try branch(to: lambda)
    while lambda > 0, try !branch.step(to: lambda) {}
    return Equilibrium(branch.profile(), of: self)
  }

  /// The branch of logit equilibria from uniform play at λ = 0 to where it first reaches `lambda`, in
  /// steps that are short where it bends; between folds λ falls.
  ///
  /// The last point is that of `logitEquilibrium`, those between are right to about 1e-6.
  /// - Throws: as `logitEquilibrium`.
  public func logitBranch(to lambda: Double) throws(GameError) -> [LogitPoint] {
    var branch = try branch(to: lambda)
    var points = [LogitPoint(lambda: 0, profile: branch.profile())]
    var isThere = lambda == 0
    while !isThere {
      isThere = try branch.step(to: lambda)
      // A step that was refused leaves the branch where it was.
      if isThere || branch.lambda != points.last?.lambda {
        points.append(
          LogitPoint(lambda: isThere ? lambda : branch.lambda, profile: branch.profile()))
      }
    }
    return points
  }

  /// The most strategies of all players: memory grows with the square of their number, and the time
  /// of a step, then seconds, with its cube.
  private static let mostLogitStrategies = 2000

  private func branch(to lambda: Double) throws(GameError) -> LogitBranch {
    let strategies = shape.counts.reduce(0, +)
    guard strategies <= Self.mostLogitStrategies else {
      throw .noResult(
        method: "logit equilibrium",
        reason: "\(strategies) strategies, and at most \(Self.mostLogitStrategies) are solved")
    }
    guard lambda >= 0, lambda * payoffScale < 1e100 else {
      throw .parameter(
        name: "lambda", found: "\(lambda)",
        expected: "a number from 0 on, whose product with the payoffs is below 1e100")
    }
    return LogitBranch(self)
  }
}
