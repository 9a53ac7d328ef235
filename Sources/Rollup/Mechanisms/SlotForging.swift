/// Who may forge in the slot under way, and what its first batch sets off, by the rules of Hermez 1.0's
/// `HermezAuctionProtocol.sol`.
package struct SlotForging: Sendable, Hashable {
  /// The bid that won the slot; `nil` where nobody bid.
  package let bid: SlotBids.Standing?
  /// Who forges a slot that nobody bid for.
  package let bootCoordinator: Int
  /// The block of the slot from which everybody may forge if nobody has.
  package let deadlineBlocks: Int
  /// Whether somebody forged before the deadline, which keeps the slot for who may.
  package private(set) var isCommitted = false
  /// Whether a batch was forged, at which the bid was shared out.
  package private(set) var isFulfilled = false

  package init(bid: SlotBids.Standing?, bootCoordinator: Int, deadlineBlocks: Int) {
    self.bid = bid
    self.bootCoordinator = bootCoordinator
    self.deadlineBlocks = deadlineBlocks
  }

  /// Who has the slot to itself as long as it forges in time.
  package var holder: Int { bid?.bidder ?? bootCoordinator }

  /// Whether everybody may forge in a block, counted from 0 in the slot.
  package func isFree(block: Int) -> Bool { !isCommitted && block >= deadlineBlocks }

  /// Whether `forger` may forge in a block, counted from 0 in the slot.
  package func mayForge(_ forger: Int, block: Int) -> Bool {
    isFree(block: block) || forger == holder
  }

  /// Notes a batch in a block of the slot, and says whether the bid is to be shared out now.
  package mutating func forge(block: Int) -> Bool {
    if block < deadlineBlocks { isCommitted = true }
    defer { isFulfilled = true }
    return !isFulfilled && bid != nil
  }
}
