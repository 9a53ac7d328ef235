/// The value of a two-player game of constant sum, and strategies that guarantee it.
public struct ZeroSumSolution: Sendable, Hashable {
  /// What the row player expects at least, and the column player lets it have at most.
  public let value: Double
  /// The same exactly, where the game is small enough for it (some 30 strategies in use).
  public let exactValue: Rational?
  /// An optimal strategy of the row player: probabilities.
  public let row: [Double]
  /// An optimal strategy of the column player: probabilities.
  public let column: [Double]
}

extension NormalFormGame {
  /// Where more variables than these are in the basis, fractions are too long to go on exactly.
  private static let largestExactBasis = 32
  /// How far apart what the two strategies guarantee may be, relative to the range of payoffs.
  private static let largestGap = 1e-10

  /// The value of a constant-sum game and a pair of optimal strategies, by linear programming.
  ///
  /// Whether the sum is constant is decided exactly. `value` is the row player's expected payoff;
  /// what the two strategies guarantee is computed from the payoffs afterwards and differs from it by
  /// no more than 1e-10 times the range of the row player's payoffs. Where several strategies are optimal,
  /// one at a corner of their set is given.
  ///
  /// Dantzig, A proof of the equivalence of the programming problem and the game problem (1951).
  /// - Throws: `GameError.players`, `GameError.notConstantSum`; `GameError.noResult` where rounding
  ///   defeats the simplex method.
  public func zeroSumSolution() throws(GameError) -> ZeroSumSolution {
    guard shape.players == 2 else {
      throw .players(method: "zero-sum", expected: "2", found: shape.players)
    }
    let exact = exactPayoffs
    let sum = exact[0] + exact[shape.profiles]
    for profile in 0..<shape.profiles
    where exact[profile] + exact[shape.profiles + profile] != sum {
      throw .notConstantSum(
        firstProfile: shape.profile(at: 0), otherProfile: shape.profile(at: profile))
    }
    let (rows, columns) = (shape.counts[0], shape.counts[1])
    let (least, unit, matrix) = countedFromLeast()

    // Greatest v with v <= Σ x[i] a[i, j] in every column j, for probabilities x.
    var program = LinearProgram(
      objective: Array(repeating: 0, count: rows) + [1],
      isFree: Array(repeating: false, count: rows) + [true])
    for j in 0..<columns {
      let terms = (0..<rows).map {
        LinearProgram.Term(variable: $0, coefficient: -matrix[$0 + j * rows])
      }
      program.add(.atMost(0), terms + [.init(variable: rows, coefficient: 1)])
    }
    program.add(.equal(1), (0..<rows).map { .init(variable: $0, coefficient: 1) })
    // The first strategy, and the column that is worst for it.
    let worst = (0..<columns).min { matrix[$0 * rows] < matrix[$1 * rows] } ?? 0
    let start = LinearProgram.Basis(variables: [0, rows], rows: [worst, columns])
    let solution = program.solved(from: start)
    if let solution, let answer = exactAnswer(exact, solution.basis) { return answer }
    if let answer = exactPath() { return answer }
    guard let solution else {
      throw .noResult(method: "zero-sum", reason: "the simplex method did not end")
    }

    let row = Self.distribution(solution.values.dropLast())
    let column = Self.distribution(solution.duals.dropLast())
    let guaranteed = (0..<columns).map { j in
      (0..<rows).reduce(0) { $0 + row[$1] * matrix[$1 + j * rows] }
    }.min()
    let conceded = (0..<rows).map { i in
      (0..<columns).reduce(0) { $0 + column[$1] * matrix[i + $1 * rows] }
    }.max()
    guard let guaranteed, let conceded, conceded - guaranteed <= Self.largestGap else {
      throw .noResult(method: "zero-sum", reason: "the simplex method ended without an optimum")
    }
    return ZeroSumSolution(
      value: least + unit * (guaranteed + conceded), exactValue: nil, row: row,
      column: column)
  }

  /// The row player's least payoff, a power of two of about half the size of their range, and the
  /// payoffs counted from the one in units of twice the other: so that a common part of all does not hide their
  /// differences.
  private func countedFromLeast() -> (least: Double, unit: Double, matrix: [Double]) {
    let own = payoffs[..<shape.profiles]
    let least = own.min() ?? 0
    let half = own.reduce(0) { max($0, $1 / 2 - least / 2) }
    let unit = half > 0 ? half.binade : 1
    return (least, unit, own.map { ($0 / 2 - least / 2) / unit })
  }

  /// The solution by the path of Lemke and Howson, if it is exact: where payoffs are so close to each
  /// other that floating point does not tell which strategies are better.
  private func exactPath() -> ZeroSumSolution? {
    guard shape.counts.reduce(0, +) <= Self.largestExactBasis,
      let mixes = try? lemkeHowson().equilibrium.exact
    else { return nil }
    let exact = exactPayoffs
    var value = Rational.zero
    for (j, q) in mixes[1].enumerated() where q.sign != 0 {
      for (i, p) in mixes[0].enumerated() where p.sign != 0 {
        value = value + p * q * exact[i + j * shape.counts[0]]
      }
    }
    return ZeroSumSolution(
      value: value.double, exactValue: value, row: mixes[0].map(\.double),
      column: mixes[1].map(\.double))
  }

  /// The solution at a basis, if its exact strategies are optimal.
  private func exactAnswer(_ exact: [Rational], _ basis: LinearProgram.Basis) -> ZeroSumSolution? {
    let (rows, columns) = (shape.counts[0], shape.counts[1])
    let mine = basis.variables.filter { $0 < rows }
    let theirs = basis.rows.filter { $0 < columns }
    guard mine.count == theirs.count, mine.count <= Self.largestExactBasis else { return nil }
    // Both make the other indifferent: the sums below are the value, and probabilities sum to 1.
    let bottom = Array(repeating: Rational.one, count: mine.count) + [.zero]
    let right = Array(repeating: Rational.zero, count: mine.count) + [.one]
    let forRow = theirs.map { j in mine.map { exact[$0 + j * rows] } + [-Rational.one] }
    let forColumn = mine.map { i in theirs.map { exact[i + $0 * rows] } + [-Rational.one] }
    guard let x = Rational.solve(forRow + [bottom], right),
      let y = Rational.solve(forColumn + [bottom], right),
      (x.dropLast() + y.dropLast()).allSatisfy({ $0.sign >= 0 })
    else { return nil }
    let value = x[mine.count]
    let isOptimal =
      (0..<columns).allSatisfy { j in
        zip(mine, x).reduce(Rational.zero) { $0 + exact[$1.0 + j * rows] * $1.1 } >= value
      }
      && (0..<rows).allSatisfy { i in
        zip(theirs, y).reduce(Rational.zero) { $0 + exact[i + $1.0 * rows] * $1.1 } <= value
      }
    guard isOptimal else { return nil }
    var row = Array(repeating: 0.0, count: rows)
    var column = Array(repeating: 0.0, count: columns)
    for (i, p) in zip(mine, x) { row[i] = p.double }
    for (j, p) in zip(theirs, y) { column[j] = p.double }
    return ZeroSumSolution(value: value.double, exactValue: value, row: row, column: column)
  }

  /// Numbers that are at least 0 and sum to 1 but for rounding, without it.
  static func distribution(_ values: some Collection<Double>) -> [Double] {
    let positive = values.map { max(0, $0) }
    let sum = positive.reduce(0, +)
    return sum > 0 ? positive.map { $0 / sum } : Array(repeating: 0, count: positive.count)
  }
}
