import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Federated provers")
struct FederatedTreeTests {
  /// What a machine-second costs in ether.
  private static let perSecond = 9.52 / 3600 / 1900

  /// Leaves of 100 s, two levels of merges of 40 s: 180 s are 15 slots, and each link of 60 s is 5.
  @Test("end after t0 + h (t1 + l), where a link within a prover takes no time")
  func latency() throws {
    func slots(_ provers: Int, _ change: (inout TreeSketch) -> Void) throws -> Int {
      var bench = TreeSketch(change).bench(provers: provers)
      return try bench.stepToFirstFinal()
    }
    for levels in ["flow", "barrier"] {
      #expect(try slots(8) { $0.levels = levels } == 15)
      #expect(try slots(1) { ($0.levels, $0.linkSeconds) = (levels, 60) } == 15)
      // Two halves of the tree meet at the root; of four provers none has two leaves.
      func near(_ provers: Int) throws -> Int {
        try slots(provers) {
          ($0.levels, $0.linkSeconds, $0.assignment) = (levels, 60, "proximity")
        }
      }
      #expect(try near(2) == 20)
      #expect(try [4, 9].map(near) == [25, 25])
    }
    #expect(try slots(8) { $0.leaf = .init(digits: 1, exponent: 0) } == 34)
    // One machine: four leaves and three merges, 520 s.
    #expect(try slots(1) { $0.machines = 1 } == 44)
  }

  @Test("share the price of a batch by the time of their nodes, and pay for their machines")
  func pay() throws {
    var bench = TreeSketch().bench(provers: 8)
    try bench.step(600)
    let over = bench.parts.over
    #expect(over.count > 20)
    let all = 4 * 0.25 + 3 * 0.1
    for outcome in over {
      let cost = outcome.request.observation[5]
      let proofs = cost / Self.perSecond / 400
      let price = Double(wide: TreeSketch.price) * 1e-18 * proofs / all
      #expect((outcome.reward - (price - cost)).magnitude < 1e-6 * cost)
      #expect((outcome.request.observation[0] - price / cost).magnitude < 1e-6)
    }
    // All parts of a batch are 520 s of machines.
    let batches = Dictionary(grouping: over) { $0.request.ordinal }
    for parts in batches.values {
      let cost = parts.reduce(0) { $0 + $1.request.observation[5] }
      #expect((cost - 520 * Self.perSecond).magnitude < 1e-9 * cost)
      #expect(parts.reduce(0) { $0 + $1.request.observation[3] } == 7)
    }
    let result = bench.engine.finish(tapeHash: "")
    #expect(result.total("reward.proof") == result.total("reward.escrow"))
    #expect(result.value("prover.wasted.share") == 0)
  }

  @Test("are dealt every level of the tree with equal chances")
  func deal() throws {
    var bench = TreeSketch().bench(provers: 5, slots: 6_000)
    try bench.step(6_000)
    // With five provers each of four leaves is another's; the root is anybody's.
    let asked = bench.parts.asked
    var nodes: [Int: Double] = [:]
    for request in asked { nodes[request.player, default: 0] += request.observation[3] }
    let batches = Set(asked.map(\.ordinal)).count
    #expect(nodes.count == 5 && batches > 50)
    // Of a batch's seven nodes a prover has 0.8 + 0.4 + 0.2, with a variance of 0.16 + 0.24 + 0.16.
    let (mean, error) = (1.4 * Double(batches), (0.56 * Double(batches)).squareRoot())
    for count in nodes.values { #expect((count - mean).magnitude < 3.5 * error) }
  }

  @Test("who skip are fined for each node and replaced, so that batches are final all the same")
  func skipping() throws {
    var bench = TreeSketch().bench(provers: 8, slots: 1_800) { $0.player == 3 ? 1 : 0 }
    try bench.step(1_800)
    let parts = bench.parts
    func nodes(_ requests: [Request]) -> Int {
      Int(requests.filter { $0.player == 3 }.reduce(0) { $0 + $1.observation[3] })
    }
    let least = nodes(parts.over.map(\.request))
    let most = nodes(parts.asked)
    var (deposit, fines): (UInt128, Int) = (10_000_000_000_000_000_000, 0)
    let held = bench.engine.world.books.ledger.balance(
      bench.engine.world.books.locked[3], .ether)
    while Int128(deposit) > held {
      deposit -= Share(percent: 1).of(deposit)
      fines += 1
    }
    #expect(Int128(deposit) == held && (least...most).contains(fines) && least > 5)
    let result = bench.engine.finish(tapeHash: "")
    #expect(result.total("slash") == 10_000_000_000_000_000_000 - deposit)
    // Each of three levels may time out once; a batch is 1200 s old.
    let bound = Double(1_200 + 3 * 360 + 180 + 5 * 12)
    let slowest = try #require(result.value("latency.final.p99"))
    #expect(slowest < bound)
  }

  @Test("who all skip leave the batch to its poster, after a time-out at each level")
  func abandoned() throws {
    var bench = TreeSketch().bench(provers: 8) { _ in 1 }
    // The poster has 16 machines, too: 180 s, and 360 s at each of three levels.
    #expect(try bench.stepToFirstFinal() == 105)
    let result = bench.engine.finish(tapeHash: "")
    #expect(result.total("reward.proof") == 0)
    let cost = result.total { $0.reason == "prover.compute" && $0.from == "operator.0" }
    let due = 520 * Self.perSecond
    #expect((Double(wide: cost) * 1e-18 - due).magnitude < 1e-6 * due)
  }

  /// All are stragglers: leaves of 500 s time out at 360 s, when somebody else begins, who would be done
  /// at 860 s, but stops after 140 s when the first is; merges of 200 s do not.
  @Test("who straggle are helped after the time-out, and what is made twice is wasted")
  func stragglers() throws {
    var bench = TreeSketch { $0.stragglers = .whole }.bench(provers: 8)
    #expect(try bench.stepToFirstFinal() == 75)
    #expect(bench.engine.world.floor.wastedSeconds == 4 * 140)
    let spent = bench.parts.over.reduce(0) { $0 + $1.reward }
    let price = Double(wide: TreeSketch.price) * 1e-18
    let gained = price - 3_160 * Self.perSecond
    #expect((spent - gained).magnitude < 1e-6 * price)
  }

  @Test("forget void batches: their work is for nothing, and their decisions are over")
  func void() throws {
    var bench = TreeSketch().bench(provers: 8)
    while bench.parts.asked.isEmpty { try bench.step() }
    var rule = try #require(bench.engine.desk.proving as? FederatedTree)
    var consequences = Consequences()
    let later = bench.engine.world.slotStart + 30
    rule.forget(from: 2, at: later, &bench.engine.world.floor, &consequences)
    #expect(consequences.closed.isEmpty && bench.engine.world.floor.wastedSeconds == 0)
    rule.forget(from: 1, at: later, &bench.engine.world.floor, &consequences)
    // Four leaves began together, and stop.
    let wasted = bench.engine.world.floor.wastedSeconds
    #expect(wasted >= 4 * 30 && wasted < 4 * 100)
    #expect(consequences.closed.count == bench.parts.asked.count)
    #expect(consequences.transfers.count { $0.reason == .proverCompute } == 4)
    #expect(consequences.transfers.count == 4)
    rule.forget(from: 1, at: later, &bench.engine.world.floor, &consequences)
    #expect(bench.engine.world.floor.wastedSeconds == wasted)
  }

  @Test("tell every decision once, keep few under way and give the same bits, whatever they answer")
  func tickets() throws {
    func run() throws -> (asked: Int, told: Int, underWay: Int, result: RunResult) {
      var bench = TreeSketch {
        $0.stragglers = Share(percent: 30)
        $0.machines = 1
        $0.linkSeconds = 5
      }.bench(provers: 6, slots: 2_000) { request in
        let draw = (request.ordinal &* 2_654_435_761) >> 9
        return (Int(draw) + request.player) % 3 / 2
      }
      // The books are checked every 300 slots and at the end.
      try bench.step(2_000)
      let players = bench.engine.desk.players
      return (
        players.requests.count, players.outcomes.count,
        bench.engine.world.books.ledger.credits.underWay, bench.engine.finish(tapeHash: "")
      )
    }
    let first = try run()
    #expect(first.told + first.underWay == first.asked && first.underWay < 60)
    #expect(first.result.total("slash") > 0)
    #expect(try run().result == first.result)
  }
}
