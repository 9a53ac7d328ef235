/// How much work a row's words name, such as "2^14 VM cycles", "Loop-100M" or "64K constraints".
struct WorkSize: Equatable {
  /// The number of units.
  var amount: Double
  /// The words with # in place of the number.
  var kind: String

  /// The first number in the words; `nil` where there is none.
  ///
  /// A k is 1,024: every row that has one belongs to a series of powers of two. An M is 1,048,576 of
  /// constraints, steps and cycles for the same reason, and a million of anything else.
  init?(_ words: String) {
    let text = Array(words)
    guard
      let start = text.indices.first(where: { i in
        text[i].isNumber && (i == 0 || !(text[i - 1].isLetter || text[i - 1].isNumber))
      })
    else { return nil }
    var end = start
    func digits() -> String {
      let begin = end
      while end < text.count, text[end].isNumber || text[end] == "." { end += 1 }
      return String(text[begin..<end])
    }
    guard var value = Double(digits()) else { return nil }
    if value == 2, end + 1 < text.count, text[end] == "^" {
      end += 1
      guard let exponent = Double(digits()), exponent < 64 else { return nil }
      value = Double(sign: .plus, exponent: Int(exponent), significand: 1)
    } else if end < text.count, end + 1 == text.count || !text[end + 1].isLetter,
      let factor = Self.factor(text[end], of: String(text[(end + 1)...]))
    {
      value *= factor
      end += 1
    }
    amount = value
    kind = String(text[..<start]) + "#" + String(text[end...])
  }

  private static func factor(_ suffix: Character, of unit: String) -> Double? {
    switch suffix {
    case "k", "K": 1_024
    case "M": ["constraints", "steps", "cycles"].contains { unit.hasSuffix($0) } ? 1_048_576 : 1e6
    default: nil
    }
  }
}
