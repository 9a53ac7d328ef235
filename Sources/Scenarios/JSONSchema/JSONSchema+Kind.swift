internal import Parameters

extension JSONSchema {
  /// What a scalar may be; quantities are text of a pattern.
  static func scalar(_ kind: Kind) -> SchemaNode {
    switch kind {
    case .ether: quantity(.ether)
    case .tokens: quantity(.tokens)
    case .dollars: quantity(.dollars)
    case .duration: quantity(.duration)
    case .share(let base, _): quantity(.share, tail: base.map { "( +of +\($0))?" } ?? "")
    case .rate: quantity(.rate)
    case .reputation: quantity(.reputation)
    case .perLostDay: quantity(.lostDay)
    case .sharePer(.year, _): quantity(.sharePerYear)
    case .sharePer(.ether, _): quantity(.sharePerEther)
    case .count(let range):
      .object([
        "type": .text("integer"), "minimum": .whole(range.lowerBound),
        "maximum": .whole(range.upperBound),
      ])
    case .number(let range):
      // Some readers of YAML take 4e-5 for text.
      .object([
        "type": .texts(["number", "string"]), "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound), "pattern": .text("^[+-]?\(number)$"),
      ])
    case .choice(let choices): choice(choices)
    case .flag: .object(["enum": .list([.flag(true), .flag(false), .text("on"), .text("off")])])
    case .text: .object(["type": .texts(["string", "number", "boolean"])])
    case .timestamp:
      .object([
        "type": .text("string"),
        "pattern": .text(
          "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"),
      ])
    case .either(let first, let second): .object(["anyOf": .list([scalar(first), scalar(second)])])
    }
  }

  private static let number = "([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?"

  /// A number, at least one space, and a unit of the family.
  private static func quantity(_ family: Unit.Family, tail: String = "") -> SchemaNode {
    let units = family.units.map(\.name).joined(separator: "|")
    return .object([
      "type": .text("string"), "pattern": .text("^\\+?\(number) +(\(units))\(tail)$"),
    ])
  }

  private static func choice(_ choices: [Choice]) -> SchemaNode {
    let names = SchemaNode.texts(choices.map(\.name))
    guard case .list(let items) = names, choices.contains(where: { $0.name == "off" }) else {
      return .object(["enum": names])
    }
    // Some readers of YAML turn a plain `off` into this.
    return .object(["enum": .list(items + [.flag(false)])])
  }
}
