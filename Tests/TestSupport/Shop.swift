package import Proving
package import Rollup

/// A proving service with one shop, for tests of queues.
package struct Shop {
  package var service: ProvingService
  private let shop: Int

  package init(
    machines: Int, order: QueueOrder = .firstCome, breakdowns: Breakdowns? = nil,
    seed: UInt64 = 0, measureFrom: Double = 0, measureTo: Double = .infinity
  ) {
    service = ProvingService(
      order: order, breakdowns: breakdowns, seed: seed, measureFrom: measureFrom,
      measureTo: measureTo)
    shop = service.open(machines: machines, entity: 0)
  }

  /// When a machine is free for what comes at `time`.
  package func freeAt(_ time: Double) -> Double { service.freeAt(shop, at: time) }

  /// Machine-seconds at work inside the measured window.
  package var measuredSeconds: Double { service.measuredSeconds(shop) }

  @discardableResult
  package mutating func submit(
    _ plan: ProofPlan, at time: Double, noise: ProofNoise = .none, fees: Double = 0, tag: Int = 0
  ) -> JobID {
    service.submit(
      plan, to: shop, at: time, noise: noise, fees: fees, tag: SIMD2(UInt32(tag), 0))
  }

  /// The next job that is complete by `limit`: its tag, when, and what machines worked on it.
  package mutating func next(by limit: Double = .infinity) -> (tag: Int, outcome: ProofOutcome)? {
    guard let job = service.nextFinished(by: limit) else { return nil }
    let tag = Int(service.tag(of: job).x)
    return (tag, service.close(job))
  }

  /// All jobs that are not complete yet, in the order in which they will be.
  package mutating func rest() -> [(tag: Int, outcome: ProofOutcome)] {
    var all: [(tag: Int, outcome: ProofOutcome)] = []
    while let next = next() { all.append(next) }
    return all
  }
}
