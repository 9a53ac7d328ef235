import Quantities
import Rollup
import TestSupport
import Testing

/// The poster as the inspector of its rollers.
@Suite("Posters who have to check")
struct RollerInspectionTests {
  private typealias Rollers = ReputationProvingTests
  private static let cost: UInt128 = 20_000_000_000_000
  private static let trust = 1

  /// 200 slots in which eight rollers answer `roller`, and the poster `poster`.
  private static func play(
    roller: Int, poster: Int, chance: UInt64 = 100, deadlineSlots: Int = 20,
    isInspectedByPoster: Bool = true
  ) throws -> (result: RunResult, outcomes: [Outcome], kind: Int) {
    let sketch = Rollers.sketch {
      $0.maxDelaySeconds = 60
      $0.deadlineSlots = deadlineSlots
      $0.isInspectedByPoster = isInspectedByPoster
      $0.inspectionCost = Wei(cost)
      $0.inspection = Share(percent: chance)
      $0.recovery = Share(percent: 25)
    }
    let setting = SettingSketch.market { $0.slots = 200 }
    let kind = sketch.assignmentKind
    var bench = Bench(
      sketch.design, setting.setting,
      players: Script {
        $0.kind == kind ? Action(roller) : $0.kind == kind + 3 ? Action(poster) : .honest
      }, seed: 3)
    try bench.step(200)
    let outcomes = bench.engine.desk.players.outcomes
    return (bench.engine.finish(tapeHash: ""), outcomes, kind)
  }

  private static func total(
    _ result: RunResult, _ reason: String, from: String = "", to: String = ""
  ) -> UInt128 {
    result.flows.reduce(0) { sum, flow in
      let counts =
        flow.reason == reason && (from.isEmpty || flow.from == from)
        && (to.isEmpty || flow.to == to)
      return counts ? sum + flow.amount : sum
    }
  }

  @Test("pay for every check, and the decision bears it")
  func cost() throws {
    let (result, outcomes, kind) = try Self.play(roller: Rollers.prove, poster: 0)
    let checks = outcomes.filter { $0.request.kind == kind + 3 }
    #expect(checks.count > 20)
    #expect(checks.allSatisfy { ($0.reward + 2e-5).magnitude < 1e-12 })
    let paid = Self.total(result, "inspection", to: "compute.outside")
    #expect(paid % Self.cost == 0 && paid / Self.cost >= UInt128(checks.count))
    #expect(result.total("slash") == 0)
  }

  @Test("check as often as the penalties say")
  func chance() throws {
    let (_, outcomes, kind) = try Self.play(roller: Rollers.prove, poster: 0, chance: 30)
    // Every proof comes, so a reward is what was paid for a check, or nothing.
    let rewards = outcomes.filter { $0.request.kind == kind + 3 }.map(\.reward)
    let (asked, checks) = (Double(rewards.count), Double(rewards.count { $0 < 0 }))
    #expect((checks / asked - 0.3).magnitude < 4 * (0.21 / asked).squareRoot())
  }

  @Test("find nothing where they trust, and save the cost")
  func trust() throws {
    let (result, outcomes, kind) = try Self.play(
      roller: Rollers.skip, poster: Self.trust, deadlineSlots: 5)
    #expect(outcomes.contains { $0.request.kind == kind + 3 && $0.action.index == Self.trust })
    #expect(Self.total(result, "inspection") == 0 && result.total("slash") == 0)
    #expect(outcomes.filter { $0.request.kind == kind + 3 }.allSatisfy { $0.reward == 0 })
  }

  @Test("get their part of the fines that they find, and the rest is burned")
  func recovery() throws {
    let (result, outcomes, kind) = try Self.play(
      roller: Rollers.skip, poster: 0, deadlineSlots: 5)
    let burned = Self.total(result, "slash", to: "l2.burn")
    let found = Self.total(result, "slash", from: "rollup.contract", to: "operator.0")
    #expect(burned > 0)
    #expect((Double(found) / Double(found + burned) - 0.25).magnitude < 1e-9)
    let best = outcomes.filter { $0.request.kind == kind + 3 }.map(\.reward).max() ?? 0
    // A hundredth of a deposit of 10 ether, a quarter of it, less the check.
    #expect(best > 0.02 && best < 0.025)
  }

  @Test("are not asked where the chain notices")
  func chain() throws {
    let (result, outcomes, kind) = try Self.play(
      roller: Rollers.skip, poster: 0, deadlineSlots: 5, isInspectedByPoster: false)
    #expect(!outcomes.contains { $0.request.kind == kind + 3 })
    #expect(Self.total(result, "inspection") == 0)
    #expect(result.total("slash") > 0)
  }
}
