internal import Quantities
internal import Randomness

/// Values between two ends that are numbers, or quantities of one unit.
struct AxisRange {
  private let from: Decimal128
  private let to: Decimal128
  private let unit: String
  private let isLog: Bool

  init(from: String, to: String, isLog: Bool) throws(Mismatch) {
    let (first, unit) = try Self.split(from)
    let (last, other) = try Self.split(to)
    guard unit == other else {
      throw Mismatch("'\(from)' and '\(to)'", expected: "both ends in one unit")
    }
    if isLog && (first.double <= 0 || last.double <= 0) {
      throw Mismatch("'\(from)' to '\(to)' on a log scale", expected: "ends above 0")
    }
    self.from = first
    self.to = last
    self.unit = unit
    self.isLog = isLog
  }

  /// So many values: the ends as written, those between to six digits, whole ones where only those
  /// may stand, each once.
  func values(steps: Int, isWhole: Bool) -> [String] {
    let a = from.double
    let b = to.double
    var texts: [String] = []
    for step in 0..<steps {
      let part = Double(step) / Double(steps - 1)
      let value = isLog ? a * Elementary.pow(b / a, part) : a + (b - a) * part
      var number = step == 0 ? from : to
      if step > 0 && step < steps - 1 {
        number = Self.decimal(isWhole ? value.rounded() : value)
      }
      let text = unit.isEmpty ? "\(number)" : "\(number) \(unit)"
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  private static func split(_ text: String) throws(Mismatch) -> (Decimal128, String) {
    let words = text.split(separator: " ")
    guard let first = words.first, let number = Decimal128(first) else {
      throw Mismatch(
        NumberText.refusal(text), expected: "a number, or a quantity such as '12 s'")
    }
    return (number, words.dropFirst().joined(separator: " "))
  }

  /// The number to six significant digits.
  private static func decimal(_ value: Double) -> Decimal128 {
    guard value != 0 else { return Decimal128(digits: 0, exponent: 0) }
    var size = abs(value)
    var exponent = 0
    while size >= 1_000_000 {
      size /= 10
      exponent += 1
    }
    while size < 100_000 {
      size *= 10
      exponent -= 1
    }
    return Decimal128(isNegative: value < 0, digits: UInt128(size.rounded()), exponent: exponent)
  }
}
