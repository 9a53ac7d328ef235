package import Quantities

/// Stakes drawn towards their median, so that very large and very small ones count less so.
///
/// Effective = max(min((1 + c) m, s), (1 - c) m) with m the median of the stakes. Source: Harmony's
/// effective proof of stake (EPoS), c = 0.15, later 0.35.
package struct EffectiveStake: Sendable, Hashable {
  /// The band c around the median, 0 to 1.
  package let band: Share

  package init(band: Share = Share(percent: 15)) {
    precondition(band <= .whole, "a band wider than the median")
    self.band = band
  }

  /// What a stake counts for when the median is `median`; both sides of the band rounded down.
  package func effective(_ stake: UInt128, median: UInt128) -> UInt128 {
    let whole = Share.whole.billionths
    let above = Share(billionths: whole + band.billionths).of(median)
    let below = Share(billionths: whole - band.billionths).of(median)
    return max(min(above, stake), below)
  }

  /// Writes what each stake counts for; a stake of 0 takes no part and stays 0.
  ///
  /// An even number of stakes has the mean of the middle two as its median, rounded down.
  /// - Complexity: O(n log n): for when stakes change, not for every draw.
  package func write(_ stakes: Span<UInt128>, into effective: inout MutableSpan<UInt128>) {
    precondition(effective.count == stakes.count, "one effective stake each")
    for i in stakes.indices { effective[i] = stakes[i] }
    effective.withUnsafeMutableBufferPointer { buffer in
      var sorted = buffer
      sorted.sort()
    }
    let absent = stakes.indices.count { stakes[$0] == 0 }
    let taking = stakes.count - absent
    guard taking > 0 else { return }
    let upper = effective[absent + taking / 2]
    let lower = effective[absent + (taking - 1) / 2]
    let median = lower + (upper - lower) / 2
    for i in stakes.indices {
      effective[i] = stakes[i] == 0 ? 0 : self.effective(stakes[i], median: median)
    }
  }
}
