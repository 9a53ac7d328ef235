import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Solicitation")
struct SolicitationTests {
  private typealias Offer = Solicitation.Offer
  private typealias Terms = Solicitation.Terms

  private static func best(_ offers: [Offer], _ terms: Terms, draw: UInt32 = 0) -> Int? {
    var stream = RandomStream(seed: 1, purpose: .testing, slot: draw)
    return Solicitation.best(offers.span, terms, ties: &stream)
  }

  /// share * (b_attack - b_best) > taste * value, in whole numbers: with a share of 1/5 and a taste of
  /// 1/10 an empty block must bid more than half of the value above the best.
  @Test("an empty block wins from the wei on at which its bid outweighs what is in the others")
  func threshold() {
    let terms = Terms(share: Share(percent: 20), taste: Share(percent: 10))
    let others = [
      Offer(bid: 700_000_000_000_000_001, value: 60_000_000_000_000_003),
      Offer(bid: 690_000_000_000_000_000, value: 60_000_000_000_000_003),
    ]
    // Half of the value is 30_000_000_000_000_001.5 wei.
    let premium: UInt128 = 30_000_000_000_000_001
    for (extra, wins) in [(premium - 1, false), (premium, false), (premium + 1, true)] {
      let attack = Offer(bid: others[0].bid + extra, value: 0)
      #expect(Self.best(others + [attack], terms) == (wins ? 2 : 0))
      #expect(Self.best([attack] + others, terms) == (wins ? 0 : 1))
    }
    #expect(terms.leastBid(beating: others[0], value: 0) == others[0].bid + premium + 1)
  }

  @Test("the least bid that beats an offer beats it, and a wei less does not", .tags(.property))
  func leastBid() throws {
    var stream = RandomStream(seed: 3, purpose: .testing)
    var checked = 0
    for _ in 0..<2_000 {
      let terms = Terms(
        share: Share(billionths: UInt64(stream.below(1_000_000_001))),
        taste: Share(billionths: UInt64(stream.below(2_000_000_000))))
      let other = Offer(bid: UInt128(stream.next()), value: UInt128(stream.next() >> 4))
      let value = UInt128(stream.next() >> 4)
      guard let bid = terms.leastBid(beating: other, value: value) else {
        #expect(terms.share == .zero)
        continue
      }
      #expect(Self.best([other, Offer(bid: bid, value: value)], terms) == 1 || bid == 0)
      if bid > 0 {
        checked += 1
        #expect(
          Self.best([other, Offer(bid: bid - 1, value: value)], terms) == 0
            || terms.utility(of: Offer(bid: bid - 1, value: value)) == terms.utility(of: other))
      }
    }
    #expect(checked > 800)
  }

  @Test("who looks at money alone takes the highest bid, whatever is in the block")
  func money() {
    let offers = [Offer(bid: 10, value: 1_000_000), Offer(bid: 11, value: 0)]
    #expect(Self.best(offers, .money) == 1)
    #expect(Self.best(offers, Terms(share: .whole, taste: .whole)) == 0)
    #expect(Self.best([], .money) == nil)
  }

  @Test("of equal utilities the fuller block is taken, and of equal offers each as often")
  func ties() {
    let terms = Terms(share: Share(percent: 50), taste: Share(percent: 25))
    let (empty, full) = (Offer(bid: 30, value: 0), Offer(bid: 20, value: 20))
    #expect(terms.utility(of: empty) == terms.utility(of: full))
    #expect(Self.best([empty, full, empty], terms) == 1)
    var wins = [0.0, 0, 0]
    for draw in 0..<3_000 { wins[Self.best([full, full, full], terms, draw: UInt32(draw))!] += 1 }
    #expect(chiSquareScore(observed: wins, expected: [1_000, 1_000, 1_000]) < 3.09)
  }
}
