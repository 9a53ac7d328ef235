internal import LinearAlgebra

extension NormalFormGame {
  /// The replicator dynamics from many starts at once.
  ///
  /// In games of one population and of two players a step of all trajectories is one matrix product a
  /// population, which is several times as fast as one trajectory after the other; the last bits of
  /// the results may differ from those of `replicator(steps:step:start:)`.
  /// - Parameters:
  ///   - steps: the number of steps, at least 0.
  ///   - step: the time that a step takes, positive.
  ///   - starts: by trajectory and population, the shares, at least 0 with sum 1.
  /// - Returns: the shares at the end, by trajectory and population.
  /// - Throws: as `replicator(steps:step:start:)`.
  public func replicator(
    steps: Int, step: Double, starts: [[[Double]]]
  ) throws(GameError) -> [[[Double]]] {
    let starts = try checkReplicator(steps: steps, step: step, starts: starts)
    guard isOnePopulation || shape.players == 2 else {
      return try starts.map { start throws(GameError) in
        try replicator(steps: steps, step: step, start: start)
      }
    }
    let size = ReplicatorBatch.trajectories(forProfiles: shape.profiles)
    var ends: [[[Double]]] = []
    while ends.count < starts.count {
      let group = starts[ends.count..<min(starts.count, ends.count + size)]
      let batch = ReplicatorBatch(of: self, starts: Array(group))
      guard batch.advance(steps, step: step) else { throw Self.stepTooLong(step) }
      ends += batch.shares
    }
    return ends
  }
}

/// Many trajectories of one or two populations, each population a matrix with a column a trajectory.
struct ReplicatorBatch: ~Copyable {
  /// How many trajectories are best in one matrix product.
  ///
  /// OpenBLAS multiplies without packing up to 10⁶ products, and the shares stay in the cache:
  /// 100 strategies take 4.0 ms for 10,000 steps of a trajectory in groups of 32 or 64, and 5.7 in
  /// groups of 128 or 256.
  static func trajectories(forProfiles profiles: Int) -> Int {
    min(256, max(16, 640_000 / profiles / 8 * 8))
  }

  private let trajectories: Int
  private let counts: [Int]
  /// The distance of two columns, filled up with zeros to whole vectors.
  private let distances: [Int]
  /// What each population's strategies earn against those of the population that it meets.
  private let matrices: [Matrix]
  private let state: [UnsafeMutablePointer<Double>]
  private let payoffs: [UnsafeMutablePointer<Double>]
  private let range: Double

  /// Trajectories of a game of one population or two players.
  init(of game: NormalFormGame, starts: [[[Double]]]) {
    trajectories = starts.count
    counts = game.uniformPopulations.map(\.count)
    let distances = counts.map { ($0 + 7) / 8 * 8 }
    self.distances = distances
    range = game.payoffRange
    let (rows, columns) = (game.shape.counts[0], game.shape.profiles / game.shape.counts[0])
    let size = rows * columns
    var matrices = [Matrix(rows: rows, columns: columns, elements: Array(game.payoffs[..<size]))]
    if !game.isOnePopulation {
      var other = Matrix(rows: columns, columns: rows)
      for i in 0..<rows {
        for j in 0..<columns { other[j, i] = game.payoffs[size + i + j * rows] }
      }
      matrices.append(other)
    }
    self.matrices = matrices
    state = distances.map { Self.zeros($0 * starts.count) }
    payoffs = distances.map { Self.zeros($0 * starts.count) }
    for (column, start) in starts.enumerated() {
      for (population, shares) in start.enumerated() {
        for (s, share) in shares.enumerated() {
          state[population][s + column * distances[population]] = share
        }
      }
    }
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
    let start = UnsafeMutableRawPointer.allocate(byteCount: count * 8, alignment: 64)
      .bindMemory(to: Double.self, capacity: count)
    start.initialize(repeating: 0, count: count)
    return start
  }

  deinit {
    for start in state + payoffs { start.deallocate() }
  }

  /// The shares by trajectory and population.
  var shares: [[[Double]]] {
    (0..<trajectories).map { column in
      counts.indices.map { population in
        (0..<counts[population]).map { state[population][$0 + column * distances[population]] }
      }
    }
  }

  /// Takes steps; whether all shares stayed finite and at least 0.
  func advance(_ steps: Int, step: Double) -> Bool {
    let canTurnNegative = !(range * step <= 1)
    let last = counts.count - 1
    for _ in 0..<steps {
      for population in 0...last {
        // The other of two populations, or the only one.
        let other = last - population
        matrices[population].multiply(
          state[other], count: trajectories, distance: distances[other],
          into: payoffs[population], resultDistance: distances[population])
      }
      for population in 0...last {
        let distance = distances[population]
        for column in 0..<trajectories {
          ReplicatorStep.take(
            step, state[population] + column * distance, payoffs[population] + column * distance,
            distance)
        }
        if canTurnNegative,
          !ReplicatorStep.areShares(state[population], trajectories * distance)
        {
          return false
        }
      }
    }
    return (0...last).allSatisfy {
      ReplicatorStep.areShares(state[$0], trajectories * distances[$0])
    }
  }
}
