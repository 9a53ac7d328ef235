package import Randomness

/// Who is first among postings for the same place in an L1 block, and what each tips.
///
/// A pending posting is public, so others may copy it and outbid it by any amount; who replaces its
/// own must raise it by a fixed share. Tips are wei per unit of gas.
package enum PriorityAuction {
  /// How contestants bid.
  package enum Mode: Sendable, Hashable {
    /// All name their limits once and unseen, and pay what they named.
    case sealed
    /// All see each other's tips until the slot ends.
    ///
    /// Assumption: each makes its last raise at the end, in one step, and knows where the others
    /// stop. So all but the winner stand at the most that they can offer, and the winner stands one
    /// wei above the best of them, or at its smallest allowed raise where that is more.
    case sequential
  }

  /// What a node's pool asks of a replacement, in percent of the tip that it replaces.
  ///
  /// Source: go-ethereum, `PriceBump` of its legacy pool and of its blob pool.
  package enum Bump {
    /// An ordinary transaction.
    package static let ordinary: UInt64 = 10
    /// A transaction with blobs.
    package static let blob: UInt64 = 100
  }

  /// One who wants the place.
  package struct Contestant: Sendable, Hashable {
    /// The tip of its posting that is already in the pool, 0 for none; it cannot be taken back.
    package var pending: UInt64
    /// The most that it tips: its sealed bid, or where it stops raising; 0 is no bid.
    package var limit: UInt64
    /// Percent by which it must raise a pending posting of its own.
    package var bumpPercent: UInt64

    package init(pending: UInt64 = 0, limit: UInt64, bumpPercent: UInt64 = Bump.ordinary) {
      self.pending = pending
      self.limit = limit
      self.bumpPercent = bumpPercent
    }

    /// The smallest tip that its next posting may have.
    package var leastRaise: UInt64 {
      PriorityAuction.leastReplacement(of: pending, bumpPercent: bumpPercent)
    }

    /// The most that it can offer: its limit, or what is pending if that allows no raise.
    package var ceiling: UInt64 { leastRaise <= limit ? limit : pending }
  }

  /// The smallest tip that replaces `tip`: by so many percent, rounded down, and at least 1 wei.
  package static func leastReplacement(of tip: UInt64, bumpPercent: UInt64) -> UInt64 {
    guard tip > 0 else { return 1 }
    let raised = UInt128(tip) * UInt128(100 + bumpPercent) / 100
    return UInt64(clamping: max(raised, UInt128(tip) + 1))
  }

  /// Orders the contestants by tip, the highest first, and writes what each tips.
  ///
  /// Equal tips are ordered uniformly at random; n - 1 numbers are read from `stream`.
  /// - Parameters:
  ///   - contestants: Who takes part.
  ///   - mode: How they bid.
  ///   - order: Receives the indices of all, first place first; as long as `contestants`.
  ///   - tips: Receives the tip of each, 0 for one without a posting; as long as `contestants`.
  ///   - stream: Where ties are drawn from.
  /// - Returns: How many have a posting; the others stand last.
  /// - Complexity: O(n^2), for the few that contest one place.
  package static func settle(
    _ contestants: Span<Contestant>, mode: Mode, order: inout MutableSpan<Int>,
    tips: inout MutableSpan<UInt64>, ties stream: inout RandomStream
  ) -> Int {
    let n = contestants.count
    precondition(order.count == n && tips.count == n, "one place and one tip for each")
    for i in contestants.indices {
      tips[i] = contestants[i].ceiling
      order[i] = i
    }
    for i in stride(from: n - 1, to: 0, by: -1) {
      order.swapAt(i, Int(stream.below(UInt32(i + 1))))
    }
    sort(&order, by: tips)
    let postings = contestants.indices.count { tips[$0] > 0 }
    if mode == .sequential, postings > 0 {
      let second = postings > 1 ? tips[order[1]] : 0
      tips[order[0]] = lastTip(of: contestants[order[0]], against: second)
    }
    return postings
  }

  /// What the winner ends at when the best of the others offers `second`.
  private static func lastTip(of winner: Contestant, against second: UInt64) -> UInt64 {
    guard winner.pending <= second else { return winner.pending }
    let enough = max(second == .max ? second : second + 1, winner.leastRaise)
    return min(enough, winner.ceiling)
  }

  /// Insertion sort, highest tip first; equal tips keep their order.
  private static func sort(_ order: inout MutableSpan<Int>, by tips: borrowing MutableSpan<UInt64>)
  {
    for i in order.indices.dropFirst() {
      var place = i
      while place > 0, tips[order[place - 1]] < tips[order[place]] {
        order.swapAt(place - 1, place)
        place -= 1
      }
    }
  }
}
