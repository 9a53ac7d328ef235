import Foundation
import Yams

/// A JSON value, from JSON or from YAML as version 1.2 takes its plain scalars.
enum Plain: Hashable, Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([Plain])
  case map([String: Plain])

  init(json: String) throws { self = try JSONDecoder().decode(Plain.self, from: Data(json.utf8)) }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([Plain].self) {
      self = .list(list)
    } else {
      self = .map(try value.decode([String: Plain].self))
    }
  }

  init(yaml: String) throws {
    self = Plain(try Yams.compose(yaml: yaml) ?? Node(""))
  }

  private init(_ node: Node) {
    switch node {
    case .scalar(let scalar):
      let text = scalar.string
      let isPlain = scalar.style == .plain || scalar.style == .any
      switch text {
      case "true" where isPlain: self = .flag(true)
      case "false" where isPlain: self = .flag(false)
      case "" where isPlain: self = .null
      default:
        let number = isPlain && !text.contains("x") ? Double(text) : nil
        self = number.map { .number($0) } ?? .text(text)
      }
    case .sequence(let items): self = .list(items.map { Plain($0) })
    case .mapping(let entries):
      self = .map(
        Dictionary(
          entries.map { ($0.key.string ?? "", Plain($0.value)) }, uniquingKeysWith: { $1 }))
    case .alias: self = .null
    }
  }

  /// What stands under a key of a map.
  subscript(_ key: String) -> Plain? {
    if case .map(let entries) = self { entries[key] } else { nil }
  }
}
