extension NormalFormGame {
  /// The most coefficients of a program: 160 MB of them.
  private static let mostTerms = 10_000_000
  /// How many variables a basis may have to be looked at in exact arithmetic at once, and at all: its
  /// fractions grow with that number, and time with its fourth power or so.
  private static let quickExactBasis = 16
  private static let slowExactBasis = 40
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
    guard let first = program.program.solved(from: program.start, isExact: false) else {
      throw .noResult(method: "correlated", reason: "the simplex method did not end")
    }
    let largest = payoffs.reduce(0) { max($0, abs($1)) }
    // Exact arithmetic where it is quick, and else only if the other does not do.
    let basis = first.basis.variables.count
    for isExact in basis <= Self.quickExactBasis ? [true, false] : [false, true] {
      guard !isExact || basis <= Self.slowExactBasis,
        let solution = isExact
          ? program.program.solved(from: first.basis, isExact: true) : first
      else { continue }
      let probabilities = Self.distribution(solution.values.prefix(shape.profiles))
      let joint = probabilities.enumerated().filter { $0.element > 0 }
        .map { CorrelatedEquilibrium.Part(profile: $0.offset, p: $0.element) }
      let equilibrium = CorrelatedEquilibrium(joint, of: self, objective)
      let allowed = Self.largestError * max(largest, .leastNormalMagnitude)
      if equilibrium.violation <= allowed,
        program.bound(solution.duals) - equilibrium.value <= allowed
      {
        return equilibrium
      }
    }
    throw .noResult(method: "correlated", reason: "the simplex method ended without an optimum")
  }
}
