internal import Quantities

extension Condition {
  /// Reads a condition; every name must be one of `names`.
  static func parse(_ text: String, names: [String]) throws(Mismatch) -> Condition {
    var parser = ConditionParser(tokens: try ConditionParser.tokens(text), names: names, text: text)
    return try parser.whole()
  }
}

/// Recursive descent over the tokens of a condition.
private struct ConditionParser {
  enum Token: Equatable {
    case sign(String)
    case word(String)
    case quoted(String)
  }

  var tokens: [Token]
  let names: [String]
  let text: String
  var position = 0
  var depth = 0

  static func tokens(_ text: String) throws(Mismatch) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "'" || first == "\"" {
        guard let end = rest.dropFirst().firstIndex(of: first) else {
          throw Mismatch(
            "'\(shortened(text))', where a quote is not closed", expected: "a condition")
        }
        tokens.append(.quoted(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[rest.index(after: end)...]
      } else if let sign = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")"].first(
        where: { rest.hasPrefix($0) })
      {
        tokens.append(.sign(sign))
        rest = rest.dropFirst(sign.count)
      } else {
        let word = rest.prefix { $0.isLetter || $0.isNumber || "-._+%:@".contains($0) }
        guard !word.isEmpty else {
          throw Mismatch(
            "'\(first)' in '\(shortened(text))'",
            expected: "names, numbers, quoted text, == != < <= > >= && || ! ( )")
        }
        tokens.append(.word(String(word)))
        rest = rest.dropFirst(word.count)
      }
    }
    return tokens
  }

  mutating func whole() throws(Mismatch) -> Condition {
    let condition = try any()
    guard position == tokens.count else { throw refusal("the end") }
    return condition
  }

  private mutating func any() throws(Mismatch) -> Condition {
    var condition = try both()
    while take("||") { condition = .any(condition, try both()) }
    return condition
  }

  private mutating func both() throws(Mismatch) -> Condition {
    var condition = try single()
    while take("&&") { condition = .both(condition, try single()) }
    return condition
  }

  private mutating func single() throws(Mismatch) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth < 64 else { throw Mismatch("a condition that is nested too deep") }
    if take("!") { return .not(try single()) }
    if take("(") {
      let condition = try any()
      guard take(")") else { throw refusal("')'") }
      return condition
    }
    let left = try operand()
    guard position < tokens.count, case .sign(let sign) = tokens[position],
      let comparison = Condition.Comparison(rawValue: sign)
    else { throw refusal("one of == != < <= > >=") }
    position += 1
    return .compare(left, comparison, try operand())
  }

  private mutating func operand() throws(Mismatch) -> Condition.Operand {
    guard position < tokens.count else { throw refusal("a name, a number or quoted text") }
    switch tokens[position] {
    case .quoted(let text):
      position += 1
      return .text(text)
    case .word(let word):
      if Decimal128(word) != nil {
        position += 1
        return .text(word)
      }
      guard names.contains(word) else {
        throw Mismatch(
          "there is no axis '\(shortened(word))'",
          expected: "\(names.joined(separator: ", ")), a number, or quoted text",
          nearest: Nearest.name(to: word, in: names))
      }
      position += 1
      return .name(word)
    case .sign: throw refusal("a name, a number or quoted text")
    }
  }

  private mutating func take(_ sign: String) -> Bool {
    guard position < tokens.count, tokens[position] == .sign(sign) else { return false }
    position += 1
    return true
  }

  private func refusal(_ expected: String) -> Mismatch {
    let found =
      position < tokens.count
      ? "'\(spelling(tokens[position]))' in '\(shortened(text))'"
      : "the end of '\(shortened(text))'"
    return Mismatch(found, expected: expected)
  }

  private func spelling(_ token: Token) -> String {
    switch token {
    case .sign(let text), .word(let text), .quoted(let text): text
    }
  }
}
