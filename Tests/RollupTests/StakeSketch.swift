import Parameters
import Quantities
import Rollup
import TestSupport

/// Proof of stake in few words.
struct StakeSketch {
  /// What everybody stakes at most.
  var first = Wei(ether: 32)
  var step = Wei.zero
  var lookAheadSlots = 32
  var uncle = "consecutive"
  var depth = 2
  var giveUp = 6
  var finality = "none"
  var missedWithinSlots = 50
  var remedy = "none"
  var remedyDays = 7
  /// Keys each, keys elected and band in percent; `nil`: stakes count as they are.
  var effective: (keys: Int, elected: Int, band: UInt64)?
  var fine = Share(percent: 1)
  var maxDelaySeconds = 300

  init(_ change: (inout Self) -> Void = { _ in }) { change(&self) }

  var design: Design {
    DesignSketch {
      $0.parts["sequencing"] = sequencing
      $0.parts["penalties"] = [
        .leaf("rule", .text("fines")), .leaf("missed-window", .share(fine)),
        .leaf("invalid-proof", .share(.zero)), .leaf("missed-proof", .share(.zero)),
        .leaf("late-proof", .number(Decimal128(digits: 0, exponent: 0))),
        .leaf("inspection", .share(.whole)),
      ]
    }.design
  }

  private static func slots(_ count: Int) -> Value { .duration(count * TimeUnit.slots.nanoseconds) }

  var sequencing: [Arguments.Entry] {
    let shared: [Arguments.Entry] = [
      .leaf("rule", .text(effective == nil ? "proof-of-stake" : "effective-proof-of-stake")),
      .map(
        "stakes",
        [.leaf("from", .ether(first.rawValue)), .leaf("step", .ether(step.rawValue))]),
      .leaf("look-ahead", Self.slots(lookAheadSlots)), .leaf("uncle", .text(uncle)),
      .leaf("uncle-depth", .count(depth)), .leaf("give-up", .count(giveUp)),
      .leaf("finality", .text(finality)), .leaf("missed-within", Self.slots(missedWithinSlots)),
      .leaf("remedy", .text(remedy)),
      .leaf("remedy-after", .duration(remedyDays * TimeUnit.days.nanoseconds)),
      .leaf("order", .text("tip")), .leaf("block-gas-limit", .count(60_000_000)),
      .leaf("max-delay", .duration(maxDelaySeconds * TimeUnit.seconds.nanoseconds)),
    ]
    guard let effective else { return shared }
    return shared + [
      .leaf("keys", .count(effective.keys)), .leaf("elected-keys", .count(effective.elected)),
      .leaf("band", .share(Share(percent: effective.band))),
    ]
  }
}

/// A stake rule that is driven without an engine, a block a slot, and the chain that it makes.
struct StakeChain {
  /// By slot: who was asked for its block.
  private(set) var leaders: [Int] = []
  /// By ordinal: who made the blocks that are in the chain.
  private(set) var blocks: [(ordinal: UInt32, orderer: Int)] = []
  /// By slot: whether its leader's block is in the chain; slots whose blocks are kept secret are not
  /// before they are published.
  private(set) var isStanding: [Bool] = []
  /// How often blocks were replaced.
  private(set) var removals = 0
  /// What was burned, and what was locked first.
  private(set) var slashes: [(slot: Int, place: Int, amount: UInt128)] = []
  private(set) var bonds: [UInt128]
  private var rule: any SequencingRule
  private let players: Range<Int>
  private var next: UInt32 = 0
  private var slotOf: [UInt32: Int] = [:]
  private var secret: [Int] = []

  /// Validators with these stakes.
  init(_ sketch: StakeSketch, stakes: [UInt128], seed: UInt64) {
    var sketch = sketch
    sketch.first = Wei(UInt128(1) << 100)
    rule = sketch.design.sequencing
    players = stakes.indices
    bonds = Array(repeating: 0, count: stakes.count)
    var penalties = PenaltyTerms()
    penalties.missedWindow = sketch.fine
    rule.begin(RunFrame(alone: stakes, seed: seed, penalties: penalties))
  }

  /// Plays so many slots: `answer` says what a place answers to a kind, by its index.
  mutating func play(_ slots: Int, oldest: (Int) -> UInt32 = { _ in 0 }, _ answer: (Request) -> Int)
  {
    for slot in leaders.count..<leaders.count + slots { playSlot(slot, oldest(slot), answer) }
  }

  private mutating func playSlot(_ slot: Int, _ oldest: UInt32, _ answer: (Request) -> Int) {
    var view = BlockView(aloneAt: slot, sequencers: players)
    view.ordinal = next
    view.oldestReplaceable = oldest
    var consequences = Consequences()
    for round in 0..<rule.rounds {
      view.round = round
      var requests: [Request] = []
      rule.ask(view, &requests)
      if let block = requests.last, block.kind == 2 { leaders.append(block.player) }
      guard !requests.isEmpty else { continue }
      let actions = requests.map { Action(answer($0)) }
      rule.resolve(view, requests.span, actions.span, &consequences)
    }
    var orderings: [Ordering] = []
    rule.order(view, &orderings, &consequences)
    for transfer in consequences.transfers { note(transfer, slot) }
    execute(orderings, slot)
  }

  private mutating func note(_ transfer: Transfer, _ slot: Int) {
    if case .player(let place) = transfer.from, transfer.to == .locked(place) {
      bonds[place] += transfer.amount
    } else if case .locked(let place) = transfer.from, transfer.to == .burned {
      slashes.append((slot, place, transfer.amount))
    }
  }

  private mutating func execute(_ orderings: [Ordering], _ slot: Int) {
    isStanding.append(!orderings.isEmpty)
    if orderings.isEmpty { secret.append(slot) }
    let published = secret.suffix(max(0, orderings.count - 1)) + [slot]
    for (ordering, slot) in zip(orderings, published) {
      if let first = ordering.replaces {
        removals += 1
        while let last = blocks.last, last.ordinal >= first {
          if let gone = slotOf[last.ordinal] { isStanding[gone] = false }
          blocks.removeLast()
        }
      }
      slotOf[next] = slot
      isStanding[slot] = true
      blocks.append((next, ordering.orderer))
      next += 1
    }
  }
}

extension StakeChain {
  /// What share of the slots of those from `outsiders` on is not in the chain, but for the last few.
  func shareRemoved(from outsiders: Int) -> (share: Double, slots: Double) {
    let slots = leaders.indices.dropLast(200).filter { leaders[$0] >= outsiders }
    let gone = slots.count { !isStanding[$0] }
    return (Double(gone) / Double(slots.count), Double(slots.count))
  }
}

/// Answers of a coalition of the first `members`, who build beside others' blocks and may abstain.
func coalition(of members: Int, abstains: Bool = false) -> (Request) -> Int {
  { request in
    guard request.player < members else { return 0 }
    return request.kind == 0 || (request.kind == 1 && abstains) ? 1 : 0
  }
}
