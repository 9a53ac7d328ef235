package import Rollup

/// Where the transactions that arrived since the warm-up are.
package struct Census: Equatable, Sendable {
  package var arrived: UInt64
  package var included: UInt64
  package var left: UInt64
  package var dropped: UInt64
  package var waiting: UInt64

  /// Whether every arrival is in one place.
  package var isComplete: Bool { included + left + dropped + waiting == arrived }
}

extension Bench {
  /// The census of now: those that wait are counted in the pool, place by place.
  package var census: Census {
    var waiting: UInt64 = 0
    for i in 0..<engine.world.mempool.places.count {
      let pending = engine.world.mempool.places[i]
      if pending.state != .free && pending.arrival >= engine.world.measureFrom { waiting += 1 }
    }
    return Census(
      arrived: engine.world.metrics.arrived, included: engine.world.metrics.included,
      left: engine.world.metrics.leftAtArrival, dropped: engine.world.metrics.dropped,
      waiting: waiting)
  }
}

/// Players who always give the same answer but for a stretch of blocks.
package struct Phases: PlayerSet, Sendable {
  private let usual: Action
  private let other: Action
  private let stretch: Range<UInt32>

  /// Those who answer `other` in the blocks of `stretch`.
  package init(_ usual: BlockContent, but other: BlockContent, in stretch: Range<UInt32>) {
    self.usual = Action(usual.rawValue)
    self.other = Action(other.rawValue)
    self.stretch = stretch
  }

  package func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    for i in requests.indices {
      actions[i] = stretch.contains(requests[i].ordinal) ? other : usual
    }
  }
}
