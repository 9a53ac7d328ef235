package import Quantities
package import Randomness

/// Which of several offers is taken by somebody to whom a block's contents count beside money.
package enum Solicitation {
  /// A bid for the right to make a block, with the block.
  package struct Offer: Sendable, Hashable {
    /// Wei that are paid if it is taken.
    package var bid: UInt128
    /// What the contents are worth to the network, in wei.
    package var value: UInt128

    package init(bid: UInt128, value: UInt128) {
      self.bid = bid
      self.value = value
    }
  }

  /// What counts how much to who chooses: utility = share * bid + taste * value.
  package struct Terms: Sendable, Hashable {
    /// What it keeps of a bid.
    package var share: Share
    /// What a wei of the contents' value weighs beside a wei of its own.
    package var taste: Share

    package init(share: Share, taste: Share) {
      self.share = share
      self.taste = taste
    }

    /// Nothing but the bid counts.
    package static let money = Self(share: .whole, taste: .zero)

    /// The utility of an offer in 10^-9 wei, not rounded.
    ///
    /// - Precondition: Both amounts are below 2^90 wei, and both shares below 2^36 billionths.
    package func utility(of offer: Offer) -> UInt128 {
      offer.bid * UInt128(share.billionths) + offer.value * UInt128(taste.billionths)
    }

    /// The least bid by which an offer whose contents are worth `value` beats `other`; `nil` where no
    /// bid does.
    package func leastBid(beating other: Offer, value: UInt128) -> UInt128? {
      let own = utility(of: Offer(bid: 0, value: value))
      let rival = utility(of: other)
      guard own <= rival else { return 0 }
      guard share > .zero else { return nil }
      return (rival - own) / UInt128(share.billionths) + 1
    }
  }

  /// The index of the offer of the highest utility; `nil` without offers.
  ///
  /// Of equals it is the one with the fuller block, and then one that is drawn.
  ///
  /// O(n) without allocation; `stream` is read only where offers are equal in both.
  package static func best(
    _ offers: Span<Offer>, _ terms: Terms, ties stream: inout RandomStream
  ) -> Int? {
    var best: Int?
    var top: (utility: UInt128, value: UInt128) = (0, 0)
    var equal: UInt32 = 0
    for i in offers.indices {
      let rank = (utility: terms.utility(of: offers[i]), value: offers[i].value)
      if best == nil || rank > top {
        (best, top, equal) = (i, rank, 1)
      } else if rank == top {
        equal += 1
        // The k-th of equal ones takes the place with probability 1/k.
        if stream.below(equal) == 0 { best = i }
      }
    }
    return best
  }
}
