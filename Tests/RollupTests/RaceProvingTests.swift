import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("The race of aggregators")
struct RaceProvingTests {
  @Test("pays the first alone, once for each batch, what was paid in")
  func firstIsPaid() throws {
    let sketch = EfficiencySketch { $0.jitter = 0 }
    var bench = sketch.bench(EfficiencySketch.transfers(), seed: 31)
    try bench.step(600)
    let open = bench.engine.world.posted.reduce(0) { $0 + $1.proofs }
    let wasted = bench.engine.world.floor.wastedSeconds
    let result = bench.engine.finish(tapeHash: "")
    // Of equal machines the first in number is first.
    let reward = result.total("reward.proof")
    #expect(reward > 0 && reward == result.total("reward.proof", to: "provers.0"))
    let price: UInt128 = 300_000_000_000_000
    #expect(result.total("fee.batch") == reward + UInt128(open) * price)
    // Three do the same work; only one is paid for it.
    let rent = (0..<3).map { result.total("prover.compute", from: "provers.\($0)") }
    #expect(rent[0] > 0 && rent[0] == rent[1] && rent[0] == rent[2])
    #expect(wasted == Double(wide: 2 * reward / price) * 120)
  }

  @Test("wastes nothing of a lone aggregator's work")
  func alone() throws {
    let setting = EfficiencySketch.transfers(EfficiencySketch.groups(provers: 1))
    var bench = EfficiencySketch().bench(setting, seed: 32)
    try bench.step(600)
    #expect(bench.engine.world.floor.wastedSeconds == 0)
    #expect(bench.engine.finish(tapeHash: "").total("reward.proof") > 0)
  }

  /// A machine at 9.52 usd an hour; ether at the start price, which moves by under 2 % in two hours.
  @Test("charges a stopped machine for its time up to the moment that it stops")
  func stopping() throws {
    var bench = EfficiencySketch { $0.jitter = 30 }
      .bench(EfficiencySketch.transfers(), seed: 33)
    try bench.step(600)
    let wasted = bench.engine.world.floor.wastedSeconds
    let result = bench.engine.finish(tapeHash: "")
    let rent = Double(wide: result.total("prover.compute")) * 1e-18 * 1_900 / 9.52 * 3_600
    #expect(wasted > 0 && wasted < rent)
    let used = try #require(result.metric("prover.utilisation")) * 24 * 7_200
    // What is at work when the run ends is not paid for yet: at most all machines for a few minutes.
    #expect(used - rent < 24 * 300 && used > rent * 0.98, "\(used), \(rent)")
  }

  @Test("verifies less often where batches are pooled")
  func pooling() throws {
    func perBatch(_ answer: String) throws -> Double {
      let groups = EfficiencySketch.groups(["aggregate": answer])
      let result = try EfficiencySketch().run(EfficiencySketch.transfers(groups), seed: 34)
      let paid = Double(wide: result.total("reward.proof")) / 3e14
      return Double(wide: result.total("l1.gas", from: "provers")) / paid
    }
    let (now, pooled) = (try perBatch("immediately"), try perBatch("pool-10"))
    #expect(pooled < now * 0.8, "\(now), \(pooled)")
  }

  @Test("lets a sequencer without tokens buy what it owes at the outside price")
  func purchase() throws {
    let design = EfficiencySketch { $0.reward = "batch-fee-pot" }
    let result = try design.run(EfficiencySketch.transfers(), seed: 36)
    let tokens = result.total { $0.reason == "token.purchase" && $0.asset == .token }
    let ether = result.total { $0.reason == "token.purchase" && $0.asset == .ether }
    #expect(tokens > 0 && tokens == result.total("fee.batch"))
    // A token is a dollar, and ether starts at 1,900 dollars.
    #expect((Double(wide: tokens) / Double(wide: ether) / 1_900 - 1).magnitude < 0.05)
  }

  @Test(
    "keeps books in balance and no decision open that nothing waits for",
    arguments: ["batch-fee-pot", "posted-price", "l2-fees", "proportional-to-cost"],
    ["any", "sequencer-bound"])
  func tickets(reward: String, authorization: String) throws {
    for (auction, choice) in [("sealed", "random"), ("sequential", "broadcast")] {
      let sketch = EfficiencySketch {
        $0.reward = reward
        $0.authorization = authorization
        $0.auction = auction
        $0.userChoice = choice
      }
      let groups = EfficiencySketch.groups([
        "copy-batch": "copy-and-extract", "aggregate": "pool-2",
      ])
      var setting = SettingSketch { $0.slots = 600 }
      setting.groups = groups
      var bench = sketch.bench(setting, seed: 37)
      for _ in 0..<20 {
        try bench.step(30)
        try bench.engine.world.checkBooks()
        #expect(bench.census.isComplete)
        // A batch holds the decision that posted it; an aggregator at work holds its own.
        let world = bench.engine.world.posted.count + bench.engine.world.sealed.count
        #expect(bench.engine.world.books.ledger.credits.underWay <= world + 3)
      }
      #expect(bench.engine.finish(tapeHash: "").total("reward.proof") > 0)
    }
  }
}
