import Foundation
import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

/// Bidders whose answers never change, trained and evaluated as if they learned.
private struct Steady: PlayerSet, Trainable, Sendable {
  let answer: @Sendable (Request) -> Action
  let kind: Int
  let player: Int
  private var isTraining = false
  /// What the watched player's decisions of the watched kind came to.
  private(set) var trained: [Double] = []
  private(set) var evaluated: [(ordinal: UInt32, reward: Double)] = []
  private(set) var decisionsOfRarestLearner = 0

  init(kind: Int, player: Int, _ answer: @escaping @Sendable (Request) -> Action) {
    self.kind = kind
    self.player = player
    self.answer = answer
  }

  var hasLearners: Bool { true }
  mutating func beginTraining() { isTraining = true }
  mutating func beginEvaluation(_ setting: LearningSetting, seed: UInt64?) { isTraining = false }

  mutating func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    for i in requests.indices { actions[i] = answer(requests[i]) }
  }

  mutating func learn(_ outcomes: Span<Outcome>) {
    for i in outcomes.indices {
      let outcome = outcomes[i]
      guard outcome.request.kind == kind, outcome.request.player == player else { continue }
      if isTraining {
        trained.append(outcome.reward)
        decisionsOfRarestLearner += 1
      } else {
        evaluated.append((outcome.request.ordinal, outcome.reward))
      }
    }
  }
}

/// Training plays what an honest run recorded: who bids the same and orders all earns the same.
@Suite("Training and run")
struct TrainingAgreementTests {
  private static let slots = 7_200
  private static let warmUp = 300

  private func play(
    _ design: Design, _ market: SettingSketch, kind: Int, player: Int,
    _ answer: @escaping @Sendable (Request) -> Action
  ) throws -> (training: [Double], run: [Double]) {
    var setting = market.setting
    setting.learning = LearningSetting(trainingDecisions: 6_000)
    let contestant = try Simulation.trained(
      Contestant(
        design: design, setting: setting,
        players: Steady(kind: kind, player: player, answer)), seed: 12)
    var bench = Bench(design, setting, players: contestant.players, seed: 12)
    try bench.step(Self.slots)
    let players = bench.engine.desk.players
    let first = UInt32(Self.warmUp / design.sequencing.windowSlots)
    return (players.trained, players.evaluated.filter { $0.ordinal >= first }.map(\.reward))
  }

  /// Means within three standard errors of their difference; at the deciles, shares within three.
  private func expectAgreement(_ a: [Double], _ b: [Double], _ name: String) {
    let (one, other) = (Summary(a), Summary(b))
    let error =
      (one.standardError * one.standardError + other.standardError * other.standardError)
      .squareRoot()
    let gap = (one.mean - other.mean) / error
    if ProcessInfo.processInfo.environment["ROLLUPLAB_TEST_SEEDS"] != nil {
      print("\(name): training \(one.mean), run \(other.mean), \(gap) standard errors")
    }
    #expect(gap.magnitude < 3, "\(name): \(one.mean) and \(other.mean), \(gap) errors")
    let sorted = b.sorted()
    for p in [0.1, 0.25, 0.5, 0.75, 0.9] {
      let quantile = sorted[Int(p * Double(sorted.count))]
      let below = Double(a.count { $0 < quantile }) / Double(a.count)
      let error = (p * (1 - p) * (1 / Double(a.count) + 1 / Double(b.count))).squareRoot()
      #expect((below - p).magnitude < 3 * error, "\(name): \(below) below the quantile \(p)")
    }
  }

  @Test(
    "pay a winning bidder alike, by mean and quantiles", .tags(.slow),
    arguments: [(10, 300), (25, 300), (25, 60), (50, 120)])
  func bidder(windowSlots: Int, maxDelay: Int) throws {
    let sketch = AuctionSketch {
      $0.windowSlots = windowSlots
      $0.maxDelaySeconds = maxDelay
      $0.disclosure = "after-posting"
    }
    let market = SettingSketch.market {
      $0.slots = Self.slots
      $0.warmUpSlots = Self.warmUp
      $0.l1BaseFee = [6_000_000_000]
    }
    let (training, run) = try play(sketch.design, market, kind: 0, player: 1) { request in
      request.kind == 0 ? Action(0, level: request.player == 1 ? 0.5 : 0.25) : .honest
    }
    #expect(training.count >= 6_000 && run.count > 100)
    expectAgreement(training, run, "window \(windowSlots), delay \(maxDelay)")
  }

  @Test("pay a winner alike whose right is sold three slots ahead", .tags(.slow))
  func soldAhead() throws {
    let sketch = BurnAuctionSketch {
      $0.slot = 25
      $0.deadline = 12
      $0.minimum = 1
    }
    let market = SettingSketch.market {
      $0.slots = Self.slots
      $0.warmUpSlots = Self.warmUp
      $0.l1BaseFee = [6_000_000_000]
    }
    let kind = BurnAuctionSketch.bid
    let (training, run) = try play(sketch.design, market, kind: kind, player: 1) { request in
      switch request.kind {
      case kind: Action(0, level: request.player == 1 ? 0.5 : 0.25)
      case BurnAuctionSketch.ahead: Action(0, level: 0)
      default: .honest
      }
    }
    #expect(training.count >= 6_000 && run.count > 100)
    expectAgreement(training, run, "sold ahead")
  }
}
