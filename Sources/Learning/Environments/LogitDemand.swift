internal import Randomness

/// Logit demand, and the prices of competing and of colluding firms.
///
/// Both prices have closed forms up to a root of an increasing function, found by bisection on the
/// logarithm of the markup; everything is in logarithms, so no exponential overflows.
struct LogitDemand: Sendable {
  let qualities: [Double]
  let costs: [Double]
  let outside: Double
  let mu: Double

  /// The firms' profits at these prices: (p_i - c_i) q_i.
  func profits(_ prices: [Double]) -> [Double] {
    let utilities = prices.indices.map { (qualities[$0] - prices[$0]) / mu }
    let most = max(outside / mu, utilities.max() ?? 0)
    let weights = utilities.map { Elementary.exp($0 - most) }
    let total = weights.reduce(Elementary.exp(outside / mu - most), +)
    return prices.indices.map { (prices[$0] - costs[$0]) * weights[$0] / total }
  }

  /// The prices of the Bertrand-Nash equilibrium: (p_i - c_i)(1 - q_i) = mu for every firm.
  ///
  /// Given the logarithm L of the denominator of the shares, firm i's own condition fixes its share;
  /// L is where shares and the outside good add up to 1. The sum falls in L, so L is unique.
  var nashPrices: [Double] {
    let surpluses = qualities.indices.map { (qualities[$0] - costs[$0]) / mu }
    let none = outside / mu
    let top = max(none, (surpluses.max() ?? none) - 1)
    let logTotal = Self.root(none, top + Elementary.log(Double(surpluses.count) + 1)) { level in
      let shares = surpluses.map { surplus in
        let excess = Self.excessMarkup(surplus - level)
        return excess / (1 + excess)
      }
      return 1 - shares.reduce(Elementary.exp(none - level), +)
    }
    return surpluses.indices.map {
      costs[$0] + mu * (1 + Self.excessMarkup(surpluses[$0] - logTotal))
    }
  }

  /// The prices that maximise the sum of profits: one markup mu (1 + w) with w e^w = sum_i
  /// exp((a_i - c_i - a_0) / mu - 1) for all firms.
  var monopolyPrices: [Double] {
    let surpluses = qualities.indices.map { (qualities[$0] - costs[$0] - outside) / mu }
    let most = surpluses.max() ?? 0
    let sum = surpluses.reduce(0) { $0 + Elementary.exp($1 - most) }
    let target = most + Elementary.log(sum) - 1
    let top = target > 1 ? Elementary.log(target) : target
    let logarithm = Self.root(min(target, top) - 1, max(target, 0) + 1) {
      $0 + Elementary.exp(min($0, 700)) - target
    }
    let markup = mu * (1 + Elementary.exp(logarithm))
    return costs.map { $0 + markup }
  }

  /// y > 0 with log(y / (1 + y)) + 1 + y = `surplus`: the markup in units of mu is 1 + y, and the
  /// share y / (1 + y).
  private static func excessMarkup(_ surplus: Double) -> Double {
    let low = surplus > 2 ? Elementary.log(surplus - 1) - 1 : surplus - 3
    let high = surplus > 2 ? Elementary.log(surplus) + 1 : surplus
    return Elementary.exp(
      root(low, high) { z in
        let y = Elementary.exp(z)
        return z - Elementary.log(1 + y) + 1 + y - surplus
      })
  }

  /// The root of an increasing function between `low` and `high`, to the last bit.
  private static func root(
    _ low: Double, _ high: Double, _ function: (Double) -> Double
  ) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if function(middle) < 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
