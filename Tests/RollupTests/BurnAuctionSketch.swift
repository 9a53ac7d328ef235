import Parameters
import Quantities
import Rollup
import TestSupport

/// The burn auction in few words: Hermez 1.0's own numbers, but for what a test changes.
struct BurnAuctionSketch {
  /// The kinds of its decisions.
  static let bid = 0
  static let timing = 1
  static let ahead = 2
  static let block = 3

  var slot = 40
  var openSlots = 4_320
  var closedSlots = 2
  var deadline = 20
  var minimum = 10 * Self.token
  static let token: UInt128 = 1_000_000_000_000_000_000

  init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  var design: Design {
    DesignSketch { $0.parts["sequencing"] = sequencing }.design
  }

  private static func slots(_ count: Int) -> Value { .duration(count * TimeUnit.slots.nanoseconds) }

  private var sequencing: [Arguments.Entry] {
    [
      .leaf("rule", .text("burn-auction")), .leaf("slot", Self.slots(slot)),
      .leaf("open-slots", .count(openSlots)), .leaf("closed-slots", .count(closedSlots)),
      .leaf("deadline", Self.slots(deadline)), .leaf("outbidding", .share(Share(percent: 10))),
      .map("minimum", (0..<6).map { .leaf("set-\($0)", .tokens(minimum)) }),
      .map(
        "shares",
        [
          .leaf("burn", .share(Share(percent: 40))), .leaf("donation", .share(Share(percent: 40))),
          .leaf("governance", .share(Share(percent: 20))),
        ]),
      .leaf("order", .text("tip")), .leaf("block-gas-limit", .count(60_000_000)),
      .leaf("max-delay", .duration(300 * TimeUnit.seconds.nanoseconds)),
    ]
  }
}

/// What happened in a run of a burn auction whose players answer by a script.
struct BurnAuctionRun {
  let result: RunResult
  let requests: [Request]
  let outcomes: [Outcome]
  /// What the contract holds at the end, in base units of the token.
  let inContract: Int128
  /// What each player owns at the end, in wei and base units.
  let ether: [Int128]
  let tokens: [Int128]
  let underWay: Int

  /// Plays so many auctions' slots with `capital` for each of four sequencers.
  init(
    _ sketch: BurnAuctionSketch = BurnAuctionSketch(), slots: Int, capital: Wei = Wei(ether: 100),
    sequencers: Int = 4, seed: UInt64 = 3, _ answer: @escaping @Sendable (Request) -> Action
  ) throws {
    var setting = SettingSketch.market {
      $0.slots = slots * sketch.slot
      $0.searchers = 0
      $0.groups = [
        PlayerGroup(name: "bidders", role: .sequencer, count: sequencers, ether: capital)
      ]
    }.setting
    setting.token.sigmaPerRootSecond = 0
    var bench = Bench(sketch.design, setting, players: Script(answer), seed: seed)
    try bench.step(slots * sketch.slot)
    requests = bench.engine.desk.players.requests
    outcomes = bench.engine.desk.players.outcomes
    inContract = bench.engine.world.books.balance(.contract, .token)
    ether = (0..<sequencers).map { bench.engine.world.books.balance(.player($0), .ether) }
    tokens = (0..<sequencers).map { bench.engine.world.books.balance(.player($0), .token) }
    underWay = bench.engine.world.books.ledger.credits.underWay
    result = bench.engine.finish(tapeHash: "")
  }

  /// What was paid in tokens for a reason, by or to an account if one is named.
  func tokens(_ reason: String, from: String? = nil, to: String? = nil) -> UInt128 {
    result.total { flow in
      flow.asset == .token && flow.reason == reason && (from == nil || flow.from == from)
        && (to == nil || flow.to == to)
    }
  }

  /// Who was asked for the blocks of a slot.
  func orderers(_ slot: Int, of length: Int = 40) -> [Int] {
    let blocks = requests.filter { $0.kind == BurnAuctionSketch.block }.map(\.player)
    return Array(blocks[(slot * length)..<((slot + 1) * length)])
  }
}

extension BurnAuctionSketch {
  /// The level that means so many tokens at most, in an auction in which nobody has bid: a first bid is
  /// 11 tokens, and its worth in ether is shown.
  static func upTo(_ tokens: Double, _ request: Request) -> Action {
    let (value, reserve) = (request.observation[0], request.observation[1])
    return Action(-1, level: value > 0 ? tokens / 11 * reserve / value : 0)
  }

  /// The bids that the contract takes one after the other if each is the least, from 11 tokens on.
  static func steps(upTo most: Double) -> [UInt128] {
    var steps = [11 * token]
    while let last = steps.last, Double(last) <= most * 1e18 {
      steps.append(last + last * 1_000 / 10_000)
    }
    return steps
  }
}
