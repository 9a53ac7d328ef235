/// How unequally a total is divided: measures of decentralisation.
///
/// Shares are amounts of any one unit; only their ratios matter. None is negative or infinite.
public enum Concentration {
  /// The Herfindahl-Hirschman index, from 1/n (equal shares) to 1 (one holder).
  ///
  /// The sum of squared market shares (Hirschman, "The paternity of an index", 1964).
  /// - Returns: nil when the total is 0.
  public static func herfindahl(_ shares: [Double]) -> Double? {
    total(of: shares).map { total in
      shares.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    }
  }

  /// The least number of holders that together have more than the threshold's part of the total.
  ///
  /// "More" means by over 10^-12 of the total, so that rounding does not decide. Source: Srinivasan
  /// and Lee, "Quantifying decentralization", 2017.
  /// - Precondition: `threshold >= 0`.
  /// - Returns: nil when the total is 0, and where even all holders do not pass the threshold.
  public static func nakamoto(_ shares: [Double], above threshold: Double = 0.5) -> Int? {
    precondition(threshold >= 0, "a threshold is a part of the total, not negative")
    guard let total = total(of: shares) else { return nil }
    var sum = 0.0
    for (index, share) in shares.sorted(by: >).enumerated() {
      sum += share / total
      if sum > threshold + 1e-12 { return index + 1 }
    }
    return nil
  }

  /// The Gini coefficient, from 0 (equal shares) to 1 - 1/n (one holder of n).
  ///
  /// Without a small-sample correction; holders with nothing count.
  /// - Returns: nil when the total is 0.
  public static func gini(_ shares: [Double]) -> Double? {
    guard let total = total(of: shares) else { return nil }
    let count = Double(shares.count)
    var weighted = 0.0
    for (index, share) in shares.sorted().enumerated() {
      weighted += (Double(2 * index + 1) - count) * (share / total)
    }
    return weighted / count
  }

  private static func total(of shares: [Double]) -> Double? {
    precondition(shares.allSatisfy { $0 >= 0 && $0 < .infinity }, "a share is negative or infinite")
    let total = shares.reduce(0, +)
    return total > 0 ? total : nil
  }
}
