internal import Learning
internal import Randomness

extension Validation {
  /// Learners, or what they are told to play, in contests and dilemmas.
  static let contests: [Validation] = [tullock, proofRace, inspection, volunteer]

  private static let tullock = Validation(
    "tullock", "Tullock 1980: effort r (n - 1) / n² of the prize", quick: true, seconds: 6
  ) { runner in
    let cases: [(n: Int, r: Double, effort: Double)] = [
      (2, 1, 0.25), (5, 1, 0.16), (3, 1.5, 1.0 / 3),
    ]
    return try cases.map { n, r, effort in
      let step = 0.01
      let contest = Tullock(
        n: n, prize: [1], r: r, effort: .init(minimum: 0, maximum: 0.6, count: 61))
      // At r = n / (n - 1) regret matching leaves for an equilibrium in which one stays out.
      let learner: LearningAlgorithm = r > 1 ? .hedge(eta: nil) : .regretMatching
      let played = try runner.play(.tullock(contest), [learner], .periods(100_000), sessions: 10)
      return .measure(
        "effort, n = \(n), r = \(r)", try played("effort_1"), .inside(effort - step...effort + step)
      )
    }
  }

  private static let proofRace = Validation(
    "proof-race", "Loury 1979: exponential times of rates 1, 2 and 3", quick: true, seconds: 1
  ) { runner in
    let race = Race(n: 3, rates: [1, 2, 3], cost: 0, prize: 1)
    let racers = (0..<3).map { player in
      LearningAlgorithm.fixed(strategy: (0..<3).map { $0 == player ? 1 : 0 })
    }
    let (sessions, periods) = (50, 2000)
    let played = try runner.play(
      .race(race), racers, .periods(periods), sessions: sessions, tail: 1)
    let draws = sessions * periods
    let wins = try (1...3).map { player in
      let share = try played("win_\(player)").mean
      return ValidationCheck.share(
        "wins at rate \(player)", Int((share * Double(draws)).rounded()), of: draws,
        expected: Double(player) / 6)
    }
    // A session of one race has the time itself, not a mean of times.
    let single = try runner.play(.race(race), racers, .periods(1), sessions: 20_000, tail: 1)
    let discounts = try single.values("first_time").map { Elementary.exp(-$0 / 2) }
    return wins + [
      .measure("mean first time", try played("first_time"), .mean(1.0 / 6, standardError: 0)),
      .samples("mean of e^(−T/2)", discounts, .mean(12.0 / 13, standardError: 0)),
    ]
  }

  private static let inspection = Validation(
    "inspection", "Dresher 1962: inspect c / F = 0.2, cheat h / (R + D) = 0.125", quick: true,
    seconds: 4
  ) { runner in
    let game = Inspection(wage: 4, c: 2, fine: 10, h: 1, recovery: 3, damage: 5)
    let learners: [LearningAlgorithm] = [.regretMatching, .smoothFictitiousPlay(lambda: 0.01)]
    return try learners.flatMap { learner in
      let played = try runner.play(
        .inspection(game), [learner], .periods(500_000), sessions: 10, tail: 1)
      return [
        ValidationCheck.measure(
          "inspect, \(learner.kind)", try played("inspect"), .inside(0.18...0.22)),
        .measure("cheat, \(learner.kind)", try played("cheat"), .inside(0.105...0.145)),
      ]
    }
  }

  /// The same dilemma as a table, in which what a deviation gains is computed, and as it is played.
  private static let volunteer = Validation(
    "volunteer", "Diekmann 1985: not volunteering (c / b)^(1 / (n - 1)) = 0.5, n 3, b 1, c ¼",
    quick: true, seconds: 1
  ) { runner in
    let payoffs = (0..<3).map { player in
      (0..<8).map { profile in
        profile & (1 << player) == 0 ? 0.75 : (profile == 7 ? 0.0 : 1)
      }
    }
    let half = LearningAlgorithm.fixed(strategy: [0.5, 0.5])
    let table = MatrixGame(actions: [2, 2, 2], payoffs: payoffs, play: .expected)
    let exact = try runner.play(.matrix(table), [half], .periods(10), sessions: 1)
    let (sessions, periods) = (50, 2000)
    let played = try runner.play(
      .volunteer(Volunteer(n: 3, benefit: 1, cost: 0.25)), [half], .periods(periods),
      sessions: sessions, tail: 1)
    let draws = sessions * periods
    let nobody = Int((try played("nobody").mean * Double(draws)).rounded())
    return [
      .measure("gain of a deviation", try exact("nash_gap"), .exact(0, tolerance: 1e-9)),
      .measure("payoff", try exact("payoff_1"), .exact(0.75, tolerance: 1e-9)),
      .share("nobody volunteers", nobody, of: draws, expected: 0.125),
    ]
  }
}
