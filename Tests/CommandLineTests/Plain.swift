import Foundation
import Yams

/// A JSON value, from JSON or from YAML as version 1.2 takes its plain scalars.
enum Plain: Hashable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([Plain])
  case map([String: Plain])

  /// Not through `Decodable`, which finds a value's kind by errors: each costs a test a backtrace.
  init(json: String) throws {
    self.init(try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed))
  }

  private init(_ value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.map { Plain($0) })
    case let map as [String: Any]: self = .map(map.mapValues { Plain($0) })
    case let number as NSNumber:
      let isFlag = String(cString: number.objCType) == "c"
      self = isFlag ? .flag(number.boolValue) : .number(number.doubleValue)
    default: self = .null
    }
  }

  init(yaml: String) throws {
    self = Plain(node: try Yams.compose(yaml: yaml) ?? Node(""))
  }

  private init(node: Node) {
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
    case .sequence(let items): self = .list(items.map { Plain(node: $0) })
    case .mapping(let entries):
      self = .map(
        Dictionary(
          entries.map { ($0.key.string ?? "", Plain(node: $0.value)) }, uniquingKeysWith: { $1 }))
    case .alias: self = .null
    }
  }

  /// What stands under a key of a map.
  subscript(_ key: String) -> Plain? {
    if case .map(let entries) = self { entries[key] } else { nil }
  }
}
