internal import CGMP

/// The best correlated equilibrium in integers, for small games whose payoffs are so close to each
/// other, or so far apart, that floating point does not do.
///
/// The dual program: the least z such that z + Σ y[r] a[r, j] >= Σ w[k] u[k, j] for every profile j,
/// where a[r, j] is the gain by incentive constraint r there, y >= 0, and w are weights of the players:
/// 1 each for welfare, or variables that sum to 1 for the egalitarian objective. At the profile b with
/// the greatest aim (the sum of payoffs, or the first player's), z = aim[b] and all else 0 is a vertex.
/// With z and the first player's weight replaced by what they are worth in the others, profile b's
/// slack among them, this is a tableau whose right side is not negative; its last row is the
/// objective, whose coefficients of the profiles' slacks are the probabilities.
struct CorrelatedTableau {
  /// The most numbers of a tableau, and the most that its steps may change.
  private static let mostNumbers = 20_000
  private static let mostWork = 20_000_000
  private let tableau: Tableau<BigIntegerArithmetic>
  private let profiles: Int
  private let best: Int

  /// The best equilibrium's probabilities; `nil` for a game that is too large for it.
  static func probabilities(
    _ game: NormalFormGame, _ objective: CorrelatedObjective
  ) -> [Double]? {
    let shape = game.shape
    let incentives = shape.counts.reduce(0) { $0 + $1 * ($1 - 1) }
    guard shape.profiles < Self.mostNumbers,
      (shape.profiles + 1) * (incentives + shape.players + 1) <= Self.mostNumbers
    else { return nil }
    let program = CorrelatedTableau(game, objective, incentives: incentives)
    defer { program.tableau.deallocate() }
    return program.isSolved() ? program.probabilities() : nil
  }

  private init(_ game: NormalFormGame, _ objective: CorrelatedObjective, incentives: Int) {
    let shape = game.shape
    let profiles = shape.profiles
    self.profiles = profiles
    let payoffs = BestReplyPolytopes.integers(game.exactPayoffs[...]).0
    let summed = objective == .welfare ? shape.players : 1
    let weights = objective == .welfare ? 0 : shape.players - 1

    // What z is at each profile where all else is 0.
    let aims = BigIntegers(count: profiles + 1)
    var best = 0
    for j in 0..<profiles {
      for k in 0..<summed {
        __gmpz_add(aims.numbers + j, aims.numbers + j, payoffs.numbers + k * profiles + j)
      }
      if __gmpz_cmp(aims.numbers + j, aims.numbers + best) > 0 { best = j }
    }
    self.best = best

    // Rows: profiles but b, whose slacks come first, the first player's weight if weights are
    // variables, the objective. Columns: b's slack, incentives, weights of the other players.
    let rows = profiles - 1 + (weights > 0 ? 1 : 0) + 1
    let tableau = Tableau<BigIntegerArithmetic>(
      rows: rows, columns: 1 + incentives + weights, firstSlack: 0)
    self.tableau = tableau
    __gmpz_set_ui(tableau.denominator, 1)
    let last = rows - 1
    let numbers = payoffs.numbers
    func row(_ j: Int) -> Int { j < best ? j : j - 1 }
    for j in 0..<profiles where j != best {
      __gmpz_set_si(tableau.column(0) + row(j), -1)
      __gmpz_sub(tableau.values + row(j), aims.numbers + best, aims.numbers + j)
    }
    __gmpz_set_ui(tableau.column(0) + last, 1)

    var column = 1
    for player in 0..<shape.players {
      let stride = shape.strides[player]
      for told in 0..<shape.counts[player] {
        for other in 0..<shape.counts[player] where other != told {
          let entries = tableau.column(column)
          // The gain at a profile, which there is if it tells so.
          func add(_ j: Int, to number: UnsafeMutablePointer<__mpz_struct>, isNegative: Bool) {
            guard shape.strategy(of: player, in: j) == told else { return }
            let here = numbers + player * profiles + j
            let there = here + (other - told) * stride
            __gmpz_add(number, number, isNegative ? here : there)
            __gmpz_sub(number, number, isNegative ? there : here)
          }
          for j in 0..<profiles where j != best {
            add(best, to: entries + row(j), isNegative: false)
            add(j, to: entries + row(j), isNegative: true)
          }
          add(best, to: entries + last, isNegative: true)
          column += 1
        }
      }
    }
    guard weights > 0 else { return }
    __gmpz_set_ui(tableau.values + profiles - 1, 1)
    for player in 1..<shape.players {
      let entries = tableau.column(column)
      let own = numbers + player * profiles
      for j in 0..<profiles where j != best {
        // How much more the player has than the first one, here less at b.
        __gmpz_sub(entries + row(j), own + j, numbers + j)
        __gmpz_sub(entries + row(j), entries + row(j), own + best)
        __gmpz_add(entries + row(j), entries + row(j), numbers + best)
      }
      __gmpz_set_ui(entries + profiles - 1, 1)
      __gmpz_sub(entries + last, own + best, numbers + best)
      column += 1
    }
  }

  /// Simplex steps until no variable improves the objective; the lexicographic rule excludes cycles.
  private func isSolved() -> Bool {
    let last = tableau.rows - 1
    let limit = Self.mostWork / (tableau.rows * (tableau.columns + 1)) + 1
    var isTied = false
    for _ in 0..<limit {
      // Of the variables that improve it, the one with the greatest coefficient.
      var entering = -1
      for j in 0..<tableau.columns where BigIntegerArithmetic.sign(tableau.column(j) + last) < 0 {
        if entering < 0
          || __gmpz_cmp(tableau.column(j) + last, tableau.column(entering) + last) < 0
        {
          entering = j
        }
      }
      guard entering >= 0 else { return true }
      let row = BigIntegerArithmetic.leavingRow(tableau, column: entering, isTied: &isTied)
      guard row >= 0 else { return false }
      tableau.pivot(row: row, column: entering, into: tableau)
    }
    return false
  }

  /// The probabilities: the objective's coefficients of the slacks.
  private func probabilities() -> [Double] {
    let last = tableau.rows - 1
    let denominator = Rational { __gmpz_set(&$0.pointee._mp_num, tableau.denominator) }
    return (0..<profiles).map { j in
      // The slack of b is the first of the variables that were not basic.
      let variable = j == best ? tableau.rows : j < best ? j : j - 1
      guard let column = tableau.columnOf(Int32(variable)) else { return 0 }
      let number = Rational {
        __gmpz_set(&$0.pointee._mp_num, tableau.column(column) + last)
      }
      return (number / denominator).double
    }
  }
}
