internal import Quantities

extension Value {
  /// The one canonical spelling, which reads back as the same value: what the resolved scenario,
  /// its hash and `explain` show.
  ///
  /// A time is in `unit` where it is a whole number of it.
  public func text(unit: TimeUnit = .seconds) -> String {
    switch self {
    case .ether(let wei): Self.ether(wei)
    case .tokens(let units): "\(Decimal128(digits: units, exponent: -18)) token"
    case .dollars(let units): "\(Decimal128(digits: units, exponent: -6)) usd"
    case .duration(let nanoseconds): Self.duration(nanoseconds, unit)
    case .share(let share):
      "\(Decimal128(digits: UInt128(share.billionths), exponent: -7)) %"
    case .perMinute(let rate): Self.rate(rate)
    case .count(let count): "\(count)"
    case .number(let number): number.description
    case .text(let text): text
    case .flag(let flag): flag ? "on" : "off"
    case .timestamp(let seconds): Self.timestamp(seconds)
    }
  }

  private static func ether(_ wei: UInt128) -> String {
    let large = wei == 0 || wei >= 1_000_000_000_000
    return large
      ? "\(Decimal128(digits: wei, exponent: -18)) ether"
      : "\(Decimal128(digits: wei, exponent: -9)) gwei"
  }

  private static func duration(_ nanoseconds: Int, _ unit: TimeUnit) -> String {
    for unit in [unit, .days, .hours, .minutes] where nanoseconds % unit.nanoseconds == 0 {
      return "\(nanoseconds / unit.nanoseconds) \(unit.rawValue)"
    }
    return "\(Decimal128(digits: UInt128(nanoseconds), exponent: -9)) s"
  }

  private static func rate(_ perMinute: Decimal128) -> String {
    // A sixtieth is a finite decimal where the digits divide by 3: then it is shown per second.
    guard perMinute.digits % 3 == 0 else { return "\(perMinute) tx/min" }
    let perSecond = Decimal128(
      digits: perMinute.digits / 3 * 5, exponent: perMinute.exponent - 2)
    return "\(perSecond) tx/s"
  }

  private static func timestamp(_ seconds: Int) -> String {
    let day = CalendarDay(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
    let rest = seconds - day.daysSince1970 * 86_400
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(day.text)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
