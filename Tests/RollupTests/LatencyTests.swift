import Proving
import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Latency", .tags(.property))
struct LatencyTests {
  /// One L2 block a slot and light load: the wait is uniform on (0, 12).
  static let light = SettingSketch {
    $0.slots = 3_000
    $0.blocksPerSlot = 1
    $0.probesPerSecond = 0
    $0.searchers = 0
    $0.classes = [
      .transfer.with {
        $0.share = 1
        $0.patienceSeconds = 12
        $0.value = .constant(1e18)
        $0.amount = .zero
      }
    ]
    $0.openingBalance = Wei(ether: 1_000)
  }

  @Test("to soft confirmation is uniform over the block's interval", arguments: UInt64(0)..<3)
  func soft(seed: UInt64) throws {
    let result = try run(DesignSketch(), Self.light, seed: seed)
    let n = try #require(result.value("tx.included"))
    let soft = try #require(result.distributions.first { $0.name == "latency.soft" })
    for (p, value) in zip(soft.probabilities, soft.values) {
      // Three standard errors of a quantile, and the sketch's 1 in 128.
      let reach = 3 * 12 * (p * (1 - p) / n).squareRoot() + 12 * p / 128
      #expect((value - 12 * p).magnitude < reach, "quantile \(p)")
    }
    #expect(result.value("latency.soft.p50") == result.value("wait.transfer.p50"))
  }

  /// With a patience of 12 s, E[2^(-wait/12)] is the integral of 2^-u over (0, 1), 1 / (2 ln 2),
  /// and the variance 3 / (8 ln 2) less its square.
  @Test("takes from the surplus what the integral says", .tags(.vector), arguments: UInt64(0)..<3)
  func surplus(seed: UInt64) throws {
    let result = try run(DesignSketch(), Self.light, seed: seed)
    let n = try #require(result.value("tx.included"))
    let fees = try #require(result.value("fee.mean")) * 1e-9
    let mean = try #require(result.value("surplus.ether")) / n + fees
    let log2 = Elementary.log(2)
    let expected = 1 / (2 * log2)
    let error = ((3 / (8 * log2) - expected * expected) / n).squareRoot()
    #expect((mean - expected).magnitude < 3 * error)
  }

  @Test("to a promise by posted data is longer than the block by the batch's wait")
  func posted() throws {
    func design(_ confirmation: String) -> DesignSketch {
      DesignSketch {
        $0.confirmation = confirmation
        $0.maxDelaySeconds = 60
      }
    }
    let results = try run(
      [design("trusted-state"), design("virtual-state")], Self.light, seed: 1)
    #expect(results[0].value("latency.final.p50") == results[1].value("latency.final.p50"))
    // A batch takes the blocks of 60 s; its transactions came in over 72 s, 36 s on average before.
    let soft = try #require(results[1].value("latency.soft.p50"))
    #expect((soft - 36).magnitude < 1)
    #expect(try #require(results[1].value("latency.soft.p99")) < 72.5)
    #expect(try #require(results[0].value("latency.soft.p99")) < 12.1)
  }

  /// A batch is closed every 72 s; each proof takes 20 s on a machine of its own and is verified in
  /// the next L1 block, 24 s after: 36 s of waiting on average, and 24.
  @Test("to finality is the batch's wait and its proof's", .tags(.vector))
  func final() throws {
    var setting = Self.light
    setting.proving.profile = ProverProfile(
      name: "quick", summary: "", transactionsPerProof: 500, secondsPerProof: 20,
      dollarsPerHour: .zero, timeSource: "", priceSource: "")
    let result = try run(DesignSketch { $0.maxDelaySeconds = 60 }, setting, seed: 2)
    let median = try #require(result.value("latency.final.p50"))
    #expect((median - 60).magnitude < 1)
    #expect(result.value("halt.longest") == 96)  // until the first batch; 72 s from then on
    // 720 transactions in 72 s are two proofs of 20 s, on four machines.
    let busy = try #require(result.value("prover.utilisation"))
    #expect((busy - 40.0 / (72 * 4)).magnitude < 0.02)
  }

  @Test("to finality grows without bound where the prover cannot keep up")
  func overloaded() throws {
    var setting = Self.light
    setting.proving.profile = ProverProfile(
      name: "slow", summary: "", transactionsPerProof: 500, secondsPerProof: 400,
      dollarsPerHour: .zero, timeSource: "", priceSource: "")
    let result = try run(
      DesignSketch {
        $0.maxDelaySeconds = 60
        $0.machines = 1
      }, setting, seed: 3)
    #expect(try #require(result.value("latency.final.p99")) > 10_000)
    #expect(try #require(result.value("prover.utilisation")) > 0.99)
  }
}
