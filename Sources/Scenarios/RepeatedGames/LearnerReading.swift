internal import Learning

/// A learner as the file has it, its parts declared by `LearnerSchema`.
struct LearnerReading {
  private let node: Resolved
  private let key: String

  /// A reading of the learner that stands at the path `key`.
  init(_ node: Resolved, at key: String) {
    self.node = node
    self.key = key
  }

  /// The learner.
  func learner() throws(ExperimentError) -> LearningAlgorithm {
    let kind = node.text("kind") ?? ""
    switch kind {
    case "q-learning": return .qLearning(try qLearning())
    case "sarsa": return .sarsa(try qLearning())
    case "boltzmann-q": return .boltzmannQ(try boltzmann())
    case "exp3": return .exp3(gamma: node.number("gamma"))
    case "exp3p": return .exp3P(try exp3P())
    case "exp3-ix": return .exp3IX(try exp3IX())
    case "ucb1": return .ucb1(c: try number("c"))
    case "thompson-beta": return .thompsonBeta
    case "thompson-gaussian":
      return .thompsonGaussian(
        priorMean: try number("prior_mean"), priorVariance: try number("prior_variance"),
        noise: try number("noise_sd"))
    case "hedge": return .hedge(eta: node.number("eta"))
    case "regret-matching": return .regretMatching
    case "regret-matching-plus": return .regretMatchingPlus
    case "internal-regret-matching": return .internalRegretMatching(mu: try number("mu"))
    case "fictitious-play":
      return .fictitiousPlay(start: node.counts("start").map { $0.map { $0 - 1 } })
    case "smooth-fictitious-play": return .smoothFictitiousPlay(lambda: try number("lambda"))
    case "reinforce": return .reinforce(alpha: try number("alpha"))
    case "best-response": return .bestResponse(inertia: try number("inertia"))
    case "imitation":
      return .imitation(
        population: try count("population"), beta: try number("beta"),
        mutation: try number("mutation"))
    case "genetic":
      return .genetic(
        GeneticAlgorithm(
          population: try count("population"), tournament: try count("tournament"),
          crossover: try number("crossover"), mutation: try number("mutation")))
    case "fixed": return .fixed(strategy: node.numbers("strategy") ?? [])
    case "linear-bid":
      return .linearBid(slope: try number("slope"), intercept: try number("intercept"))
    default:
      throw .outOfRange(
        key: "\(key).kind", found: "'\(kind)'",
        expected: LearningAlgorithm.kinds.joined(separator: ", "))
    }
  }

  private func qLearning() throws(ExperimentError) -> QLearning {
    QLearning(
      alpha: rate, delta: try number("delta"), exploration: try exploration(),
      initial: try initial(), ties: ties, update: update)
  }

  private func boltzmann() throws(ExperimentError) -> BoltzmannQLearning {
    let temperature = LearnerReading(node["temperature"] ?? .map([]), at: "\(key).temperature")
    return BoltzmannQLearning(
      alpha: rate, delta: try number("delta"),
      temperature: .init(
        initial: try temperature.number("initial"), decay: try temperature.number("decay"),
        minimum: try temperature.number("minimum")),
      initial: try initial(), ties: ties, update: update)
  }

  private var rate: LearningRate { node.number("alpha").map { .constant($0) } ?? .average }
  private var ties: Ties { node.text("ties").flatMap(Ties.init) ?? .lowest }
  private var update: QLearning.Update {
    node.text("update").flatMap(QLearning.Update.init) ?? .taken
  }

  private func exploration() throws(ExperimentError) -> Exploration {
    let part = LearnerReading(node["exploration"] ?? .map([]), at: "\(key).exploration")
    switch part.node.text("kind") {
    case "exponential":
      return .exponential(initial: try part.number("initial"), beta: try part.number("beta"))
    case "constant": return .constant(epsilon: try part.number("epsilon"))
    default: return .none
    }
  }

  private func initial() throws(ExperimentError) -> InitialValues {
    let part = LearnerReading(node["initial"] ?? .map([]), at: "\(key).initial")
    switch part.node.text("kind") {
    case "constant": return .constant(try part.number("value"))
    case "random": return .random(low: try part.number("low"), high: try part.number("high"))
    case "fixed-opponents": return .fixedOpponents(action: try part.count("action") - 1)
    default: return .uniformOpponents
    }
  }

  /// Automatic, or with all of its numbers.
  private func exp3P() throws(ExperimentError) -> EXP3PTuning {
    guard let eta = node.number("eta") else {
      try refuse(["gamma", "beta"], because: "eta: auto sets it")
      return .automatic(confidence: node.number("confidence") ?? 0.05)
    }
    try refuse(["confidence"], because: "it only goes with eta: auto")
    return .given(eta: eta, gamma: try number("gamma"), beta: try number("beta"))
  }

  private func exp3IX() throws(ExperimentError) -> EXP3IXTuning {
    guard let eta = node.number("eta") else {
      try refuse(["gamma"], because: "eta: auto sets it")
      return .automatic
    }
    return .given(eta: eta, gamma: try number("gamma"))
  }

  private func refuse(_ names: [String], because reason: String) throws(ExperimentError) {
    for name in names where node[name] != nil {
      throw .unsupported(key: "\(key).\(name)", reason: reason)
    }
  }

  private func number(_ name: String) throws(ExperimentError) -> Double {
    guard let number = node.number(name) else {
      throw .outOfRange(key: "\(key).\(name)", found: "missing", expected: "a number")
    }
    return number
  }

  private func count(_ name: String) throws(ExperimentError) -> Int {
    guard let count = node.count(name) else {
      throw .outOfRange(key: "\(key).\(name)", found: "missing", expected: "a whole number")
    }
    return count
  }
}
