/// The populations of a game under the replicator dynamics, in flat memory.
struct ReplicatorPopulations: ~Copyable {
  private let fields: UnsafeMutablePointer<ReplicatorField>
  private let counts: [Int]
  /// Where each population starts; behind its shares it is filled up with zeros.
  private let starts: [Int]
  private let size: Int
  private let state: UnsafeMutablePointer<Double>
  private let payoffs: UnsafeMutablePointer<Double>
  /// What shares can lose in a step is at most this times the step.
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
        let least = ReplicatorStep.take(
          step, state + start, payoffs + start, fields[population].paddedRows)
        if canTurnNegative, !(least >= 0) { return false }
      }
    }
    return true
  }
}

/// One step of one population.
enum ReplicatorStep {
  /// Updates shares that are followed by zeros up to `count`, a multiple of 8, and returns the least
  /// of them.
  ///
  /// Sums have eight lanes, which vector instructions add at once.
  @inline(__always)
  static func take(
    _ step: Double, _ shares: UnsafeMutablePointer<Double>,
    _ payoffs: UnsafePointer<Double>, _ count: Int
  ) -> Double {
    let blocks = count / 8
    let mean = dot(shares, payoffs, blocks)
    var sums = SIMD8<Double>.zero
    var least = SIMD8<Double>.zero
    let shift = SIMD8(repeating: mean)
    let time = SIMD8(repeating: step)
    for block in 0..<blocks {
      let place = UnsafeMutableRawPointer(shares + block * 8)
      let share = place.loadUnaligned(as: SIMD8<Double>.self)
      let payoff = UnsafeRawPointer(payoffs + block * 8).loadUnaligned(as: SIMD8<Double>.self)
      let next = share + time * share * (payoff - shift)
      place.storeBytes(of: next, as: SIMD8<Double>.self)
      sums += next
      least = pointwiseMin(least, next)
    }
    let sum = sums.sum()
    for i in 0..<count { shares[i] /= sum }
    // A sum that is not a number shows overflow, which the least element may hide.
    return sum.isFinite ? least.min() : -1
  }

  @inline(__always)
  private static func dot(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ blocks: Int
  ) -> Double {
    var lanes = SIMD8<Double>.zero
    for block in 0..<blocks {
      lanes +=
        UnsafeRawPointer(a + block * 8).loadUnaligned(as: SIMD8<Double>.self)
        * UnsafeRawPointer(b + block * 8).loadUnaligned(as: SIMD8<Double>.self)
    }
    return lanes.sum()
  }
}
