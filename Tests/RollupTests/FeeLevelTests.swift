import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Fees against costs", .tags(.property))
struct FeeLevelTests {
  /// A day of steady load after two hours, at steady prices.
  static let steady = SettingSketch {
    $0.slots = 2_400
    $0.warmUpSlots = 600
    $0.arrivals = .poisson(perSecond: 5)
    $0.l1BaseFee = [30_000_000_000]
    $0.sigmaPerRootSecond = 0
    $0.jumpsPerSecond = 0
    $0.searchers = 0
  }

  private func costs(_ result: RunResult) -> Double {
    Double(
      wide: result.total {
        $0.from == "operator.0" && ($0.reason.hasPrefix("l1.") || $0.reason == "prover.compute")
      })
  }

  @Test("cover a tenth more than the costs in the long run where gas alone is paid")
  func gasProportional() throws {
    let design = DesignSketch { $0.fees = .gasProportional() }
    let result = try run(design, Self.steady, seed: 71)
    let revenue = Double(wide: result.total("fee.base"))
    #expect((revenue / (1.1 * costs(result)) - 1).magnitude < 0.15)
    #expect(result.total("fee.data") == 0 && result.total("fee.tip") == 0)
  }

  @Test("for bytes cover a tenth more than the costs in the long run")
  func data() throws {
    let result = try run(DesignSketch(), Self.steady, seed: 72)
    let revenue = Double(wide: result.total("fee.data"))
    #expect((revenue / (1.1 * costs(result)) - 1).magnitude < 0.05)
  }

  /// All prices constant, and batches alike but for their transactions: the charge per byte is 1.1
  /// times the costs of the last 16 batches over their bytes.
  @Test("for bytes are a margin over the last 16 batches", .tags(.vector))
  func lastBatches() throws {
    var bench = Bench(DesignSketch(), Self.steady, seed: 73)
    var settled: [(cost: UInt128, bytes: UInt64)] = []
    var paid: UInt128 = 0
    for _ in 0..<2_000 {
      let before = bench.engine.world.posted
      let compute = bench.engine.world.books.ledger.balance(
        bench.engine.world.books.compute, .ether)
      try bench.step()
      let left = bench.engine.world.posted.first?.number ?? .max
      let final = before.filter { $0.number < left }
      paid =
        UInt128(
          bench.engine.world.books.ledger.balance(bench.engine.world.books.compute, .ether)
            - compute)
      #expect(final.count < 2)
      for batch in final {
        // 290,900 gas at 31.5 gwei verify it.
        settled.append((batch.l1Cost + 290_900 * 31_500_000_000 + paid, batch.chargedBytes))
      }
      guard settled.count >= 16 else { continue }
      let last = settled.suffix(16)
      let cost = last.reduce(UInt128(0)) { $0 + $1.cost }
      let bytes = last.reduce(UInt64(0)) { $0 + $1.bytes }
      #expect(UInt128(bench.engine.world.quote.perByte) == cost * 11 / 10 / UInt128(bytes))
    }
    #expect(settled.count > 60)
  }
}
