import Foundation

/// A validator for the part of JSON Schema (draft 2020-12, core and validation) that the tool
/// writes; a keyword that it does not know is an error, so that nothing passes unread.
enum SchemaValidator {
  struct UnknownKeyword: Error { var name: String }

  private static let annotations: Set<String> = ["$schema", "title", "description", "default"]

  /// Whether `schema` accepts `value`.
  static func accepts(_ value: Plain, _ schema: Plain) throws -> Bool {
    guard case .map(let keywords) = schema else { return schema != .flag(false) }
    for (keyword, argument) in keywords where !annotations.contains(keyword) {
      if try !accepts(value, keyword, argument, keywords) { return false }
    }
    return true
  }

  private static func accepts(
    _ value: Plain, _ keyword: String, _ argument: Plain, _ all: [String: Plain]
  ) throws -> Bool {
    switch (keyword, argument) {
    case ("type", .text(let name)): return isOf(value, name)
    case ("type", .list(let names)): return names.contains { name in isOf(value, text(name)) }
    case ("enum", .list(let values)): return values.contains(value)
    case ("const", _): return value == argument
    case ("anyOf", .list(let schemas)): return try schemas.contains { try accepts(value, $0) }
    case ("allOf", .list(let schemas)): return try schemas.allSatisfy { try accepts(value, $0) }
    case ("not", _): return try !accepts(value, argument)
    case ("if", _):
      return try !accepts(value, argument) || accepts(value, all["then"] ?? .flag(true))
    case ("then", _): return true
    case ("pattern", .text(let pattern)):
      guard case .text(let text) = value else { return true }
      return text.range(of: pattern, options: .regularExpression) != nil
    case ("minimum", .number(let least)): return number(value).map { $0 >= least } ?? true
    case ("maximum", .number(let most)): return number(value).map { $0 <= most } ?? true
    default:
      if case .map(let entries) = value {
        return try acceptsMap(entries, keyword, argument, all)
      }
      if case .list(let items) = value { return try acceptsList(items, keyword, argument, all) }
      guard mapKeywords.contains(keyword) || listKeywords.contains(keyword) else {
        throw UnknownKeyword(name: keyword)
      }
      return true
    }
  }

  private static let mapKeywords: Set<String> = [
    "properties", "additionalProperties", "required", "propertyNames", "minProperties",
    "maxProperties",
  ]
  private static let listKeywords: Set<String> = [
    "items", "prefixItems", "minItems", "uniqueItems",
  ]

  private static func acceptsMap(
    _ entries: [String: Plain], _ keyword: String, _ argument: Plain, _ all: [String: Plain]
  ) throws -> Bool {
    switch (keyword, argument) {
    case ("properties", .map(let schemas)):
      return try entries.allSatisfy { try accepts($0.value, schemas[$0.key] ?? .flag(true)) }
    case ("additionalProperties", _):
      return try entries.allSatisfy { entry in
        try all["properties"]?[entry.key] != nil || accepts(entry.value, argument)
      }
    case ("required", .list(let keys)): return keys.allSatisfy { entries[text($0)] != nil }
    case ("propertyNames", _):
      return try entries.keys.allSatisfy { try accepts(.text($0), argument) }
    case ("minProperties", .number(let least)): return Double(entries.count) >= least
    case ("maxProperties", .number(let most)): return Double(entries.count) <= most
    default:
      guard listKeywords.contains(keyword) else { throw UnknownKeyword(name: keyword) }
      return true
    }
  }

  private static func acceptsList(
    _ items: [Plain], _ keyword: String, _ argument: Plain, _ all: [String: Plain]
  ) throws -> Bool {
    var first: [Plain] = []
    if case .list(let schemas)? = all["prefixItems"] { first = schemas }
    switch (keyword, argument) {
    case ("prefixItems", _): return try zip(items, first).allSatisfy { try accepts($0, $1) }
    case ("items", _):
      return try items.dropFirst(first.count).allSatisfy { try accepts($0, argument) }
    case ("minItems", .number(let least)): return Double(items.count) >= least
    case ("uniqueItems", _): return Set(items).count == items.count
    default:
      guard mapKeywords.contains(keyword) else { throw UnknownKeyword(name: keyword) }
      return true
    }
  }

  private static func isOf(_ value: Plain, _ type: String) -> Bool {
    switch (type, value) {
    case ("string", .text), ("number", .number), ("boolean", .flag), ("object", .map),
      ("array", .list), ("null", .null):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }

  private static func number(_ value: Plain) -> Double? {
    if case .number(let number) = value { number } else { nil }
  }

  private static func text(_ value: Plain) -> String {
    if case .text(let text) = value { text } else { "" }
  }
}
