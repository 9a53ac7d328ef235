internal import Parameters
internal import Quantities

/// A unit that a quantity is written in: `factor * 10^power` base units.
struct Unit: Hashable {
  let name: String
  let family: Family
  let factor: UInt128
  let power: Int

  /// What is measured.
  enum Family: String {
    case ether = "an amount of ether"
    case tokens = "an amount of tokens"
    case dollars = "an amount of dollars"
    case duration = "a length of time"
    case share = "a share"
    case rate = "a rate"
    case reputation = "a part of a reputation"
    case lostDay = "a number per lost day"
    case sharePerYear = "a share per year"
    case sharePerEther = "a share per ether"

    /// The most of it that a scenario may hold, in base units and as text: amounts within these fit
    /// all of the engine's sums and products.
    var most: (units: UInt128, text: String) {
      switch self {
      case .ether: (1_000_000_000_000_000_000_000_000_000, "1000000000 ether")
      case .tokens: (1_000_000_000_000_000_000_000_000_000_000, "1000000000000 token")
      case .dollars: (1_000_000_000_000_000_000, "1000000000000 usd")
      case .duration: (UInt128(Int.max), "106751 d")
      case .share, .rate, .reputation, .lostDay, .sharePerYear, .sharePerEther:
        (UInt128(UInt64.max), "less")
      }
    }

    /// All units of it.
    var units: [Unit] { Unit.all.filter { $0.family == self } }
  }

  static let all: [Unit] = [
    Unit(name: "ether", family: .ether, factor: 1, power: 18),
    Unit(name: "gwei", family: .ether, factor: 1, power: 9),
    Unit(name: "wei", family: .ether, factor: 1, power: 0),
    Unit(name: "token", family: .tokens, factor: 1, power: 18),
    Unit(name: "usd", family: .dollars, factor: 1, power: 6),
    Unit(name: "s", family: .duration, factor: 1, power: 9),
    Unit(name: "min", family: .duration, factor: 6, power: 10),
    Unit(name: "h", family: .duration, factor: 36, power: 11),
    Unit(name: "d", family: .duration, factor: 864, power: 11),
    Unit(name: "slots", family: .duration, factor: 12, power: 9),
    Unit(name: "%", family: .share, factor: 1, power: 7),
    Unit(name: "% per year", family: .sharePerYear, factor: 1, power: 7),
    Unit(name: "% per ether", family: .sharePerEther, factor: 1, power: 7),
    Unit(name: "reputation", family: .reputation, factor: 1, power: 0),
    Unit(name: "per lost day", family: .lostDay, factor: 1, power: 0),
    Unit(name: "tx/s", family: .rate, factor: 6, power: 1),
    Unit(name: "tx/min", family: .rate, factor: 1, power: 0),
  ]

  static func named(_ name: some StringProtocol) -> Unit? { all.first { $0.name == name } }

  /// The unit that stands after the number of a quantity; of two, the one with more words.
  static func written(in text: String) -> Unit? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst()
    return named(words.joined(separator: " ")) ?? words.first.flatMap { named($0) }
  }

  /// So many of this unit in base units; rates, which need not be whole, have none.
  func whole(_ number: Decimal128) throws(Mismatch) -> UInt128 {
    let text = "\(number) \(name)"
    guard !number.isNegative else {
      throw Mismatch("'\(text)' is negative", expected: "\(family.rawValue), zero or more")
    }
    let (digits, overflow) = number.digits.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw tooLarge(text) }
    let scaled = Decimal128(digits: digits, exponent: number.exponent)
    if let whole = scaled.whole(scaledBy: power) {
      guard whole <= family.most.units else { throw tooLarge(text) }
      return whole
    }
    guard scaled.exponent + power < 0 else { throw tooLarge(text) }
    throw Mismatch(
      "'\(text)' has more decimals than the laboratory counts", expected: "whole \(base)")
  }

  private func tooLarge(_ text: String) -> Mismatch {
    Mismatch("'\(text)' is too large", expected: "\(family.rawValue), at most \(family.most.text)")
  }

  private var base: String {
    switch family {
    case .ether: "wei"
    case .tokens: "base units of 10^-18 token"
    case .dollars: "millionths of a dollar"
    case .duration: "nanoseconds"
    case .share, .sharePerYear, .sharePerEther: "10^-7 percent"
    case .rate: "transactions per minute"
    case .reputation, .lostDay: "ones"
    }
  }
}
