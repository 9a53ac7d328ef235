internal import Foundation

/// Numbers for people, with few digits; files and JSON have all of them.
public enum NumberText {
  /// Four significant digits; a dash where there is nothing.
  public static func short(_ value: Double?) -> String {
    guard let value else { return "-" }
    let size = abs(value)
    return String(format: size >= 1e4 && size < 1e9 ? "%.0f" : "%.4g", value)
  }

  /// A mean with the half width of its interval, both to the second digit of the latter and at most
  /// the fourth of the mean; the mean alone where all seeds agree.
  ///
  /// At most 17 characters, so that three designs stand beside each other.
  public static func interval(_ mean: Double?, _ halfWidth: Double?) -> String {
    guard let mean else { return "-" }
    guard let halfWidth, halfWidth > 0 else { return short(mean) }
    let size = max(abs(mean), halfWidth)
    let (power, fine) = (exponent(size), exponent(halfWidth))
    if size >= 0.01 && size < 1e6 {
      let decimals = max(0, min(1 - fine, 3 - power))
      let isLost = halfWidth < 0.5 * pow(10, Double(-decimals))
      return String(format: "%.\(decimals)f ± ", mean)
        + (isLost ? scientific(halfWidth, 0) : String(format: "%.\(decimals)f", halfWidth))
    }
    let digits = max(0, min(power - fine + 1, 3))
    return scientific(mean, digits) + " ± " + scientific(halfWidth, 1)
  }

  private static func exponent(_ value: Double) -> Int { Int(log10(value).rounded(.down)) }

  /// `1.23e-5`, without the zeros that C puts into exponents.
  private static func scientific(_ value: Double, _ decimals: Int) -> String {
    guard value != 0 else { return "0" }
    let power = exponent(abs(value))
    return String(format: "%.\(decimals)f", value / pow(10, Double(power))) + "e\(power)"
  }
}
