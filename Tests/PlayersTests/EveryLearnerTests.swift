import Learning
import Players
import Randomness
import Rollup
import Testing

/// Learners of every kind that a scenario may name, through the questions and outcomes of a cast.
@Suite("Learners of every kind")
struct EveryLearnerTests {
  static let rules: [LearningRule] =
    [
      .qLearning(alpha: 0.1, delta: 0.5, exploration: .constant(0.1), initial: 0),
      .sarsa(alpha: 0.1, delta: 0.5, exploration: .constant(0.1), initial: 0),
      .exp3(gamma: 0.1),
    ]
    + [
      .boltzmannQ(
        BoltzmannQLearning(
          delta: 0.5, temperature: .init(initial: 0.05, decay: 0, minimum: 0),
          initial: .constant(0))),
      .exp3P(.given(eta: 0.02, gamma: 0.1, beta: 0.01)),
      .exp3IX(.given(eta: 0.02, gamma: 0.01)), .ucb1(), .thompsonBeta,
      .thompsonGaussian(noise: 0.5), .reinforce(alpha: 0.1),
      .imitation(population: 30, beta: 20, mutation: 0.01),
      .genetic(GeneticAlgorithm(population: 20)),
      .fixed(strategy: [0, 0, 0.05, 0.95]),
    ].map(LearningRule.algorithm)
    + [
      .hedge(eta: 0.01), .regretMatching, .regretMatchingPlus, .fictitiousPlay(start: nil),
      .smoothFictitiousPlay(lambda: 0.05), .bestResponse(inertia: 0.2),
    ].map { LearningRule.estimating($0, exploration: 0.1) }
    + [.estimating(.internalRegretMatching(mu: 0.3), exploration: 0.005)]

  private func table(_ rule: LearningRule, _ state: [String] = []) -> Table {
    var spec = LearnerSpec(rule, state: state)
    spec.payoff = PayoffRange(low: 0, high: 1)
    let group = Kinds.sequencers(1, ["order-block": .learner(spec)])
    var table = Table(Cast([group], design: Kinds.design, world: .asWritten, seed: 5))
    table.cast.beginTraining()
    return table
  }

  /// The last of four choices pays most; outcomes come at once, or in batches and from the last.
  @Test("find the best choice, however late its outcomes come", arguments: rules)
  func best(_ rule: LearningRule) {
    for delay in [1, 40] {
      var table = table(rule)
      var stream = RandomStream(seed: 1, purpose: Purpose(rawValue: 8))
      var open: [(request: Request, action: Action)] = []
      let periods = 30_000
      var taken = 0
      for period in 0..<periods {
        let decision = table.ask(1)
        if period >= periods / 2 && decision.action.index == 3 { taken += 1 }
        open.append(decision)
        guard open.count == delay else { continue }
        for late in open.reversed() {
          table.tell(late, [0.1, 0.3, 0.2, 0.7][late.action.index] + 0.1 * stream.uniform())
        }
        open = []
      }
      #expect(Double(taken) / Double(periods / 2) > 0.7, "outcomes after \(delay) decisions")
      // Without exploration it plays on, and learns nothing more where learning is off.
      table.cast.beginEvaluation(LearningSetting())
      let later = (0..<200).filter { _ in table.ask(1).action.index == 3 }
      #expect(later.count > 140)
    }
  }

  /// Two choices pay 1 and 0 and half of all play is random: SARSA values the play that it shows,
  /// V = delta V + 3/4 for delta 1/2, and Q-learning the best that it could do, V = 1 + V / 2.
  @Test("of SARSA count on their own exploration, as Q-learning does not")
  func sarsa() throws {
    func values(_ rule: LearningRule) throws -> [Double] {
      var spec = LearnerSpec(rule, choices: ["include-all", "extract"])
      spec.payoff = PayoffRange(low: 0, high: 1)
      let group = Kinds.sequencers(1, ["order-block": .learner(spec)])
      var table = Table(Cast([group], design: Kinds.design, world: .asWritten, seed: 5))
      table.cast.beginTraining()
      for _ in 0..<200_000 {
        let decision = table.ask(1)
        table.tell(decision, decision.action.index == 0 ? 1 : 0)
      }
      return table.cast.table(learner: 0, state: 0)
    }
    let half = LearningRule.Exploration.constant(0.5)
    let own = try values(.sarsa(alpha: 0.001, delta: 0.5, exploration: half, initial: 0))
    #expect(abs(own[0] - 1.75) < 0.02 && abs(own[1] - 0.75) < 0.02)
    let best = try values(.qLearning(alpha: 0.001, delta: 0.5, exploration: half, initial: 0))
    #expect(abs(best[0] - 2) < 0.02 && abs(best[1] - 1) < 0.02)
  }

  /// Sutton and Barto 2018, section 6.4: r + delta Q(s',a') with the action that is taken next, by the
  /// table before the update.
  @Test("of SARSA learn when they have decided again, by that decision")
  func nextDecision() {
    var table = table(
      .sarsa(alpha: 1, delta: 0.5, exploration: .none, initial: 0), ["fee"])
    table.tell(table.ask(1, seeing: [0, 0]), 8)
    #expect(table.cast.table(learner: 0, state: 0) == [0, 0, 0, 0])
    let second = table.ask(1, seeing: [0, 1])
    #expect(table.cast.table(learner: 0, state: 0) == [8, 0, 0, 0])
    let third = table.ask(1, seeing: [0, 0])
    // Late: the third decision, worth 8, is what followed, and not the fourth.
    _ = table.ask(1, seeing: [0, 1])
    table.tell(second, 1)
    #expect(third.action == Action(0))
    #expect(table.cast.table(learner: 0, state: 1) == [5, 0, 0, 0])
  }

  /// Watkins and Dayan 1992: r + delta max Q(s',b), s' being what came next, however late r is known and
  /// in whatever order.
  @Test("of Q-learning look at the state that followed, not at the latest")
  func nextState() {
    var table = table(.qLearning(alpha: 1, delta: 0.5, exploration: .none, initial: 0), ["fee"])
    // The state 0 is worth 8.
    table.tell(table.ask(1, seeing: [0, 0]), 8)
    let decisions = [0.0, 1, 0, 1, 1].map { table.ask(1, seeing: [0, $0]) }
    #expect(table.cast.table(learner: 0, state: 0) == [8, 0, 0, 0])
    // Of the second decision, whose next state was 0, and before that of the fourth: 1.
    table.tell(decisions[3], 2)
    #expect(table.cast.table(learner: 0, state: 1) == [2, 0, 0, 0])
    table.tell(decisions[1], 1)
    #expect(table.cast.table(learner: 0, state: 1) == [5, 0, 0, 0])
  }

  @Test(
    "of a script answer the nearest number to what they see, in every world that goes by the file")
  func linear() {
    let answer = LinearAnswer(
      field: "reserve", slope: 0.5, intercept: 0.1, grid: ActionGrid(from: 0, to: 1, step: 0.25))
    let group = Kinds.sequencers(1, ["mev-auction-bid": .linear(answer)])
    for world in [Players.World.asWritten, .learned] {
      var table = Table(Cast([group], design: Kinds.design, world: world))
      // 0.1 + 0.5 r, to the nearest quarter: the lower one halfway, and never beyond the grid.
      for (seen, level) in [(0, 0), (0.2, 0.25), (0.8, 0.5), (-9, 0), (9, 1)] {
        #expect(table.ask(0, seeing: [3, seen]).action.level == level)
      }
      #expect(!table.cast.hasLearners)
      #expect(table.cast.learner(player: 0, kind: 0) == nil)
    }
    var table = Table(Cast([group], design: Kinds.design, world: .honest))
    #expect(table.ask(0, seeing: [3, 9]).action.level == 1)
    let halfway = LinearAnswer(
      field: "reserve", slope: 1, grid: ActionGrid(from: 0, to: 1, step: 0.25))
    table = Table(
      Cast(
        [Kinds.sequencers(1, ["mev-auction-bid": .linear(halfway)])], design: Kinds.design,
        world: .asWritten))
    for (seen, level) in [(0.125, 0), (0.126, 0.25), (.nan, 0), (.infinity, 1)] {
      #expect(table.ask(0, seeing: [3, seen]).action.level == level)
    }
  }
}
