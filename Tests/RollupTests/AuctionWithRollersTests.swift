import Rollup
import TestSupport
import Testing

@Suite("Auction with rollers", .tags(.contract))
struct AuctionWithRollersTests {
  /// Answers of every kind, by what is asked and when.
  private static let mixed: @Sendable (Request) -> Action = { request in
    let draw = Int((UInt64(request.ordinal) &* 2_654_435_761 >> 7) % 97) + request.player
    return switch request.kind {
    case 0: Action(0, level: Double(draw % 21) * 0.05)
    case 1: Action([0, 0, 0, 1, 2, 3][(draw / 7 + request.player) % 6])
    case 2: Action([0, 0, 1, 2, 3][draw % 5])
    default: Action(draw % 2)
    }
  }

  private func bench(slots: Int) throws -> (asked: Int, told: Int, underWay: Int, result: RunResult)
  {
    let sketch = AuctionSketch { $0.deadlineSlots = 5 }
    let setting = SettingSketch.market {
      $0.slots = slots
      $0.blocksPerSlot = 2
      $0.sigmaPerRootSecond = 0.035 / 294
    }.setting
    var bench = Bench(sketch.design, setting, players: Script(Self.mixed), seed: 9)
    // The books are checked every 300 slots and at the end.
    try bench.step(slots)
    let players = bench.engine.desk.players
    return (
      players.requests.count, players.outcomes.count,
      bench.engine.world.books.ledger.credits.underWay, bench.engine.finish(tapeHash: "")
    )
  }

  @Test("tells every decision once, keeps few under way and balances, whatever they answer")
  func tickets() throws {
    let short = try bench(slots: 600)
    let long = try bench(slots: 3_000)
    for run in [short, long] { #expect(run.told + run.underWay == run.asked) }
    #expect(long.told > 4 * short.told)
    #expect(long.underWay < 2 * short.underWay + 20)
    #expect(long.result.total("slash") > 0)
  }

  @Test("gives the same result to the bit, twice, alone and in company")
  func sameBits() throws {
    let setting = SettingSketch.market { $0.slots = 120 }.setting
    func contestant(_ sketch: AuctionSketch) -> Contestant<Script> {
      Contestant(design: sketch.design, setting: setting, players: Script(Self.mixed))
    }
    let sketches = [AuctionSketch(), AuctionSketch { $0.selection = "top-k" }]
    let together = try Simulation.run(sketches.map(contestant), seed: 4)
    for (sketch, result) in zip(sketches, together) {
      #expect(try Simulation.run([contestant(sketch)], seed: 4) == [result])
    }
  }
}
