package import Randomness

/// An auction of one right among any number of bids, with a reserve price.
package enum SealedAuction {
  /// What the winner pays.
  package enum Format: Sendable, Hashable {
    /// Its bid.
    case firstPrice
    /// The second-highest bid, at least the reserve.
    case secondPrice
    /// Where open bidding in steps of `increment` wei ends, when each bids up to its bid here: one
    /// step above the second-highest, at most its own bid; the reserve if it is alone.
    case ascending(increment: UInt128)
  }

  /// Who won at what price; indices into the bids.
  package struct Outcome: Sendable, Hashable {
    /// The highest bidder, or nobody when no bid met the reserve.
    package var winner: Int?
    /// Wei that the winner pays; 0 when nobody won.
    package var price: UInt128
    /// The highest of the others that met the reserve.
    package var runnerUp: Int?

    package init(winner: Int?, price: UInt128, runnerUp: Int?) {
      self.winner = winner
      self.price = price
      self.runnerUp = runnerUp
    }
  }

  /// Sells to the highest of `bids` (wei) that is at least `reserve`; equal bids draw uniformly.
  ///
  /// A bid of 0 takes part where the reserve is 0, as any other that meets it. O(n) without
  /// allocation; `stream` is read only where bids are equal.
  package static func clear(
    _ bids: Span<UInt128>, reserve: UInt128, format: Format, ties stream: inout RandomStream
  ) -> Outcome {
    let winner = highest(bids, atLeast: reserve, except: nil, ties: &stream)
    guard let winner else { return Outcome(winner: nil, price: 0, runnerUp: nil) }
    let runnerUp = highest(bids, atLeast: reserve, except: winner, ties: &stream)
    let price =
      switch format {
      case .firstPrice: bids[winner]
      case .secondPrice: runnerUp.map { bids[$0] } ?? reserve
      case .ascending(let increment):
        runnerUp.map { min(bids[winner], bids[$0] + increment) } ?? reserve
      }
    return Outcome(winner: winner, price: price, runnerUp: runnerUp)
  }

  /// The highest bid's index; the k-th of equal ones takes the place with probability 1/k.
  private static func highest(
    _ bids: Span<UInt128>, atLeast least: UInt128, except left: Int?,
    ties stream: inout RandomStream
  ) -> Int? {
    var best: Int?
    var (top, equal): (UInt128, UInt32) = (least, 0)
    for i in bids.indices where bids[i] >= top && i != left {
      if bids[i] > top || equal == 0 {
        (best, top, equal) = (i, bids[i], 1)
      } else {
        equal += 1
        if stream.below(equal) == 0 { best = i }
      }
    }
    return best
  }
}
