import Foundation
import Laboratory
import Players
import Quantities
import Scenarios
import Store
import TestSupport
import Testing

/// The inspection game staged in the engine: a roller against an operator who has to check.
///
/// What leaving honesty brings is known from the scenario's parameters, a proof a slot: the roller
/// saves what a proof costs and is fined with the chance of an inspection; the operator who trusts
/// saves an inspection with that chance.
@Suite("The inspection game in the engine", .tags(.slow))
struct InspectionGapTests {
  /// What the file sets, and what follows from it.
  struct Stage {
    var scenario: Scenario
    var game: ExperimentGame
    /// What a proof costs, in ether.
    var cost: Double
    /// What a lapse that is seen costs, in ether.
    var fine: Double
    static let inspectionCost = 2e-5
    static let chance = 0.5
    static let recovery = 0.5
    static let proofsPerDay = 7_200.0

    /// With a fine of so many billionths of the deposit, which is 10,000 ether.
    init(fineBillionths: Int) throws {
      var folder = URL(filePath: #filePath)
      for _ in 0..<3 { folder.deleteLastPathComponent() }
      let percent = "\(Double(fineBillionths) / 1e7)"
      let experiment = try ScenarioReader.experiment(
        file: folder.appending(path: "Experiments/game-inspection.yaml").path,
        overrides: [
          try Override("design.penalties.missed-proof=\(Self.decimal(percent)) % of deposit")
        ])
      scenario = experiment.base
      game = try #require(experiment.game)
      let setting = scenario.setting(seed: 1)
      let profile = setting.proving.profile
      cost =
        profile.secondsPerProof / 3600 * profile.dollarsPerHour.dollars
        / setting.price.start.dollars
      fine = Double(fineBillionths) * 1e-9 * 10_000
    }

    /// The reader knows no powers of ten in amounts.
    private static func decimal(_ text: String) -> String {
      String(format: "%.7f", Double(text) ?? 0)
    }

    var rollersGain: Double { (cost - Self.chance * fine) * Self.proofsPerDay }
    var operatorsGain: Double { Self.chance * Self.inspectionCost * Self.proofsPerDay }
    var gap: Double { max(rollersGain, operatorsGain) }

    func estimate(seeds: ClosedRange<UInt64>) throws -> EmpiricalGame {
      let plan = GamePlan(game, of: scenario, name: "inspection", seeds: Array(seeds))
      let store = try ResultStore(inMemory: plan.plan.manifest)
      try Runner(plan.plan, jobs: 2).run(into: store)
      let result = try EmpiricalGame(plan, store)
      try store.close()
      return result
    }
  }

  /// At a fine of 6e-4 proving pays and the operator is tempted to trust; at 2e-4 the roller cheats.
  @Test(
    "recovers the known gap inside its 95 % interval in at least 90 of 100 estimates",
    arguments: [60, 20])
  func coverage(fineBillionths: Int) throws {
    let stage = try Stage(fineBillionths: fineBillionths)
    #expect((stage.rollersGain > 0) == (fineBillionths == 20))
    let all = try stage.estimate(seeds: 1...1_600)
    #expect(all.seeds.count == 1_600)
    var inside = 0
    var widths = 0.0
    for repetition in 0..<100 {
      let gaps = all.taking(repetition * 16..<(repetition + 1) * 16).gaps
      let gap = try #require(gaps.honesty)
      let (low, high) = (try #require(gap.gain.low), try #require(gap.gain.high))
      if low <= stage.gap && stage.gap <= high { inside += 1 }
      widths += (high - low) / stage.gap
      #expect(gap.attempt.role == (fineBillionths == 20 ? "roller" : "operator"))
    }
    #expect(inside >= 90, "\(inside) of 100 intervals hold the gap")
    // Intervals that say something: within a tenth of the gap on average.
    #expect(widths / 100 < 0.1)
  }

  @Test("mixes as the closed form says, which leaves both sides indifferent")
  func mixture() throws {
    let stage = try Stage(fineBillionths: 60)
    let known = InspectionGame(
      cost: stage.cost, fine: Stage.chance * stage.fine,
      inspectionCost: Stage.chance * Stage.inspectionCost,
      recovery: Stage.chance * Stage.recovery * stage.fine, damage: 0)
    let findings = GameFindings(try stage.estimate(seeds: 1...64))
    #expect(findings.equilibria.count == 1)
    let mixed = try #require(findings.equilibria.first)
    #expect(!mixed.isPure && mixed.regret < 1e-12)
    // Players of the roles in the order of their names: honest is to inspect, and to prove.
    let (inspecting, cheating) = (mixed.players[0][0], mixed.players[1][1])
    #expect((inspecting / known.inspecting - 1).magnitude < 0.02)
    #expect((cheating / known.cheating - 1).magnitude < 0.02)
    #expect(try #require(mixed.confidence) > 0.99)
  }
}
