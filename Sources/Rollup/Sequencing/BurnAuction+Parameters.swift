public import Parameters
internal import Quantities

extension BurnAuction {
  private static let contract = "HermezAuctionProtocol.sol"

  /// What can be set.
  static let parameters =
    [
      Parameter(
        "slot", .duration(.slots, atLeast: TimeUnit.slots.nanoseconds), default: .text("40 slots"),
        "the L1 blocks that one auction sells; in whole slots",
        source: .published("\(contract), BLOCKS_PER_SLOT")),
      Parameter(
        "open-slots", .count(1...65_535), default: .text("4320"),
        "how many slots after the closed ones can be bid for",
        source: .published("\(contract), openAuctionSlots")),
      Parameter(
        "closed-slots", .count(0...65_535), default: .text("2"),
        "how many slots after the one under way can be bid for no more",
        source: .published("\(contract), closedAuctionSlots")),
      Parameter(
        "deadline", .duration(.slots), default: .text("20 slots"),
        "from which block of a slot everybody may order it, if nobody has; in whole slots",
        source: .published("\(contract), slotDeadline")),
      Parameter(
        "outbidding", .share(), default: .text("10 %"),
        "by how much a bid must exceed the one before, or the minimum",
        source: .published("\(contract), outbidding; 0.01 % at least there, 1 % here")),
      Parameter(
        "minimum", .record((0..<6).map(minimum)), default: .fields,
        "the minimum of each of the six slot sets; slot t belongs to the set t mod 6"),
      Parameter(
        "shares",
        .record([
          share("burn", "40 %", "burned"), share("donation", "40 %", "given to public goods"),
          share("governance", "20 %", "given to the treasury"),
        ]), default: .fields, "who gets the bid at the slot's first block; truncated in this order"),
    ] + BlockTerms.parameters

  /// The contract's bounds.
  public static func problems(_ arguments: Arguments) -> [RuleProblem] {
    var problems: [RuleProblem] = []
    if TimeFrame.slots(arguments.seconds("deadline"), atLeast: 0)
      > TimeFrame.slots(arguments.seconds("slot"))
    {
      problems.append(RuleProblem("deadline", "after the end of the slot; within it at most"))
    }
    let outbidding = arguments.share("outbidding").billionths
    if !(10_000_000..<1_000_000_000).contains(outbidding) || outbidding % 100_000 != 0 {
      problems.append(
        RuleProblem("outbidding", "1 % to 99.99 %, in whole hundredths of a percent"))
    }
    let shares = Self.shares.map { arguments.map("shares").share($0).billionths }
    let isWhole = shares.reduce(0, +) == Share.whole.billionths
    if !isWhole || shares.contains(where: { $0 % 100_000 != 0 }) {
      problems.append(
        RuleProblem("shares", "burn, donation and governance add up to 100 %, each in 0.01 %"))
    }
    for key in (0..<6).map({ "set-\($0)" })
    where arguments.map("minimum").tokens(key).rawValue > mostMinimum {
      problems.append(RuleProblem("minimum.\(key)", "at most 100,000,000 tokens"))
    }
    return problems
  }

  /// More tokens than the contract reckons with.
  private static let mostMinimum: UInt128 = 100_000_000 * 1_000_000_000_000_000_000

  private static let shares = ["burn", "donation", "governance"]

  private static func minimum(_ set: Int) -> Parameter {
    Parameter(
      "set-\(set)", .tokens, default: .text("10 token"),
      "the minimum of slots \(set), \(set + 6), \(set + 12), ...; a first bid exceeds it",
      source: .published("\(contract), INITIAL_MINIMAL_BIDDING"))
  }

  private static func share(_ key: String, _ part: String, _ what: String) -> Parameter {
    Parameter(
      key, .share(), default: .text(part), "the share of a bid that is \(what)",
      source: .published("\(contract), allocationRatio"))
  }

  /// What governance set, of checked parameters.
  static func terms(_ arguments: Arguments) -> SlotBids.Terms {
    func points(_ share: Share) -> UInt128 { UInt128(share.billionths / 100_000) }
    let shares = arguments.map("shares")
    var terms = SlotBids.Terms()
    terms.minimumBids = (0..<6).map { arguments.map("minimum").tokens("set-\($0)").rawValue }
    terms.outbidding = points(arguments.share("outbidding"))
    terms.closedSlots = arguments.count("closed-slots")
    terms.openSlots = arguments.count("open-slots")
    terms.deadlineBlocks = TimeFrame.slots(arguments.seconds("deadline"), atLeast: 0)
    terms.burn = points(shares.share("burn"))
    terms.donation = points(shares.share("donation"))
    terms.governance = points(shares.share("governance"))
    return terms
  }
}
