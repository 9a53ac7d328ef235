internal import Foundation

/// Numbers for readers: few digits, thousands apart, a true minus sign.
///
/// All digits are in the CSV files; the page shows as many as a reader compares.
package enum NumberText {
  /// `value` to `digits` significant digits.
  package static func short(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return "–" }
    guard value != 0 else { return "0" }
    let power = exponent(value)
    if power >= 9 || power < -4 { return scientific(value, digits) }
    return fixed(value, decimals: max(0, digits - 1 - power))
  }

  /// `value` for an axis: the digits that it needs, up to six; a bare power of ten where it is one.
  package static func tick(_ value: Double) -> String {
    let text = short(value, digits: 6)
    guard let times = text.range(of: " × ") else { return trimmed(text) }
    let mantissa = trimmed(String(text[..<times.lowerBound]))
    let power = String(text[times.upperBound...])
    return mantissa == "1" ? power : "\(mantissa) × \(power)"
  }

  /// A difference: `short` with its sign.
  package static func signed(_ value: Double, digits: Int = 3) -> String {
    (value > 0 ? "+" : "") + short(value, digits: digits)
  }

  /// A mean and the half width of its interval, both to the latter's second digit, or to its first
  /// where the mean would need more than five digits.
  package static func interval(_ mean: Double, _ halfWidth: Double?) -> String {
    guard let halfWidth, halfWidth.isFinite else { return trimmed(short(mean, digits: 4)) }
    guard halfWidth > 0 else { return trimmed(short(mean, digits: 4)) + " ± 0" }
    let power = exponent(halfWidth)
    let size = max(exponent(mean), power)
    if size < 9, size >= -4, size - power > 6 {
      return trimmed(short(mean, digits: 6)) + " ± " + short(halfWidth, digits: 1)
    }
    if size >= 9 || size < -4 {
      let unit = pow(10, Double(size))
      let decimals = min(6, max(1, size - power))
      let (mean, half) = (mean / unit, halfWidth / unit)
      let digits = fixed(mean, decimals: decimals) + " ± " + fixed(half, decimals: decimals)
      return "(\(digits)) × 10\(raised(size))"
    }
    let decimals = max(0, size - power > 3 ? -power : 1 - power)
    return fixed(mean, decimals: decimals) + " ± " + fixed(halfWidth, decimals: decimals)
  }

  /// Without zeros at the end of the decimals.
  static func trimmed(_ text: String) -> String {
    guard text.contains("."), !text.contains("×") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// A p value as papers print it, with its relation.
  package static func p(_ value: Double) -> String {
    if value < 0.001 { return "p\u{A0}<\u{A0}0.001" }
    return "p\u{A0}=\u{A0}" + fixed(value, decimals: value < 0.095 ? 3 : 2)
  }

  /// The two ends of an interval with their signs, to the second digit of half its width, or with six
  /// digits where that is less.
  package static func ends(_ low: Double, _ high: Double) -> String {
    let power = exponent((high - low) / 2)
    let size = max(exponent(low), exponent(high))
    let decimals = high > low ? max(0, min(1 - power, 5 - size)) : max(0, 2 - size)
    guard size < 9, decimals < 9 else { return "\(signed(low)) to \(signed(high))" }
    let texts = [low, high].map { ($0 > 0 ? "+" : "") + fixed($0, decimals: decimals) }
    return texts.joined(separator: " to ")
  }

  /// `value` with this many decimals and a thin gap between thousands from 10 000 on.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", abs(value))
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    let sign = value < 0 && !isZero ? "−" : ""
    let parts = text.split(separator: ".")
    guard parts[0].count > 4 else { return sign + text }
    var grouped = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0 && (parts[0].count - index) % 3 == 0 { grouped += "\u{202F}" }
      grouped.append(digit)
    }
    return sign + grouped + (parts.count > 1 ? "." + parts[1] : "")
  }

  private static func scientific(_ value: Double, _ digits: Int) -> String {
    let text = String(format: "%.\(digits - 1)e", value)
    let parts = text.split(separator: "e")
    guard parts.count == 2, let power = Int(parts[1]) else { return text }
    let mantissa = parts[0].replacingOccurrences(of: "-", with: "−")
    return "\(mantissa) × 10\(raised(power))"
  }

  private static func raised(_ power: Int) -> String {
    "\(power)".map { superscripts[$0] ?? String($0) }.joined()
  }

  private static let superscripts: [Character: String] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]

  /// The power of ten of the first digit; 0 for 0.
  private static func exponent(_ value: Double) -> Int {
    value == 0 ? 0 : Int(log10(abs(value)).rounded(.down))
  }
}
