internal import Randomness

/// A learner whose rule wants the payoff of every action, where only the one taken pays: it hears
/// estimates of all of them.
///
/// An action is drawn by p = (1 - gamma) q + gamma / K, q being what the rule plays. A payoff x of action
/// a then stands for what all actions would have paid: (x - c) / p_a + c for a itself and c for the
/// others, which is right on average for any c that does not depend on the draw. The mean of what was
/// heard is such a c where an outcome comes before the next decision. Where it comes later, the mean knows
/// payoffs of decisions made since, on which the draw may have had a bearing: then it is right nearly.
/// Sources: Auer, Cesa-Bianchi, Freund and Schapire 2002; Hart and Mas-Colell, "A reinforcement procedure
/// leading to correlated equilibrium", in Economics Essays, 2001; Leslie and Collins, "Individual
/// Q-learning in normal form games", SIAM Journal on Control and Optimization 44(2), 2005.
struct EstimatingLearner: Sendable {
  private let rule: Rule
  private let actions: Int
  private let exploration: Double
  private let stride: Int
  /// For each state what the rule keeps, the mean of what was heard, and how often.
  private var cells: [Double]
  /// The last action taken in each state, -1 at first.
  private var last: [Int32]
  /// What the rule plays now.
  private var mixture: [Double]

  /// What is learned from estimates.
  enum Rule: Sendable, Hashable {
    /// Exponential weights of the losses from the most that can be had, c being that most: regret is at
    /// most sqrt(2 T K ln K) for eta = sqrt(2 ln K / (T K)) without exploration. Source: Bubeck and
    /// Cesa-Bianchi 2012, theorem 3.1.
    case hedge(eta: Double)
    /// Positive regrets, cut at 0 or not; c is the mean payoff so far, which the first one only starts.
    case regretMatching(cutsAtZero: Bool)
    /// Regrets of not having switched; c is the mean payoff so far, which the first one only starts.
    ///
    /// In place of the probability p_j, which Hart and Mas-Colell's estimate has for every j, stands
    /// whether j came up in a second draw that is not played: as right on average, and noisier. Where
    /// `mu` is too small for the regrets, none is followed with more than the probability 1 / (K - 1).
    case internalRegretMatching(mu: Double)
    /// The best action by means in which a payoff counts 1 / p times.
    case fictitiousPlay
    /// A softmax of these means.
    case smoothFictitiousPlay(lambda: Double)
    /// The best action by the payoff of each that was heard last.
    case bestResponse(inertia: Double)

    /// How many numbers it keeps a state.
    fileprivate func size(_ actions: Int) -> Int {
      switch self {
      case .hedge, .regretMatching: actions
      case .internalRegretMatching: actions * actions
      case .fictitiousPlay, .smoothFictitiousPlay, .bestResponse: 2 * actions
      }
    }
  }

  /// A learner that knows nothing.
  init(_ rule: Rule, exploration: Double, states: Int, actions: Int) {
    self.rule = rule
    self.actions = actions
    self.exploration = exploration
    stride = rule.size(actions) + 2
    cells = [Double](repeating: 0, count: states * stride)
    last = [Int32](repeating: -1, count: states)
    mixture = [Double](repeating: 0, count: actions)
  }

  /// What it does in a state; without exploration gamma is 0.
  mutating func choose(_ state: Int, exploring: Bool, _ stream: inout RandomStream) -> Draw {
    mix(state)
    let gamma = exploring ? exploration : 0
    let action = draw(gamma, &stream)
    last[state] = Int32(truncatingIfNeeded: action)
    var draw = Draw(
      action, probability: (1 - gamma) * mixture[action] + gamma / Double(actions))
    if case .internalRegretMatching = rule { draw.mark = self.draw(gamma, &stream) }
    return draw
  }

  private func draw(_ gamma: Double, _ stream: inout RandomStream) -> Int {
    guard stream.uniform() >= gamma else { return Int(stream.below(UInt32(actions))) }
    var left = stream.uniform()
    for action in 0..<actions {
      left -= mixture[action]
      if left < 0 { return action }
    }
    // Rounding left a little over: the last action that can be drawn at all.
    return mixture.lastIndex { $0 > 0 } ?? 0
  }

  /// With which probability it would take each action in a state.
  func strategy(_ state: Int, exploring: Bool) -> [Double] {
    var copy = self
    copy.mix(state)
    let gamma = exploring ? exploration : 0
    return copy.mixture.map { (1 - gamma) * $0 + gamma / Double(actions) }
  }
}

// What is heard.
extension EstimatingLearner {
  /// Whether payoffs are seen as shares of their range.
  var seesUnitPayoffs: Bool { if case .hedge = rule { true } else { false } }

  /// Learns that a decision in a state paid `payoff`.
  mutating func learn(_ state: Int, _ draw: Draw, _ payoff: Double) {
    let (row, action) = (state * stride, draw.action)
    let count = row + stride - 1
    let mean = count - 1
    // The first payoff only tells where payoffs lie.
    let surplus = cells[count] > 0 ? payoff - cells[mean] : 0
    switch rule {
    case .hedge(let eta):
      let score = cells[row + action] - eta * (1 - payoff) / draw.probability
      cells[row + action] = max(score, -Self.most)
    case .regretMatching(let cutsAtZero):
      cells[row + action] += surplus / draw.probability
      for cell in row..<(row + actions) {
        let regret = cells[cell] - surplus
        cells[cell] = cutsAtZero ? max(0, regret) : regret
      }
    case .internalRegretMatching:
      // Regrets of having stayed on the second draw, and of not having left the action.
      cells[row + draw.mark * actions + action] += surplus / draw.probability
      let first = row + action * actions
      for cell in first..<(first + actions) { cells[cell] -= surplus }
    case .fictitiousPlay, .smoothFictitiousPlay:
      // A mean and its weight, not two sums: equal payoffs have exactly themselves as their mean.
      let weight = 1 / draw.probability
      cells[row + actions + action] += weight
      cells[row + action] +=
        (payoff - cells[row + action]) * (weight / cells[row + actions + action])
    case .bestResponse:
      cells[row + action] = payoff
      cells[row + actions + action] = 1
    }
    cells[count] += 1
    cells[mean] += (payoff - cells[mean]) / cells[count]
  }

  /// Scores stay finite.
  private static var most: Double { 1e290 }

  /// What an action is thought to pay: the mean of all that was heard, where it was never taken.
  private func value(_ action: Int, _ row: Int) -> Double {
    cells[row + actions + action] > 0 ? cells[row + action] : cells[row + stride - 2]
  }
}

// What is played.
extension EstimatingLearner {
  /// Writes the rule's mixture.
  private mutating func mix(_ state: Int) {
    let row = state * stride
    switch rule {
    case .hedge:
      for action in 0..<actions { mixture[action] = cells[row + action] }
      soften(1)
    case .regretMatching:
      for action in 0..<actions { mixture[action] = max(0, cells[row + action]) }
      normalise()
    case .internalRegretMatching(let mu): stay(Int(last[state]), mu, row)
    case .fictitiousPlay: play(best(row))
    case .smoothFictitiousPlay(let lambda):
      for action in 0..<actions { mixture[action] = value(action, row) }
      soften(lambda)
    case .bestResponse(let inertia):
      play(best(row))
      guard last[state] >= 0 else { return }
      for action in 0..<actions { mixture[action] *= 1 - inertia }
      mixture[Int(last[state])] += inertia
    }
  }

  private mutating func play(_ action: Int) {
    for other in 0..<actions { mixture[other] = other == action ? 1 : 0 }
  }

  /// The lowest of the actions that are thought best: within 1e-12 of the largest value, and of its size,
  /// since an action that was never tried is worth what others paid, up to rounding.
  private func best(_ row: Int) -> Int {
    var most = value(0, row)
    for action in 1..<max(1, actions) { most = max(most, value(action, row)) }
    let least = most - 1e-12 * max(1, abs(most))
    return (0..<actions).first { value($0, row) >= least } ?? 0
  }

  /// Makes probabilities in proportion to exp(score / heat) of the scores in the mixture.
  private mutating func soften(_ heat: Double) {
    let most = mixture.reduce(-Double.infinity, max)
    for action in 0..<actions {
      mixture[action] = Elementary.exp((mixture[action] - most) / heat)
    }
    normalise()
  }

  /// Uniform where nothing has any weight.
  private mutating func normalise() {
    let total = mixture.reduce(0, +)
    for action in 0..<actions {
      mixture[action] = total > 0 ? mixture[action] / total : 1 / Double(actions)
    }
  }

  /// Leaves the last action for k with probability min(max(0, D(j,k) / t) / mu, 1 / (K - 1)).
  private mutating func stay(_ last: Int, _ mu: Double, _ row: Int) {
    guard last >= 0 else {
      for action in 0..<actions { mixture[action] = 1 / Double(actions) }
      return
    }
    let scale = mu * max(1, cells[row + stride - 1])
    var stays = 1.0
    for action in 0..<actions where action != last {
      let regret = max(0, cells[row + last * actions + action])
      mixture[action] = min(regret / scale, 1 / Double(actions - 1))
      stays -= mixture[action]
    }
    mixture[last] = max(0, stays)
  }
}
