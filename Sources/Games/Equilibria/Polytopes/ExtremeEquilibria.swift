internal import CGMP

/// The numbers in which a method computes.
public enum Arithmetic: String, Sendable, CaseIterable {
  /// Fractions of integers: the result is proved.
  case exact
  /// Floating point, checked by the regret of what it finds.
  case double
}

extension NormalFormGame {
  /// All extreme equilibria of a game of two players: the pairs of vertices of the best-reply
  /// polytopes that carry all labels, none twice, degenerate games included.
  ///
  /// Every equilibrium of a nondegenerate game is extreme. In a degenerate one they are the corners
  /// of the components: every equilibrium mixes some of them. The order is that in which the vertices
  /// are met, a function of the game alone.
  ///
  /// The vertices are found by a walk in floating point. `.exact` then proves for each of them, with
  /// bounds of all rounding errors, that it is one, that it has no further label, and that all its
  /// neighbours were found; since the graph of a polytope is connected, no vertex is missing. Where
  /// a proof fails, as in all degenerate games, the walk is made again in integers with
  /// lexicographic ratio tests. Probabilities are solved for exactly. `.double` leaves the proofs
  /// out and computes probabilities in floating point; where ratios are within a billionth of each
  /// other or a regret is above 10⁻⁹ of the greatest payoff, it computes as `.exact` does.
  ///
  /// - Parameter arithmetic: What the probabilities are computed in.
  /// - Returns: At least one equilibrium.
  /// - Throws: `GameError.players` if there are not two; `GameError.noResult` if a polytope has more
  ///   than two million vertices, or fewer where tableaux are large, or the game more than two hundred
  ///   thousand extreme equilibria.
  /// - Source: D. Avis, G. D. Rosenberg, R. Savani, B. von Stengel, Enumeration of Nash equilibria
  ///   for two-player games, Economic Theory 42 (2010), sections 3 and 4.
  public func extremeEquilibria(
    arithmetic: Arithmetic = .exact
  ) throws(GameError) -> [Equilibrium] {
    guard shape.players == 2 else {
      throw .players(
        method: "support enumeration", expected: "two", found: shape.players)
    }
    if arithmetic == .double, let found = try floatingEquilibria() { return found }
    let polytopes = BestReplyPolytopes(self)
    let (first, second) = try polytopes.exactVertices()
    return try ComplementaryPairs.all(
      first.labels, second.labels, labels: shape.counts.reduce(0, +)
    )
    .map { x, y in
      let vertices = [
        first.bases.key(Int(first.basis[x])), second.bases.key(Int(second.basis[y])),
      ]
      let mixes = (0..<2).map { player in
        SupportSystem(basis: vertices[player], player: player, counts: shape.counts)
          .exactMix(
            player: player, counts: shape.counts, payoffs: polytopes.integers[1 - player])
      }
      return Equilibrium(exact: mixes, of: self)
    }
  }

  /// The equilibria in floating point; nil if something is too close to call.
  private func floatingEquilibria() throws(GameError) -> [Equilibrium]? {
    let counts = shape.counts
    let scaled = BestReplyPolytopes.scaled(self)
    guard let first = try BestReplyPolytopes.floatingWalk(of: 0, counts: counts, scaled: scaled),
      let second = try BestReplyPolytopes.floatingWalk(of: 1, counts: counts, scaled: scaled)
    else { return nil }
    let tolerance = 1e-9 * greatestPayoff
    var found: [Equilibrium] = []
    for (x, y) in try ComplementaryPairs.all(
      first.labels, second.labels, labels: counts[0] + counts[1])
    {
      let vertices = [first.bases.key(x), second.bases.key(y)]
      var mixes: [[Double]] = []
      for player in 0..<2 {
        guard
          let mix = SupportSystem(basis: vertices[player], player: player, counts: counts)
            .mix(player: player, counts: counts, payoffs: scaled[1 - player])
        else { return nil }
        mixes.append(mix)
      }
      let equilibrium = Equilibrium(MixedProfile(mixes), of: self)
      guard equilibrium.regret <= tolerance else { return nil }
      found.append(equilibrium)
    }
    return found
  }
}

extension BestReplyPolytopes {
  /// The most numbers that a walk computes: some seconds' worth in the machine's numbers.
  private static let machineWork = 200_000_000
  /// The same in integers of any size.
  private static let bigWork = 50_000_000

  /// Walks in floating point; nil where that is too close to call.
  static func floatingWalk(
    of player: Int, counts: [Int], scaled: [[Double]]
  ) throws(GameError) -> VertexWalk? {
    do throws(VertexWalk.Failure) {
      return try VertexWalk(
        floatingTableau(of: player, counts: counts, scaled: scaled), work: machineWork,
        bytes: (counts[0] + 1) * (counts[1] + 1) * 8, isZero: nil)
    } catch {
      guard error == .degenerate else { throw tooLarge }
      return nil
    }
  }

  /// The vertices of both polytopes, proved.
  func exactVertices() throws(GameError) -> (VertexWalk, VertexWalk) {
    if let first = try provedWalk(of: 0), let second = try provedWalk(of: 1) {
      return (first, second)
    }
    do throws(VertexWalk.Failure) {
      if fitsSmallIntegers {
        let bytes = (counts[0] + 1) * (counts[1] + 1) * 8
        return (
          try VertexWalk(
            smallTableau(of: 0), work: Self.machineWork, bytes: bytes,
            isZero: { $0.pointee == 0 }),
          try VertexWalk(
            smallTableau(of: 1), work: Self.machineWork, bytes: bytes,
            isZero: { $0.pointee == 0 })
        )
      }
      // A number takes 16 bytes, and its digits those of a minor and GMP's and malloc's spare ones.
      let bytes = (counts[0] + 1) * (counts[1] + 1) * (48 + bits * min(counts[0], counts[1]) / 8)
      return (
        try VertexWalk(
          bigTableau(of: 0), work: Self.bigWork, bytes: bytes,
          isZero: { $0.pointee._mp_size == 0 }),
        try VertexWalk(
          bigTableau(of: 1), work: Self.bigWork, bytes: bytes,
          isZero: { $0.pointee._mp_size == 0 })
      )
    } catch {
      throw Self.tooLarge
    }
  }

  /// The walk in floating point, if all its vertices can be proved.
  ///
  /// The proofs that bases are vertices without further labels suffice for completeness: such a
  /// vertex has one neighbour along each of its edges, and the walk has found one there.
  private func provedWalk(of player: Int) throws(GameError) -> VertexWalk? {
    guard let walk = try Self.floatingWalk(of: player, counts: counts, scaled: scaled) else {
      return nil
    }
    var certificate = VertexCertificate(
      player: player, counts: counts, payoffs: scaled[1 - player])
    for vertex in 0..<walk.bases.count where !certificate.proves(walk.bases.key(vertex)) {
      return nil
    }
    return walk
  }

  private static var tooLarge: GameError {
    .noResult(
      method: "support enumeration",
      reason:
        "the game has too many vertices to list; try --method lemke-howson, which finds one equilibrium"
    )
  }
}
