import Players
import Randomness
import Rollup
import Testing

@Suite("Outcomes of learned decisions")
struct OutcomeTests {
  /// Q-learning with alpha 1, delta 1/2 and values 4: each step is done by hand.
  @Test("late ones are learned with what was seen last, and the latest waits for the next question")
  func nextState() {
    var spec = Kinds.eager(delta: 0.5, initial: 4)
    spec.state = ["pending"]
    spec.choices = ["empty"]
    var table = Table(
      Cast(
        [Kinds.sequencers(1, ["order-block": .learner(spec)])],
        design: DesignView(decisions: [Kinds.block]), world: .learned))
    table.cast.beginTraining()
    func q(_ table: Table) -> [Double] {
      [0, 1].map { table.cast.table(learner: 0, state: $0)[0] }
    }
    let few = table.ask(0, seeing: [0])
    let many = table.ask(0, seeing: [20])
    #expect(q(table) == [4, 4])
    table.tell(few, 1)  // seen since: many; 1 + 4/2
    #expect(q(table) == [3, 4])
    table.tell(many, 2)  // nothing seen since
    #expect(q(table) == [3, 4])
    let again = table.ask(0, seeing: [0])  // now: 2 + 3/2
    #expect(q(table) == [3, 3.5])
    let last = table.ask(0, seeing: [20])
    table.tell(last, 8)
    table.tell(again, 0)  // out of order: 0 + 3.5/2, while the other waits
    #expect(q(table) == [1.75, 3.5])
    _ = table.ask(0, seeing: [20])  // 8 + 3.5/2
    #expect(q(table) == [1.75, 9.75])
  }

  /// Nothing is learned before the first outcome, so all probabilities are 1/5, and a reward x in
  /// [0, 1] adds gamma x to the logarithm of its action's weight.
  @Test("of EXP3 count by the probability of their own decision, in any order and however late")
  func delayed() {
    var table = Table(
      Cast([Kinds.sequencers(1)], design: Kinds.design, world: .learned, seed: 3))
    table.cast.beginTraining()
    var decisions = (0..<3_000).map { _ in table.ask(0, seeing: [1, 0, 2]) }
    var expected = [Double](repeating: 0, count: 5)
    var stream = RandomStream(seed: 1, purpose: Purpose(rawValue: 1))
    while !decisions.isEmpty {
      let decision = decisions.remove(at: Int(stream.below(UInt32(decisions.count))))
      let reward = decision.action.level * 4 - 2  // in [-2, 2], the payoff range times the value
      expected[decision.action.index] += 0.2 * (reward + 2) / 4
      table.tell(decision, reward)
      table.tell(decision, reward)  // a decision is learned from once
    }
    for (a, b) in zip(table.cast.table(learner: 0, state: 0), expected) {
      #expect(abs(a - b) < 1e-9)
    }
    #expect(table.cast.clippedShare == 0)
    table.tell(table.ask(0, seeing: [1, 0, 2]), 2.5)
    #expect(abs((table.cast.clippedShare ?? 0) - 1 / 3_001) < 1e-12)
  }

  /// 65,536 decisions can be open at once; the ten before them are forgotten.
  @Test("of decisions too long ago for EXP3 teach nothing")
  func forgotten() {
    var table = Table(Cast([Kinds.sequencers(1)], design: Kinds.design, world: .learned))
    table.cast.beginTraining()
    let early = (0..<10).map { _ in table.ask(0, seeing: [1, 0, 2]) }
    let kept = (0..<65_536).map { _ in table.ask(0, seeing: [1, 0, 2]) }
    for decision in early { table.tell(decision, 2) }
    #expect(table.cast.clippedShare == nil)
    #expect(table.cast.table(learner: 0, state: 0) == [0, 0, 0, 0, 0])
    for decision in [kept[0], kept[65_535]] { table.tell(decision, 99) }
    #expect(table.cast.clippedShare == 1)
  }

  @Test("teach nothing where learning is off, and go on teaching where it is on")
  func phases() {
    let spec = Kinds.eager(.constant(1))
    var table = Table(
      Cast(
        [Kinds.sequencers(1, ["order-block": .learner(spec)])], design: Kinds.design,
        world: .asWritten))
    func play(_ reward: Double, _ count: Int) -> Set<Int> {
      var seen: Set<Int> = []
      for _ in 0..<count {
        let decision = table.ask(1)
        seen.insert(decision.action.index)
        table.tell(decision, reward)
      }
      return seen
    }
    let start = table.cast.table(learner: 0, state: 0)
    #expect(play(9, 20) == [0] && table.cast.table(learner: 0, state: 0) == start)
    table.cast.beginTraining()
    #expect(play(1, 100) == [0, 1, 2, 3])
    #expect(table.cast.decisionsOfRarestLearner == 100)
    #expect(table.cast.table(learner: 0, state: 0) == [1, 1, 1, 1])
    table.cast.beginEvaluation(LearningSetting())
    #expect(play(7, 20) == [0] && table.cast.table(learner: 0, state: 0) == [1, 1, 1, 1])
    table.cast.beginEvaluation(LearningSetting(explores: false, learns: true))
    #expect(play(7, 20) == [0] && table.cast.table(learner: 0, state: 0) == [7, 1, 1, 1])
    table.cast.beginEvaluation(LearningSetting(explores: true, learns: false))
    #expect(play(3, 100) == [0, 1, 2, 3])
    #expect(table.cast.table(learner: 0, state: 0) == [7, 1, 1, 1])
  }

  /// Payoffs 1, 2, ..., 1000 in training and their negatives in the run.
  @Test("are counted by player, kind and phase")
  func payoffs() throws {
    var table = Table(Cast([Kinds.sequencers(2)], design: Kinds.design, world: .learned))
    table.cast.beginTraining()
    for i in 1...1_000 { table.tell(table.ask(1, i % 2), Double(i)) }
    table.cast.beginEvaluation(LearningSetting())
    for i in 1...1_000 { table.tell(table.ask(1, i % 2), -Double(i)) }
    for (phase, sign) in [(Cast.Phase.training, 1.0), (.evaluation, -1)] {
      let all = table.cast.payoffs(kind: "order-block", in: phase)
      #expect(all.count == 1_000 && abs(all.mean - sign * 500.5) < 1e-9)
      for q in [0.05, 0.5, 0.95] {
        let exact = sign > 0 ? 1_000 * q : -1_000 * (1 - q)
        #expect(abs(try #require(all.quantile(q)) - exact) <= abs(exact) / 32 + 1)
      }
      let odd = table.cast.payoffs(kind: "order-block", player: 1, in: phase)
      #expect(odd.count == 500 && abs(odd.mean - sign * 500) < 1e-9)
      #expect(table.cast.payoffs(kind: "mev-auction-bid", in: phase).count == 0)
      #expect(table.cast.payoffs(kind: "bid", in: phase).quantile(0.5) == nil)
    }
    table.cast.beginEvaluation(LearningSetting())
    #expect(table.cast.payoffs(kind: "order-block", in: .evaluation).count == 0)
    #expect(table.cast.payoffs(kind: "order-block", in: .training).count == 1_000)
  }
}
