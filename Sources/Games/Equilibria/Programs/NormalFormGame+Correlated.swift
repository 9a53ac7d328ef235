extension NormalFormGame {
  /// The most coefficients of a program: 160 MB of them.
  private static let mostTerms = 10_000_000
  /// The most that a player may gain by a rule, relative to the range of payoffs.
  private static let largestViolation = 1e-10
  /// How far the value may be from what the dual program proves, relative to the range of payoffs.
  private static let largestGap = 1e-8

  /// The best correlated equilibrium, for any number of players, by linear programming.
  ///
  /// A joint distribution of pure profiles such that no player who is told its strategy expects more
  /// from another one (Aumann 1974, 1987; for the program see Papadimitriou and Roughgarden, Computing
  /// correlated equilibria in multi-player games, 2008). In a two-player game of constant sum, where
  /// every correlated equilibrium pays the value, it is a pair of optimal strategies.
  ///
  /// Each incentive constraint is solved for in units of its own largest difference of payoffs.
  /// Afterwards two things are computed from the game's payoffs and refused if they are not so, both
  /// relative to the range of all payoffs: nobody gains more than 1e-10 by deviating, and the value is
  /// within 1e-8, or the last digits of the payoffs, of what the dual program proves to be the
  /// greatest. Small games where this fails are solved in integers.
  /// - Throws: `GameError.noResult` for a game whose program has more than 10 million coefficients
  ///   (profiles times other strategies), for payoffs whose sums are beyond floating point, or where
  ///   rounding, or the bound on steps, defeats the simplex method.
  public func correlatedEquilibrium(
    _ objective: CorrelatedObjective
  ) throws(GameError) -> CorrelatedEquilibrium {
    let terms = shape.counts.reduce(0.0) { $0 + Double(shape.profiles) * Double($1 - 1) }
    guard terms <= Double(Self.mostTerms) else {
      throw .noResult(
        method: "correlated",
        reason:
          "a program of \(terms) coefficients, more than the \(Self.mostTerms) that are allowed")
    }
    guard (2 * Double(shape.players) * greatestPayoff).isFinite else {
      throw .noResult(
        method: "correlated",
        reason: "payoffs of size \(greatestPayoff) cannot be added up; scale them")
    }
    if let solution = try? zeroSumSolution() {
      let product = solution.column.flatMap { q in solution.row.map { $0 * q } }
      return CorrelatedEquilibrium(Self.parts(product), of: self, objective)
    }
    if let equilibrium = floatingEquilibrium(objective) { return equilibrium }
    if let probabilities = CorrelatedTableau.probabilities(self, objective) {
      return CorrelatedEquilibrium(Self.parts(probabilities), of: self, objective)
    }
    throw .noResult(
      method: "correlated", reason: "the simplex method did not end, or ended without an optimum")
  }

  /// The equilibrium in floating point, if it is what was claimed.
  private func floatingEquilibrium(_ objective: CorrelatedObjective) -> CorrelatedEquilibrium? {
    let program = CorrelatedProgram(self, objective)
    guard let solution = program.program.solved(from: program.start) else { return nil }
    let probabilities = Self.distribution(solution.values.prefix(shape.profiles))
    let equilibrium = CorrelatedEquilibrium(Self.parts(probabilities), of: self, objective)
    let largest = payoffs.reduce(0) { max($0, abs($1)) }
    let lastDigits = 4 * largest.ulp * Double(shape.players)
    let gap = abs(program.bound(solution) - equilibrium.value)
    let errors = program.program.errors(of: solution)
    guard equilibrium.violation <= Self.largestViolation * program.scale,
      gap <= Self.largestGap * program.scale + lastDigits,
      program.program.worth(of: errors, solution) * program.leastUnit <= Self.largestGap
    else { return nil }
    return equilibrium
  }

  private static func parts(_ probabilities: [Double]) -> [CorrelatedEquilibrium.Part] {
    probabilities.enumerated().filter { $0.element > 0 }
      .map { CorrelatedEquilibrium.Part(profile: $0.offset, p: $0.element) }
  }
}
