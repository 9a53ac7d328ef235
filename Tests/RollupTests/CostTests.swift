import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Costs of a run")
struct CostTests {
  /// Transfers only, worth so much that none leaves, at a constant price and without searchers.
  static let plain = SettingSketch {
    $0.slots = 300
    $0.classes = [
      .transfer.with {
        $0.share = 1
        $0.value = .constant(1e16)
      }
    ]
    $0.probesPerSecond = 0
    $0.sigmaPerRootSecond = 0
    $0.jumpsPerSecond = 0
    $0.searchers = 0
  }

  /// All prices are constant, so each flow is a product of whole numbers.
  @Test("are what a calculation by hand says", .tags(.vector))
  func byHand() throws {
    let design = DesignSketch { $0.fees = .baseFeeAndTip(dataMargin: .zero) }
    var bench = Bench(design, Self.plain, seed: 31)
    try bench.step(300)
    let included = UInt128(bench.census.included)
    #expect(bench.census.included == bench.census.arrived && included > 30_000)
    let open = bench.engine.world.open
    let sealed = bench.engine.world.sealed
    let posted = bench.engine.world.posted
    let unposted = UInt128(open.transactions) + UInt128(sealed.reduce(0) { $0 + $1.transactions })
    let result = bench.engine.finish(tapeHash: "")
    // 21,000 gas at the floor of 0.01 gwei.
    #expect(result.total("fee.base") == included * 21_000 * 10_000_000)
    #expect(result.total("fee.data") == 0 && result.total("fee.tip") == 0)
    // A batch a blob: 300 s at 10 tx/s and 28 bytes are 84,000 of 126,976 bytes.
    let batches = UInt128(open.number) - 1 - UInt128(sealed.count)
    let settled = batches - UInt128(posted.count)
    #expect(batches == 11 && settled == 11)
    #expect(included - unposted < 11 * 3_300)
    #expect(result.total("l1.blob") == batches * 131_072 * 1_000_000_000)
    // 90,000 to post; 200,900 for FFLONK with one input and 90,000 around it to verify.
    let gas = batches * 90_000 + settled * 290_900
    #expect(result.total("l1.gas") == gas * 30_000_000_000)
    #expect(result.total("l1.tip") == gas * 1_500_000_000)
    // 120 s at 9.52 dollars an hour and 1,900 dollars per ether: 167,017,543,859,649.1 wei a proof.
    let compute = result.total("prover.compute")
    let proofs = (Double(wide: compute) / 167_017_543_859_649.12).rounded()
    #expect((Double(wide: compute) - proofs * 167_017_543_859_649.12).magnitude < 100)
    // 500 transactions a proof.
    let least = Double(included - unposted) / 500
    #expect(proofs >= least && proofs <= least + Double(settled))
  }

  @Test("are the operator's flows, per transaction", .tags(.property), arguments: UInt64(0)..<3)
  func perTransaction(seed: UInt64) throws {
    for design in EngineContractTests.designs {
      var bench = Bench(design, EngineContractTests.setting(perSecond: 10), seed: seed)
      try bench.step(120)
      let posted = Double(bench.engine.world.metrics.postedTransactions)
      let settled = Double(bench.engine.world.metrics.settledTransactions)
      let verification = bench.engine.world.metrics.verificationCost
      let result = bench.engine.finish(tapeHash: "")
      let paid = result.total { $0.from == "operator.0" && $0.reason.hasPrefix("l1.") }
      let perTx = try #require(result.value("cost.l1-per-tx"))
      let verifying = Double(wide: verification) * 1e-9
      let found = (perTx - verifying / settled) * posted + verifying
      #expect((found / (Double(wide: paid) * 1e-9) - 1).magnitude < 1e-12)
      let blobs = try #require(result.value("cost.blob-per-tx")) * posted
      #expect((blobs - Double(wide: result.total("l1.blob")) * 1e-9).magnitude <= 1e-12 * blobs)
      let compute = try #require(result.value("cost.proving-per-tx")) * settled
      let rent = Double(wide: result.total("prover.compute")) * 1e-9
      #expect((compute / rent - 1).magnitude < 1e-12)
    }
  }

  /// With no charge for data, users do not react to L1, so the batches are the same ones.
  @Test("on L1 double with the base fee, and nothing else moves", .tags(.property))
  func doubledBaseFee() throws {
    for posting in [DesignSketch.Availability.blobs(), .calldata(), .stateDiff()] {
      let design = DesignSketch {
        $0.availability = posting
        $0.fees = .baseFeeAndTip(dataMargin: .zero)
      }
      let setting = SettingSketch { $0.l1BaseFee = [20_000_000_000, 30_000_000_000, 0] }
      var doubled = setting
      doubled.l1BaseFee = setting.l1BaseFee.map { 2 * $0 }
      let once = try run(design, setting, seed: 32)
      let twice = try run(design, doubled, seed: 32)
      for reason in Reason.allCases.map(\.rawValue) {
        let factor: UInt128 = reason == "l1.gas" || reason == "l1.tip" ? 2 : 1
        #expect(twice.total(reason) == factor * once.total(reason), "\(reason)")
      }
    }
  }

  @Test("of blobs double with the blob fee, and nothing else moves", .tags(.property))
  func doubledBlobFee() throws {
    let design = DesignSketch { $0.fees = .baseFeeAndTip(dataMargin: .zero) }
    let setting = SettingSketch { $0.blobs = .replay([1_000_000_000, 7]) }
    var doubled = setting
    doubled.blobs = .replay([2_000_000_000, 14])
    let once = try run(design, setting, seed: 33)
    let twice = try run(design, doubled, seed: 33)
    #expect(once.total("l1.blob") > 0)
    for reason in Reason.allCases.map(\.rawValue) {
      #expect(twice.total(reason) == (reason == "l1.blob" ? 2 : 1) * once.total(reason))
    }
  }

  @Test("leave no fee at all where floor and charge for data are zero")
  func noFees() throws {
    let design = DesignSketch { $0.fees = .baseFeeAndTip(floor: 0, dataMargin: .zero) }
    let result = try run(design, Self.plain, seed: 34)
    #expect(result.total("fee.base") == 0 && result.total("fee.data") == 0)
    #expect(result.value("tx.abandoned.share") == 0)
    #expect(result.value("fee.mean") == 0)
  }
}
