/// The populations of a game under the replicator dynamics, in flat memory.
struct ReplicatorPopulations: ~Copyable {
  private let fields: UnsafeMutablePointer<ReplicatorField>
  private let counts: [Int]
  /// Where each population starts; behind its shares it is filled up with zeros.
  private let starts: [Int]
  private let size: Int
  private let state: UnsafeMutablePointer<Double>
  private let payoffs: UnsafeMutablePointer<Double>
  /// The part of itself that a share can lose in a step is at most this times the step.
  private let range: Double

  /// The populations of a game with these shares.
  init(of game: NormalFormGame, start: [[Double]]) {
    counts = start.map(\.count)
    range = game.payoffRange
    var starts: [Int] = []
    var end = 0
    fields = .allocate(capacity: counts.count)
    for player in counts.indices {
      let field = ReplicatorField(of: game, player: player)
      starts.append(end)
      end += field.paddedRows
      (fields + player).initialize(to: field)
    }
    self.starts = starts
    size = end
    state = .allocate(capacity: size)
    state.initialize(repeating: 0, count: size)
    payoffs = .allocate(capacity: size)
    payoffs.initialize(repeating: 0, count: size)
    for (population, shares) in zip(starts, start) {
      for (s, share) in shares.enumerated() { state[population + s] = share }
    }
  }

  deinit {
    fields.deinitialize(count: counts.count)
    fields.deallocate()
    state.deallocate()
    payoffs.deallocate()
  }

  /// The shares of each population.
  var shares: [[Double]] {
    zip(starts, counts).map { start, count in (0..<count).map { state[start + $0] } }
  }

  /// Takes steps; whether all shares stayed finite and at least 0.
  func advance(_ steps: Int, step: Double) -> Bool {
    let canTurnNegative = !(range * step <= 1)
    for _ in 0..<steps {
      for population in counts.indices {
        fields[population].evaluate(state, starts: starts, into: payoffs + starts[population])
      }
      for population in counts.indices {
        let start = starts[population]
        let count = fields[population].paddedRows
        ReplicatorStep.take(step, state + start, payoffs + start, count)
        if canTurnNegative, !ReplicatorStep.areShares(state + start, count) { return false }
      }
    }
    return ReplicatorStep.areShares(state, size)
  }
}
