import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Every design", .tags(.contract))
struct EngineContractTests {
  /// What is posted x fee rule x confirmation x escape.
  static let designs: [DesignSketch] = {
    let postings: [DesignSketch.Availability] = [.blobs(), .calldata(), .stateDiff()]
    let fees: [DesignSketch.Fees] = [.baseFeeAndTip(), .gasProportional(resetMinutes: 5)]
    return postings.flatMap { posting in
      fees.flatMap { fees in
        ["trusted-state", "virtual-state"].flatMap { confirmation in
          [nil, 60].map { forced in
            DesignSketch {
              $0.availability = posting
              $0.fees = fees
              $0.confirmation = confirmation
              $0.forcedAfterSeconds = forced
              $0.maxDelaySeconds = 60
              $0.feeShares = [10, 0, 20]
            }
          }
        }
      }
    }
  }()

  /// A short patience, so that expiry and forced inclusion happen.
  static func setting(perSecond: Double) -> SettingSketch {
    SettingSketch {
      $0.slots = 120
      $0.warmUpSlots = 20
      $0.blocksPerSlot = 2
      $0.accounts = 500
      $0.arrivals = .hawkes(perSecond: perSecond, branching: 0.5, decaySeconds: 20)
      $0.probesPerSecond = 0.05
      $0.classes = [.transfer.with { $0.patienceSeconds = 60 }, .swap, .heavy]
      $0.l1BaseFee = [30_000_000_000, 31_000_000_000, 0, 29_000_000_000]
    }
  }

  static let worlds: [World] = [
    .honest, .attack("censor", percent: nil), .attack("empty-blocks", percent: nil),
  ]

  @Test("gives the same result to the bit, twice, alone and in company", arguments: worlds)
  func sameBits(world: World) throws {
    let setting = Self.setting(perSecond: 10)
    let together = try run(Self.designs, setting, world: world, seed: 11)
    #expect(try run(Self.designs, setting, world: world, seed: 11) == together)
    for (design, result) in zip(Self.designs, together) {
      #expect(try run(design, setting, world: world, seed: 11) == result)
    }
  }

  /// At 100 a second blocks are full.
  @Test(
    "knows where every transaction is, and never fails to balance",
    arguments: UInt64(0)..<4, [1.0, 10, 100])
  func conservation(seed: UInt64, perSecond: Double) throws {
    for world in Self.worlds {
      for design in Self.designs {
        var bench = Bench(design, Self.setting(perSecond: perSecond), world: world, seed: seed)
        for _ in 0..<4 {
          try bench.step(30)
          try bench.engine.world.checkBooks()
          #expect(bench.census.isComplete, "\(bench.census), \(design), \(world)")
        }
      }
    }
  }

  @Test("names both accounts of each flow, and pays something", arguments: worlds)
  func flows(world: World) throws {
    let known: Set = [
      "users", "users.outside", "market.outside", "l1.burn", "l1.proposers", "compute.outside",
      "rollup.contract", "rollup.treasury", "public-goods.outside", "l2.burn", "pool.eth-usd",
      "operator.0", "searchers.0", "searchers.1",
    ]
    let results = try run(Self.designs, Self.setting(perSecond: 10), world: world, seed: 12)
    for (design, result) in zip(Self.designs, results) {
      // Where nothing is ordered and nobody can force, nobody pays.
      let isDead = world.name == "attack:empty-blocks" && design.forcedAfterSeconds == nil
      #expect(result.flows.isEmpty == isDead)
      for flow in result.flows {
        #expect(known.contains(flow.from) && known.contains(flow.to) && flow.from != flow.to)
        #expect(Reason(rawValue: flow.reason) != nil && flow.amount > 0)
      }
    }
  }

  @Test("has all metrics, each finite or not measured", arguments: worlds)
  func metrics(world: World) throws {
    let names = MetricDictionary.standard.map(\.name)
    #expect(Set(names).count == names.count)
    for metric in MetricDictionary.standard {
      #expect(!metric.unit.isEmpty && !metric.meaning.isEmpty)
    }
    for result in try run(Self.designs, Self.setting(perSecond: 10), world: world, seed: 13) {
      #expect(result.metrics.map(\.name) == names)
      for metric in result.metrics { #expect(metric.value?.isFinite ?? true, "\(metric.name)") }
      for sample in result.distributions {
        #expect(zip(sample.values, sample.values.dropFirst()).allSatisfy { $0 <= $1 })
      }
      for series in result.series { #expect(series.values.count == 20) }
    }
  }
}
