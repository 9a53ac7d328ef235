internal import Games
internal import Learning
internal import Randomness

extension Validation {
  /// Where learning and evolution lead.
  static let dynamics: [Validation] = [shapleyCycle, logitLimit, replicator, fermiFixation]

  /// Play passes six cells, which pay one player each in turn, so a run is a block of one payoff.
  private static let shapleyCycle = Validation(
    "shapley-cycle", "Shapley 1964: runs of fictitious play grow by x, x³ = x² + 1", quick: true,
    seconds: 1
  ) { runner in
    let game = MatrixGame(
      actions: [3, 3], payoffs: [[1, 0, 0, 0, 1, 0, 0, 0, 1], [0, 0, 1, 1, 0, 0, 0, 1, 0]])
    let periods = 100_000
    let played = try runner.play(
      .matrix(game), [.fictitiousPlay(start: [0, 1])], .periods(periods), sessions: 1,
      seriesPoints: periods)
    guard let payoffs = played.result.series("payoff_1") else {
      throw ValidationFailure.noMeasure("payoff_1")
    }
    let ends = payoffs.indices.dropLast().filter { payoffs[$0] != payoffs[$0 + 1] }
    let runs = zip(ends, ends.dropFirst()).map { Double($1 - $0) }
    let ratio = runs.count > 1 ? runs[runs.count - 1] / runs[runs.count - 2] : .nan
    return [
      .number(
        "ratio of the last two of \(runs.count) runs", ratio, .exact(1.465571232, tolerance: 1e-3))
    ]
  }

  private static let logitLimit = Validation(
    "logit-limit", "McKelvey, Palfrey 1995: the logit equilibrium of (3, −1; −2, 1), λ 0.5",
    quick: true, seconds: 4
  ) { runner in
    let game = MatrixGame(actions: [2, 2], payoffs: [[3, -2, -1, 1], [-3, 2, 1, -1]])
    let played = try runner.play(
      .matrix(game), [.smoothFictitiousPlay(lambda: 0.5)], .periods(200_000), sessions: 50)
    return [
      .measure("row's share of 1", try played("share_1_1"), .mean(0.49456516, standardError: 0)),
      .measure("column's share of 1", try played("share_2_1"), .mean(0.28416141, standardError: 0)),
      .measure("row's payoff", try played("payoff_1"), .mean(0.14213978, standardError: 0)),
    ]
  }

  /// Euler's rule loses a little of what the dynamics keep, in proportion to the step and its square;
  /// three steps cancel both.
  private static let replicator = Validation(
    "replicator", "Zeeman 1980; Hofbauer, Sigmund 1998: x₁x₂x₃ is constant in rock-paper-scissors",
    quick: true, seconds: 3
  ) { _ in
    let game = NormalFormGame(
      symmetric: [0, -1, 1, 1, 0, -1, -1, 1, 0].map { Rational($0) },
      strategies: ["rock", "paper", "scissors"])
    let start = [[0.5, 0.3, 0.2]]
    func product(_ step: Double) throws -> Double {
      let end = try game.replicator(steps: Int((20 / step).rounded()), step: step, start: start)[0]
      return end[0] * end[1] * end[2]
    }
    let products = try [4e-4, 2e-4, 1e-4].map(product)
    let limit = (products[0] - 6 * products[1] + 8 * products[2]) / 3
    let path = try game.replicatorPath(steps: 2_000_000, step: 1e-3, start: start, every: 100)
    let means = (0..<3).map { strategy in
      path.reduce(0) { $0 + $1[0][strategy] } / Double(path.count)
    }
    let furthest = means.map { ($0 - 1.0 / 3).magnitude }.max() ?? .nan
    return [
      .number("x₁x₂x₃ at time 20, step to 0", limit, .exact(0.03, tolerance: 1e-8)),
      .number("time averages from ⅓", furthest, .exact(0, tolerance: 1e-3)),
    ]
  }

  private static let fermiFixation = Validation(
    "fermi-fixation", "Traulsen, Nowak, Pacheco 2006: (1 − e^(−βd)) / (1 − e^(−βdZ)), d 0.1, Z 20",
    quick: true, seconds: 1
  ) { _ in
    let invasion = MutantInvasion(population: 20, beta: 1)
    let runs = 100_000
    return [(0.1, 0.110057205), (0, 0.05)].map { advantage, expected in
      var stream = RandomStream(seed: ValidationRunner.seed, purpose: .validation)
      let fixed = (0..<runs).count { _ in invasion.isFixed(advantage: advantage, &stream) }
      return .share("mutants take over, d = \(advantage)", fixed, of: runs, expected: expected)
    }
  }
}

extension Purpose {
  /// What validations draw outside of repeated games.
  static let validation = Purpose(rawValue: 110)
}
