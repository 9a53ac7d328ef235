import Foundation
import Proofs
import Randomness
import Testing

@Suite("Statements in files")
struct StatementTests {
  static func statement(chunks: Int = 2) throws -> BatchStatement {
    var (drawn, inputs) = (
      try DrawnTransfers(depth: 6, transfers: 8, seed: 3), [BatchPublicInputs]()
    )
    for _ in 0..<chunks {
      inputs.append(try drawn.execute(3, after: inputs.last?.chainEnd ?? .zero).inputs)
    }
    return BatchStatement(profile: .small, hash: .poseidon2, chunks: inputs)
  }

  @Test("What was written is read", arguments: [1, 2, 5])
  func written(chunks: Int) throws {
    let statement = try Self.statement(chunks: chunks)
    #expect(try BatchStatement(reading: Array(statement.text().utf8)) == statement)
  }

  /// One statement has one text: so a change that is still read must be another statement.
  @Test("Every change of a byte is refused, or is another statement's text")
  func everyByte() throws {
    let statement = try Self.statement()
    let text = Array(try statement.text().utf8)
    var others = 0
    for offset in text.indices {
      for change: UInt8 in [1, 2, 4, 16, 32, 128] {
        var bytes = text
        bytes[offset] ^= change
        guard let other = try? BatchStatement(reading: bytes) else { continue }
        others += 1
        #expect(other != statement)
        #expect(Array(try other.text().utf8) == bytes)
      }
    }
    // A token of 1, 2 or 4, and depth 2: all else stands in the file twice, or is a name.
    #expect(others == 4)
  }

  @Test("A file that ends early, goes on, or has a byte more or less anywhere is refused")
  func lengths() throws {
    let text = Array(try Self.statement().text().utf8)
    for offset in text.indices {
      #expect(throws: StatementError.self) {
        try BatchStatement(reading: Array(text[..<offset]))
      }
      for byte in [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "0"), UInt8(ascii: ",")] {
        var longer = text
        longer.insert(byte, at: offset)
        #expect(throws: StatementError.self) { try BatchStatement(reading: longer) }
      }
      var shorter = text
      shorter.remove(at: offset)
      #expect(throws: StatementError.self) { try BatchStatement(reading: shorter) }
    }
    #expect(throws: StatementError.expected("the end of the file", line: 35)) {
      try BatchStatement(reading: text + [UInt8(ascii: "\n")])
    }
  }

  private func refusal(_ old: String, _ new: String) throws -> String {
    let text = try Self.statement().text()
    #expect(text.contains(old))
    guard let range = text.firstRange(of: old) else { return "" }
    do {
      _ = try BatchStatement(reading: Array(text.replacingCharacters(in: range, with: new).utf8))
      return "read"
    } catch { return error.description }
  }

  @Test("Refusals name the line and what must stand there")
  func words() throws {
    #expect(try refusal("\"hash\"", "\"hsah\"").hasPrefix("line 6: expected '\"hash\": \"'"))
    #expect(
      try refusal("\"small\"", "\"tiny\"").contains("one of fast, default, small, proven"))
    #expect(try refusal("\"depth\": 6", "\"depth\": 06").contains("a whole number up to 64"))
    #expect(try refusal("\"depth\": 6", "\"depth\": 6.0").contains("line 7"))
    #expect(try refusal("\"depth\": 6", "\"depth\": -6").contains("line 7"))
    #expect(try refusal("\"depth\": 6", "\"depth\": 7").contains("2, 6, 14 or 30"))
    #expect(
      try refusal("\"depth\": 6", "\"depth\": 99999999999999999999999").contains("line 7"))
    #expect(
      try refusal("\"transfers\": 6", "\"transfers\": 7")
        == "line 9: the chunks say '  \"transfers\": 6,'")
    #expect(try refusal("rolluplab-statement/1", "rolluplab-statement/2").contains("line 2"))
    #expect(try refusal("  \"token\": 0,\n", "").contains("line 8: expected '\"token\": '"))
    #expect(
      try refusal("  \"token\": 0,\n", "  \"token\": 0,\n  \"token\": 0,\n").contains("line 9"))
  }

  @Test("10,000 random texts made of a statement's own lines are refused or read, without a trap")
  func lines() throws {
    let lines = try Self.statement().text().split(separator: "\n", omittingEmptySubsequences: false)
    var stream = RandomStream(seed: 5, purpose: Purpose(rawValue: 9_010))
    for _ in 0..<10_000 {
      var changed = lines
      for _ in 0...stream.next32() % 3 {
        let (from, to) = (stream.index(lines.count), stream.index(changed.count))
        switch stream.next32() % 3 {
        case 0: changed[to] = lines[from]
        case 1: changed.insert(lines[from], at: to)
        default: if changed.count > 1 { changed.remove(at: to) }
        }
      }
      let bytes = Array(changed.joined(separator: "\n").utf8)
      if let statement = try? BatchStatement(reading: bytes) {
        #expect(Array(try statement.text().utf8) == bytes)
      }
    }
  }

  @Test("A file longer than any statement is refused before it is looked at")
  func long() {
    #expect(throws: StatementError.tooLong(longest: BatchStatement.longestText)) {
      try BatchStatement(
        reading: Array(repeating: UInt8(ascii: "{"), count: BatchStatement.longestText + 1))
    }
  }
}
