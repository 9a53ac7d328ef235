internal import Games
internal import LinearAlgebra
internal import Randomness

/// The solvers of games beside the packages that people use now, on the same random games.
///
/// Medians of processor seconds, one thread each, and a ratio only where both computed the same.
struct GamesBenchmark {
  func rows() -> [Row] {
    let python = PythonPeer("games.py")
    print("\(python.description)\nBLAS of the laboratory: OpenBLAS \(BLAS.coreName), 1 thread\n")
    return (Self.equilibria + Self.evolution).map { $0.row(python) } + [Self.manyStrategies()]
  }

  private static var equilibria: [Contest] {
    let reals = games(9, [8, 8]) { $0 }
    // Whole numbers, since what exact methods take depends on the number of digits. Some of these
    // games are degenerate.
    let integers = games(5, [8, 8]) { ($0 * 200 - 100).rounded() }
    let large = games(5, [200, 200]) { $0 }
    let rationality = 20.0
    return [
      Contest(
        "all equilibria of 8 x 8, double", against: "Gambit", "gambit_enummixed",
        "{\"rational\":false}", floor: 10, games: reals, peerRepeats: 3,
        { try $0.extremeEquilibria(arithmetic: .double) }, read: ofSet),
      Contest(
        "all equilibria of 8 x 8, exact", against: "Gambit, rational", "gambit_enummixed",
        "{\"rational\":true}", floor: 20, games: integers,
        { try $0.extremeEquilibria(arithmetic: .exact) }, read: ofSet),
      Contest(
        "all equilibria of 8 x 8, double", against: "QuantEcon, warm", "quantecon_supports",
        floor: 3, games: reals, peerRepeats: 5,
        { try $0.extremeEquilibria(arithmetic: .double) }, read: ofSet),
      Contest(
        "Lemke-Howson, 200 x 200", against: "QuantEcon, warm", "quantecon_lemke_howson",
        floor: 1.5, games: large, peerRepeats: 3, { try $0.lemkeHowson(droppingLabel: 0) },
        read: { $0.equilibrium.profile.probabilities.flatMap { $0 } }),
      Contest(
        "logit equilibrium, 10 x 10", against: "Gambit", "gambit_logit",
        "{\"rationality\":\(rationality)}", floor: 2, games: games(9, [10, 10]) { $0 },
        peerRepeats: 5, tolerance: 1e-5, { try $0.logitEquilibrium(lambda: rationality) },
        read: { $0.profile.probabilities.flatMap { $0 } }),
    ]
  }

  private static var evolution: [Contest] {
    let small = populations(5, 100)
    let starts = starts(256, strategies: 100)
    let (steps, step) = (10_000, 0.01)
    let motion = "{\"steps\":\(steps),\"step\":\(step)}"
    return [
      Contest(
        "alpha-rank, 500 strategies", against: "OpenSpiel", "openspiel_alpharank",
        "{\"alpha\":1,\"population\":50}", floor: 40, games: populations(3, 500),
        { try $0.alphaRank(alpha: 1, population: 50) }, read: \.probabilities),
      Contest(
        "replicator, 10,000 steps, 100 strategies", against: "OpenSpiel", "openspiel_replicator",
        motion, floor: 4, games: small, { try $0.replicator(steps: steps, step: step) },
        read: { $0[0] }),
      Contest(
        "the same, each of 256 trajectories", against: "OpenSpiel", "openspiel_replicator",
        motion, floor: 20, games: small, repeats: 1, batch: 256,
        { try $0.replicator(steps: steps, step: step, starts: starts) },
        read: { $0[0][0] }),
      Contest(
        "small mutations, 50 strategies", against: "EGTtools", "egttools_small_mutations",
        "{\"population\":50,\"intensity\":1}", floor: 100, games: populations(3, 50),
        { try $0.moran(population: 50, beta: 1) }, read: \.stationary.probabilities),
    ]
  }

  /// A chain for which EGTtools did not end in 15 minutes.
  private static func manyStrategies() -> Row {
    let name = "games: small mutations, 200 strategies"
    let game = populations(1, 200)[0]
    do {
      let times = try (0..<5).map { _ in
        try Clock.time { try game.moran(population: 50, beta: 1) }.0
      }
      return Row(name, Clock.median(times) * 1000, "ms", "to be below a second")
    } catch {
      return Row(name, .nan, "ms", "\(error)")
    }
  }

  /// Random games of two players, with payoffs from numbers between 0 and 1.
  private static func games(
    _ count: Int, _ counts: [Int], _ payoff: (Double) -> Double
  ) -> [NormalFormGame] {
    (0..<count).map { number in
      var stream = RandomStream(
        seed: UInt64(counts[0]), purpose: .games, entity: UInt32(number), slot: 1)
      return NormalFormGame(
        counts, payoffs: (0..<2 * counts[0] * counts[1]).map { _ in payoff(stream.uniform()) })
    }
  }

  /// Random games of one population, with payoffs between 0 and 1.
  private static func populations(_ count: Int, _ strategies: Int) -> [NormalFormGame] {
    (0..<count).map { number in
      var stream = RandomStream(
        seed: UInt64(strategies), purpose: .games, entity: UInt32(number), slot: 2)
      let matrix = (0..<strategies * strategies).map { _ in stream.uniform() }
      return NormalFormGame(
        symmetric: matrix.map { Rational($0) }, strategies: NormalFormGame.numbered(strategies))
    }
  }

  /// Starts of one population: the uniform one, which is the peer's, and random ones.
  private static func starts(_ count: Int, strategies: Int) -> [[[Double]]] {
    var stream = RandomStream(seed: 1, purpose: .games, slot: 3)
    return (0..<count).map { number in
      let weights = (0..<strategies).map { _ in number == 0 ? 1 : stream.exponential() }
      let total = weights.reduce(0, +)
      return [weights.map { $0 / total }]
    }
  }

  /// A set of equilibria in numbers that do not depend on its order: how many there are, and the sum
  /// of each strategy's probability.
  private static func ofSet(_ equilibria: [Equilibrium]) -> [Double] {
    let profiles = equilibria.map { $0.profile.probabilities.flatMap { $0 } }
    guard let first = profiles.first else { return [0] }
    return [Double(profiles.count)]
      + first.indices.map { i in profiles.reduce(0) { $0 + $1[i] } }
  }
}
