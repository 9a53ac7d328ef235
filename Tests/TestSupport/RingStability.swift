/// Whether a ring of bidders holds together when a member that deviates is punished for ever.
///
/// n members share a gain that one of them can take whole, once, before competitive bidding leaves
/// nothing to share; d discounts from window to window, and includes the chances that the game goes
/// on and that the deviation is seen. First-price auctions: in a second-price auction the
/// designated winner bids its value, a deviation earns nothing, and every d above 0 is enough.
package enum RingStability: CaseIterable, Sendable {
  /// Equal parts in each window, by side payments: 1/n for ever against 1 now.
  case equalSplit
  /// Each wins in turn; who has just won waits longest: d^(n-1) / (1 - d^n) against 1.
  case rotation
  /// The winner is drawn afresh and known before the bids: (d / (1 - d)) / n against 1.
  case randomWinner

  /// The smallest discount factor at which nobody deviates, for `members` of at least 2.
  ///
  /// 1 - 1/n, the root of d^(n-1) + d^n = 1 (within 2^-52), and n / (n + 1).
  package func threshold(members: Int) -> Double {
    precondition(members >= 2, "a ring of \(members)")
    let n = Double(members)
    switch self {
    case .equalSplit: return 1 - 1 / n
    case .rotation: return Self.rotationThreshold(members)
    case .randomWinner: return n / (n + 1)
    }
  }

  private static func rotationThreshold(_ members: Int) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<52 {
      let middle = (low + high) / 2
      var power = 1.0
      for _ in 1..<members { power *= middle }
      if power * (1 + middle) < 1 { low = middle } else { high = middle }
    }
    return high
  }
}
