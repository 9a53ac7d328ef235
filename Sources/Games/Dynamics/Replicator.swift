extension NormalFormGame {
  /// The replicator dynamics: what successful strategies make of populations that imitate them.
  ///
  /// Taylor and Jonker, Mathematical Biosciences 40, 1978, by Euler's rule: at each step the share x
  /// of each strategy grows by `step` · x · (what it earns - the mean of its population), all
  /// populations at once, then each population is divided by its sum. (In exact arithmetic that sum
  /// is 1; its rounding error would grow where payoffs are negative.)
  /// - Parameters:
  ///   - steps: the number of steps, at least 0.
  ///   - step: the time that a step takes, positive.
  ///   - start: the shares of each population, at least 0 with sum 1; uniform where it is `nil`. A
  ///     game of one population has one, any other game one a player.
  /// - Returns: the shares at the end, population after population.
  /// - Throws: `GameError.parameter` for a value out of range; `GameError.noResult` where a step is so
  ///   long that a share becomes negative.
  /// - Complexity: steps · players · profiles products and sums.
  public func replicator(
    steps: Int, step: Double, start: [[Double]]? = nil
  ) throws(GameError) -> [[Double]] {
    let path = try replicatorPath(steps: steps, step: step, start: start, every: max(1, steps))
    return path[path.count - 1]
  }

  /// The replicator dynamics as a path: the shares at the start, after every so many steps, and at
  /// the end.
  ///
  /// - Parameters:
  ///   - steps: the number of steps, at least 0.
  ///   - step: the time that a step takes, positive.
  ///   - start: as in `replicator(steps:step:start:)`.
  ///   - every: the number of steps from one point of the path to the next, at least 1.
  /// - Returns: the points in order, each the shares of all populations.
  /// - Throws: as `replicator(steps:step:start:)`.
  public func replicatorPath(
    steps: Int, step: Double, start: [[Double]]? = nil, every: Int
  ) throws(GameError) -> [[[Double]]] {
    let start = try checkReplicator(
      steps: steps, step: step, starts: start.map { [$0] } ?? [uniformPopulations])[0]
    guard every >= 1 else {
      throw .parameter(name: "every", found: "\(every)", expected: "at least 1")
    }
    let points = steps / every + 2
    guard points * start.joined().count <= Self.mostReplicatorShares else {
      throw .parameter(
        name: "every", found: "\(every)",
        expected: "a path of at most \(Self.mostReplicatorShares) shares")
    }
    let populations = ReplicatorPopulations(of: self, start: start)
    var path = [start]
    var done = 0
    while done < steps {
      let count = min(every, steps - done)
      guard populations.advance(count, step: step) else { throw Self.stepTooLong(step) }
      done += count
      path.append(populations.shares)
    }
    return path
  }

  /// All strategies alike in every population.
  var uniformPopulations: [[Double]] {
    let uniform = MixedProfile(uniform: shape).probabilities
    return isOnePopulation ? [uniform[0]] : uniform
  }

  /// The most operations of a run, some minutes, and the most shares that a path holds, 0.8 GB.
  private static let mostReplicatorOperations = 1e13
  private static let mostReplicatorShares = 100_000_000

  /// Refuses what no dynamics can start from, and returns the starts with sums that are exactly 1.
  func checkReplicator(
    steps: Int, step: Double, starts: [[[Double]]]
  ) throws(GameError) -> [[[Double]]] {
    let work = Double(shape.profiles) * Double(shape.players) * Double(starts.count)
    guard steps >= 0, Double(steps) * work <= Self.mostReplicatorOperations else {
      throw .parameter(
        name: "steps", found: "\(steps)",
        expected: "from 0 to \(Int((Self.mostReplicatorOperations / max(1, work)).rounded(.down)))")
    }
    guard step > 0, step.isFinite else {
      throw .parameter(name: "dt", found: "\(step)", expected: "a positive number")
    }
    let counts = uniformPopulations.map(\.count)
    return try starts.map { populations throws(GameError) in
      guard populations.map(\.count) == counts else {
        throw .parameter(
          name: "start", found: "\(populations.map(\.count)) shares", expected: "\(counts) shares")
      }
      return try populations.map { shares throws(GameError) in
        let sum = shares.reduce(0, +)
        guard shares.allSatisfy({ $0 >= 0 }), abs(sum - 1) <= 1e-6 else {
          throw .parameter(
            name: "start", found: "a population with sum \(sum)",
            expected: "shares of at least 0 with sum 1")
        }
        return shares.map { $0 / sum }
      }
    }
  }

  /// What to do about a share that became negative.
  static func stepTooLong(_ step: Double) -> GameError {
    .noResult(
      method: "the replicator dynamics",
      reason: "a step of \(step) makes a share negative; take shorter steps and more of them")
  }
}
