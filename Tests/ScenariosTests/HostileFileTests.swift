import Foundation
import Scenarios
import Testing

@Suite("Hostile files", .serialized)
struct HostileFileTests {
  /// Files of just under 1 MB that are as bad as they can be.
  static let texts: [(name: String, unit: String)] = [
    ("flow scalars", "1,"), ("block scalars", "- 1\n"), ("open lists", "["), ("open maps", "{a: "),
    ("nested sequences", "- "), ("explicit keys", "? "), ("keys", "a: 1\n"), ("empty lists", "[],"),
    ("quotes", "\"\","), ("anchors", "&a "), ("tags", "! "), ("comments", "#\n"),
    ("blank lines", "\n"),
    ("percent", "%a\n"), ("question", "a b "), ("documents", "---\n"), ("long words", "abcdefgh"),
    ("backslashes", "\\"), ("pipes", "|\n "), ("single quotes", "'"), ("alternation", "[{a: "),
    ("keys of keys", "a:\n "), ("wide text", "é "), ("escapes", "\"\\u0041\" "), ("dashes", "---"),
    ("seldom marks", "abcdefghijklmnop,"), ("distinct", ""), ("few keys", ""), ("few scalars", ""),
    ("few lists", ""),
  ]

  @Test("of 1 MB are refused within a second", arguments: texts)
  func refused(name: String, unit: String) throws {
    var text = "rolluplab: 1\nx: "
    switch name {
    // Just over and just under the limit of marks.
    case "distinct": text = (0..<58_000).map { "k\($0 % 7)\($0): x" }.joined(separator: "\n")
    case "few keys":
      text = (0..<19_900).map { "key\($0): abcdefgh" }.joined(separator: "\n")
    case "few scalars": text += "[" + String(repeating: "abcdefghijklmno,", count: 39_900) + "]"
    case "few lists": text += "[" + String(repeating: "[           ],", count: 13_200) + "]"
    default:
      let start = unit.hasSuffix("\n") || unit.hasPrefix("-") || unit.hasPrefix("?") ? "\n" : "["
      text += start + String(repeating: unit, count: (999_900 - text.utf8.count) / unit.utf8.count)
    }
    let time = threadTime {
      let error = #expect(throws: ScenarioError.self) { try ScenarioReader.read(text: text) }
      #expect(error?.issues.isEmpty == false)
      #expect(error?.errorDescription?.utf8.count ?? 0 < 6_000)
    }
    #expect(time < .seconds(1), "\(name) took \(time)")
  }

  @Test("of random bytes and broken scenarios never trap")
  func mutated() throws {
    let original = Array(
      try String(
        contentsOf: Fixtures.folder.appending(path: "valid/week-of-november.yaml"), encoding: .utf8
      ).utf8)
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = [
      "{", "}", "[", "]", ":", ",", "-", "&a", "*a", "'", "\"", "\n", "  ", "%", "e9", "0x1", "é",
    ]
    var accepted = 0
    for _ in 0..<3_000 {
      var bytes = original
      for _ in 0..<1 + next(3) {
        let at = next(bytes.count - 40)
        switch next(3) {
        case 0: bytes.removeSubrange(at..<at + 1 + next(30))
        case 1: bytes.insert(contentsOf: Array(pieces[next(pieces.count)].utf8), at: at)
        default: bytes[at] = bytes[next(bytes.count)]
        }
      }
      do {
        let scenario = try ScenarioReader.read(text: String(decoding: bytes, as: UTF8.self))
        _ = scenario.setting(seed: 1)
        accepted += 1
        #expect(try ScenarioReader.read(text: scenario.canonicalYAML()).hash == scenario.hash)
      } catch {
        #expect(!error.issues.isEmpty)
      }
    }
    #expect(accepted > 100)
  }
}
