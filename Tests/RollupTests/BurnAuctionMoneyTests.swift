import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Money of a burn auction")
struct BurnAuctionMoneyTests {
  private typealias Sketch = BurnAuctionSketch

  /// Player 1 raises to 3,000 tokens, 2 to 900 and 3 to 30; the silent order nothing.
  private static func script(silent: Set<Int>) -> @Sendable (Request) -> Action {
    { request in
      switch request.kind {
      case Sketch.bid: Sketch.upTo([0, 3_000, 900, 30][request.player], request)
      case Sketch.ahead: Action(-1, level: 0)
      case Sketch.block: silent.contains(request.player) ? Action(2) : .honest
      default: .honest
      }
    }
  }

  /// The two prices that the auction can end at.
  private static let prices: [UInt128] = {
    let steps = Sketch.steps(upTo: 900)
    return [steps[steps.count - 2], steps[steps.count - 1]]
  }()

  /// How many of `count` bids were the higher of the two prices.
  private static func split(_ paid: UInt128, of count: UInt128) -> UInt128? {
    (0...count).first { paid == $0 * prices[1] + (count - $0) * prices[0] }
  }

  /// What stays of a bid when its shares are truncated.
  private static func dust(_ bid: UInt128) -> UInt128 {
    bid - 2 * (bid * 4_000 / 10_000) - bid * 2_000 / 10_000
  }

  @Test("is shared out at the slot's first block, and dust stays for ever")
  func dust() throws {
    let run = try BurnAuctionRun(slots: 21, capital: Wei(ether: 10_000), Self.script(silent: []))
    #expect(Self.prices.contains { Self.dust($0) > 0 })
    // Auctions 1 to 20 sold slots 4 to 23, of which 4 to 20 were ordered.
    let paid = run.tokens("bid", to: "rollup.contract")
    #expect(Self.split(paid, of: 20) != nil)
    let shared = run.tokens("bid.share", from: "rollup.contract")
    let burned = run.tokens("bid.share", to: "l2.burn")
    #expect(burned == run.tokens("bid.share", to: "public-goods.outside"))
    let governance = run.tokens("bid.share", to: "rollup.treasury")
    #expect(shared == 2 * burned + governance)
    #expect(run.inContract == Int128(paid - shared))
    let left = try #require(
      (UInt128(0)...17).first { high in
        let bids = high * Self.prices[1] + (17 - high) * Self.prices[0]
        return shared == bids - high * Self.dust(Self.prices[1])
          - (17 - high) * Self.dust(Self.prices[0])
      })
    #expect(left <= 17)
  }

  @Test("of a silent winner is lost after 20 blocks, and shared out when the next bidder orders")
  func noShow() throws {
    let run = try BurnAuctionRun(
      slots: 14, capital: Wei(ether: 10_000), Self.script(silent: [1]))
    for slot in 4..<14 {
      #expect(
        run.orderers(slot)
          == [Int](repeating: 1, count: 20) + [Int](repeating: 2, count: 20), "slot \(slot)")
    }
    #expect(run.tokens("bid", from: "bidders.1") == run.tokens("bid"))
    #expect(run.tokens("bid.share") > 9 * Self.prices[0] && run.result.total("slash") == 0)
    // Its decision earned nothing and cost the bid.
    let lost = run.outcomes.filter {
      $0.request.kind == Sketch.bid && $0.request.player == 1 && $0.request.ordinal > 0
    }
    #expect(lost.count >= 9 && lost.allSatisfy { $0.reward < -0.4 })
  }

  @Test("passes the turn on where those who follow are silent too")
  func turns() throws {
    let run = try BurnAuctionRun(
      slots: 8, capital: Wei(ether: 10_000), Self.script(silent: [1, 2, 3]))
    for slot in 4..<8 {
      #expect(
        run.orderers(slot)
          == [Int](repeating: 1, count: 20) + [2, 3] + [Int](repeating: 0, count: 18))
    }
  }

  @Test("stays in the contract where nobody orders in the whole slot")
  func locked() throws {
    // Everybody orders in slots 0 to 5 and nobody after them.
    let honest = Self.script(silent: [])
    let run = try BurnAuctionRun(slots: 12, capital: Wei(ether: 10_000)) { request in
      let isLate = request.kind == Sketch.block && request.ordinal >= 6 * 40
      return isLate ? Action(2) : honest(request)
    }
    let paid = run.tokens("bid")
    let shared = run.tokens("bid.share")
    // Slots 4 and 5 were shared out; the bids for 6 to 14 wait in the contract.
    #expect(shared > 0 && shared <= 2 * Self.prices[1])
    #expect(run.inContract == Int128(paid - shared))
    #expect(run.inContract >= Int128(9 * Self.prices[0]))
    #expect(Self.split(paid, of: 11) != nil)
  }

  @Test("is conserved: what was bought is owned, burned, given away or in the contract")
  func conservation() throws {
    for silent: Set<Int> in [[], [1], [1, 2], [1, 2, 3]] {
      let run = try BurnAuctionRun(
        slots: 10, capital: Wei(ether: 10_000), seed: 9, Self.script(silent: silent))
      let bought = Int128(run.tokens("token.purchase", from: "market.outside"))
      let given = Int128(run.tokens("bid.share"))
      #expect(bought == run.tokens.reduce(0, +) + given + run.inContract && bought > 0)
      #expect(run.tokens("bond") == run.tokens("bond.return"))
    }
  }

  @Test("counts in the figures of bids at the outside price")
  func figures() throws {
    let run = try BurnAuctionRun(slots: 12) { request in
      switch request.kind {
      case Sketch.bid: Sketch.upTo(request.player == 1 ? 100 : 0, request)
      case Sketch.ahead: Action(-1, level: 0)
      default: .honest
      }
    }
    // Eleven bids of 11 tokens at a dollar in twelve slots, and 1,900 dollars an ether.
    let mean = try #require(run.result.value("bid.winning.mean"))
    #expect((mean - 11 * 11.0 / 12 / 1_900).magnitude < 1e-9 * mean)
    let value = try #require(run.result.value("ordering.value.ether"))
    let part = try #require(run.result.value("bid-over-value.mean"))
    #expect((part - 12 * mean / value).magnitude < 1e-9 * part)
  }
}
