import Proving
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Rollers")
struct ReputationProvingTests {
  static let prove = 0
  static let skip = 1
  static let late = 2
  static let invalid = 3

  /// Centralized ordering with rollers: a batch a slot where `delay` is 12 s.
  static func sketch(_ change: (inout AuctionSketch) -> Void = { _ in }) -> AuctionSketch {
    AuctionSketch {
      $0.isAuctioned = false
      $0.disclosure = "after-posting"
      change(&$0)
    }
  }

  static func rollers(_ groups: [(count: Int, ether: Double)]) -> [PlayerGroup] {
    groups.enumerated().map { i, group in
      PlayerGroup(
        name: "r\(i)", role: .prover, count: group.count, ether: Wei(ether: group.ether))
    }
  }

  /// Rollers answer assignments as `answer` says; everybody else is honest.
  static func bench(
    _ sketch: AuctionSketch, _ setting: SettingSketch, seed: UInt64 = 3,
    _ answer: @escaping @Sendable (Request) -> Int
  ) -> Bench<Script> {
    let kind = sketch.assignmentKind
    return Bench(
      sketch.design, setting.setting,
      players: Script { $0.kind == kind ? Action(answer($0)) : .honest }, seed: seed)
  }

  @Test("are drawn by deposit as Plackett and Luce's law says")
  func draws() throws {
    let weights = [10.0, 20, 30, 40]
    let sketch = Self.sketch {
      $0.deposit = Wei(ether: 100)
      $0.performance = .init(digits: 0, exponent: 0)
      $0.rollersPerBlock = 2
      $0.maxDelaySeconds = 12
    }
    let setting = SettingSketch.market {
      $0.slots = 4_000
      $0.proving.profile = Self.quick
      $0.others = Self.rollers(weights.map { (1, $0) })
    }
    var bench = Self.bench(sketch, setting) { _ in Self.prove }
    try bench.step(4_000)
    let asked = bench.engine.desk.players.requests.filter { $0.kind == 1 }
    let first = asked.map(\.player).min() ?? 0
    var seen = [Double](repeating: 0, count: 16)
    for i in stride(from: 0, to: asked.count - 1, by: 2) {
      #expect(asked[i].ordinal == asked[i + 1].ordinal)
      seen[(asked[i].player - first) * 4 + asked[i + 1].player - first] += 1
    }
    let draws = seen.reduce(0, +)
    #expect(draws > 1_900)
    var expected: [Double] = []
    for i in 0..<4 {
      for j in 0..<4 {
        expected.append(
          i == j ? 0 : draws * weights[i] / 100 * weights[j] / (100 - weights[i]))
      }
    }
    #expect(chiSquareScore(observed: seen, expected: expected) < 3.09)
    #expect((0..<4).allSatisfy { seen[$0 * 5] == 0 })
  }

  /// Proofs of 10 transactions that take a second.
  static let quick = ProverProfile(
    name: "quick", summary: "a test's", transactionsPerProof: 10, secondsPerProof: 1,
    dollarsPerHour: DollarAmount(9_520_000), timeSource: "a test's", priceSource: "a test's")

  @Test("who prove on time are paid the price by the poster, and earn what it leaves of the cost")
  func onTime() throws {
    var bench = Self.bench(Self.sketch(), .market { $0.slots = 300 }) { _ in Self.prove }
    try bench.step(300)
    let outcomes = bench.engine.desk.players.outcomes.filter { $0.request.kind == 1 }
    #expect(outcomes.count > 20)
    for outcome in outcomes {
      let cost = outcome.request.observation[5]
      let price = outcome.request.observation[0] * cost
      #expect((outcome.reward - (price - cost)).magnitude < 1e-9 * cost)
    }
    let result = bench.engine.finish(tapeHash: "")
    #expect(
      result.total { $0.reason == "reward.escrow" && $0.from == "operator.0" }
        == result.total { $0.reason == "reward.proof" && $0.from == "rollup.contract" })
  }
}
