public import Quantities

/// What a scalar is, and so how it is written.
public enum Kind: Sendable {
  /// An amount of ether: `0.1 ether`, `5 gwei`, `1 wei`.
  case ether
  /// An amount of the network token: `10 token`.
  case tokens
  /// An amount of dollars: `4.08 usd`.
  case dollars
  /// A length of time: `12 s`, `20 min`, `6 h`, `7 d`, `50 slots`; printed in `unit` where whole,
  /// and at least so many nanoseconds.
  case duration(TimeUnit, atLeast: Int = 0)
  /// A part of a whole, at most `max`: `5 %`, or `50 % of bond` where `base` is `bond`.
  case share(of: String? = nil, max: Share = .whole)
  /// Events in time: `10 tx/s`, `1 tx/min`.
  case rate
  /// A bare whole number in a range: counts, gas, bytes, years.
  case count(ClosedRange<Int>)
  /// A bare number in a range: ratios and exponents.
  case number(ClosedRange<Double>)
  /// A part of a prover's reputation, which lies in [0, 1]: `0.05 reputation`.
  case reputation
  /// What a day without service does, in a range: `0.2 per lost day`.
  case perLostDay(ClosedRange<Double>)
  /// A share for each of something, at most `max`: `10 % per year`, `0.001 % per ether`.
  case sharePer(Denominator, max: Share = .whole)
  /// One of these names.
  case choice([Choice])
  /// `on` or `off`.
  case flag
  /// A name or a path, kept as it is written.
  case text
  /// A moment in UTC: `2023-11-06T00:00:00Z`.
  case timestamp
  /// Either of two kinds of scalar, tried in order.
  indirect case either(Kind, Kind)
}

/// One of the names that a scalar may have.
public struct Choice: Sendable {
  /// The name in the file.
  public let name: String
  /// What it means, in a sentence.
  public let summary: String

  /// A choice called `name`.
  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}

/// What a share may be per.
public enum Denominator: String, CaseIterable, Sendable {
  /// A year of 365 days.
  case year
  /// An ether of notional amount.
  case ether
}

/// A unit of time that a scenario may be written in.
public enum TimeUnit: String, CaseIterable, Sendable {
  /// Seconds.
  case seconds = "s"
  /// Minutes.
  case minutes = "min"
  /// Hours.
  case hours = "h"
  /// Days of 24 hours.
  case days = "d"
  /// L1 slots of 12 seconds.
  case slots

  /// How many nanoseconds one is.
  public var nanoseconds: Int {
    switch self {
    case .seconds: 1_000_000_000
    case .minutes: 60_000_000_000
    case .hours: 3_600_000_000_000
    case .days: 86_400_000_000_000
    case .slots: 12_000_000_000
    }
  }
}
