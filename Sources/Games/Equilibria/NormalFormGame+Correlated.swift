extension NormalFormGame {
  /// The most coefficients of a program: 160 MB of them.
  private static let mostTerms = 10_000_000
  /// Programs of no more coefficients are solved in exact arithmetic.
  private static let mostExactTerms = 3_000
  /// The largest violation of a constraint, and distance from the bound that the dual program proves,
  /// relative to the payoffs.
  private static let largestError = 1e-10

  /// The best correlated equilibrium, for any number of players, by linear programming.
  ///
  /// A joint distribution of pure profiles such that no player who is told its strategy expects more
  /// from another one (Aumann 1974, 1987; the program is that of Papadimitriou and Roughgarden 2008,
  /// section 2). Its value is within 1e-10, relative to the largest payoff, of what the dual program
  /// proves to be the greatest; both are computed from the payoffs after the simplex method is done.
  /// - Throws: `GameError.noResult` for a game whose program has more than 10 million coefficients
  ///   (profiles times other strategies), for payoffs whose sums are beyond floating point, or where
  ///   rounding defeats the simplex method.
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
    guard (2 * Double(shape.players) * payoffScale).isFinite else {
      throw .noResult(
        method: "correlated",
        reason: "payoffs of size \(payoffScale) cannot be added up; scale them")
    }
    let program = CorrelatedProgram(self, objective)
    let isSmall = program.program.terms <= Self.mostExactTerms
    // Where exact arithmetic is dear, only if the other does not do.
    for isExact in [isSmall, !isSmall] {
      guard let solution = program.program.solved(from: program.start, isExact: isExact) else {
        continue
      }
      let probabilities = Self.distribution(solution.values.prefix(shape.profiles))
      let joint = probabilities.enumerated().filter { $0.element > 0 }
        .map { CorrelatedEquilibrium.Part(profile: $0.offset, p: $0.element) }
      let equilibrium = CorrelatedEquilibrium(joint, of: self, objective)
      let allowed = Self.largestError * program.scale
      if equilibrium.violation <= allowed,
        program.bound(solution.duals) - equilibrium.value <= allowed
      {
        return equilibrium
      }
    }
    throw .noResult(method: "correlated", reason: "the simplex method ended without an optimum")
  }
}
