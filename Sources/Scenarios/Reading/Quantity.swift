internal import Parameters
internal import Quantities

/// Text of the form `NUMBER UNIT`, split and checked; `50 % of bond` has a base besides.
struct Quantity {
  let number: Decimal128
  let unit: Unit
  /// What the share is of, where that is written.
  let base: String?

  /// Reads a quantity of one family; `main` is the unit that examples show.
  init(_ text: String, _ family: Unit.Family, main: String) throws(Mismatch) {
    let units = family.units.map(\.name)
    let expected =
      "\(family.rawValue) such as '12 \(main)'"
      + (units.count > 1 ? " (units: \(units.joined(separator: ", ")))" : "")
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard let first = words.first else { throw Mismatch("nothing", expected: expected) }
    guard let number = Decimal128(first) else {
      throw Self.badNumber(String(first), rest: words.dropFirst(), units, expected)
    }
    guard words.count > 1 else {
      throw Mismatch(
        "'\(shortened(text))' has no unit", expected: "\(family.rawValue): write '\(first) \(main)'"
      )
    }
    let rest = words.dropFirst().joined(separator: " ")
    let word = units.allSatisfy { $0.contains(" ") } ? rest : String(words[1])
    guard units.contains(word), let unit = Unit.named(word) else {
      throw Self.badUnit(text, word, units, expected)
    }
    switch words.count {
    case _ where word == rest: base = nil
    case 4 where words[2] == "of" && family == .share: base = String(words[3])
    default: throw Mismatch("'\(shortened(text))'", expected: expected)
    }
    self.number = number
    self.unit = unit
  }

  private static func badNumber(
    _ first: String, rest: ArraySlice<Substring>, _ units: [String], _ expected: String
  ) -> Mismatch {
    // `12s` and `5%`: the digits and the unit without the space between them.
    let digits = first.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "+" }
    let tail = first.dropFirst(digits.count)
    if rest.isEmpty, Decimal128(digits) != nil, units.contains(String(tail)) {
      return Mismatch("'\(first)' without a space", expected: "'\(digits) \(tail)'")
    }
    return Mismatch(NumberText.refusal(first), expected: expected)
  }

  private static func badUnit(
    _ text: String, _ unit: String, _ units: [String], _ expected: String
  ) -> Mismatch {
    if let other = Unit.written(in: text) {
      return Mismatch("'\(shortened(text))' is \(other.family.rawValue)", expected: expected)
    }
    return Mismatch(
      "'\(shortened(unit))' is not a unit here", expected: expected,
      nearest: Nearest.unit(to: unit, in: units))
  }
}

/// Text that should be a number.
enum NumberText {
  /// What is wrong with text that is not a decimal number.
  static func refusal(_ text: String) -> String {
    let lower = text.lowercased().drop { $0 == "-" || $0 == "+" || $0 == "." }
    if lower == "nan" || lower == "inf" || lower == "infinity" {
      return "'\(text)' is not a finite number"
    }
    if text.isEmpty { return "nothing" }
    if !text.utf8.allSatisfy({ byte in numberBytes.contains(byte) }) || text.utf8.count < 40 {
      return "'\(shortened(text))' is not a decimal number"
    }
    return "'\(shortened(text))' has more digits or a larger exponent than a number may have"
  }

  private static let numberBytes = Set("0123456789.+-eE".utf8)
}
