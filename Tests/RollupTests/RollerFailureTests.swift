import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Rollers who fail")
struct RollerFailureTests {
  private typealias Rollers = ReputationProvingTests

  @Test("who skip are fined and replaced, and the batch is final within two deadlines")
  func skipped() throws {
    let sketch = Rollers.sketch { $0.maxDelaySeconds = 60 }
    let setting = SettingSketch.market { $0.slots = 300 }
    // Nobody has failed the chunk before where the low byte of the ordinal is 0.
    var bench = Rollers.bench(sketch, setting) {
      $0.ordinal & 255 == 0 ? Rollers.skip : Rollers.prove
    }
    var locked = 0.0
    try bench.step(300)
    let assignments = bench.engine.desk.players.outcomes.filter { $0.request.kind == 1 }
    let skips = assignments.filter { $0.action.index == Rollers.skip }
    #expect(skips.count > 30)
    for outcome in skips {
      // A skip costs a hundredth of what is deposited then, which others' skips do not touch.
      locked = outcome.request.observation[2] * 0.01
      #expect((outcome.reward + locked).magnitude < 0.11 * locked)
    }
    let result = bench.engine.finish(tapeHash: "")
    let (median, slowest) = (
      result.value("latency.final.p50") ?? 0, result.value("latency.final.p99") ?? 0
    )
    // A batch is 60 s old, waits a slot each to be posted, asked and settled; T is 240 s.
    #expect(median > 240)
    let twoDeadlines: Double = 2 * 240 + 60 + 3 * 12
    #expect(slowest < twoDeadlines)
  }

  @Test("who send invalid proofs lose a tenth of the deposit each time, to the wei")
  func invalidProofs() throws {
    let sketch = Rollers.sketch { $0.maxDelaySeconds = 60 }
    let setting = SettingSketch.market {
      $0.slots = 200
      $0.others = Rollers.rollers([(1, 100)])
    }
    var bench = Rollers.bench(sketch, setting) { _ in Rollers.invalid }
    try bench.step(200)
    let count = bench.engine.desk.players.outcomes.count { $0.request.kind == 1 }
    #expect(count > 20)
    var deposit: UInt128 = 10_000_000_000_000_000_000
    for _ in 0..<count { deposit -= deposit / 10 }
    let roller = bench.engine.world.books.players.count - 1
    let held = bench.engine.world.books.ledger.balance(
      bench.engine.world.books.locked[roller], .ether)
    #expect(held == Int128(deposit))
    let result = bench.engine.finish(tapeHash: "")
    #expect(result.total("slash") == 10_000_000_000_000_000_000 - deposit)
    // Nobody else can be drawn, so the poster proves on rented machines and finality comes.
    #expect(result.total("reward.proof") == 0)
    #expect(result.total { $0.reason == "prover.compute" && $0.from == "operator.0" } > 0)
    #expect((result.value("latency.final.p99") ?? 0) > 0)
  }

  @Test("who are late bear the cost, are not paid and lose reputation")
  func lateProofs() throws {
    let sketch = Rollers.sketch {
      $0.maxDelaySeconds = 60
      $0.deadlineSlots = 5
    }
    let setting = SettingSketch.market {
      $0.slots = 200
      $0.others = Rollers.rollers([(1, 100)])
    }
    var bench = Rollers.bench(sketch, setting) { _ in Rollers.late }
    try bench.step(200)
    let outcomes = bench.engine.desk.players.outcomes.filter { $0.request.kind == 1 }
    #expect(outcomes.count > 20)
    var record = 1.0
    for (i, outcome) in outcomes.enumerated() {
      let cost = outcome.request.observation[5]
      #expect((outcome.reward + cost).magnitude < 1e-9 * cost)
      // r <- 0.9 r - 0.05 at each late proof; several are asked before the first is known.
      if i > 0, outcome.request.observation[3] < record { record = 0.9 * record - 0.05 }
      #expect((outcome.request.observation[3] - max(0, record)).magnitude < 1e-9)
    }
    #expect(bench.engine.finish(tapeHash: "").total("reward.proof") == 0)
  }

  @Test(
    "who are paid in advance prove exactly where the expected fine exceeds the cost",
    arguments: [25, 75])
  func inspection(percent: UInt64) throws {
    // One proof costs 120 s at 9.52 usd an hour and 1900 usd an ether.
    let cost = 9.52 * 120 / 3600 / 1900
    let fine = 2 * cost
    let sketch = Rollers.sketch {
      $0.pay = "in-advance"
      $0.deposit = Wei(ether: 1_000)
      $0.deadlineSlots = 2
      $0.rollersPerBlock = 1
      $0.maxDelaySeconds = 12
      $0.missedProof = Share(billionths: UInt64((fine / 1_000 * 1e9).rounded()))
      $0.inspection = Share(percent: percent)
    }
    // The fine in whole billionths of the deposit.
    let charged = Double(sketch.missedProof.billionths) * 1e-9 * 1_000
    func rewards(_ answer: Int) throws -> Summary {
      let setting = SettingSketch.market {
        $0.slots = 2_000
        $0.others = Rollers.rollers([(8, 2_000)])
      }
      var bench = Rollers.bench(sketch, setting) { _ in answer }
      try bench.step(2_000)
      return Summary(
        bench.engine.desk.players.outcomes.filter { $0.request.kind == 1 }.map(\.reward))
    }
    let (proving, skipping) = (try rewards(Rollers.prove), try rewards(Rollers.skip))
    let chance = Double(percent) / 100
    let due = chance * charged - cost
    let gain = proving.mean - skipping.mean
    let error =
      (proving.standardError * proving.standardError
      + skipping.standardError * skipping.standardError).squareRoot()
    #expect((gain - due).magnitude < 4 * error)
    let game = InspectionGame(
      cost: cost, fine: charged, inspectionCost: 1, recovery: 1, damage: 1)
    #expect(game.compliesPaidInAdvance(inspection: chance) == (gain > 0))
    #expect(gain.magnitude > 4 * error)
  }
}
