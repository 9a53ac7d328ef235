import Learning

/// The rules of an auction, one sentence at a time, without regard to speed.
struct AuctionOracle {
  let auction: Auction

  var bids: [Double] {
    let grid = auction.bids
    return (0..<grid.count).map {
      grid.minimum + Double($0) * (grid.maximum - grid.minimum) / Double(grid.count - 1)
    }
  }

  var levels: Int {
    switch auction.values {
    case .fixed: 1
    case .uniform(_, _, let levels), .affiliated(_, let levels): levels
    }
  }

  /// What the good is worth to each bidder.
  func values(_ types: [Int]) -> [Double] {
    switch auction.values {
    case .fixed(let values):
      return types.indices.map { values.count == 1 ? values[0] : values[$0] }
    case .uniform(let low, let high, let levels):
      return types.map { low + (high - low) * (Double($0) + 0.5) / Double(levels) }
    case .affiliated(let eta, let levels):
      let signals = types.map { (Double($0) + 0.5) / Double(levels) }
      return signals.indices.map { own in
        let others = signals.indices.filter { $0 != own }.map { signals[$0] }
        return (1 - eta / 2) * signals[own]
          + eta / 2 * others.reduce(0, +) / Double(others.count)
      }
    }
  }

  /// What the winner pays: the rule of the format, and at least the reserve.
  private func price(_ winner: Int, _ played: [Int]) -> Double {
    let others = played.indices.filter { $0 != winner }.map { bids[played[$0]] }
    let (own, second) = (bids[played[winner]], others.max() ?? 0)
    let price: Double
    switch auction.format {
    case .first, .allPay: price = own
    case .second: price = second
    case .mixed(let weight): price = (2 - weight) * own + (weight - 1) * second
    }
    return max(price, auction.reserve ?? price)
  }

  /// Who may win: those with the highest bid, if it reaches the reserve.
  func candidates(_ played: [Int]) -> [Int] {
    let top = played.map { bids[$0] }.max() ?? 0
    guard top >= auction.reserve ?? top else { return [] }
    return played.indices.filter { bids[played[$0]] == top }
  }

  /// What happens when the candidates win with these probabilities.
  func outcome(
    _ played: [Int], _ values: [Double], _ shares: [Int: Double]
  ) -> (payoffs: [Double], revenue: Double, efficiency: Double) {
    var payoffs = values.map { _ in 0.0 }
    var (revenue, efficiency) = (0.0, 0.0)
    for (winner, share) in shares {
      if values[winner] == values.max() { efficiency += share }
      if auction.format == .allPay {
        payoffs[winner] += share * values[winner]
      } else {
        payoffs[winner] += share * (values[winner] - price(winner, played))
        revenue += share * price(winner, played)
      }
    }
    if auction.format == .allPay {
      for player in played.indices {
        payoffs[player] -= bids[played[player]]
        revenue += bids[played[player]]
      }
    }
    return (payoffs, revenue, efficiency)
  }

  /// What every own bid would have paid: ties are shared, however they are resolved in play.
  func counterfactuals(_ player: Int, _ played: [Int], _ values: [Double]) -> [Double] {
    bids.indices.map { bid in
      var other = played
      other[player] = bid
      let candidates = candidates(other)
      let shares = Dictionary(
        uniqueKeysWithValues: candidates.map { ($0, 1 / Double(candidates.count)) })
      return outcome(other, values, shares).payoffs[player]
    }
  }
}
