import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Random solicitor")
struct RandomSolicitorTests {
  private typealias Kind = SolicitorSketch.Kind

  private static func play(
    _ sketch: SolicitorSketch, _ setting: SettingSketch, seed: UInt64 = 4,
    _ answer: @escaping @Sendable (Request) -> Action
  ) throws -> (result: RunResult, players: Script) {
    var bench = Bench(sketch.design, setting.setting, players: Script(answer), seed: seed)
    try bench.step(setting.slots)
    let players = bench.engine.desk.players
    return (bench.engine.finish(tapeHash: ""), players)
  }

  /// Producers bid these fractions of the value, the outsider nothing.
  private static func bidding(_ levels: [Double]) -> @Sendable (Request) -> Action {
    { request in
      guard request.kind == Kind.bid else { return .honest }
      let place = request.player - 4
      return Action(0, level: place < levels.count ? levels[place] : 0)
    }
  }

  @Test(
    "draws each sequencer as often as its chance says",
    arguments: [("uniform", [1.0, 1, 1, 1]), ("by-stake", [1.0, 2, 3, 4])])
  func draw(rule: String, weights: [Double]) throws {
    let setting = SolicitorSketch.setting {
      $0.slots = 4_000
      $0.arrivals = .poisson(perSecond: 0.1)
    }
    let (_, players) = try Self.play(
      SolicitorSketch { $0.draw = rule }, setting, Self.bidding([1, 1, 1, 1]))
    var drawn = [0.0, 0, 0, 0]
    for request in players.requests where request.kind == Kind.choice { drawn[request.player] += 1 }
    #expect(drawn.reduce(0, +) == 4_000)
    let sum = weights.reduce(0, +)
    let score = chiSquareScore(observed: drawn, expected: weights.map { 4_000 * $0 / sum })
    #expect(score < 3.09)
  }

  @Test("asks everybody for a bid and a block, and one sequencer for its choice")
  func questions() throws {
    let (_, players) = try Self.play(
      SolicitorSketch(), SolicitorSketch.setting { $0.slots = 100 }, Self.bidding([1, 1, 1, 1]))
    let byKind = Dictionary(grouping: players.requests, by: \.kind).mapValues(\.count)
    #expect(byKind == [Kind.bid: 500, Kind.content: 500, Kind.choice: 100])
    #expect(players.requests.allSatisfy { ($0.kind == Kind.choice) == ($0.player < 4) })
  }

  @Test("takes the highest of equal blocks, and what is paid is split to the wei")
  func split() throws {
    let sketch = SolicitorSketch { $0.share = Share(billionths: 200_000_001) }
    let (result, players) = try Self.play(
      sketch, SolicitorSketch.setting(), Self.bidding([0.3, 0.9, 0.5, 0.7]))
    let paid = result.total("bid")
    let kept = result.total("bid.share")
    #expect(paid > 0)
    #expect(result.total("bid", from: "builders.1") == paid)
    #expect(result.total("bid", to: "rollup.contract") == kept)
    let sequencers = ["one.0", "two.0", "three.0", "four.0"]
    #expect(sequencers.reduce(0) { $0 + result.total("bid.share", to: $1) } == kept)
    // A turn's share is rounded down by less than a wei, as is each part of the rest.
    let exact = paid * 200_000_001 / 1_000_000_000
    #expect(kept <= exact && exact - kept <= 600)
    let goods = result.total("bid", to: "public-goods")
    #expect((paid - kept) / 2 - goods <= 600)
    let burned = result.total("bid", to: "l2.burn")
    let treasury = result.total("bid", to: "rollup.treasury")
    #expect(paid == kept + goods + burned + treasury)
    // What sequencers heard is what they kept.
    let heard = players.outcomes.filter { $0.request.kind == Kind.choice }
      .reduce(0) { $0 + $1.reward }
    #expect((heard - Double(wide: kept) * 1e-18).magnitude < 1e-9)
    // Until something is known of a block's value all bid nothing, and a draw decides.
    let losers = players.outcomes.filter {
      $0.request.kind == Kind.bid && $0.request.player != 5 && $0.request.observation[0] > 0
    }
    #expect(losers.count > 2_000 && losers.allSatisfy { $0.reward == 0 })
  }

  /// The outsider bids a millionth more or less than an empty block must bid above the others, who bid
  /// nothing.
  @Test(
    "an outsider's empty block is taken above the threshold alone",
    arguments: [(1.000_001, true), (0.999_999, false)])
  func silence(factor: Double, wins: Bool) throws {
    let (result, players) = try Self.play(
      SolicitorSketch(), SolicitorSketch.setting { $0.slots = 200 }
    ) { request in
      guard request.player == SolicitorSketch.outsider else {
        return request.kind == Kind.bid ? Action(0, level: 0) : .honest
      }
      guard request.kind == Kind.bid else { return Action(2) }
      // Until something is known of a block's value nobody can bid.
      let value = request.observation[0]
      return Action(0, level: value > 0 ? factor * request.observation[5] / value : 0)
    }
    let bids = players.requests.filter { $0.kind == Kind.bid && $0.player == 8 }
    let turns = bids.count { $0.observation[0] > 0 && $0.observation[5] > 0 }
    #expect(turns > 150)
    let paid = result.total("bid", from: "outsider")
    #expect((paid > 0) == wins)
    let missed = try #require(result.value("missed-slots.count"))
    #expect(wins ? missed >= Double(turns) : missed <= 1)
  }

  @Test("to a sequencer that looks at the bid alone, a wei more than the others is enough")
  func indifferent() throws {
    let (result, players) = try Self.play(
      SolicitorSketch(), SolicitorSketch.setting { $0.slots = 100 }
    ) { request in
      switch request.kind {
      case Kind.bid: Action(0, level: request.player == 8 ? 1.000_001 : 1)
      case Kind.content: Action(request.player == 8 ? 2 : 0)
      default: Action(1)
      }
    }
    // Where a block is worth nothing all bid nothing, and the fuller one is taken.
    let turns = players.requests.count {
      $0.player == 8 && $0.observation[0] > 1e-9 && $0.kind == 0
    }
    #expect(turns > 30)
    #expect(try #require(result.value("missed-slots.count")) >= Double(turns))
  }

  @Test("a turn in which nothing is taken is lost as long as a block lasts")
  func withheld() throws {
    let interval = 25
    let setting = SolicitorSketch.setting { $0.slots = 60 * interval + 10 }
    let sketch = SolicitorSketch { $0.intervalSeconds = interval * 12 }
    let (result, players) = try Self.play(sketch, setting) { request in
      switch request.kind {
      case Kind.bid: Action(0, level: request.player == 8 ? 0 : 0.5)
      case Kind.choice: Action(request.player == 0 ? 2 : 0)
      default: .honest
      }
    }
    let choices = players.requests.filter { $0.kind == Kind.choice }
    #expect(choices.count == 60)
    for (before, after) in zip(choices, choices.dropFirst()) {
      #expect(after.observation[5] - before.observation[5] == Double(interval * 12))
    }
    let lost = choices.count { $0.player == 0 }
    #expect(lost > 5 && lost < 30)
    // The last turn begins in the last slots of the run; one that is lost loses what is left.
    let tail = choices[59].player == 0 ? interval - 11 : 0
    #expect(result.value("missed-slots.count") == Double(lost * interval - tail))
    // Whoever was turned down pays nothing.
    #expect(result.total("bid.share", to: "one.0") == 0)
  }

  @Test("who made the block proves it and stands for it")
  func posters() throws {
    let sketch = SolicitorSketch { $0.intervalSeconds = 300 }
    let (result, players) = try Self.play(
      sketch, SolicitorSketch.setting(), Self.bidding([0.2, 0.4, 0.1, 0.3]))
    let commitments = players.requests.filter { $0.kind == Kind.commitment }
    // Until something is known of a block's value all bid nothing, and a draw decides.
    let known = commitments.drop { $0.player != 5 }
    #expect(known.count > 15 && known.allSatisfy { $0.player == 5 })
    #expect(result.total("bond", from: "builders.1") > 0)
    for reason in ["prover.compute", "l1.gas"] {
      #expect(result.total(reason) == result.total(reason, from: "builders"))
    }
    #expect(result.total("fee.base") == result.total("fee.base", to: "builders"))
    #expect(sketch.design.decisions.map(\.role) == [.builder, .builder, .sequencer, .builder])
  }
}
