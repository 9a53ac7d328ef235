import Parameters
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Optimistic pipeline")
struct OptimisticPipelineTests {
  private static let bond = PipelineSketch().bond

  @Test("an honest world undoes nothing, and every bond of a proved batch returns")
  func honest() throws {
    let (result, moments, _) = try PipelineBench().play()
    #expect(moments[399].rollbacks == 0 && result.value("rollback.deepest") == 0)
    #expect(result.total("slash") == 0)
    let locked = result.total("bond") / Self.bond
    let returned = result.total("bond.return") / Self.bond
    #expect(returned > 50 && locked - returned <= 5)
    let soft = try #require(result.value("latency.soft.p50"))
    let final = try #require(result.value("latency.final.p50"))
    #expect(soft < final)
  }

  @Test(
    "a batch without a proof takes all that stand on it with it, as many as came since",
    arguments: [600, 1_200, 1_800])
  func depth(deadline: Int) throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = deadline
      $0.withheld = [7]
    }.play()
    let undone = try #require(moments.firstIndex { $0.rollbacks == 1 })
    let before = moments[undone - 1]
    #expect(before.oldest == 7)
    #expect(result.value("rollback.deepest") == Double(before.unproven))
    // A batch of six blocks, each 12 s: as many as came since, the void one and the open one.
    #expect((deadline / 72...deadline / 72 + 3).contains(before.unproven))
    let posted = try #require(moments.firstIndex { $0.oldest == 7 })
    #expect((undone - posted) * 12 <= deadline)
    // The void batch's number is given again, and its second life is proved.
    #expect(moments[undone].openBatch == 7)
  }

  /// `withheld` names the number, so the batch that takes the void one's place is kept back too.
  @Test("the void batch's bond goes to users, those of the others return")
  func bonds() throws {
    let (result, moments, players) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 900
      $0.withheld = [7]
    }.play()
    let voids = moments[399].rollbacks
    #expect(voids >= 2)
    #expect(result.total("slash") == UInt128(voids) * Self.bond)
    #expect(result.total("slash", to: "users.outside") == UInt128(voids) * Self.bond)
    let locked = result.total("bond")
    let gone = result.total("bond.return") + result.total("slash")
    #expect((locked - gone) % Self.bond == 0 && (locked - gone) / Self.bond <= 16)
    // What a poster hears of a batch that it did not prove is the loss of its bond.
    let kind = 1
    let heard = players.outcomes.filter { $0.request.kind == kind && $0.action.index == 1 }
    #expect(heard.count == voids)
    for outcome in heard { #expect((outcome.reward + 5).magnitude < 1e-9) }
    let others = players.outcomes.filter { $0.request.kind == kind && $0.action.index == 0 }
    #expect(others.count > 20 && others.allSatisfy { $0.reward == 0 })
  }

  @Test("no more batches than the limit are ever undone", arguments: [1, 2, 4])
  func limit(most: Int) throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.mostUnproven = most
      $0.withheld = [5]
    }.play()
    let undone = try #require(moments.firstIndex { $0.rollbacks == 1 })
    #expect(moments[undone - 1].unproven == most)
    #expect(result.value("rollback.deepest") == Double(most))
    // Nothing is ordered beyond the limit: the slots until the deadline are lost.
    let missed = try #require(result.value("missed-slots.count"))
    #expect(missed >= Double(150 - 6 * most))
  }

  /// A block by another closes the open batch, which must not let a batch more begin.
  @Test("the limit holds where posters take turns", arguments: [1, 2, 3])
  func limitOfMany(most: Int) throws {
    var sketch = PipelineSketch()
    sketch.mostUnproven = most
    sketch.deadlineSeconds = 600
    let design = DesignSketch {
      $0.maxDelaySeconds = 60
      $0.blockGasLimit = 60_000_000
      $0.parts["sequencing"] = Self.slotAuction
      $0.parts["confirmation"] = sketch.entries
    }.design
    let setting = SolicitorSketch.setting { $0.slots = 200 }.setting
    // Bidders win in turn, and batch 5 is kept back.
    let script = Script { request in
      switch request.kind {
      case 0: Action(0, level: Int(request.ordinal) % 4 == request.player ? 0.02 : 0.01)
      default: Action(request.ordinal == 5 ? 1 : 0)
      }
    }
    var bench = Bench(design, setting, players: script, seed: 3)
    for _ in 0..<200 {
      try bench.step()
      let open = bench.engine.world.open.transactions > 0 ? 1 : 0
      #expect(bench.engine.world.posted.count + bench.engine.world.sealed.count + open <= most)
    }
    let result = bench.engine.finish(tapeHash: "")
    #expect(result.value("rollback.deepest") == Double(most))
  }

  private static let slotAuction: [Arguments.Entry] = [
    .leaf("rule", .text("slot-auction")), .leaf("reserve", .ether(0)),
    .leaf("block-gas-limit", .count(60_000_000)),
    .leaf("max-delay", .duration(60 * TimeUnit.seconds.nanoseconds)),
    .leaf("outcome", .text("final")),
  ]

  @Test("who failed orders nothing for a while, and the next has its turns")
  func exclusion() throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 600
      $0.pipeline.exclusionSeconds = 1_200
      $0.parts["sequencing"] = Self.slotAuction
      $0.groups = [
        PlayerGroup(name: "bidders", role: .sequencer, count: 3, ether: Wei(ether: 5_000))
      ]
    }.play { request in
      // The second bidder always wins, and keeps its fifth batch back.
      if request.kind == 0 { return Action(0, level: request.player == 1 ? 0.02 : 0.01) }
      return Action(request.ordinal == 5 && request.player == 1 ? 1 : 0)
    }
    let undone = try #require(moments.firstIndex { $0.rollbacks == 1 })
    #expect(moments[..<undone].allSatisfy { $0.posters.allSatisfy { [0, 1].contains($0) } })
    // From the slot of the void batch on for 100 slots, less one at whose end the time is over.
    for moment in moments[undone..<undone + 99] { #expect(!moment.posters.contains(1)) }
    #expect(moments[undone + 5].posters.contains(2))
    #expect(moments[undone + 102].posters.last == 1)
    #expect(moments[399].rollbacks == 1)
    #expect(result.value("missed-slots.count") == 0)
  }

  @Test("without anybody else the chain stands for as long as its one operator is shut out")
  func alone() throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 600
      $0.pipeline.exclusionSeconds = 1_200
      $0.withheld = [5]
    }.play()
    #expect(moments[399].rollbacks >= 1)
    #expect(try #require(result.value("missed-slots.count")) >= 99)
  }
}
