/// The bids for the slots of an auction of the right to order, and who may order by them: the state of
/// Hermez 1.0's `HermezAuctionProtocol.sol`, in its integers.
///
/// Bids are open and stand until a higher one comes, whose bidder pays at once; the one that is overbid
/// has its tokens back to claim. What won is shared out when the first batch of the slot is forged,
/// whoever forges it; if nobody does, it stays in the contract for ever, and so does what truncation
/// leaves of the shares. Amounts are base units of the token. The slot sets' minimum bids stay as
/// they are, so no bid is below its slot's minimum when it wins.
package struct SlotBids: Sendable {
  /// What governance sets.
  package struct Terms: Sendable, Hashable {
    /// The minimum of each slot set; slot t belongs to the set t mod 6.
    package var minimumBids = [UInt128](repeating: 10_000_000_000_000_000_000, count: 6)
    /// By how much a bid must exceed the one that stands, in basis points.
    package var outbidding: UInt128 = 1_000
    /// How many slots after the one under way are closed, and how many after these are open.
    package var closedSlots = 2
    package var openSlots = 4_320
    /// How many L1 blocks of its slot a winner may let pass before everybody may forge.
    package var deadlineBlocks = 20
    /// What is burned, donated and given to governance, in basis points.
    package var burn: UInt128 = 4_000
    package var donation: UInt128 = 4_000
    package var governance: UInt128 = 2_000

    package init() {}
  }

  /// A bid that no other has exceeded.
  package struct Standing: Sendable, Hashable {
    /// Whose it is.
    package var bidder: Int
    /// What is paid.
    package var amount: UInt128

    package init(bidder: Int, amount: UInt128) {
      self.bidder = bidder
      self.amount = amount
    }
  }

  /// Why a bid is not taken; the names are the contract's.
  package enum Refusal: Error, Hashable {
    case auctionClosed
    case auctionNotOpen
    case belowMinimum
    case bidMustBeHigher
  }

  /// The shares of a bid; together at most the bid.
  package struct Shares: Sendable, Hashable {
    package var burn: UInt128
    package var donation: UInt128
    package var governance: UInt128

    package init(burn: UInt128, donation: UInt128, governance: UInt128) {
      self.burn = burn
      self.donation = donation
      self.governance = governance
    }
  }

  package let terms: Terms
  /// The bids of slots that are not over.
  private var standing: [Int: Standing] = [:]

  package init(_ terms: Terms) { self.terms = terms }

  /// The bid that stands for a slot; `nil` where nobody bid.
  package func bid(for slot: Int) -> Standing? { standing[slot] }

  /// The slots that can be bid for while `current` is under way.
  package func openSlots(during current: Int) -> ClosedRange<Int>? {
    guard terms.openSlots > 0 else { return nil }
    let first = current + terms.closedSlots + 1
    return first...(first + terms.openSlots - 1)
  }

  /// The least that can be bid for a slot: what stands, or its set's minimum, and the outbidding on
  /// it; of small amounts that is nothing, and then a bid must be higher by one.
  package func leastBid(for slot: Int) -> UInt128 {
    let bid = standing[slot]?.amount ?? 0
    let base = bid == 0 ? terms.minimumBids[slot % terms.minimumBids.count] : bid
    return max(base + base * terms.outbidding / 10_000, bid + 1)
  }

  /// Takes a bid, and gives the one that it exceeds and that is paid back.
  @discardableResult
  package mutating func bid(
    _ amount: UInt128, for slot: Int, by bidder: Int, during current: Int
  ) throws(Refusal) -> Standing? {
    guard slot > current + terms.closedSlots else { throw .auctionClosed }
    let before = standing[slot]
    let bid = before?.amount ?? 0
    let base = bid == 0 ? terms.minimumBids[slot % terms.minimumBids.count] : bid
    guard amount >= base + base * terms.outbidding / 10_000 else { throw .belowMinimum }
    guard slot <= current + terms.closedSlots + terms.openSlots else { throw .auctionNotOpen }
    guard amount > bid else { throw .bidMustBeHigher }
    standing[slot] = Standing(bidder: bidder, amount: amount)
    return before
  }

  /// What a bid for several slots at once bids for one of them: as little as it can, at least `low`;
  /// `nil` where that is more than `high`.
  package func amount(for slot: Int, from low: UInt128, to high: UInt128) -> UInt128? {
    let least = leastBid(for: slot)
    return least <= low ? low : least <= high ? least : nil
  }

  /// How a bid is shared out: each share of it truncated.
  package func shares(of bid: UInt128) -> Shares {
    Shares(
      burn: bid * terms.burn / 10_000, donation: bid * terms.donation / 10_000,
      governance: bid * terms.governance / 10_000)
  }

  /// Forgets a slot that is over.
  package mutating func end(_ slot: Int) { standing[slot] = nil }
}
