import Rollup
import Testing

/// Worked by hand from `HermezAuctionProtocol.sol`, and the contract's own tests, of which each test
/// here names the title.
@Suite("Bids for slots")
struct SlotBidsTests {
  private static let token: UInt128 = 1_000_000_000_000_000_000

  private static func bids(_ change: (inout SlotBids.Terms) -> Void = { _ in }) -> SlotBids {
    var terms = SlotBids.Terms()
    change(&terms)
    return SlotBids(terms)
  }

  private static func refusal(
    _ bids: SlotBids, _ amount: UInt128, for slot: Int, during current: Int = 0
  ) -> SlotBids.Refusal? {
    var bids = bids
    do { try bids.bid(amount, for: slot, by: 9, during: current) } catch { return error }
    return nil
  }

  /// hermezAuctionProtocolBidding.test.js: "should call bid 11HEZ@2", "should call bid 11HEZ@3",
  /// "should revert when bid 10HEZ@(openAuctionSlots + closeAuctionSlots) and ...": 4,323 is not open,
  /// so 4,322 is the last that is.
  @Test("are taken from 4,322 slots ahead until two slots before")
  func open() {
    let bids = Self.bids()
    for slot in 0...2 { #expect(Self.refusal(bids, 14 * Self.token, for: slot) == .auctionClosed) }
    #expect(Self.refusal(bids, 11 * Self.token, for: 3) == nil)
    #expect(Self.refusal(bids, 11 * Self.token, for: 4_322) == nil)
    #expect(Self.refusal(bids, 14 * Self.token, for: 4_323) == .auctionNotOpen)
    #expect(Self.refusal(bids, 14 * Self.token, for: 4_324) == .auctionNotOpen)
    #expect(bids.openSlots(during: 0) == 3...4_322)
    #expect(Self.refusal(bids, 11 * Self.token, for: 7, during: 4) == nil)
    #expect(Self.refusal(bids, 11 * Self.token, for: 7, during: 5) == .auctionClosed)
  }

  /// hermezAuctionProtocolBidding.test.js: "should revert when bid below minimal bid" and "should call
  /// bid 12HEZ@3 -> 11HEZ@3 -> 14HEZ@3": 12 tokens need 13.2, and 14 give the 12 back.
  @Test("exceed what stands by a tenth, and whoever is overbid gets its tokens back")
  func outbid() throws {
    var bids = Self.bids()
    #expect(bids.leastBid(for: 3) == 11 * Self.token)
    #expect(Self.refusal(bids, 10 * Self.token, for: 3) == .belowMinimum)
    #expect(Self.refusal(bids, 11 * Self.token - 1, for: 3) == .belowMinimum)
    #expect(try bids.bid(12 * Self.token, for: 3, by: 1, during: 0) == nil)
    #expect(Self.refusal(bids, 11 * Self.token, for: 3) == .belowMinimum)
    #expect(bids.leastBid(for: 3) == 13_200_000_000_000_000_000)
    let before = try bids.bid(14 * Self.token, for: 3, by: 2, during: 0)
    #expect(before == SlotBids.Standing(bidder: 1, amount: 12 * Self.token))
    #expect(bids.bid(for: 3) == SlotBids.Standing(bidder: 2, amount: 14 * Self.token))
    bids.end(3)
    #expect(bids.bid(for: 3) == nil)
  }

  /// hermezAuctionProtocolBidding.test.js: "should be higher than the previous bid": 0.02 % of 1,000
  /// is nothing, and the same again is refused all the same.
  @Test("are higher by one at least, also where the step is truncated to nothing")
  func higher() throws {
    var bids = Self.bids {
      $0.outbidding = 2
      $0.minimumBids = [UInt128](repeating: 0, count: 6)
    }
    #expect(bids.leastBid(for: 3) == 1)
    #expect(Self.refusal(bids, 0, for: 3) == .bidMustBeHigher)
    try bids.bid(1_000, for: 3, by: 1, during: 0)
    #expect(Self.refusal(bids, 1_000, for: 3) == .bidMustBeHigher)
    #expect(bids.leastBid(for: 3) == 1_001)
    #expect(Self.refusal(bids, 1_001, for: 3) == nil)
    // 15 * 1000 / 10000 = 1: the product is truncated, not the bid.
    var coarse = Self.bids { $0.minimumBids[4] = 15 }
    #expect(coarse.leastBid(for: 4) == 16)
    try coarse.bid(29, for: 4, by: 1, during: 0)
    #expect(coarse.leastBid(for: 4) == 31)
  }

  /// hermezAuctionProtocolBidding.test.js: "should change the min bid price": the sets' minima are
  /// i * 100 tokens, so slots 3 and 8 need 330 and 220.
  @Test("start from the minimum of the slot's set")
  func sets() {
    let bids = Self.bids { $0.minimumBids = (0..<6).map { $0 * 100 * Self.token } }
    #expect(Self.refusal(bids, 10 * Self.token, for: 3) == .belowMinimum)
    #expect(bids.leastBid(for: 3) == 330 * Self.token)
    #expect(bids.leastBid(for: 2 + 6) == 220 * Self.token)
    #expect(bids.leastBid(for: 6) == 1)
  }

  /// hermezAuctionProtocolBidding.test.js: "should make a complex bidding with multiBid": of slots 10
  /// to 20 the even sets cost 6 * 20 = 120 tokens, and 6 * 22 = 132 the second time.
  @Test("for several slots at once cost what the contract's own example says")
  func several() throws {
    var bids = Self.bids()
    var balance = 1_000 * Self.token
    for left: UInt128 in [880, 868] {
      for slot in 10...20 where (slot % 6).isMultiple(of: 2) {
        let amount = try #require(
          bids.amount(for: slot, from: 20 * Self.token, to: 30 * Self.token))
        let before = try bids.bid(amount, for: slot, by: 1, during: 0)
        balance = balance - amount + (before?.amount ?? 0)
      }
      #expect(balance == left * Self.token)
    }
    #expect(bids.amount(for: 11, from: 0, to: 15 * Self.token) == 11 * Self.token)
    #expect(bids.amount(for: 11, from: 0, to: 10 * Self.token) == nil)
  }

  /// hermezAuctionProtocolForge.test.js: "Winner should be able to forge": 4.4, 4.4 and 2.2 of 11.
  @Test("are shared out by 40, 40 and 20 %, each truncated")
  func shares() {
    let bids = Self.bids()
    let tenth = Self.token / 10
    #expect(
      bids.shares(of: 11 * Self.token)
        == SlotBids.Shares(burn: 44 * tenth, donation: 44 * tenth, governance: 22 * tenth))
    // 0.4 * 19 = 7.6 and 0.2 * 19 = 3.8: 19 - 7 - 7 - 3 stay.
    #expect(bids.shares(of: 19) == SlotBids.Shares(burn: 7, donation: 7, governance: 3))
    #expect(bids.shares(of: 1) == SlotBids.Shares(burn: 0, donation: 0, governance: 0))
  }

  @Test("leave at most two units of dust", .tags(.property), arguments: UInt64(1)..<200)
  func dust(seed: UInt64) {
    let bid = UInt128(seed) * 7_919_191_919_191 + UInt128(seed)
    let shares = Self.bids().shares(of: bid)
    let given = shares.burn + shares.donation + shares.governance
    #expect(given <= bid && bid - given <= 2)
  }
}
