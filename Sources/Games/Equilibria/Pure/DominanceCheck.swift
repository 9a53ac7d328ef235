internal import CGMP

/// Looks for strategies of one player that are strictly dominated.
struct DominanceCheck {
  /// The most numbers that a program in integers may change.
  private static let mostWork = 200_000_000

  private let game: NormalFormGame
  private let exact: [Rational]?
  /// The number of the player's strategies, and of the others' profiles.
  private let own: Int
  private let others: Int
  /// Where the payoff of strategy s against profile o is: `places[s + o * own]`.
  private let places: [Int]
  /// The greatest size of a payoff, and at least the smallest number.
  private let scale: Double

  /// The check for a player in the game of the `remaining` strategies; `exact` are the exact payoffs
  /// if they are not those in floating point.
  init(_ game: NormalFormGame, _ exact: [Rational]?, player: Int, remaining: [[Int]]) {
    self.game = game
    self.exact = exact
    let shape = game.shape
    var profiles = [player * shape.profiles]
    for other in 0..<shape.players where other != player {
      profiles = remaining[other].flatMap { strategy in
        profiles.map { $0 + strategy * shape.strides[other] }
      }
    }
    own = remaining[player].count
    others = profiles.count
    places = profiles.flatMap { start in
      remaining[player].map { start + $0 * shape.strides[player] }
    }
    scale = places.reduce(Double.leastNonzeroMagnitude) { max($0, abs(game.payoffs[$1])) }
  }

  /// A mix of the player's strategies that earns more than `strategy` against everything, if there
  /// is one.
  func dominator(of strategy: Int) throws(GameError) -> [Double]? {
    for other in 0..<own where other != strategy {
      if (0..<others).allSatisfy({ game.isLess(place(strategy, $0), place(other, $0), exact) }) {
        return (0..<own).map { $0 == other ? 1 : 0 }
      }
    }
    // Mixtures of one strategy are done, and a best reply to anything is not dominated.
    guard own > 2, !isBestReply(strategy) else { return nil }
    switch floatingProgram(strategy) {
    case .dominated(let mix): return mix
    case .undominated: return nil
    case .unclear: return try exactProgram(strategy)
    }
  }

  private func place(_ strategy: Int, _ profile: Int) -> Int { places[strategy + profile * own] }

  private func isBestReply(_ strategy: Int) -> Bool {
    (0..<others).contains { profile in
      (0..<own).allSatisfy { !game.isLess(place(strategy, profile), place($0, profile), exact) }
    }
  }

  private enum Answer {
    case dominated([Double])
    case undominated
    case unclear
  }

  /// The program in floating point: the mix of the other strategies with the greatest least gain, and
  /// the others' mix against which it is so; either proves its side if the gain is not almost 0.
  private func floatingProgram(_ strategy: Int) -> Answer {
    let rivals = (0..<own).filter { $0 != strategy }
    // Gains over twice the greatest payoff are in -1...1; with 2 they are positive.
    func gain(_ rival: Int, _ profile: Int) -> Double {
      game.payoffs[place(rival, profile)] / scale / 2
        - game.payoffs[place(strategy, profile)] / scale / 2
    }
    let program = GainProgram<FloatingArithmetic>(rivals: rivals.count, profiles: others)
    defer { program.tableau.deallocate() }
    program.fill(one: { $0.pointee = 1 }, minusOne: { $0.pointee = -1 }) {
      $2.pointee = gain(rivals[$0], $1) + 2
    }
    let isSolved = program.solve(limit: 50 * (own + others)) { $0.pointee < -1e-10 }
    guard isSolved else { return .unclear }
    let mix = Self.normalized(program.rivalWeights { max(0, $0.pointee) })
    let belief = Self.normalized(program.profileWeights { max(0, $0.pointee) })
    let margin = 1e-9
    let least = (0..<others).map { o in
      rivals.indices.reduce(0) { $0 + mix[$1] * gain(rivals[$1], o) }
    }.min()
    if let least, least > margin {
      var dominator = [Double](repeating: 0, count: own)
      for (rival, weight) in zip(rivals, mix) { dominator[rival] = weight }
      return .dominated(dominator)
    }
    let most = rivals.map { rival in
      (0..<others).reduce(0) { $0 + belief[$1] * gain(rival, $1) }
    }.max()
    if let most, most < -margin { return .undominated }
    return .unclear
  }

  private static func normalized(_ weights: [Double]) -> [Double] {
    let total = weights.reduce(0, +)
    return total > 0 ? weights.map { $0 / total } : weights
  }

  /// The program in integers.
  private func exactProgram(_ strategy: Int) throws(GameError) -> [Double]? {
    let rivals = (0..<own).filter { $0 != strategy }
    let payoffs = places.map { exact?[$0] ?? Rational(game.payoffs[$0]) }
    let (integers, greatest) = BestReplyPolytopes.integers(payoffs[...])
    let program = GainProgram<BigIntegerArithmetic>(rivals: rivals.count, profiles: others)
    defer { program.tableau.deallocate() }
    // Gains with the greatest payoff are positive, since payoffs are from 1 to that.
    program.fill(one: { __gmpz_set_ui($0, 1) }, minusOne: { __gmpz_set_si($0, -1) }) {
      rival, profile, number in
      __gmpz_add(number, integers.numbers + rivals[rival] + profile * own, greatest.numbers)
      __gmpz_sub(number, number, integers.numbers + strategy + profile * own)
    }
    let isSolved = program.solve(limit: Self.mostWork / (own * (others + 1)) + 1) {
      BigIntegerArithmetic.sign($0) < 0
    }
    guard isSolved else {
      throw .noResult(
        method: "iterated elimination",
        reason: "ties make a linear program in integers necessary, and the game is too large for it"
      )
    }
    // The shifted value is 1 / Σz, and a dominator gains if it is above the shift.
    let scratch = BigIntegers(count: 1)
    let tableau = program.tableau
    __gmpz_mul(scratch.numbers, tableau.values + rivals.count, greatest.numbers)
    guard __gmpz_cmp(scratch.numbers, tableau.denominator) < 0 else { return nil }
    let weights = program.rivalWeights { weight in
      Rational { __gmpz_set(&$0.pointee._mp_num, weight) }
    }
    let total = weights.reduce(.zero, +)
    var dominator = [Double](repeating: 0, count: own)
    for (rival, weight) in zip(rivals, weights) { dominator[rival] = (weight / total).double }
    return dominator
  }
}

/// The zero-sum game between a mix of rivals of a strategy, which maximises its least gain, and a mix
/// of the others' profiles: maximise Σz for z ≥ 0 and gains · z ≤ 1, all gains made positive.
///
/// The last row of the tableau is the objective. It never leaves the basis, since its coefficient of
/// an entering variable is negative.
struct GainProgram<Arithmetic: TableauArithmetic> {
  let tableau: Tableau<Arithmetic>
  private let rivals: Int
  private let profiles: Int

  init(rivals: Int, profiles: Int) {
    self.rivals = rivals
    self.profiles = profiles
    tableau = Tableau(rows: rivals + 1, columns: profiles, firstSlack: profiles)
  }

  /// Writes the first tableau.
  func fill(
    one: (UnsafeMutablePointer<Arithmetic.Number>) -> Void,
    minusOne: (UnsafeMutablePointer<Arithmetic.Number>) -> Void,
    gain: (_ rival: Int, _ profile: Int, UnsafeMutablePointer<Arithmetic.Number>) -> Void
  ) {
    for profile in 0..<profiles {
      for rival in 0..<rivals { gain(rival, profile, tableau.column(profile) + rival) }
      minusOne(tableau.column(profile) + rivals)
    }
    for rival in 0..<rivals { one(tableau.values + rival) }
    if Arithmetic.extra > 0 { one(tableau.denominator) }
  }

  /// Simplex steps until no variable improves the objective; false after `limit` of them.
  ///
  /// In integers the lexicographic rule excludes cycles; the first improving variable enters.
  func solve(limit: Int, improves: (UnsafePointer<Arithmetic.Number>) -> Bool) -> Bool {
    var isTied = false
    for _ in 0..<limit {
      guard let column = (0..<profiles).first(where: { improves(tableau.column($0) + rivals) })
      else { return true }
      let row = Arithmetic.leavingRow(tableau, column: column, isTied: &isTied)
      guard row >= 0 else { return false }
      tableau.pivot(row: row, column: column, into: tableau)
    }
    return false
  }

  /// The optimal mix of the rivals, not normalised: the objective's coefficients of the slacks.
  func rivalWeights<T: AdditiveArithmetic>(
    _ value: (UnsafePointer<Arithmetic.Number>) -> T
  ) -> [T] {
    (0..<rivals).map { rival in
      guard let column = tableau.columnOf(tableau.firstSlack + Int32(rival)) else { return .zero }
      return value(tableau.column(column) + rivals)
    }
  }

  /// The optimal mix of the profiles, not normalised: the values of the basic variables.
  func profileWeights(_ value: (UnsafePointer<Arithmetic.Number>) -> Double) -> [Double] {
    var weights = [Double](repeating: 0, count: profiles)
    for row in 0..<rivals where tableau.basic[row] < tableau.firstSlack {
      weights[Int(tableau.basic[row])] = value(tableau.values + row)
    }
    return weights
  }
}
