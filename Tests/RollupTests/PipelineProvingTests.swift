import Parameters
import Quantities
import Rollup
import TestSupport
import Testing

/// What provers were promised for batches that are void goes back, whoever proves.
@Suite("Void batches and those who prove")
struct PipelineProvingTests {
  private static func provers(_ count: Int) -> [PlayerGroup] {
    [
      PlayerGroup(name: "operator", role: .sequencer, count: 1, ether: Wei(ether: 5_000)),
      PlayerGroup(name: "provers", role: .prover, count: count, ether: Wei(ether: 100)),
    ]
  }

  private static func seconds(_ count: Int) -> Value {
    .duration(count * TimeUnit.seconds.nanoseconds)
  }

  private static func race(_ reward: String, target: Int = 1_800) -> [Arguments.Entry] {
    [
      .leaf("rule", .text("race")), .leaf("machines", .count(8)),
      .leaf("proof-system", .text("fflonk")), .leaf("reward", .text(reward)),
      .leaf("target", seconds(target)), .leaf("start-fee", .tokens(100_000_000_000_000_000)),
      .leaf("fee-multiplier", .count(1_020)), .leaf("price", .ether(300_000_000_000_000)),
      .leaf("margin", .share(Share(percent: 200))),
      .leaf("jitter", .number(Decimal128(digits: 10, exponent: -2))),
      .leaf("proof-times", .text("lognormal")),
      .leaf("max-pool", .count(4)), .leaf("pool-age", seconds(0)),
    ]
  }

  private static let lottery: [Arguments.Entry] = [
    .leaf("rule", .text("deposit-lottery")),
    .map("deposits", [.leaf("from", .ether(1_000_000_000)), .leaf("step", .ether(0))]),
    .leaf("proof-system", .text("fflonk")),
  ]

  /// In the slot in which the oldest batch is void nothing is under way but that slot's own block, and
  /// what lasts beyond any batch.
  private static func expectClean(
    _ moments: [PipelineBench.Moment], standing: Int = 0, ofBlock: Int = 1, _ name: String
  ) throws {
    let undone = try #require(moments.firstIndex { $0.rollbacks == 1 }, "\(name)")
    #expect(moments[undone - 1].decisions > 20, "\(name)")
    #expect(moments[undone].decisions == ofBlock + standing, "\(name)")
    #expect(moments[undone].potWei == 0, "\(name)")
    // What the pot cannot divide stays in it.
    #expect(moments[undone].potTokens < 100, "\(name)")
    #expect(moments[moments.count - 1].rollbacks >= 1, "\(name)")
  }

  @Test(
    "in a race: pots are empty, and no decision is left open",
    arguments: ["batch-fee-pot", "posted-price"])
  func race(reward: String) throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 900
      $0.parts["proving"] = Self.race(reward)
      $0.groups = Self.provers(3)
      $0.withheld = [7]
    }.play()
    try Self.expectClean(moments, reward)
    #expect(result.total("reward.proof") > 0)
  }

  /// Batches are late, so the contract's fee rises from batch to batch, and each is paid the mean.
  @Test("in a race whose fee rises, refunds never exceed the pot", arguments: UInt64(1)...4)
  func risingFee(seed: UInt64) throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 900
      $0.parts["proving"] = Self.race("batch-fee-pot", target: 1)
      $0.groups = Self.provers(2)
      $0.withheld = [12]
    }.play(seed: seed)
    #expect(moments[399].rollbacks >= 2)
    let paid = result.total("fee.batch", from: "operator")
    let back = result.total("fee.batch", to: "operator") + result.total("reward.proof")
    #expect(paid >= back && paid - back == UInt128(moments[399].potTokens))
  }

  /// All tips go into the pot, which is paid out to the last wei whenever a batch is proved, and the
  /// price moves so much that every block has an arbitrage and so a tip.
  @Test("tips of blocks that may still be undone are not paid out", arguments: UInt64(1)...4)
  func provisionalTips(seed: UInt64) throws {
    func shares(_ percent: UInt64) -> [Arguments.Entry] {
      ["treasury", "public-goods", "burn"].map { .leaf($0, .share(.zero)) }
        + [.leaf("provers", .share(Share(percent: percent)))]
    }
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 900
      $0.parts["proving"] = Self.lottery
      $0.parts["revenue"] = [
        .leaf("rule", .text("split")), .map("fees", shares(0)), .map("tips", shares(100)),
        .map("bids", shares(0)),
      ]
      $0.groups = [
        PlayerGroup(name: "operator", role: .sequencer, count: 1, ether: Wei(ether: 5_000)),
        PlayerGroup(name: "searchers", role: .searcher, count: 2, ether: Wei(ether: 100)),
        PlayerGroup(name: "provers", role: .prover, count: 3, ether: Wei(ether: 100)),
      ]
      $0.volatility = 20
      $0.withheld = [7]
    }.play(seed: seed)
    // Stepping would have thrown had the pot owed anything.
    #expect(moments[399].rollbacks >= 1 && moments.allSatisfy { $0.potWei >= 0 })
    #expect(result.total("reward.proof") > 0)
  }

  @Test("in a lottery: nothing was begun, and the pot stays whole")
  func lottery() throws {
    let (_, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 900
      $0.parts["proving"] = Self.lottery
      $0.groups = Self.provers(3)
      $0.withheld = [7]
    }.play()
    try Self.expectClean(moments, "lottery")
  }

  @Test("by rollers: deposits are whole, and no assignment is left open")
  func rollers() throws {
    let sketch = AuctionSketch { $0.isAuctioned = false }
    let (result, moments, players) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 900
      $0.parts["proving"] = sketch.rollers
      $0.parts["penalties"] = sketch.fines
      $0.groups = Self.provers(8)
      $0.withheld = [7]
    }.play()
    // What a roller decided about taking part lasts beyond any batch; a roller sees each block.
    let asked = players.requests.filter { $0.kind == sketch.assignmentKind + 1 }.count
    let standing = asked > 0 ? 8 : 0
    try Self.expectClean(moments, standing: standing, ofBlock: 2, "rollers")
    // Nobody is fined for what was not its fault: users get bonds, and nothing is burned.
    #expect(result.total("slash") == result.total("slash", to: "users.outside"))
  }
}
