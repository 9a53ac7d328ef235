import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Safeguards of the optimistic pipeline")
struct PipelineSafeguardTests {
  private static let bond = PipelineSketch().bond

  /// The slots from the posting of batch 7 to the moment in which `done` holds.
  private static func delay(
    _ moments: [PipelineBench.Moment], _ done: @escaping (PipelineBench.Moment) -> Bool
  ) throws -> Int {
    let posted = try #require(moments.firstIndex { $0.openBatch == 8 && $0.closed == 0 })
    return try #require(moments.firstIndex(where: done)) - posted
  }

  @Test("a backup prover makes the batch final at deadline and delay, and nothing is undone")
  func backup() throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 600
      $0.pipeline.hasBackup = true
      $0.pipeline.bounty = Share(billionths: 333_333_333)
      $0.posts = .blobs(max: 1)
      $0.withheld = [7]
    }.play()
    #expect(moments[399].rollbacks == 0 && moments[399].backups == 1)
    // 600 s to the deadline and 600 s more, in slots.
    #expect(try Self.delay(moments) { $0.backups == 1 } == 100)
    let bounty = Self.bond * 333_333_333 / 1_000_000_000
    #expect(result.total("slash", to: "backup-prover.outside") == bounty)
    #expect(result.total("slash", to: "l2.burn") == Self.bond - bounty)
    #expect(result.total("slash") == Self.bond)
    #expect(result.total("l1.gas", from: "backup-prover") > 0)
    // One proof of the profile: 120 s at 9.52 dollars an hour, at about 1,900 dollars an ether.
    let rent = Double(wide: result.total("prover.compute", from: "backup-prover")) * 1e-18
    #expect(abs(rent * 1_900 / (9.52 / 30) - 1) < 0.05)
    // Nothing was final since the batch before it, and then it was.
    #expect(try #require(result.value("halt.longest")) <= 1_200)
    // Those that waited behind it follow at once: they are proved.
    let done = try #require(moments.firstIndex { $0.backups == 1 })
    #expect(moments[done - 1].unproven >= 18 && moments[done + 1].unproven <= 6)
  }

  @Test("a backup prover without the transactions can do nothing")
  func noData() throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 600
      $0.pipeline.hasBackup = true
      $0.withheld = [7]
    }.play()
    #expect(moments[399].backups == 0 && moments[399].rollbacks > 0)
    #expect(try Self.delay(moments) { $0.rollbacks == 1 } == 50)
    #expect(result.total("slash", to: "users.outside") == result.total("slash"))
  }

  @Test("with the transactions in escrow it can")
  func escrow() throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 600
      $0.pipeline.hasBackup = true
      $0.pipeline.data = "escrow"
      $0.withheld = [7]
    }.play()
    #expect(moments[399].backups == 1 && moments[399].rollbacks == 0)
    #expect(result.total("slash", to: "users.outside") == 0)
  }

  @Test("who does not publish what is demanded loses the batch at the window's end")
  func publishOrLose() throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 1_800
      $0.pipeline.data = "publish-or-lose"
      $0.pipeline.windowSeconds = 240
      $0.withheld = [7]
    }.play()
    #expect(try Self.delay(moments) { $0.rollbacks == 1 } == 20)
    let voids = UInt128(moments[399].rollbacks)
    #expect(result.total("slash", to: "users.outside") == voids * Self.bond)
    // Each demand costs 60,000 gas at 30 gwei.
    let demands = result.total("l1.gas", from: "users.outside", to: "l1.burn")
    #expect(demands == voids * 60_000 * 30_000_000_000)
  }

  /// One slow machine: the operator means to prove, and is late.
  @Test("a late proof is void work, which the backup prover's replaces without harm to those after")
  func late() throws {
    let (result, moments, _) = try PipelineBench {
      $0.pipeline.deadlineSeconds = 300
      $0.pipeline.hasBackup = true
      $0.pipeline.backupDelaySeconds = 60
      $0.machines = 1
    }.play()
    #expect(moments[399].backups > 5 && moments[399].rollbacks == 0)
    #expect(result.total("slash") == UInt128(moments[399].backups) * Self.bond)
    #expect(try #require(result.value("prover.wasted.share")) > 0.3)
  }
}
