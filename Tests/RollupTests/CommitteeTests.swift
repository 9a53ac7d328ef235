import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Committee of rollers")
struct CommitteeTests {
  private static let scores = [0.5, 0.2, 0.15, 0.1, 0.05]

  /// The probability of each set of `size` members, as bits: the sum over the orders in which
  /// Plackett and Luce's law draws it.
  private static func chances(_ scores: [Double], size: Int) -> [Double] {
    var chances = [Double](repeating: 0, count: 1 << scores.count)
    func draw(_ set: Int, _ left: Int, _ sum: Double, _ chance: Double) {
      guard left > 0 else {
        chances[set] += chance
        return
      }
      for i in scores.indices where set & (1 << i) == 0 {
        draw(set | 1 << i, left - 1, sum - scores[i], chance * scores[i] / sum)
      }
    }
    draw(0, size, scores.reduce(0, +), 1)
    return chances
  }

  private static func elected(_ seed: UInt64, size: Int) -> [Int] {
    var draw = RollerDraw(.proportional, committee: .init(size: size, epochSeconds: 60))
    draw.elect(scores, at: 0, seed: seed)
    return draw.members
  }

  @Test("is elected as Plackett and Luce's law says", arguments: 1...4)
  func election(size: Int) {
    let runs = 20_000
    var seen = [Double](repeating: 0, count: 32)
    for seed in 0..<UInt64(runs) {
      seen[Self.elected(seed, size: size).reduce(0) { $0 | 1 << $1 }] += 1
    }
    let expected = Self.chances(Self.scores, size: size).map { $0 * Double(runs) }
    let cells = expected.indices.filter { expected[$0] > 0 }
    #expect(cells.reduce(0) { $0 + seen[$1] } == Double(runs))
    let score = chiSquareScore(
      observed: cells.map { seen[$0] }, expected: cells.map { expected[$0] })
    #expect(score < 3.09)
  }

  @Test("has the highest scores where chance has no part")
  func highest() {
    var draw = RollerDraw(.highest, committee: .init(size: 2, epochSeconds: 60))
    draw.elect([0.1, 0.4, 0, 0.5], at: 0, seed: 1)
    #expect(draw.members == [3, 1])
  }

  @Test("deals work with equal chances among those members who can take it")
  func dealing() {
    var draw = RollerDraw(.highest, committee: .init(size: 4, epochSeconds: 60))
    draw.elect(Self.scores, at: 0, seed: 1)
    // Member 2 has left or failed; 4 is no member.
    let able = [0.5, 0.2, 0, 0.1, 0.05]
    var seen = [Double](repeating: 0, count: 9)
    let places = [0: 0, 1: 1, 3: 2]
    var deals = 0.0
    for seed in 0..<UInt64(9_000) {
      var stream = RandomStream(seed: seed, purpose: .testing)
      let drawn = draw.draw(2, by: able, from: &stream).compactMap { places[$0] }
      #expect(drawn.count == 2 && drawn[0] != drawn[1])
      seen[drawn[0] * 3 + drawn[1]] += 1
      deals += 1
    }
    let expected = (0..<9).map { $0 % 4 == 0 ? 0 : deals / 6 }
    #expect(chiSquareScore(observed: seen, expected: expected) < 3.09)
    var stream = RandomStream(seed: 1, purpose: .testing)
    #expect(draw.draw(4, by: [0, 0, 0, 0, 1], from: &stream).isEmpty)
  }

  @Test("stays for an epoch, and is elected anew in the next")
  func epochs() {
    var draw = RollerDraw(.proportional, committee: .init(size: 2, epochSeconds: 60))
    let equal = [Double](repeating: 1, count: 6)
    var committees: [[Int]] = []
    for epoch in 0..<200 {
      draw.elect(equal, at: Double(epoch) * 60 + 7, seed: 5)
      committees.append(draw.members)
      // Not even by those who have a score now.
      draw.elect([0, 0, 0, 0, 0, 1], at: Double(epoch) * 60 + 59.9, seed: 5)
      #expect(draw.members == committees[epoch])
    }
    // The same ordered pair of 30 comes again with chance 1/30.
    let same = zip(committees, committees.dropFirst()).count { $0 == $1 }
    #expect(same < 20)
    #expect(Set(committees).count > 25)
  }

  /// Who is in the first `size` places: 1 - the product of not being drawn, one rich among alike.
  private static func inclusion(rich: Double, others: Int, size: Int) -> Double {
    let each = (1 - rich) / Double(others)
    var never = 1.0
    for drawn in 0..<size { never *= 1 - rich / (1 - Double(drawn) * each) }
    return 1 - never
  }

  /// One roller has 70 % of all deposits, and work goes to one roller a batch: by score it gets 70 %,
  /// and in a committee of three a third of what comes while it is a member.
  @Test("bounds the work of one rich roller", arguments: [false, true])
  func remedy(hasCommittee: Bool) throws {
    let sketch = ReputationProvingTests.sketch {
      $0.deposit = Wei(ether: 1_000)
      $0.performance = .init(digits: 0, exponent: 0)
      $0.rollersPerBlock = 1
      $0.maxDelaySeconds = 12
      if hasCommittee { $0.committee = (size: 3, epochSlots: 1) }
    }
    let setting = SettingSketch.market {
      $0.slots = 3_000
      $0.proving.profile = ReputationProvingTests.quick
      $0.others = ReputationProvingTests.rollers([(1, 70), (6, 5)])
    }
    var bench = ReputationProvingTests.bench(sketch, setting) { _ in ReputationProvingTests.prove }
    try bench.step(3_000)
    let asked = bench.engine.desk.players.requests.filter { $0.kind == 1 }
    let rich = asked.map(\.player).min()
    let share = Double(asked.count { $0.player == rich }) / Double(asked.count)
    let isMember = Self.inclusion(rich: 0.7, others: 6, size: 3)
    let sets = Self.chances([0.7] + Array(repeating: 0.05, count: 6), size: 3)
    let counted = sets.indices.filter { $0 & 1 == 1 }.reduce(0) { $0 + sets[$1] }
    #expect((counted - isMember).magnitude < 1e-12)
    let due = hasCommittee ? isMember / 3 : 0.7
    let error = (due * (1 - due) / Double(asked.count)).squareRoot()
    #expect(asked.count > 1_000 && (share - due).magnitude < 3 * error)
  }

  @Test("has all work of its epoch in the engine, and answers as in reputation")
  func engine() throws {
    let sketch = ReputationProvingTests.sketch {
      $0.rollersPerBlock = 1
      $0.maxDelaySeconds = 12
      $0.committee = (size: 2, epochSlots: 100)
    }
    let setting = SettingSketch.market {
      $0.slots = 1_000
      $0.proving.profile = ReputationProvingTests.quick
    }
    #expect(sketch.design.decisions.contains { $0.name == "roller-assignment" })
    var bench = ReputationProvingTests.bench(sketch, setting) { _ in ReputationProvingTests.prove }
    var committees: [Set<Int>] = []
    var seen = 0
    for _ in 0..<10 {
      try bench.step(100)
      let requests = bench.engine.desk.players.requests
      committees.append(Set(requests[seen...].filter { $0.kind == 1 }.map(\.player)))
      seen = requests.count
    }
    // A batch that is closed at an epoch's end is asked about in the next one.
    #expect(committees.allSatisfy { (2...4).contains($0.count) })
    #expect(Set(committees).count > 3)
  }

  @Test("forgets void batches: their work is for nothing, and their decisions are over")
  func void() throws {
    let sketch = ReputationProvingTests.sketch {
      $0.maxDelaySeconds = 120
      $0.committee = (size: 4, epochSlots: 100)
    }
    var bench = ReputationProvingTests.bench(sketch, .market()) { _ in
      ReputationProvingTests.prove
    }
    // The first batch is dealt, and nothing is proved yet.
    while !bench.engine.desk.players.requests.contains(where: { $0.kind == 1 }) {
      try bench.step()
    }
    var rule = try #require(bench.engine.desk.proving as? ReputationLottery)
    var consequences = Consequences()
    let later = bench.engine.world.slotStart + 30
    rule.forget(from: 2, at: later, &bench.engine.world.floor, &consequences)
    #expect(consequences.closed.isEmpty && bench.engine.world.floor.wastedSeconds == 0)
    rule.forget(from: 1, at: later, &bench.engine.world.floor, &consequences)
    let chunks = bench.engine.desk.players.requests.filter { $0.kind == 1 }
    #expect(consequences.closed.count == chunks.count)
    let wasted = bench.engine.world.floor.wastedSeconds
    // All began in one L1 block, and stop together.
    #expect(wasted > 0 && wasted < 120 * Double(chunks.count))
    #expect(wasted.truncatingRemainder(dividingBy: Double(chunks.count)) == 0)
    let paid = consequences.transfers.filter { $0.reason == .proverCompute }
    let cost = Double(wide: paid.reduce(0) { $0 + $1.amount }) * 1e-18
    #expect((cost - wasted * 9.52 / 3600 / 1900).magnitude < 1e-9 * cost)
    #expect(paid.count == consequences.transfers.count)
    rule.forget(from: 1, at: later, &bench.engine.world.floor, &consequences)
    #expect(bench.engine.world.floor.wastedSeconds == wasted)
  }
}
