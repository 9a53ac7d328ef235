import Rollup
import Testing

/// `canForge` and `forge` of `HermezAuctionProtocol.sol`.
@Suite("Forging in a slot")
struct SlotForgingTests {
  private static func slot(_ bidder: Int?) -> SlotForging {
    SlotForging(
      bid: bidder.map { SlotBids.Standing(bidder: $0, amount: 11) }, bootCoordinator: 0,
      deadlineBlocks: 20)
  }

  /// hermezAuctionProtocolForge.test.js: "bootCoordinator should be able to forge (no biddings)",
  /// "The winner should be able to forge", "Anyone should be able to forge if slotDeadline exceeded".
  @Test("is for the winner, else for the boot coordinator, and after 20 blocks for everybody")
  func who() {
    #expect(Self.slot(nil).mayForge(0, block: 0) && !Self.slot(nil).mayForge(3, block: 19))
    #expect(Self.slot(3).mayForge(3, block: 0) && !Self.slot(3).mayForge(0, block: 0))
    #expect(!Self.slot(3).mayForge(5, block: 19) && Self.slot(3).mayForge(5, block: 20))
    #expect(Self.slot(nil).mayForge(5, block: 20))
  }

  /// hermezAuctionProtocolForge.test.js: "Winner should be able to forge" and "forgerCommitment don't
  /// accomplished if forge after the deadline".
  @Test("before the deadline keeps the slot; after it the slot stays free, and is paid for once")
  func commitment() {
    var early = Self.slot(3)
    let (first, second) = (early.forge(block: 19), early.forge(block: 20))
    #expect(first && !second && early.isCommitted && early.isFulfilled)
    #expect(early.mayForge(3, block: 39) && !early.mayForge(5, block: 39))
    var late = Self.slot(3)
    let (third, fourth) = (late.forge(block: 20), late.forge(block: 21))
    #expect(third && !fourth && !late.isCommitted && late.isFulfilled)
    #expect(late.mayForge(5, block: 21))
    var unsold = Self.slot(nil)
    let paid = unsold.forge(block: 0)
    #expect(!paid && unsold.isFulfilled && unsold.isCommitted)
  }
}
