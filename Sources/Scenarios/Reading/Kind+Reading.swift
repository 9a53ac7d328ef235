internal import Parameters
internal import Quantities

extension Kind {
  /// The value that `text` spells, exactly.
  func value(of text: String) throws(Mismatch) -> Value {
    switch self {
    case .ether:
      return .ether(try whole(text, .ether, main: "ether"))
    case .tokens:
      return .tokens(try whole(text, .tokens, main: "token"))
    case .dollars:
      return .dollars(try whole(text, .dollars, main: "usd"))
    case .duration(let unit, let least):
      return .duration(try duration(text, unit, atLeast: least))
    case .share(let base, let most):
      return .share(try share(text, of: base, max: most))
    case .rate:
      return .perMinute(try rate(text))
    case .count(let range):
      return .count(try count(text, range))
    case .number(let range):
      return .number(try number(text, range))
    case .reputation:
      return .number(try reputation(text))
    case .perLostDay(let range):
      return .number(try measured(text, .lostDay, main: "per lost day", range))
    case .sharePer(let denominator, let most):
      return .share(
        try share(text, denominator.family, main: "% per \(denominator.rawValue)", max: most))
    case .choice(let choices):
      return .text(try choice(text, choices.map(\.name)))
    case .flag:
      return .flag(try flag(text))
    case .text:
      guard !text.isEmpty else { throw Mismatch("nothing", expected: expectation) }
      return .text(text)
    case .timestamp:
      guard let seconds = Moment.seconds(text) else {
        throw Mismatch("'\(shortened(text))'", expected: expectation)
      }
      return .timestamp(seconds)
    case .either(let first, let second):
      return try either(text, first, second)
    }
  }

  private func whole(_ text: String, _ family: Unit.Family, main: String) throws(Mismatch)
    -> UInt128
  {
    let quantity = try Quantity(text, family, main: main)
    return try quantity.unit.whole(quantity.number)
  }

  private func duration(_ text: String, _ unit: TimeUnit, atLeast least: Int) throws(Mismatch)
    -> Int
  {
    let nanoseconds = try whole(text, .duration, main: unit.rawValue)
    let value = Int(nanoseconds)
    guard value >= least else {
      throw Mismatch(
        "'\(shortened(text))' is too short",
        expected: "at least \(Value.duration(least).text(unit: unit))")
    }
    return value
  }

  private func share(_ text: String, of base: String?, max most: Share) throws(Mismatch) -> Share {
    let main = base.map { "% of \($0)" } ?? "%"
    let quantity = try Quantity(text, .share, main: main)
    if let written = quantity.base, written != base {
      throw Mismatch(
        "'\(shortened(text))'",
        expected: base.map { "a share of \($0)" } ?? "a share such as '12 %'",
        nearest: base.map { "\(quantity.number) % of \($0)" })
    }
    return try share(text, .share, main: main, max: most)
  }

  private func share(
    _ text: String, _ family: Unit.Family, main: String, max most: Share
  ) throws(Mismatch) -> Share {
    let billionths = try whole(text, family, main: main)
    guard billionths <= UInt128(most.billionths) else {
      throw Mismatch(
        "'\(shortened(text))' is too large",
        expected: "at most \(self.text(of: .share(most)))")
    }
    return Share(billionths: UInt64(billionths))
  }

  private func rate(_ text: String) throws(Mismatch) -> Decimal128 {
    let quantity = try Quantity(text, .rate, main: "tx/s")
    let number = quantity.number
    guard !number.isNegative else {
      throw Mismatch("'\(shortened(text))' is negative", expected: "a rate, zero or more")
    }
    let (digits, overflow) = number.digits.multipliedReportingOverflow(by: quantity.unit.factor)
    let rate = Decimal128(digits: digits, exponent: number.exponent + quantity.unit.power)
    guard !overflow, rate.exponent <= 30 else {
      throw Mismatch("'\(shortened(text))' is too large", expected: "fewer digits")
    }
    guard rate.double <= 6e6 else {
      throw Mismatch("'\(shortened(text))' is too large", expected: "at most 100000 tx/s")
    }
    return rate
  }

  private func count(_ text: String, _ range: ClosedRange<Int>) throws(Mismatch) -> Int {
    guard let number = Decimal128(text) else {
      let unit = text.split(separator: " ").dropFirst().first.map(String.init)
      if let unit, Unit.named(unit) != nil {
        throw Mismatch("'\(shortened(text))' has a unit", expected: expectation)
      }
      throw Mismatch(NumberText.refusal(text), expected: expectation)
    }
    guard !number.isNegative || range.lowerBound < 0 else {
      throw Mismatch("'\(text)' is negative", expected: expectation)
    }
    guard let whole = number.whole(scaledBy: 0) else {
      throw Mismatch("'\(shortened(text))' is not whole or too large", expected: expectation)
    }
    guard let count = Int(exactly: whole), range.contains(count) else {
      throw Mismatch("'\(shortened(text))' is out of range", expected: expectation)
    }
    return count
  }

  private func number(_ text: String, _ range: ClosedRange<Double>) throws(Mismatch) -> Decimal128 {
    guard let number = Decimal128(text) else {
      throw Mismatch(NumberText.refusal(text), expected: expectation)
    }
    guard range.contains(number.double) else {
      throw Mismatch("'\(shortened(text))' is out of range", expected: expectation)
    }
    return number
  }

  private func reputation(_ text: String) throws(Mismatch) -> Decimal128 {
    try measured(text, .reputation, main: "reputation", 0...1)
  }

  private func measured(
    _ text: String, _ family: Unit.Family, main: String, _ range: ClosedRange<Double>
  ) throws(Mismatch) -> Decimal128 {
    let number = try Quantity(text, family, main: main).number
    guard range.contains(number.double) else {
      throw Mismatch("'\(shortened(text))' is out of range", expected: expectation)
    }
    return number
  }

  private func choice(_ text: String, _ names: [String]) throws(Mismatch) -> String {
    if names.contains(text) { return text }
    // YAML writers turn `off` into `false` where nothing but the flag may stand.
    if text == "false", names.contains("off") { return "off" }
    throw Mismatch(
      text.isEmpty ? "nothing" : "there is no choice '\(shortened(text))'", expected: expectation,
      nearest: Nearest.name(to: text, in: names))
  }

  private func flag(_ text: String) throws(Mismatch) -> Bool {
    switch text {
    case "on", "true": return true
    case "off", "false": return false
    default:
      throw Mismatch(text.isEmpty ? "nothing" : "'\(shortened(text))'", expected: expectation)
    }
  }

  private func either(_ text: String, _ first: Kind, _ second: Kind) throws(Mismatch) -> Value {
    let problem: Mismatch
    do { return try first.value(of: text) } catch { problem = error }
    do {
      return try second.value(of: text)
    } catch {
      let unit = Unit.written(in: text)
      if let unit, first.families.contains(unit.family) { throw problem }
      if let unit, second.families.contains(unit.family) { throw error }
      if Decimal128(text) != nil {
        if first.isBareNumber { throw problem }
        if second.isBareNumber { throw error }
      }
      throw Mismatch(
        problem.found, expected: "\(first.expectation), or \(second.expectation)",
        nearest: error.nearest ?? problem.nearest)
    }
  }

  private var isBareNumber: Bool {
    switch self {
    case .count, .number: true
    case .either(let first, let second): first.isBareNumber || second.isBareNumber
    default: false
    }
  }

  private var families: [Unit.Family] {
    switch self {
    case .ether: [.ether]
    case .tokens: [.tokens]
    case .dollars: [.dollars]
    case .duration: [.duration]
    case .share: [.share]
    case .rate: [.rate]
    case .reputation: [.reputation]
    case .perLostDay: [.lostDay]
    case .sharePer(let denominator, _): [denominator.family]
    case .either(let first, let second): first.families + second.families
    default: []
    }
  }
}

extension Denominator {
  /// What a share per one of these measures.
  fileprivate var family: Unit.Family {
    switch self {
    case .year: .sharePerYear
    case .ether: .sharePerEther
    }
  }
}
