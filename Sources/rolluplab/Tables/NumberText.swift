internal import Foundation

/// Numbers for people, with few digits; files and JSON have all of them.
enum NumberText {
  /// Four significant digits; a dash where there is nothing.
  static func short(_ value: Double?) -> String {
    guard let value else { return "-" }
    let size = abs(value)
    return String(format: size >= 1e4 && size < 1e9 ? "%.0f" : "%.4g", value)
  }

  /// A mean with the half width of its interval, both to the second digit of the latter; the mean alone
  /// where all seeds agree.
  static func interval(_ mean: Double?, _ halfWidth: Double?) -> String {
    guard let mean else { return "-" }
    guard let halfWidth, halfWidth > 0 else { return short(mean) }
    let size = max(abs(mean), halfWidth)
    let power = Int(log10(halfWidth).rounded(.down))
    if size >= 1e-3 && size < 1e6 && power > -6 {
      let decimals = max(0, 1 - power)
      return String(format: "%.\(decimals)f ± %.\(decimals)f", mean, halfWidth)
    }
    return String(format: "%.3g ± %.2g", mean, halfWidth)
  }
}
