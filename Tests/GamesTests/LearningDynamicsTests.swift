import Games
import Testing

/// Fictitious play and regret matching, against theorems and the cycle that Shapley found.
@Suite struct LearningDynamicsTests {
  @Test func `average play of the fixtures' zero-sum games has the regret that they allow`() throws
  {
    for method in ["fictitious-play", "regret-matching"] {
      for entry in try Fixtures.entries(method) {
        let game = try Fixtures.game(entry.game)
        let steps = try #require(entry.option("--steps").flatMap { Int($0) })
        let seed = entry.option("--seed").flatMap { UInt64($0) }
        let averages =
          try seed.map { try game.regretMatching(steps: steps, seed: $0) }
          ?? game.fictitiousPlay(steps: steps)
        let regret = Equilibrium(MixedProfile(averages), of: game).regret
        #expect(regret <= entry.tolerance, "\(entry.id): \(regret)")
        for player in averages { #expect(abs(player.reduce(0, +) - 1) < 1e-12) }
      }
    }
  }

  /// (x - 1)(x + 1)(x³ - x² - 1) = 0 for the lengths of runs c · xᵏ.
  @Test func `fictitious play of Shapley's game runs round six cells ever more slowly`() {
    // Each wants to meet the other on the diagonal, or one after it.
    let first = [1.0, 0, 0, 0, 1, 0, 0, 0, 1]
    let second = [0.0, 0, 1, 1, 0, 0, 0, 1, 0]
    var play = FictitiousPlay(NormalFormGame([3, 3], payoffs: first + second), start: [0, 1])
    var cells: [[Int]] = []
    var lengths: [Double] = []
    while cells.count < 34 {
      play.play()
      let cell = [play.choice(of: 0), play.choice(of: 1)]
      if cell == cells.last {
        lengths[lengths.count - 1] += 1
      } else {
        cells.append(cell)
        lengths.append(1)
      }
    }
    let round = [[0, 0], [0, 1], [1, 1], [1, 2], [2, 2], [2, 0]]
    let offset = round.firstIndex(of: cells[10]) ?? 0
    for (index, cell) in cells[10...].enumerated() {
      #expect(cell == round[(offset + index) % 6])
    }
    #expect(abs(lengths[32] / lengths[31] - 1.465571) < 1e-3, "\(lengths)")
  }

  /// Brute force from the definition, with sums over all profiles.
  @Test func `fictitious play of three players replies to the product of the frequencies`() throws {
    let game = try Fixtures.game("three_player_random.nfg")
    let shape = game.shape
    var play = FictitiousPlay(game)
    var beliefs = MixedProfile(uniform: shape).probabilities
    var counts = shape.counts.map { [Double](repeating: 0, count: $0) }
    for period in 1...300 {
      play.play()
      for player in 0..<shape.players {
        var values = [Double](repeating: 0, count: shape.counts[player])
        for profile in 0..<shape.profiles {
          let played = shape.profile(at: profile)
          let weight = (0..<shape.players).reduce(1.0) {
            $1 == player ? $0 : $0 * beliefs[$1][played[$1]]
          }
          values[played[player]] += weight * game.payoff(player, profile)
        }
        let choice = play.choice(of: player)
        #expect(values[choice] >= (values.max() ?? 0) - 1e-9)
        counts[player][choice] += 1
      }
      beliefs = counts.map { $0.map { $0 / Double(period) } }
    }
    #expect(Fixtures.agree(play.averages, beliefs, 1e-12))
  }

  /// Matching pennies for 1 and -1: E max R / T <= L √(K / T) with L = 2 and K = 2 (Hart and Mas-Colell
  /// 2000); 0.00805 with standard error 0.0001 is the larger regret of two in an independent program.
  @Test
  func `regret of regret matching is below its bound, as large as known, and falls as 1 over √T`() {
    let game = NormalFormGame([2, 2], payoffs: [1, -1, -1, 1, -1, 1, 1, -1])
    func regrets(_ periods: Int) -> (mean: Double, error: Double) {
      let sample: [Double] = (UInt64(0)..<500).map { seed in
        var play = RegretMatching(game, seed: seed)
        for _ in 0..<periods { play.play() }
        return play.regretPerPeriod.max() ?? 0
      }
      let mean = sample.reduce(0, +) / 500
      let variance = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 499
      return (mean, (variance / 500).squareRoot())
    }
    let (mean, error) = regrets(20_000)
    #expect(mean + 3 * error < 2 * (2.0 / 20_000).squareRoot())
    #expect(abs(mean - 0.00805) < 4 * (error * error + 0.0001 * 0.0001).squareRoot(), "\(mean)")
    // A sixteenth of the periods: four times the regret, a slope of -1/2 ± 0.1.
    #expect((3.03...5.28).contains(regrets(1_250).mean / mean))
  }

  @Test func `units of payoffs do not matter`() throws {
    let pennies = [1.0, -1, -1, 1, -1, 1, 1, -1]
    let expected = try NormalFormGame([2, 2], payoffs: pennies).fictitiousPlay(steps: 1000)
    #expect(expected[0].allSatisfy { $0 > 0.4 })
    for size in [0x1p-900, 0x1p-60, 0x1p900] {
      let game = NormalFormGame([2, 2], payoffs: pennies.map { $0 * size })
      #expect(try game.fictitiousPlay(steps: 1000) == expected, "\(size)")
    }
  }

  @Test func `the same seed plays the same, another one does not`() throws {
    let game = try Fixtures.game("three_player_random.nfg")
    let once = try game.regretMatching(steps: 500, seed: 4)
    #expect(try game.regretMatching(steps: 500, seed: 4) == once)
    #expect(try game.regretMatching(steps: 500, seed: 5) != once)
  }

  @Test func `numbers of periods and starts that make no sense are refused`() throws {
    let game = try Fixtures.game("matching_pennies.nfg")
    for steps in [0, -1, 1_000_000_001] {
      #expect(throws: GameError.self) { try game.fictitiousPlay(steps: steps) }
      #expect(throws: GameError.self) { try game.regretMatching(steps: steps, seed: 1) }
    }
    for start in [[0], [0, 2], [-1, 0], [0, 0, 0]] {
      #expect(throws: GameError.self) { try game.fictitiousPlay(steps: 5, start: start) }
    }
    let huge = NormalFormGame([2, 2], payoffs: [1, -1, -1, 1, -1, 1, 1, -1].map { $0 * 1e308 })
    #expect(throws: GameError.self) { try huge.fictitiousPlay(steps: 1000) }
    #expect(throws: GameError.self) { try huge.regretMatching(steps: 1000, seed: 1) }
    let alone = try Fixtures.game("one_by_one.nfg")
    #expect(try alone.fictitiousPlay(steps: 3) == [[1], [1]])
    #expect(try alone.regretMatching(steps: 3, seed: 1) == [[1], [1]])
  }
}
