import Players
import Quantities
import Rollup
import TestSupport
import Testing

/// A learner proves exactly where proving costs less than what not proving forgoes: the inspection
/// game's thresholds, in the design's own terms.
@Suite("Lazy rollers who learn", .tags(.slow))
struct LazyRollerTests {
  /// One proof: 120 s at 9.52 usd an hour and 1900 usd an ether.
  private static let cost = 9.52 * 120 / 3600 / 1900
  private static let deposit = 1_000.0
  private static let inspection: UInt64 = 50

  /// A batch a slot, each of one proof, dealt to one of eight rollers; `threshold` is what not
  /// proving forgoes on average, `price` what of it is the proof's price.
  private static func sketch(threshold: Double, price: Double, pay: String) -> AuctionSketch {
    ReputationProvingTests.sketch {
      $0.pay = pay
      $0.price = Wei(ether: price)
      $0.deposit = Wei(ether: deposit)
      $0.rollersPerBlock = 1
      $0.maxDelaySeconds = 12
      $0.inspection = Share(percent: inspection)
      let fine = (threshold - (pay == "on-proof" ? price : 0)) / (Double(inspection) / 100)
      $0.missedProof = Share(billionths: UInt64((fine / deposit * 1e9).rounded()))
    }
  }

  /// Slow and without foresight: its values settle within a few percent of a fine.
  private static let learner = LearnerSpec(
    .qLearning(alpha: 0.002, delta: 0, exploration: .constant(0.5), initial: 0),
    choices: ["prove", "skip"])

  /// The share of assignments that are proven after training, over four hours.
  private func share(_ sketch: AuctionSketch, _ learner: LearnerSpec, decisions: Int) throws
    -> Double
  {
    var setting = SettingSketch.market {
      $0.slots = 1_200
      $0.others = [
        PlayerGroup(
          name: "rollers", role: .prover, count: 8, ether: Wei(ether: 2_000),
          behaviours: ["roller-assignment": .learner(learner)])
      ]
    }.setting
    setting.learning = LearningSetting(trainingDecisions: decisions)
    let design = sketch.design
    let cast = Cast(setting.players, design: design, world: .asWritten, seed: 5)
    let trained = try Simulation.trained(
      Contestant(design: design, setting: setting, players: cast), seed: 5)
    var bench = Bench(design, setting, players: Watched(trained.players), seed: 5)
    try bench.step(1_200)
    return bench.engine.desk.players.share(of: 0, kind: sketch.assignmentKind)
  }

  @Test(
    "and are paid in advance prove where the expected fine exceeds the cost",
    arguments: [0.5, 0.75, 0.9, 1.1, 1.33, 1.9])
  func inAdvance(costOverThreshold: Double) throws {
    let threshold = Self.cost / costOverThreshold
    let share = try share(
      Self.sketch(threshold: threshold, price: 2e-4, pay: "in-advance"), Self.learner,
      decisions: 12_000)
    let game = InspectionGame(
      cost: 1, fine: 2 / costOverThreshold, inspectionCost: 1, recovery: 1, damage: 1)
    let complies = game.compliesPaidInAdvance(inspection: Double(Self.inspection) / 100)
    #expect(complies == (costOverThreshold < 1))
    #expect(complies ? share > 0.9 : share < 0.1, "share \(share)")
  }

  @Test(
    "and are paid on proof prove where price and expected fine exceed the cost",
    arguments: [0.5, 0.75, 0.9, 1.1, 1.33, 1.9])
  func onProof(costOverThreshold: Double) throws {
    let threshold = Self.cost / costOverThreshold
    let share = try share(
      Self.sketch(threshold: threshold, price: threshold / 2, pay: "on-proof"), Self.learner,
      decisions: 12_000)
    let game = InspectionGame(cost: 1, fine: 2, inspectionCost: 1, recovery: 1, damage: 1)
    // In units of the cost: the price is half of the threshold, and so is the expected fine.
    let half = 0.5 / costOverThreshold
    let complies = game.compliesPaidOnProof(price: half, inspection: half / game.fine)
    #expect(complies == (costOverThreshold < 1))
    #expect(complies ? share > 0.9 : share < 0.1, "share \(share)")
  }

  /// With the learner that the kind names where a file names none, and every failure noticed.
  @Test("as the kind says do so where the fine is far from the cost", arguments: [0.5, 2])
  func usual(costOverThreshold: Double) throws {
    var sketch = Self.sketch(
      threshold: Self.cost / costOverThreshold, price: 2e-4, pay: "in-advance")
    sketch.inspection = .whole
    sketch.missedProof = Share(billionths: sketch.missedProof.billionths / 2)
    let kind = sketch.design.decisions.first { $0.name == "roller-assignment" }
    let spec = try #require(kind?.learner)
    let share = try share(sketch, spec, decisions: 100_000)
    #expect(costOverThreshold < 1 ? share > 0.9 : share < 0.1, "share \(share)")
  }
}
