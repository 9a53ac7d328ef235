// The ranges of learners' parameters.

extension LearningAlgorithm {
  /// Refuses parameters that are out of range; errors name them below `key`.
  package func check(_ key: String) throws(ExperimentError) {
    switch self {
    case .qLearning(let learning), .sarsa(let learning): try learning.check(key, kind)
    case .boltzmannQ(let learning): try learning.check(key)
    case .exp3(let gamma):
      if let gamma { try requireStep(gamma, "\(key).gamma") }
    case .exp3P(.automatic(let confidence)):
      try requireOpen(confidence, "\(key).confidence")
    case .exp3P(.given(let eta, let gamma, let beta)):
      try requirePositive(eta, "\(key).eta")
      try require(gamma, in: 0...1, "\(key).gamma", "0 to 1")
      try require(beta, in: 0...1, "\(key).beta", "0 to 1")
    case .exp3IX(.automatic), .thompsonBeta, .regretMatching, .regretMatchingPlus: break
    case .exp3IX(.given(let eta, let gamma)):
      try requirePositive(eta, "\(key).eta")
      try requirePositive(gamma, "\(key).gamma")
    case .ucb1(let c): try requirePositive(c, "\(key).c")
    case .thompsonGaussian(let mean, let variance, let noise):
      try requireFinite(mean, "\(key).prior_mean")
      try requirePositive(variance, "\(key).prior_variance")
      try requirePositive(noise, "\(key).noise_sd")
    case .hedge(let eta):
      if let eta { try requirePositive(eta, "\(key).eta") }
    case .internalRegretMatching(let mu): try requirePositive(mu, "\(key).mu")
    case .fictitiousPlay(let start):
      for action in start ?? [] {
        try require(action >= 0, "\(key).start", "\(action + 1)", "actions from 1")
      }
    case .smoothFictitiousPlay(let lambda): try requirePositive(lambda, "\(key).lambda")
    case .reinforce(let alpha): try requireStep(alpha, "\(key).alpha")
    case .bestResponse(let inertia): try require(inertia, in: 0...1, "\(key).inertia", "0 to 1")
    case .imitation(let population, let beta, let mutation):
      try requireCount(population, from: 2, "\(key).population")
      try require(beta, in: 0...1e6, "\(key).beta", "0 to 1e6")
      try require(mutation, in: 0...1, "\(key).mutation", "0 to 1")
    case .genetic(let genetic): try genetic.check(key)
    case .fixed(let strategy): try Self.check(strategy: strategy, key)
    case .linearBid(let slope, let intercept):
      try requireFinite(slope, "\(key).slope")
      try requireFinite(intercept, "\(key).intercept")
    }
  }

  private static func check(strategy: [Double], _ key: String) throws(ExperimentError) {
    for probability in strategy {
      try require(probability, in: 0...1, "\(key).strategy", "probabilities")
    }
    let sum = strategy.reduce(0, +)
    try require(
      (sum - 1).magnitude <= 1e-9, "\(key).strategy", "probabilities that add up to \(sum)",
      "a sum of 1")
  }
}

extension QLearning {
  fileprivate func check(_ key: String, _ kind: String) throws(ExperimentError) {
    try alpha.check(key)
    try requireDiscount(delta, key)
    try initial.check(key)
    switch exploration {
    case .exponential(let initial, let beta):
      try require(initial, in: 0...1, "\(key).exploration.initial", "0 to 1")
      try require(beta, in: 0...1e6, "\(key).exploration.beta", "0 to 1e6")
    case .constant(let epsilon):
      try require(epsilon, in: 0...1, "\(key).exploration.epsilon", "0 to 1")
    case .none: break
    }
  }
}

extension BoltzmannQLearning {
  fileprivate func check(_ key: String) throws(ExperimentError) {
    try alpha.check(key)
    try requireDiscount(delta, key)
    try initial.check(key)
    try requirePositive(temperature.initial, "\(key).temperature.initial")
    try require(temperature.decay, in: 0...1e6, "\(key).temperature.decay", "0 to 1e6")
    try require(
      temperature.minimum, in: 0...largestMagnitude, "\(key).temperature.minimum", "0 to 1e100")
  }
}

extension LearningRate {
  fileprivate func check(_ key: String) throws(ExperimentError) {
    if case .constant(let alpha) = self { try requireStep(alpha, "\(key).alpha") }
  }
}

extension InitialValues {
  fileprivate func check(_ key: String) throws(ExperimentError) {
    let key = "\(key).initial"
    switch self {
    case .uniformOpponents: break
    case .constant(let value): try requireFinite(value, "\(key).value")
    case .random(let low, let high):
      try requireFinite(low, "\(key).low")
      try requireFinite(high, "\(key).high")
      try require(low <= high, "\(key).high", "\(high)", "at least low, \(low)")
    case .fixedOpponents(let action):
      try require(action >= 0, "\(key).action", "\(action + 1)", "at least 1")
    }
  }
}

extension GeneticAlgorithm {
  fileprivate func check(_ key: String) throws(ExperimentError) {
    try requireCount(population, from: 2, "\(key).population")
    try require(
      (1...population).contains(tournament), "\(key).tournament", "\(tournament)",
      "1 to the population, \(population)")
    try require(crossover, in: 0...1, "\(key).crossover", "0 to 1")
    try require(mutation, in: 0...1, "\(key).mutation", "0 to 1")
  }
}

private func requireDiscount(_ delta: Double, _ key: String) throws(ExperimentError) {
  try require(delta >= 0 && delta < 1, "\(key).delta", "\(delta)", "0 to below 1")
}

private func requireStep(_ value: Double, _ key: String) throws(ExperimentError) {
  try require(value > 0 && value <= 1, key, "\(value)", "above 0 and at most 1")
}

private func requireOpen(_ value: Double, _ key: String) throws(ExperimentError) {
  try require(value > 0 && value < 1, key, "\(value)", "above 0 and below 1")
}

private func requirePositive(_ value: Double, _ key: String) throws(ExperimentError) {
  try require(
    value > 0 && value <= largestMagnitude, key, "\(value)", "above 0 and at most 1e100")
}

private func requireCount(
  _ count: Int, from least: Int, _ key: String
) throws(ExperimentError) {
  try require(
    (least...1_000_000).contains(count), key, "\(count)", "\(least) to 1000000")
}
