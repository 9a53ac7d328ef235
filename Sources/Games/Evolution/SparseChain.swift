/// A Markov chain in which every state has the same number of neighbours, few beside all states, and
/// rates in both directions.
struct SparseChain: ~Copyable {
  let states: Int
  let neighbours: Int
  /// The rates into state i from its neighbours, from `i * neighbours` on.
  private let rates: WideArray
  /// Where they come from.
  private let sources: UnsafeMutablePointer<Int32>
  /// How many neighbours of a state are known so far.
  private let filled: UnsafeMutablePointer<Int32>
  /// The strongest rate out of each state, and where it leads.
  private let strongest: WideArray
  private let strongestTarget: UnsafeMutablePointer<Int32>
  /// The sum of the rates out of each state.
  private let exits: WideArray

  /// A chain without rates.
  init(states: Int, neighbours: Int) {
    self.states = states
    self.neighbours = neighbours
    rates = WideArray(count: states * neighbours)
    sources = .allocate(capacity: states * neighbours)
    sources.initialize(repeating: 0, count: states * neighbours)
    filled = .allocate(capacity: states)
    filled.initialize(repeating: 0, count: states)
    strongest = WideArray(count: states)
    strongestTarget = .allocate(capacity: states)
    strongestTarget.initialize(repeating: 0, count: states)
    exits = WideArray(count: states)
  }

  deinit {
    sources.deallocate()
    filled.deallocate()
    strongestTarget.deallocate()
  }

  /// Makes two states neighbours, with the rates from the first to the second and back.
  func connect(_ i: Int, _ j: Int, _ rate: (mutant: WideDouble, resident: WideDouble)) {
    addRate(from: i, to: j, rate.mutant)
    addRate(from: j, to: i, rate.resident)
  }

  private func addRate(from i: Int, to j: Int, _ rate: WideDouble) {
    let place = j * neighbours + Int(filled[j])
    filled[j] += 1
    rates.start[place] = rate
    sources[place] = Int32(i)
    exits.start[i] = exits.start[i] + rate
    if strongest.start[i] < rate {
      strongest.start[i] = rate
      strongestTarget[i] = Int32(j)
    }
  }

  /// The stationary distribution by aggregation and disaggregation (Koury, McAllister and Stewart,
  /// SIAM Journal on Algebraic and Discrete Methods 5, 1984).
  ///
  /// States that lead to each other quickly are a group. In turn the chain between groups is solved by
  /// elimination, with the present weights inside them, and sweeps after Gauss and Seidel improve
  /// the weights. All weights have wide exponents and must settle in relative terms, also the tiny
  /// ones on the way from one group to another.
  /// - Throws: `GameError.noResult` for too many groups, or weights that have not settled after
  ///   `mostRounds` rounds or `mostSteps` steps.
  consuming func stationary(of name: String) throws(GameError) -> [Double] {
    guard states > 1 else { return [1] }
    let (groups, count) = groups()
    guard count <= Self.mostGroups else {
      throw .noResult(
        method: name,
        reason:
          "the chain of \(states) states has \(count) groups between which it moves slowly, and "
          + "at most \(Self.mostGroups) are solved; try a smaller alpha")
    }
    let weights = WideArray(count: states)
    for i in 0..<states { weights.start[i] = .one }
    let scratch = WideArray(count: neighbours)
    let rounds = min(
      Self.mostRounds, max(10, Self.mostSteps / (states * neighbours * Self.sweepsPerRound)))
    var lastChange = Double.infinity
    for _ in 0..<rounds {
      guard aggregate(groups, count, weights.start) else {
        throw .noResult(method: name, reason: "the states do not all lead to each other")
      }
      for _ in 1..<Self.sweepsPerRound { _ = sweep(weights.start, scratch.start) }
      let change = sweep(weights.start, scratch.start)
      // What changes by a factor each round is still to come as a geometric series of sweeps.
      let factor = lastChange.isFinite ? change / lastChange : 1
      let rest = change * Double(Self.sweepsPerRound) / (1 - factor)
      if change <= Self.roundings || factor < 1 && rest <= Self.tolerance {
        guard aggregate(groups, count, weights.start) else { break }
        let total = weights.start.sum(states)
        return (0..<states).map { (weights.start[$0] / total).double }
      }
      lastChange = change
    }
    throw .noResult(
      method: name,
      reason:
        "the chain of \(states) states mixes too slowly to settle in \(rounds) rounds of sweeps; "
        + "try another alpha, or its limit")
  }

  /// The relative error that the last sweeps may leave in a weight.
  private static let tolerance = 1e-12
  /// Changes that are nothing but rounding.
  private static let roundings = 4e-15
  private static let mostGroups = 500
  private static let mostRounds = 5000
  private static let mostSteps = 20_000_000_000
  private static let sweepsPerRound = 4
  /// Below this part of the strongest rate a rate is slow.
  private static let slow = 0.01

  /// The number of the group of each state, and the number of groups: the basins of the walk that
  /// takes the strongest way out as long as it is not slow.
  private borrowing func groups() -> ([Int], Int) {
    var greatest = WideDouble.zero
    for i in 0..<states where greatest < strongest.start[i] { greatest = strongest.start[i] }
    let least = greatest * WideDouble(Self.slow)
    var groups = [Int](repeating: -1, count: states)
    var count = 0
    var walk: [Int] = []
    for start in 0..<states where groups[start] < 0 {
      var state = start
      // -2 marks the present walk.
      while groups[state] == -1 {
        groups[state] = -2
        walk.append(state)
        if strongest.start[state] < least { break }
        state = Int(strongestTarget[state])
      }
      let group = groups[state] >= 0 ? groups[state] : count
      if group == count { count += 1 }
      for state in walk { groups[state] = group }
      walk.removeAll(keepingCapacity: true)
    }
    return (groups, count)
  }

  /// Scales the weights of each group such that the groups are in balance; whether that is possible.
  private borrowing func aggregate(
    _ groups: [Int], _ count: Int, _ weights: WidePointer
  ) -> Bool {
    let chain = DenseChain(states: count)
    let masses = WideArray(count: count)
    for i in 0..<states {
      let group = groups[i]
      masses.start[group] = masses.start[group] + weights[i]
      for place in i * neighbours..<(i + 1) * neighbours {
        let source = Int(sources[place])
        if groups[source] == group { continue }
        chain[from: groups[source], to: group] =
          chain[from: groups[source], to: group] + weights[source] * rates.start[place]
      }
    }
    for from in 0..<count {
      for to in 0..<count where from != to {
        chain[from: from, to: to] = chain[from: from, to: to] / masses.start[from]
      }
    }
    guard let balance = chain.stationaryWeights() else { return false }
    for i in 0..<states {
      weights[i] = weights[i] * (balance.start[groups[i]] / masses.start[groups[i]])
    }
    return true
  }

  /// Brings each state into balance with its neighbours, one after the other; the greatest relative
  /// change.
  private borrowing func sweep(_ weights: WidePointer, _ scratch: WidePointer) -> Double {
    var greatest = 0.0
    for i in 0..<states {
      let first = i * neighbours
      for k in 0..<neighbours {
        let source = Int(sources[first + k])
        scratch.significands[k] = weights.significands[source] * rates.start.significands[first + k]
        scratch.exponents[k] = weights.exponents[source] &+ rates.start.exponents[first + k]
      }
      let balanced = scratch.sum(neighbours) / exits.start[i]
      greatest = max(greatest, abs((balanced / weights[i]).double - 1))
      weights[i] = balanced
    }
    return greatest
  }
}
