internal import Quantities

/// A condition on a point: what `exclude` is written in.
///
/// Names of axes, `design` and `world`; numbers and quoted text; `== != < <= > >=`, `&& || !` and
/// parentheses. Numbers, and quantities of one kind, are compared as numbers, all else as text; of
/// an axis that does not apply only `!=` holds.
indirect enum Condition {
  case both(Condition, Condition)
  case any(Condition, Condition)
  case not(Condition)
  case compare(Operand, Comparison, Operand)

  /// What is compared.
  enum Operand {
    case name(String)
    case text(String)
  }

  /// How it is compared.
  enum Comparison: String, CaseIterable {
    case equal = "=="
    case unequal = "!="
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
  }

  /// Whether the condition holds for the values of all names.
  func holds(_ values: [String: String?]) throws(Mismatch) -> Bool {
    switch self {
    case .both(let a, let b):
      guard try a.holds(values) else { return false }
      return try b.holds(values)
    case .any(let a, let b):
      guard try !a.holds(values) else { return true }
      return try b.holds(values)
    case .not(let a): return try !a.holds(values)
    case .compare(let left, let comparison, let right):
      guard let a = Self.value(left, values), let b = Self.value(right, values) else {
        return comparison == .unequal
      }
      return try Self.compare(a, comparison, b)
    }
  }

  /// The names that are asked to be equal, or not equal, to some text.
  var asked: [(name: String, text: String)] {
    switch self {
    case .both(let a, let b), .any(let a, let b): a.asked + b.asked
    case .not(let a): a.asked
    case .compare(.name(let name), .equal, .text(let text)),
      .compare(.name(let name), .unequal, .text(let text)),
      .compare(.text(let text), .equal, .name(let name)),
      .compare(.text(let text), .unequal, .name(let name)):
      [(name, text)]
    case .compare: []
    }
  }

  /// Whether the text is one of the values as conditions compare them: `60 min` is `1 h`.
  static func isAmong(_ text: String, _ values: [String]) -> Bool {
    values.contains { (try? compare($0, .equal, text)) == true }
  }

  private static func value(_ operand: Operand, _ values: [String: String?]) -> String? {
    switch operand {
    case .text(let text): text
    case .name(let name): values[name] ?? nil
    }
  }

  private static func compare(
    _ a: String, _ comparison: Comparison, _ b: String
  ) throws(Mismatch) -> Bool {
    if let (x, y) = numbers(a, b) {
      return switch comparison {
      case .equal: x == y
      case .unequal: x != y
      case .atMost: x.double <= y.double
      case .atLeast: x.double >= y.double
      case .below: x.double < y.double
      case .above: x.double > y.double
      }
    }
    switch comparison {
    case .equal: return a == b
    case .unequal: return a != b
    default:
      throw Mismatch(
        "'\(shortened(a))' \(comparison.rawValue) '\(shortened(b))'",
        expected: "numbers, or quantities of one kind")
    }
  }

  /// Both as numbers in one unit, where they are of one kind.
  private static func numbers(_ a: String, _ b: String) -> (Decimal128, Decimal128)? {
    func split(_ text: String) -> (number: Decimal128, rest: String)? {
      let words = text.split(separator: " ")
      guard let first = words.first, let number = Decimal128(first) else { return nil }
      return (number, words.dropFirst().joined(separator: " "))
    }
    guard let x = split(a), let y = split(b) else { return nil }
    if x.rest == y.rest { return (x.number, y.number) }
    guard let u = Unit.named(x.rest), let v = Unit.named(y.rest), u.family == v.family,
      let p = u.scaled(x.number), let q = v.scaled(y.number)
    else { return nil }
    return (p, q)
  }
}

extension Unit {
  /// The number in base units, which need not be whole; `nil` where it does not fit.
  func scaled(_ number: Decimal128) -> Decimal128? {
    let (digits, overflow) = number.digits.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    return Decimal128(
      isNegative: number.isNegative, digits: digits, exponent: number.exponent + power)
  }
}

/// A condition with the place where it is written.
struct Exclusion {
  let condition: Condition
  /// The condition as it is written.
  let text: String
  let place: Place

  init(_ condition: Condition, _ text: String, at place: Place) {
    self.condition = condition
    self.text = text
    self.place = place
  }
}
