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
  /// - Returns: The equilibrium at the end of the path.
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
    var first = DelayedTableau(
      BestReplyPolytopes.floatingTableau(of: 0, counts: counts, scaled: scaled))
    var second = DelayedTableau(
      BestReplyPolytopes.floatingTableau(of: 1, counts: counts, scaled: scaled))
    guard
      let pivots = ComplementaryPath.follow(
        dropping: label, ofFirst: label < counts[0], limit: pathLimit(work: 200_000_000_000),
        enter: { $0 ? first.enter($1) : second.enter($1) })
    else { return nil }
    var mixes: [[Double]] = []
    for player in 0..<2 {
      let nonbasic = player == 0 ? first.nonbasicVariables : second.nonbasicVariables
      let system = ComplementaryPath.system(nonbasic, player: player, counts: counts)
      guard let mix = system.mix(player: player, counts: counts, payoffs: scaled[1 - player])
      else { return nil }
      mixes.append(mix)
    }
    let equilibrium = Equilibrium(MixedProfile(mixes), of: self)
    guard equilibrium.regret <= 1e-9 * greatestPayoff else { return nil }
    return LemkeHowsonResult(equilibrium: equilibrium, pivots: pivots)
  }

  /// How many pivots may be made if so many numbers may be changed.
  private func pathLimit(work: Int) -> Int {
    work / ((shape.counts[0] + 1) * (shape.counts[1] + 1)) + 1
  }

  /// The path in integers, of 64 bits where they suffice.
  private func exactPath(_ label: Int) throws(GameError) -> LemkeHowsonResult {
    let polytopes = BestReplyPolytopes(self)
    let path =
      polytopes.fitsSmallIntegers
      ? exactPath(label, work: 20_000_000_000, polytopes, polytopes.smallTableau)
      : exactPath(label, work: 200_000_000, polytopes, polytopes.bigTableau)
    guard let path else {
      throw .noResult(
        method: "Lemke-Howson", reason: "the path is too long; try another label")
    }
    return path
  }

  private func exactPath<A: ExactTableauArithmetic>(
    _ label: Int, work: Int, _ polytopes: BestReplyPolytopes, _ tableau: (Int) -> Tableau<A>
  ) -> LemkeHowsonResult? {
    let tableaux = [tableau(0), tableau(1)]
    defer { for tableau in tableaux { tableau.deallocate() } }
    guard
      let pivots = ComplementaryPath.follow(
        dropping: label, ofFirst: label < shape.counts[0], limit: pathLimit(work: work),
        enter: { isFirst, variable in
          let tableau = tableaux[isFirst ? 0 : 1]
          guard let column = tableau.columnOf(variable) else { return nil }
          var isTied = false
          let row = A.leavingRow(tableau, column: column, isTied: &isTied)
          guard row >= 0 else { return nil }
          let leaving = tableau.basic[row]
          tableau.pivot(row: row, column: column, into: tableau)
          return leaving
        })
    else { return nil }
    let mixes = (0..<2).map { player in
      ComplementaryPath.system(
        tableaux[player].nonbasicVariables, player: player, counts: shape.counts
      )
      .exactMix(player: player, counts: shape.counts, payoffs: polytopes.integers[1 - player])
    }
    return LemkeHowsonResult(equilibrium: Equilibrium(exact: mixes, of: self), pivots: pivots)
  }
}

/// The path of pairs of vertices that carry all labels but one.
private enum ComplementaryPath {
  /// Follows it to its other end, in at most `limit` steps.
  ///
  /// `isFirst` says whether the dropped label is that of a variable of the first polytope. `enter`
  /// lets a variable enter the basis of the first or the second polytope and gives the one that
  /// leaves, whose label is then found twice. The result is the number of steps, or nil if there are
  /// more or a step is impossible.
  @inline(__always)
  static func follow(
    dropping label: Int, ofFirst isFirst: Bool, limit: Int,
    enter: (_ isFirst: Bool, _ variable: Int32) -> Int32?
  ) -> Int? {
    var isFirst = isFirst
    var entering = Int32(label)
    for pivots in 1...limit {
      guard let leaving = enter(isFirst, entering) else { return nil }
      if leaving == Int32(label) { return pivots }
      entering = leaving
      isFirst.toggle()
    }
    return nil
  }

  /// The equations of the vertex with these nonbasic variables.
  static func system(
    _ nonbasic: UnsafeBufferPointer<Int32>, player: Int, counts: [Int]
  ) -> SupportSystem {
    var basis = [UInt64](repeating: 0, count: (counts[0] + counts[1] + 63) / 64)
    for variable in nonbasic { basis[Int(variable) >> 6] |= 1 << UInt64(variable & 63) }
    return SupportSystem(basis: basis, player: player, counts: counts)
  }
}
