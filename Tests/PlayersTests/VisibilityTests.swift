import Players
import Randomness
import Rollup
import Testing

/// A player's answers depend on its own questions and outcomes alone.
@Suite("What a player cannot see")
struct VisibilityTests {
  private struct Event {
    let player: Int
    let kind: Int
    let seen: [Double]
    /// After how many of the player's own events the outcome is known.
    let delay: Int
  }

  private var cast: Cast {
    var spec = LearnerSpec(
      .qLearning(
        alpha: 0.3, delta: 0.9, exploration: .exponential(initial: 0.5, beta: 1e-3), initial: 1))
    spec.state = ["pending", "fee"]
    var cast = Cast(
      [Kinds.sequencers(4, ["order-block": .learner(spec)])], design: Kinds.design,
      world: .learned, seed: 11)
    cast.beginTraining()
    return cast
  }

  private func events(_ seed: UInt64) -> [Event] {
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 1))
    return (0..<2_000).map { _ in
      Event(
        player: Int(stream.below(4)), kind: Int(stream.below(2)),
        seen: [stream.uniform() * 20, stream.uniform() * 3, stream.uniform() * 12],
        delay: Int(stream.below(5)))
    }
  }

  /// The answers of each player, in its own order.
  private func answers(_ events: [Event]) -> [[Action]] {
    var table = Table(cast)
    var answers: [[Action]] = Array(repeating: [], count: 4)
    var open: [[(due: Int, decision: (Request, Action), reward: Double)]] = Array(
      repeating: [], count: 4)
    for event in events {
      let now = answers[event.player].count
      let due = open[event.player].filter { $0.due <= now }
      open[event.player].removeAll { $0.due <= now }
      for late in due { table.tell(late.decision, late.reward) }
      let decision = table.ask(event.kind, event.player, seeing: event.seen)
      let reward = event.seen[0] / 20 - decision.action.level / 4
      open[event.player].append((now + event.delay, decision, reward))
      answers[event.player].append(decision.action)
    }
    return answers
  }

  @Test("changes no answer: other players' questions in another order, more of them, or none")
  func unseen() {
    let events = events(1)
    let expected = answers(events)
    // Player by player instead of mixed: every player's own order is kept.
    let inTurn = (0..<4).reversed().flatMap { p in events.filter { $0.player == p } }
    #expect(answers(inTurn) == expected)
    for player in 0..<4 {
      #expect(answers(events.filter { $0.player == player })[player] == expected[player])
      let others = self.events(2).filter { $0.player != player }
      var mixed: [Event] = []
      for (own, other) in zip(events.filter { $0.player == player }, others) {
        mixed += [other, own, other]
      }
      let count = mixed.filter { $0.player == player }.count
      #expect(answers(mixed)[player] == Array(expected[player].prefix(count)))
    }
  }

  @Test("is what another copy does: runs of one trained cast do not touch each other")
  func copies() {
    var table = Table(cast)
    for event in events(3) {
      table.tell(table.ask(event.kind, event.player, seeing: event.seen), event.seen[2] - 6)
    }
    func run(_ seed: UInt64?) -> [Action] {
      var copy = Table(table.cast)
      copy.cast.beginEvaluation(LearningSetting(explores: true, learns: true), seed: seed)
      return events(4).map { event in
        let decision = copy.ask(event.kind, event.player, seeing: event.seen)
        copy.tell(decision, event.seen[1])
        return decision.action
      }
    }
    let first = run(1)
    #expect(run(1) == first && run(2) != first && run(nil) == run(nil))
  }
}
