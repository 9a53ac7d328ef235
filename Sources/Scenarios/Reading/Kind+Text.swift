internal import Parameters
internal import Quantities

extension Kind {
  /// What may stand here, as the end of "expected …".
  var expectation: String {
    switch self {
    case .ether: "an amount such as '12 ether' (units: ether, gwei, wei)"
    case .tokens: "an amount such as '12 token'"
    case .dollars: "an amount such as '12 usd'"
    case .duration(let unit, _): "a length of time such as '12 \(unit.rawValue)'"
    case .share(let base, let most):
      "a share such as '12 %\(base.map { " of \($0)" } ?? "")', at most \(Value.share(most).text())"
    case .reputation: "a part of a reputation such as '0.05 reputation', at most 1"
    case .perLostDay(let range):
      "a number such as '0.2 per lost day', \(Self.bounds("\(range.lowerBound)", "\(range.upperBound)", false))"
    case .sharePer(let denominator, let most):
      "a share such as '12 % per \(denominator.rawValue)', at most \(text(of: .share(most)))"
    case .rate: "a rate such as '12 tx/s' or '1 tx/min'"
    case .count(let range):
      "a whole number \(Self.bounds("\(range.lowerBound)", "\(range.upperBound)", range.upperBound == .max))"
    case .number(let range):
      "a number \(Self.bounds("\(range.lowerBound)", "\(range.upperBound)", range.upperBound > 1e30))"
    case .choice(let choices): Self.list(choices.map(\.name))
    case .flag: "on or off"
    case .text: "a name"
    case .timestamp: "a moment in UTC such as '2023-11-06T00:00:00Z'"
    case .either(let first, let second): "\(first.expectation), or \(second.expectation)"
    }
  }

  /// The unit or form, short, for tables.
  var unitText: String {
    switch self {
    case .ether: "ether"
    case .tokens: "token"
    case .dollars: "usd"
    case .duration: "time"
    case .share(let base, _): base.map { "% of \($0)" } ?? "%"
    case .reputation: "reputation"
    case .perLostDay: "per lost day"
    case .sharePer(let denominator, _): "% per \(denominator.rawValue)"
    case .rate: "tx/s"
    case .count: "whole number"
    case .number: "number"
    case .choice(let choices): choices.map(\.name).joined(separator: " | ")
    case .flag: "on | off"
    case .text: "text"
    case .timestamp: "UTC"
    case .either(let first, let second): "\(first.unitText) | \(second.unitText)"
    }
  }

  /// The canonical spelling of a value of this kind.
  func text(of value: Value) -> String {
    switch (self, value) {
    case (.duration(let unit, _), _): value.text(unit: unit)
    case (.share(let base?, _), _): "\(value.text()) of \(base)"
    case (.reputation, _): "\(value.text()) reputation"
    case (.perLostDay, _): "\(value.text()) per lost day"
    case (.sharePer(let denominator, _), _): "\(value.text()) per \(denominator.rawValue)"
    case (.either(let first, let second), _):
      first.holds(value) ? first.text(of: value) : second.text(of: value)
    default: value.text()
    }
  }

  private func holds(_ value: Value) -> Bool {
    switch (self, value) {
    case (.ether, .ether), (.tokens, .tokens), (.dollars, .dollars), (.duration, .duration),
      (.share, .share), (.rate, .perMinute), (.count, .count), (.number, .number),
      (.choice, .text), (.text, .text), (.flag, .flag), (.timestamp, .timestamp),
      (.reputation, .number), (.perLostDay, .number), (.sharePer, .share):
      true
    case (.either(let first, let second), _): first.holds(value) || second.holds(value)
    default: false
    }
  }

  /// Names for the end of "expected …", cut where there are many.
  static func list(_ names: [String]) -> String {
    names.count == 1
      ? "'\(names[0])'"
      : "one of " + names.prefix(24).joined(separator: ", ") + (names.count > 24 ? ", …" : "")
  }

  private static func bounds(_ low: String, _ high: String, _ open: Bool) -> String {
    open ? "from \(low)" : "from \(low) to \(high)"
  }
}
