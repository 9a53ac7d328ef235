/// An equilibrium and how long the way to it was.
public struct LemkeHowsonResult: Sendable, Hashable {
  /// The end of the path.
  public let equilibrium: Equilibrium
  /// The number of pivots.
  public let pivots: Int
}

extension NormalFormGame {
  /// One equilibrium of a game of two players, by the path of Lemke and Howson.
  ///
  /// The path starts at the pair of vertices 0 of the two best-reply polytopes, drops one label there,
  /// and then in turn the label that it finds twice, until the dropped one is found again. Labels are
  /// 0 to m - 1 for the first player's strategies and m to m + n - 1 for the second's. Ties, which
  /// degenerate games have, are broken lexicographically, so that no basis comes twice.
  ///
  /// Games of up to 40 strategies in all are computed in integers and end in an exact equilibrium.
  /// Larger ones are computed in floating point; the probabilities are then solved for again from
  /// the payoffs, with iterative refinement, and their regret is at most 10⁻⁹ of the greatest payoff.
  /// If it is larger, or the path does not end, the path is followed in integers where the game has
  /// at most 200 strategies in all.
  ///
  /// - Parameter label: The dropped label.
  /// - Throws: `GameError.players`; `GameError.parameter` for a label that is none;
  ///   `GameError.noResult` if the path is too long (there are games with exponentially long ones) or
  ///   rounding errors spoil it.
  /// - Source: C. E. Lemke, J. T. Howson, Equilibrium points of bimatrix games, SIAM J. 12 (1964);
  ///   B. von Stengel, Computing equilibria for two-person games (2002), sections 2.3 to 2.6.
  public func lemkeHowson(droppingLabel label: Int = 0) throws(GameError) -> LemkeHowsonResult {
    guard shape.players == 2 else {
      throw .players(method: "Lemke-Howson", expected: "two", found: shape.players)
    }
    let labels = shape.counts[0] + shape.counts[1]
    guard (0..<labels).contains(label) else {
      throw .parameter(
        name: "label", found: String(label),
        expected: "a strategy's label from 0 to \(labels - 1)")
    }
    if labels > 40 {
      if let result = floatingPath(label) { return result }
      guard labels <= 200 else {
        throw .noResult(
          method: "Lemke-Howson", reason: "rounding errors spoil the path; try another label")
      }
    }
    return try exactPath(label)
  }

  /// The path in floating point; nil if it does not end or ends in no equilibrium.
  private func floatingPath(_ label: Int) -> LemkeHowsonResult? {
    let counts = shape.counts
    let scaled = BestReplyPolytopes.scaled(self)
    let tableaux = (0..<2).map {
      BestReplyPolytopes.floatingTableau(of: $0, counts: counts, scaled: scaled)
    }
    defer { for tableau in tableaux { tableau.deallocate() } }
    guard
      let pivots = ComplementaryPath.follow(
        tableaux[0], tableaux[1], dropping: label, limit: 100_000,
        leavingRow: FloatingArithmetic.lexicographicRow)
    else { return nil }
    var mixes: [[Double]] = []
    for player in 0..<2 {
      let system = ComplementaryPath.system(tableaux[player], player: player, counts: counts)
      guard let mix = system.mix(player: player, counts: counts, payoffs: scaled[1 - player])
      else { return nil }
      mixes.append(mix)
    }
    let equilibrium = Equilibrium(MixedProfile(mixes), of: self)
    guard equilibrium.regret <= 1e-9 * payoffScale else { return nil }
    return LemkeHowsonResult(equilibrium: equilibrium, pivots: pivots)
  }

  /// The path in integers, of 64 bits where they suffice.
  private func exactPath(_ label: Int) throws(GameError) -> LemkeHowsonResult {
    let polytopes = BestReplyPolytopes(self)
    let path =
      polytopes.fitsSmallIntegers
      ? exactPath(label, limit: 5_000_000, polytopes, polytopes.smallTableau)
      : exactPath(label, limit: 1_000_000, polytopes, polytopes.bigTableau)
    guard let path else {
      throw .noResult(
        method: "Lemke-Howson", reason: "the path is too long; try another label")
    }
    return path
  }

  private func exactPath<A: ExactTableauArithmetic>(
    _ label: Int, limit: Int, _ polytopes: BestReplyPolytopes, _ tableau: (Int) -> Tableau<A>
  ) -> LemkeHowsonResult? {
    let tableaux = [tableau(0), tableau(1)]
    defer { for tableau in tableaux { tableau.deallocate() } }
    let limit = max(1000, limit / ((shape.counts[0] + 1) * (shape.counts[1] + 1)) * 100)
    guard
      let pivots = ComplementaryPath.follow(
        tableaux[0], tableaux[1], dropping: label, limit: limit,
        leavingRow: {
          var isTied = false
          return A.leavingRow($0, column: $1, isTied: &isTied)
        })
    else { return nil }
    let mixes = (0..<2).map { player in
      ComplementaryPath.system(tableaux[player], player: player, counts: shape.counts)
        .exactMix(player: player, counts: shape.counts, payoffs: polytopes.integers[1 - player])
    }
    return LemkeHowsonResult(equilibrium: Equilibrium(exact: mixes, of: self), pivots: pivots)
  }
}

/// The path of pairs of vertices that carry all labels but one.
private enum ComplementaryPath {
  /// Follows it from the two first tableaux, in place, to its other end.
  ///
  /// Returns the number of steps, nil if there are more than `limit` or a step is impossible.
  @inline(__always)
  static func follow<A: TableauArithmetic>(
    _ first: Tableau<A>, _ second: Tableau<A>, dropping label: Int, limit: Int,
    leavingRow: (Tableau<A>, Int) -> Int
  ) -> Int? {
    // A label of the first player's strategies is one of the first polytope's own variables.
    var isFirst = label < first.columns
    var entering = Int32(label)
    for pivots in 1...limit {
      let tableau = isFirst ? first : second
      guard let column = tableau.columnOf(entering) else { return nil }
      let row = leavingRow(tableau, column)
      guard row >= 0 else { return nil }
      let leaving = tableau.basic[row]
      tableau.pivot(row: row, column: column, into: tableau)
      if leaving == Int32(label) { return pivots }
      entering = leaving
      isFirst.toggle()
    }
    return nil
  }

  /// The equations of the vertex at which a tableau stands.
  static func system<A>(
    _ tableau: Tableau<A>, player: Int, counts: [Int]
  ) -> SupportSystem {
    var basis = [UInt64](repeating: 0, count: (counts[0] + counts[1] + 63) / 64)
    for j in 0..<tableau.columns {
      basis[Int(tableau.nonbasic[j]) >> 6] |= 1 << UInt64(tableau.nonbasic[j] & 63)
    }
    return SupportSystem(basis: basis, player: player, counts: counts)
  }
}

extension FloatingArithmetic {
  /// The row that leaves the basis for `column`, with ties broken lexicographically.
  ///
  /// Coefficients below 10⁻¹¹ are taken for rounding errors of zero, and ratios within 10⁻⁹ of each
  /// other for ties.
  static func lexicographicRow(_ tableau: Tableau<Self>, column: Int) -> Int {
    let entering = tableau.column(column)
    let rows = tableau.rows
    var ratio = Double.infinity
    for i in 0..<rows where entering[i] > smallest {
      ratio = min(ratio, max(0, tableau.values[i]) / entering[i])
    }
    guard ratio < .infinity else { return -1 }
    let bound = ratio * (1 + tie) + smallest
    var candidates: [Int] = []
    for i in 0..<rows
    where entering[i] > smallest && tableau.values[i] <= bound * entering[i] {
      candidates.append(i)
    }
    var slack = tableau.firstSlack
    while candidates.count > 1 && slack < tableau.firstSlack + Int32(rows) {
      let ratios: [Double]
      if let column = tableau.columnOf(slack) {
        ratios = candidates.map { tableau.column(column)[$0] / entering[$0] }
      } else {
        ratios = candidates.map { tableau.basic[$0] == slack ? 1 / entering[$0] : 0 }
      }
      let least = ratios.min() ?? 0
      let bound = least + tie * max(1, abs(least))
      candidates = zip(candidates, ratios).filter { $0.1 <= bound }.map(\.0)
      slack += 1
    }
    return candidates[0]
  }

  private static var smallest: Double { 1e-11 }
}
