/// A population of strategies that compete for offspring: tournaments, crossover at one point, mutation of
/// single genes, and the fittest kept.
///
/// In a game with one state a strategy is mixed: a gene is the weight of an action. With states it is a
/// table: a gene is the action of a state. Strategies play in turn; a generation is ten turns of all of
/// them, and fitness is the mean payoff in it. Source: Arifovic, Journal of Economic Dynamics and
/// Control 18, 1994; Vriend, Journal of Economic Dynamics and Control 24, 2000.
struct GeneticLearner: MixingLearner {
  /// Assumption: turns of every strategy in a generation.
  static let turns = 10

  let actions: Int
  private let parameters: GeneticAlgorithm
  private let isTable: Bool
  /// How many genes a strategy has.
  private let genes: Int

  init(_ parameters: GeneticAlgorithm, _ setting: LearnerSetting) throws(ExperimentError) {
    self.parameters = parameters
    actions = setting.actions
    isTable = setting.states > 1
    genes = isTable ? setting.states : setting.actions
    try require(
      genes <= (1 << 31) / parameters.population, "\(setting.key).population",
      "\(parameters.population) strategies of \(genes) genes", "at most 2^31 genes")
  }

  private var population: Int { parameters.population }
  var needs: LearnerNeeds { [] }

  /// The genes of all strategies, those of the next generation, what each has earned, and sums to draw
  /// by; and how many periods of the generation have passed.
  var size: LearnerMemory.Size {
    LearnerMemory.Size(values: population * (2 * genes + 1) + actions, indices: 2)
  }

  private func genes(of strategy: Int, _ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + strategy &* genes
  }

  private func earnings(_ memory: LearnerMemory) -> UnsafeMutablePointer<Double> {
    memory.values + 2 &* population &* genes
  }

  func begin(_ memory: LearnerMemory, _ random: inout some RandomSource) {
    for gene in 0..<(population * genes) { memory.values[gene] = draw(&random) }
    earnings(memory).update(repeating: 0, count: population)
    memory.indices.update(repeating: 0, count: 2)
  }

  func isSound(_ memory: LearnerMemory) -> Bool {
    (0..<population).contains(Int(memory.indices[0]))
      && (0..<Self.turns).contains(Int(memory.indices[1]))
      && (0..<(population * genes)).allSatisfy {
        memory.values[$0] >= 0 && memory.values[$0] < (isTable ? Double(actions) : 1)
      }
  }

  /// A gene at random.
  private func draw(_ random: inout some RandomSource) -> Double {
    isTable ? Double(random.below(actions)) : random.uniform()
  }

  func choose(
    _ situation: Situation, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Int {
    choose(situation, by: Int(memory.indices[0]), memory, &random)
  }

  /// What one of the strategies does.
  func choose(
    _ situation: Situation, by strategy: Int, _ memory: LearnerMemory,
    _ random: inout some RandomSource
  ) -> Int {
    let genes = genes(of: strategy, memory)
    guard !isTable else { return Int(genes[situation.state]) }
    let sums = earnings(memory) + population
    let total = WeightedDraw.cumulate(genes, actions, into: sums)
    return WeightedDraw.pick(random.uniform() * total, sums, actions)
  }

  func observe(
    _ outcome: Outcome, _ memory: LearnerMemory, _ random: inout some RandomSource
  ) -> Bool {
    let earnings = earnings(memory)
    earnings[Int(memory.indices[0])] += outcome.reward
    memory.indices[0] += 1
    guard Int(memory.indices[0]) == population else { return false }
    memory.indices[0] = 0
    memory.indices[1] += 1
    guard Int(memory.indices[1]) == Self.turns else { return false }
    memory.indices[1] = 0
    breed(UnsafeBufferPointer(start: earnings, count: population), memory, &random)
    earnings.update(repeating: 0, count: population)
    return false
  }

  /// Puts the next generation in the place of this one, given what each strategy has earned; its first
  /// strategy is the fittest, unchanged.
  func breed(
    _ earnings: UnsafeBufferPointer<Double>, _ memory: LearnerMemory,
    _ random: inout some RandomSource
  ) {
    let next = memory.values + population &* genes
    var fittest = 0
    for strategy in 1..<population where earnings[strategy] > earnings[fittest] {
      fittest = strategy
    }
    next.update(from: genes(of: fittest, memory), count: genes)
    for place in 1..<population {
      let child = next + place &* genes
      child.update(from: genes(of: parent(earnings, &random), memory), count: genes)
      let other = genes(of: parent(earnings, &random), memory)
      if genes > 1, random.uniform() < parameters.crossover {
        let point = 1 + random.below(genes - 1)
        (child + point).update(from: other + point, count: genes - point)
      }
      for gene in 0..<genes where random.uniform() < parameters.mutation {
        child[gene] = draw(&random)
      }
    }
    memory.values.update(from: next, count: population &* genes)
  }

  /// The fittest of a few strategies at random.
  private func parent(
    _ earnings: UnsafeBufferPointer<Double>, _ random: inout some RandomSource
  ) -> Int {
    var best = random.below(population)
    for _ in 1..<max(1, parameters.tournament) {
      let rival = random.below(population)
      if earnings[rival] > earnings[best] { best = rival }
    }
    return best
  }

  /// The mean of all strategies.
  func strategy(
    _ situation: Situation, _ memory: LearnerMemory,
    into probabilities: UnsafeMutablePointer<Double>
  ) {
    probabilities.update(repeating: 0, count: actions)
    for strategy in 0..<population {
      let genes = genes(of: strategy, memory)
      if isTable {
        probabilities[Int(genes[situation.state])] += 1 / Double(population)
      } else {
        var total = 0.0
        for action in 0..<actions { total += genes[action] }
        for action in 0..<actions {
          probabilities[action] += genes[action] / total / Double(population)
        }
      }
    }
  }
}
