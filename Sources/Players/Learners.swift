internal import Learning
internal import Randomness
internal import Rollup

/// The learners of a cast: how their tables are bound to decisions, and what is open between a
/// decision and its outcome.
struct Learners: Sendable {
  private let seed: UInt64
  private(set) var bank: LearnerBank
  var bindings: ContiguousArray<Binding> = []
  var answers: ContiguousArray<Action> = []
  var places: ContiguousArray<Int32> = []
  var cuts: ContiguousArray<Cut> = []
  var edges: ContiguousArray<Double> = []
  /// One for each kind that is learned.
  var curves: ContiguousArray<CurveRecorder> = []
  private var open: ContiguousArray<OpenDecision> = []
  /// The open decisions of learners who want to be told their draws again, or look at what follows.
  private var recalls: ContiguousArray<Recall> = []
  private(set) var explores = false
  private(set) var learns = false
  private(set) var trains = false

  /// A learner's latest decision.
  private struct OpenDecision: BitwiseCopyable {
    let binding: Int
    /// Whether an outcome says nothing without its draw.
    let recalls: Bool
    /// Whether open decisions are kept: for their draws, or for what follows on them.
    let keeps: Bool
    /// Whether it learns by what it does next, and so after that is chosen.
    let isSarsa: Bool
    var ordinal: UInt32 = 0
    var state = 0
    var action = 0
    /// Whether its outcome is known, and waits for what the learner sees next.
    var isWaiting = false
    var waiting = Experience(state: 0, draw: Draw(0, probability: 1), reward: 0)
  }

  init(seed: UInt64) {
    self.seed = seed
    bank = LearnerBank(seed: seed, purpose: .training)
  }

  /// How many learners there are.
  var count: Int { open.count }

  /// Adds a learner of `spec`, bound as the binding says, and gives its number.
  mutating func add(_ spec: LearnerSpec, _ binding: Int) -> Int {
    let bound = bindings[binding]
    let learner = bank.add(spec.rule, states: bound.states, actions: bound.actions)
    var isSarsa = false
    if case .sarsa = spec.rule { isSarsa = true }
    let recallsDraws = bank.recallsDraws(learner)
    open.append(
      OpenDecision(
        binding: binding, recalls: recallsDraws, keeps: recallsDraws || bound.looksAhead,
        isSarsa: isSarsa))
    recalls.append(Recall())
    curves[bound.curve].learners += 1
    return learner
  }

  /// Starts a phase: what is open is forgotten, what was learned stays.
  mutating func begin(explores: Bool, learns: Bool, trains: Bool, seed: UInt64?) {
    self.explores = explores
    self.learns = learns
    self.trains = trains
    bank.forgetOpen()
    bank.redirectDraws(seed: seed ?? self.seed, purpose: trains ? .training : .learnedPlay)
    for n in open.indices {
      open[n].isWaiting = false
      recalls[n] = Recall()
    }
  }

  /// The fewest decisions with exploration that a learner has made.
  var fewestDecisions: Int { (0..<bank.count).map { bank.decisions($0) }.min() ?? 0 }

  /// What learner `n` does; what waited for this request is learned first, or right after by SARSA.
  mutating func answer(_ n: Int, _ request: Request) -> Action {
    let binding = bindings[open[n].binding]
    let state = state(binding, request.observation)
    if open[n].isWaiting && !open[n].isSarsa { learnWaiting(n, next: state, 0) }
    let draw = bank.choose(n, state: state, exploring: explores, learning: learns)
    if open[n].isWaiting { learnWaiting(n, next: state, draw.action) }
    if learns && open[n].keeps {
      recalls[n].follow(open[n].ordinal, state: state, action: draw.action)
      recalls[n].keep(draw, of: request.ordinal)
    }
    open[n].ordinal = request.ordinal
    open[n].state = state
    open[n].action = draw.action
    let action = answers[binding.firstAnswer + draw.action]
    if trains { curves[binding.curve].add(action) }
    return action
  }

  private mutating func learnWaiting(_ n: Int, next state: Int, _ action: Int) {
    open[n].isWaiting = false
    open[n].waiting.next = state
    open[n].waiting.nextAction = action
    bank.learn(n, open[n].waiting)
  }

  /// Notes the highest number of each kind that was answered to questions asked together.
  mutating func note(_ requests: Span<Request>, _ actions: Span<Action>) {
    for c in curves.indices where curves[c].isOfLevels {
      var highest = -Double.infinity
      for i in requests.indices where requests[i].kind == curves[c].index {
        highest = max(highest, actions[i].level)
      }
      if highest > -.infinity { curves[c].add(highest: highest) }
    }
  }

  /// Learner `n` hears what a decision came to: out of order, and when it has long decided again.
  ///
  /// The next state is what the learner saw at its next decision, if there was one; else the outcome
  /// waits for it.
  mutating func hear(_ n: Int, _ outcome: Outcome) {
    let latest = open[n]
    let binding = bindings[latest.binding]
    if trains { curves[binding.curve].add(reward: outcome.reward) }
    guard learns, let action = place(binding, outcome.action) else { return }
    let request = outcome.request
    var draw = Draw(action, probability: 1)
    var (next, nextAction) = (latest.state, latest.action)
    if latest.keeps {
      let kept = recalls[n].take(request.ordinal)
      guard kept != nil || !latest.recalls else { return }
      if let kept {
        draw = Draw(action, probability: kept.draw.probability, mark: kept.draw.mark)
        if kept.next >= 0 { (next, nextAction) = (kept.next, kept.nextAction) }
      }
    }
    let scale = binding.times < 0 ? 1 : request.observation[binding.times]
    var experience = Experience(
      state: state(binding, request.observation), draw: draw,
      reward: outcome.reward, low: binding.low * scale, high: binding.high * scale,
      next: next, ordinal: request.ordinal)
    experience.nextAction = nextAction
    if binding.looksAhead && request.ordinal == latest.ordinal {
      open[n].waiting = experience
      open[n].isWaiting = true
    } else {
      bank.learn(n, experience)
    }
  }

  /// The cell of what a learner sees, its fields' cells as the digits of a number.
  @inline(__always)
  private func state(_ binding: Binding, _ seen: SIMD8<Double>) -> Int {
    var state = 0
    for c in binding.firstCut..<(binding.firstCut + binding.cutCount) {
      let cut = cuts[c]
      var cell = 0
      while cell < cut.edges && seen[cut.field] >= edges[cut.firstEdge + cell] { cell += 1 }
      state = state * (cut.edges + 1) + cell
    }
    return state
  }

  /// The learner's number of an action that it took.
  @inline(__always)
  private func place(_ binding: Binding, _ action: Action) -> Int? {
    guard binding.firstPlace >= 0 else {
      return action.index >= 0 && action.index < binding.actions ? action.index : nil
    }
    guard action.index >= 0, action.index < binding.choices else { return nil }
    let place = Int(places[binding.firstPlace + action.index])
    return place < 0 ? nil : place
  }
}
