internal import Randomness

/// The size of a price's daily moves, with its jumps apart.
///
/// Logarithmic returns between rows; a return further than `3 * 1.4826 * MAD` from the median is a
/// jump (MAD: median absolute deviation, scaled to a normal's standard deviation). The rest gives
/// sigma as its root mean square, the jumps give a rate and what their mean square has beyond
/// sigma's. Steps between days that are not neighbours count as one day (Assumption: few are).
package struct PriceCalibration: Hashable, Sendable {
  /// The standard deviation of a day's logarithmic move without jumps.
  package let sigma: Double
  /// The mean number of jumps a day.
  package let jumps: Double
  /// The standard deviation of a jump.
  package let jumpSigma: Double
  /// The standard deviation of a day's move, jumps included: for a model without them.
  package let totalSigma: Double
  /// The number of returns.
  package let count: Int

  /// The calibration on closing prices, all above zero; without two of them there are no moves.
  package init(closes: [Double]) {
    let returns = zip(closes, closes.dropFirst()).map { Elementary.log($1 / $0) }
    let middle = Self.median(returns)
    let spread = Self.median(returns.map { abs($0 - middle) })
    let threshold = 3 * 1.4826 * spread
    let usual = returns.filter { abs($0 - middle) <= threshold }
    let jumps = returns.filter { abs($0 - middle) > threshold }
    let square = Self.meanSquare(usual)
    count = returns.count
    sigma = square.squareRoot()
    self.jumps = returns.isEmpty ? 0 : Double(jumps.count) / Double(returns.count)
    jumpSigma = max(0, Self.meanSquare(jumps) - square).squareRoot()
    totalSigma = Self.meanSquare(returns).squareRoot()
  }

  private static func meanSquare(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let half = sorted.count / 2
    if sorted.isEmpty { return 0 }
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }
}
