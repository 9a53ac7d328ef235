internal import CGMP

/// The payoffs of a two-player game, made positive, for its two best-reply polytopes
/// P = {x ≥ 0, Bᵀx ≤ 1} and Q = {y ≥ 0, Ay ≤ 1}.
///
/// Labels are numbers of strategies: 0 to m - 1 the first player's, m to m + n - 1 the second's. A
/// point of P has the labels i with xᵢ = 0 and those j of the second player that are best replies; a
/// point of Q those i that are best replies and the j with yⱼ = 0. Two points other than the zeros
/// that carry all labels between them are, divided by their sums, an equilibrium, and all equilibria
/// arise so. A player's payoffs may be multiplied by a positive number and shifted without changing
/// the equilibria. (B. von Stengel, Computing equilibria for two-person games, 2002, section 2.)
struct BestReplyPolytopes {
  /// The numbers of strategies.
  let counts: [Int]
  /// The payoffs of each player as integers from 1 on, laid out like those of the game.
  let integers: [BigIntegers]
  /// The same scaled to 1…2, each to within 2⁻⁵⁰.
  let scaled: [[Double]]
  /// The greatest of all integers, at most rounded up.
  let greatest: Double
  /// How many binary digits the integers have at most.
  let bits: Int

  /// Both forms of the payoffs, the integers exactly in proportion to those of the game.
  init(_ game: NormalFormGame) {
    counts = game.shape.counts
    let exact = game.exactPayoffs
    let profiles = game.shape.profiles
    var integers: [BigIntegers] = []
    var scaled: [[Double]] = []
    var greatest = 1.0
    var bits = 1
    for player in 0..<2 {
      let own = exact[player * profiles..<(player + 1) * profiles]
      let (numbers, range) = Self.integers(own)
      let (values, size) = Self.scaled(numbers, to: range)
      integers.append(numbers)
      scaled.append(values)
      greatest = max(greatest, size)
      bits = max(bits, Int(__gmpz_sizeinbase(range.numbers, 2)))
    }
    self.integers = integers
    self.scaled = scaled
    self.greatest = greatest
    self.bits = bits
  }

  /// The payoffs less the least one, times their common denominator, over their common divisor,
  /// plus 1; and the greatest of them.
  static func integers(_ payoffs: ArraySlice<Rational>) -> (BigIntegers, BigIntegers) {
    let result = BigIntegers(count: payoffs.count)
    // Common denominator, quotient, least, common divisor, greatest.
    let scratch = BigIntegers(count: 5)
    let numbers = result.numbers
    let (common, quotient, least, divisor, greatest) = (
      scratch.numbers, scratch.numbers + 1, scratch.numbers + 2, scratch.numbers + 3,
      scratch.numbers + 4
    )
    __gmpz_set_ui(common, 1)
    for payoff in payoffs {
      let fraction = payoff.storage.value
      if __gmpz_divisible_p(common, &fraction.pointee._mp_den) == 0 {
        __gmpz_lcm(common, common, &fraction.pointee._mp_den)
      }
    }
    for (i, payoff) in payoffs.enumerated() {
      let fraction = payoff.storage.value
      __gmpz_divexact(quotient, common, &fraction.pointee._mp_den)
      __gmpz_mul(numbers + i, &fraction.pointee._mp_num, quotient)
      if i == 0 || __gmpz_cmp(numbers + i, least) < 0 { __gmpz_set(least, numbers + i) }
    }
    for i in 0..<result.count {
      __gmpz_sub(numbers + i, numbers + i, least)
      if __gmpz_cmp_ui(divisor, 1) != 0 { __gmpz_gcd(divisor, divisor, numbers + i) }
    }
    let isConstant = divisor.pointee._mp_size == 0
    for i in 0..<result.count {
      if !isConstant { __gmpz_divexact(numbers + i, numbers + i, divisor) }
      __gmpz_add_ui(numbers + i, numbers + i, 1)
      if __gmpz_cmp(numbers + i, greatest) > 0 { __gmpz_set(greatest, numbers + i) }
    }
    let range = BigIntegers(count: 1)
    __gmpz_set(range.numbers, greatest)
    return (result, range)
  }

  /// The integers from 1 to `greatest`, mapped to 1…2; and the greatest in floating point.
  private static func scaled(
    _ integers: BigIntegers, to greatest: BigIntegers
  ) -> ([Double], Double) {
    let scratch = BigIntegers(count: 1)
    // Beyond the range of floating point, the last digits do not count.
    let excess = UInt(max(0, Int(__gmpz_sizeinbase(greatest.numbers, 2)) - 900))
    __gmpz_sub_ui(scratch.numbers, greatest.numbers, 1)
    __gmpz_tdiv_q_2exp(scratch.numbers, scratch.numbers, excess)
    let range = __gmpz_get_d(scratch.numbers)
    let values = (0..<integers.count).map { i in
      guard range > 0 else { return 1.0 }
      __gmpz_sub_ui(scratch.numbers, integers.numbers + i, 1)
      __gmpz_tdiv_q_2exp(scratch.numbers, scratch.numbers, excess)
      return 1 + __gmpz_get_d(scratch.numbers) / range
    }
    return (values, excess > 0 ? .infinity : (range + 1).nextUp)
  }

  /// The payoffs of a game in floating point alone, scaled to 1…2 per player.
  static func scaled(_ game: NormalFormGame) -> [[Double]] {
    let profiles = game.shape.profiles
    return (0..<2).map { player in
      let own = game.payoffs[player * profiles..<(player + 1) * profiles]
      // Halves, so that no difference overflows.
      let least = (own.min() ?? 0) / 2
      let range = (own.max() ?? 0) / 2 - least
      return own.map { range > 0 ? 1 + ($0 / 2 - least) / range : 1 }
    }
  }
}

/// The first tableau of one of the two polytopes: all variables zero, the slacks 1.
extension Tableau {
  /// The polytope of `player`'s mixed strategies (P for 0, Q for 1), whose inequalities bound the
  /// payoffs of the other; `payoff` is the other's, by number of the pure profile.
  init(
    polytopeOf player: Int, counts: [Int], one: (UnsafeMutablePointer<Arithmetic.Number>) -> Void,
    payoff: (_ profile: Int, UnsafeMutablePointer<Arithmetic.Number>) -> Void
  ) {
    let (own, other) = (counts[player], counts[1 - player])
    self.init(rows: other, columns: own, firstSlack: player == 0 ? own : 0)
    for j in 0..<own {
      for i in 0..<other {
        payoff(player == 0 ? j + i * counts[0] : i + j * counts[0], column(j) + i)
      }
    }
    for i in 0..<other { one(values + i) }
    if Arithmetic.extra > 0 { one(denominator) }
  }
}

extension BestReplyPolytopes {
  /// The first tableau in floating point.
  static func floatingTableau(
    of player: Int, counts: [Int], scaled: [[Double]]
  ) -> Tableau<FloatingArithmetic> {
    let payoffs = scaled[1 - player]
    return Tableau(polytopeOf: player, counts: counts, one: { $0.pointee = 1 }) {
      $1.pointee = payoffs[$0]
    }
  }

  /// The first tableau in integers of 64 bits.
  ///
  /// - Precondition: `fitsSmallIntegers`.
  func smallTableau(of player: Int) -> Tableau<SmallIntegerArithmetic> {
    let payoffs = integers[1 - player].numbers
    return Tableau(polytopeOf: player, counts: counts, one: { $0.pointee = 1 }) {
      $1.pointee = __gmpz_get_si(payoffs + $0)
    }
  }

  /// The first tableau in integers of any size.
  func bigTableau(of player: Int) -> Tableau<BigIntegerArithmetic> {
    let payoffs = integers[1 - player].numbers
    return Tableau(polytopeOf: player, counts: counts, one: { __gmpz_set_ui($0, 1) }) {
      __gmpz_set($1, payoffs + $0)
    }
  }

  /// Whether no number of any tableau leaves 64 bits.
  var fitsSmallIntegers: Bool {
    SmallIntegerArithmetic.holdsMinors(of: min(counts[0], counts[1]) + 1, greatest: greatest)
  }
}
