import Learning
import Randomness
import Testing

@Suite("Sessions")
struct SessionTests {
  private let market = Experiment(
    name: "market", environment: .bertrand(Bertrand(n: 2, m: 5)),
    learners: [
      .qLearning(
        QLearning(
          alpha: .constant(0.2), delta: 0.9, exploration: .exponential(beta: 2e-4),
          initial: .uniformOpponents, ties: .random)),
      .boltzmannQ(
        BoltzmannQLearning(
          delta: 0.9, temperature: .init(initial: 1, decay: 2e-4),
          initial: .random(low: 0, high: 1))),
    ], stop: .window(2000, maximum: 1_000_000), sessions: 12, seed: 3,
    impulse: Impulse(periods: 5))

  @Test("are the same on any number of threads")
  func threads() throws {
    let one = try market.run(threads: 1)
    #expect(try market.run(threads: 2) == one)
    #expect(try market.run(threads: 7) == one)
  }

  @Test("do not depend on how many there are")
  func prefix() throws {
    var few = market
    few.sessions = 5
    let all = try market.run(threads: 2).sessions
    #expect(try few.run(threads: 2).sessions == Array(all.prefix(5)))
    #expect(Set(all.map(\.periods)).count > 6)
  }

  @Test("depend on the seed")
  func seed() throws {
    var other = market
    other.seed = 4
    #expect(try other.run(threads: 2).sessions[0] != market.run(threads: 2).sessions[0])
  }

  @Test("can be stopped, and say how many have ended")
  func control() throws {
    #expect(throws: CancellationError.self) {
      try market.run(threads: 2, control: SessionControl(isCancelled: { true }))
    }
    let seen = Seen()
    _ = try market.run(
      threads: 2, control: SessionControl(onSession: { finished in seen.note(finished) }))
    #expect(seen.most == 12)
  }

  /// The loop of a session written out, with demand, draws and means of its own.
  @Test("are what their learners do when a test plays the game by hand")
  func byHand() throws {
    let algorithm = LearningAlgorithm.qLearning(
      QLearning(
        alpha: .constant(0.2), delta: 0.9, exploration: .exponential(beta: 2e-4),
        initial: .constant(1)))
    let experiment = Experiment(
      name: "", environment: .bertrand(Bertrand(n: 2, m: 5, memory: 0)), learners: [algorithm],
      stop: .periods(20_000), tail: 1, sessions: 2, seed: 11)
    let result = try experiment.run()
    let prices = try #require(result.constants.first { $0.name == "prices" }).values
    let session = 1
    var streams = (0..<2).map {
      RandomStream(seed: 11, purpose: .learnerDraws, entity: UInt32(session), slot: UInt32($0))
    }
    var learners = try (0..<2).map {
      try TabularLearner(algorithm, actions: 5, stream: &streams[$0])
    }
    var sum = 0.0
    for _ in 0..<20_000 {
      let actions = (0..<2).map { learners[$0].choose(stream: &streams[$0]) }
      let weights = actions.map { Elementary.exp((2 - prices[$0]) / 0.25) }
      for player in 0..<2 {
        let share = weights[player] / (weights[0] + weights[1] + 1)
        let action = actions[player]
        learners[player].observe(
          action: action, reward: (prices[action] - 1) * share, stream: &streams[player])
        sum += prices[action]
      }
    }
    let price = try #require(result.values("price"))[session]
    #expect(abs(price - sum / 40_000) <= 1e-9)
  }

  @Test("cut into blocks have the tail's measures as the last block")
  func series() throws {
    var fixed = market
    fixed.stop = .periods(10_000)
    fixed.impulse = nil
    fixed.seriesPoints = 10
    let result = try fixed.run(threads: 2)
    let series = try #require(result.series("profit_gain"))
    #expect(series.count == 10)
    #expect(series.last == result.summary("profit_gain")?.mean)
    #expect(result.updates == 12 * 2 * 10_000)
  }
}
