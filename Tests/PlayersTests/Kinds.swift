import Learning
import Parameters
import Players
import Rollup

/// Decision kinds that a cast is tested with, in the shape of those that designs ask.
enum Kinds {
  static let grid = ActionGrid(from: 0, to: 1, step: 0.25)

  static let bid = DecisionKind(
    "mev-auction-bid", role: .sequencer, "how much to bid",
    fields: [
      .init("bidders", unit: "bidders"),
      .init("reserve", unit: "ether"),
      .init("expected-value", unit: "ether", edges: [1, 10]),
    ],
    menu: .level(name: "fraction-of-value", grid, honest: 1), resolved: "at the window's end",
    payoff: PayoffRange(low: -1, high: 1, timesField: "expected-value"),
    learner: LearnerSpec(.exp3(gamma: 0.2)))

  static let block = DecisionKind(
    "order-block", role: .sequencer, "what to include",
    fields: [
      .init("pending", unit: "transactions", edges: [10]),
      .init("fee", unit: "gwei", edges: [1, 2]),
    ],
    menu: .choices([
      Choice("include-all", "all"), Choice("censor", "all but probes"), Choice("empty", "nothing"),
      Choice("extract", "all, with own trades"),
    ]), resolved: "at once")

  static let design = DesignView(decisions: [bid, block])

  static func sequencers(
    _ count: Int, _ behaviours: [String: Behaviour] = [:]
  ) -> PlayerGroup {
    PlayerGroup(name: "operators", role: .sequencer, count: count, behaviours: behaviours)
  }

  /// Q-learning that takes over a reward at once.
  static func eager(
    _ exploration: LearningRule.Exploration = .none, delta: Double = 0, initial: Double = 0
  ) -> LearnerSpec {
    LearnerSpec(
      .qLearning(alpha: 1, delta: delta, exploration: exploration, initial: initial))
  }
}

/// Plays a cast by hand: question by question.
struct Table {
  var cast: Cast
  private var ordinals: [SIMD2<Int>: UInt32] = [:]

  init(_ cast: Cast) { self.cast = cast }

  /// Asks a player, and gives the question with its answer.
  mutating func ask(
    _ kind: Int, _ player: Int = 0, seeing seen: [Double] = []
  ) -> (request: Request, action: Action) {
    var observation = SIMD8<Double>.zero
    for (i, value) in seen.enumerated() { observation[i] = value }
    let key = SIMD2(kind, player)
    let request = Request(
      kind: kind, player: player, ordinal: ordinals[key, default: 0], observation: observation)
    ordinals[key, default: 0] += 1
    var actions = [Action.honest]
    var span = actions.mutableSpan
    cast.answer([request].span, &span)
    return (request, actions[0])
  }

  mutating func tell(_ decision: (request: Request, action: Action), _ reward: Double) {
    cast.learn(
      [Outcome(request: decision.request, action: decision.action, reward: reward)].span)
  }
}
