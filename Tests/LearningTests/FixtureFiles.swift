import Foundation
import Learning
import Testing

/// The files with known results.
enum FixtureFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/learning")

  /// A measure of a set of sessions, as an independent program has it.
  struct Row {
    let id: String
    let measure: String
    let mean: Double
    let standardError: Double
    let sd: Double
    let sessions: Double
    let checkSessions: Int
    let floor: Double
    let sdFactor: Double?
    let experiment: Data
  }

  /// The rows of a CSV file, in their order.
  static func rows(_ file: String) throws -> [Row] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let fields = fields(line)
      func number(_ index: Int) throws -> Double { try #require(Double(fields[index])) }
      return Row(
        id: fields[0], measure: fields[1], mean: try number(2), standardError: try number(3),
        sd: try number(4), sessions: try number(5), checkSessions: Int(try number(6)),
        floor: try number(7), sdFactor: Double(fields[8]), experiment: Data(fields[9].utf8))
    }
  }

  /// The fields of a line of RFC 4180.
  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    var rest = line
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"":
        fields[fields.count - 1].append("\"")
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// An instance of a closed form.
  struct ClosedForm {
    let parameters: [String: Any]
    let expected: [String: Any]
    let tolerance: Double

    func parameter(_ name: String) throws -> Double { try #require(parameters[name] as? Double) }
    func expected(_ name: String) throws -> Double { try #require(expected[name] as? Double) }
  }

  /// The instances of a closed form.
  static func closedForms(_ name: String) throws -> [ClosedForm] {
    let data = try Data(contentsOf: folder.appending(path: "closed_forms.json"))
    let all = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return try all.filter { $0["name"] as? String == name }.map {
      ClosedForm(
        parameters: try #require($0["parameters"] as? [String: Any]),
        expected: try #require($0["expected"] as? [String: Any]),
        tolerance: try #require($0["tolerance"] as? Double))
    }
  }
}
