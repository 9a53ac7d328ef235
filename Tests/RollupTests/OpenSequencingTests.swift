import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Open sequencing")
struct OpenSequencingTests {
  private static let copiers = EfficiencySketch.groups(["copy-batch": "copy"])
  /// Fees that make a copy worth its cost: an honest sequencer posts when they are twice that.
  private static func sketch(_ change: (inout EfficiencySketch) -> Void = { _ in })
    -> EfficiencySketch
  {
    var sketch = EfficiencySketch { $0.baseFee = 5_000_000_000 }
    change(&sketch)
    return sketch
  }

  @Test("lets a copier take the fees, while the copied sequencer pays for a void batch")
  func copying() throws {
    let result = try Self.sketch().run(EfficiencySketch.transfers(Self.copiers), seed: 1)
    // Only batches that are not the slot's most valuable are not copied.
    let copied = result.total("fee.base", to: "searchers")
    #expect(copied > 0 && result.total("l1.gas", from: "searchers") > 0)
    #expect(result.total("fee.batch", from: "searchers", to: "provers.pot") > 0)
    let honest = try Self.sketch().run(EfficiencySketch.transfers(), seed: 1)
    #expect(honest.total("fee.base", to: "searchers") == 0)
    #expect(honest.total("l1.gas", from: "searchers") == 0)
    // Who is copied posts as often as before, and pays L1 for as many bytes.
    #expect(result.total("l1.gas", from: "operators") > 0)
    let kept = result.total("fee.base", to: "operators")
    #expect(kept < honest.total("fee.base", to: "operators") * 9 / 10)
  }

  /// With one sequencer every batch is the most valuable.
  @Test("leaves a lone sequencer nothing that is copied, and all its cost")
  func copyingAll() throws {
    var groups = Self.copiers
    groups[0].count = 1
    let copied = try Self.sketch().run(EfficiencySketch.transfers(groups), seed: 2)
    groups[1].behaviours = [:]
    let honest = try Self.sketch().run(EfficiencySketch.transfers(groups), seed: 2)
    #expect(copied.total("fee.base", to: "operators") == 0)
    #expect(copied.total("fee.base", to: "searchers") > 0)
    let (paid, usual) = (
      copied.total("l1.gas", from: "operators"), honest.total("l1.gas", from: "operators")
    )
    #expect(paid > 0 && usual > 0)
    // The void batch repeats the bytes of its copy.
    #expect(Double(wide: paid) / Double(wide: usual) > 0.95)
  }

  @Test("gives a copier nothing but cost where signatures are bound")
  func bound() throws {
    let design = Self.sketch { $0.authorization = "sequencer-bound" }
    let result = try design.run(EfficiencySketch.transfers(Self.copiers), seed: 3)
    let honest = try design.run(EfficiencySketch.transfers(), seed: 3)
    #expect(result.total("fee.base", to: "searchers") == 0)
    #expect(result.total("l1.gas", from: "searchers") > 0)
    #expect(result.total("fee.base", to: "operators") == honest.total("fee.base", to: "operators"))
    #expect(result.total("l1.gas", from: "operators") == honest.total("l1.gas", from: "operators"))
  }

  /// A copier gains fees less costs, the copied sequencer loses the fees: it can always tip more.
  @Test("lets a sequencer that may raise keep its batch from a copier who takes no more than fees")
  func raising() throws {
    let design = Self.sketch { $0.auction = "sequential" }
    let result = try design.run(EfficiencySketch.transfers(Self.copiers), seed: 4)
    #expect(result.total("fee.base", to: "searchers") == 0)
    #expect(result.total("fee.base", to: "operators") > 0)
    let calm = try design.run(EfficiencySketch.transfers(), seed: 4)
    let (raised, usual) = (
      result.total("l1.tip", from: "operators"), calm.total("l1.tip", from: "operators")
    )
    #expect(Double(wide: raised) > 1.5 * Double(wide: usual), "\(raised), \(usual)")
  }

  @Test("has the choices of each decision in the order of its cases")
  func choices() {
    #expect(
      PostBatch.kind.choices.map(\.name) == [
        "post-when-due", "wait", "post", "post-tip-2", "post-tip-5", "censor-when-due",
      ])
    #expect(
      PostBatch.allCases == [.whenDue, .wait, .post, .tipTwice, .tipFivefold, .censorWhenDue])
    #expect(CopyBatch.kind.choices.map(\.name) == ["ignore", "copy", "copy-and-extract"])
    #expect(CopyBatch.allCases == [.ignore, .copy, .copyAndExtract])
    #expect(
      Aggregate.kind.choices.map(\.name) == ["immediately", "pool-2", "pool-5", "pool-10", "wait"])
    #expect(Aggregate.allCases.map(\.least) == [1, 2, 5, 10, nil])
  }

  @Test("orders an L1 block by tip")
  func tips() throws {
    var groups = ["post", "post-tip-5", "post-tip-2"].map { answer in
      PlayerGroup(
        name: answer, role: .sequencer, count: 1, ether: Wei(ether: 100),
        behaviours: ["post-batch": .choice(answer)])
    }
    groups += EfficiencySketch.groups().filter { $0.role != .sequencer }
    var bench = EfficiencySketch().bench(EfficiencySketch.transfers(groups, slots: 20), seed: 5)
    var seen = 0
    var number: UInt32 = 0
    for _ in 0..<20 {
      try bench.step()
      let new = bench.engine.world.posted.filter { $0.number > number }
      number = new.last?.number ?? number
      guard new.count == 3 else { continue }
      // A tip of 5 % of 30 gwei is usual; what is beyond it is 4, 1 and 0 times that.
      #expect(new.map(\.l1Tip) == [6_000_000_000, 1_500_000_000, 0])
      #expect(new.map(\.poster) == [1, 2, 0])
      seen += 1
    }
    #expect(seen > 10)
  }

  @Test("draws who is first among equal tips")
  func ties() throws {
    let groups = EfficiencySketch.groups(["post-batch": "post"])
    var bench = EfficiencySketch().bench(EfficiencySketch.transfers(groups, slots: 100), seed: 6)
    var first: [Int: Int] = [:]
    var number: UInt32 = 0
    for _ in 0..<100 {
      try bench.step()
      let new = bench.engine.world.posted.filter { $0.number > number }
      number = new.last?.number ?? number
      if new.count == 4 { first[new[0].poster, default: 0] += 1 }
    }
    // Of about 99 each is first 25 times on average, standard deviation 4.3.
    #expect(first.count == 4 && first.values.allSatisfy { abs($0 - 25) < 15 }, "\(first)")
  }

  @Test("confirms softly when a batch is on L1, which is when it is ordered")
  func virtualState() throws {
    let result = try Self.sketch().run(EfficiencySketch.transfers(), seed: 7)
    let soft = try #require(result.metric("latency.soft.p50"))
    #expect(soft == result.metric("wait.transfer.p50"))
    #expect(soft > 12 && soft <= 132)
    let final = try #require(result.metric("latency.final.p50"))
    #expect(final > soft + 120)
  }
}
