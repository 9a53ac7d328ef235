import Foundation
import Rollup
import Testing

extension Tag {
  @Tag static var vector: Self
  @Tag static var contract: Self
  @Tag static var property: Self
  @Tag static var slow: Self
}

/// A row of a shipped week of L1 blocks.
struct L1Row {
  let block: Int
  let baseFee: UInt64
  let gasUsed: UInt64

  /// The blocks of `Experiments/Data/NAME`.
  static func read(_ name: String) throws -> [L1Row] {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while !FileManager.default.fileExists(
      atPath: folder.appending(path: "Package.swift").path) && folder.path != "/"
    let file = folder.appending(path: "Experiments/Data/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { line in
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        return L1Row(
          block: try #require(Int(fields[0])), baseFee: try #require(UInt64(fields[2])),
          gasUsed: try #require(UInt64(fields[3])))
      }
  }
}

extension RunResult {
  /// The sum of the flows that `counts` picks, in base units.
  func total(where counts: (Flow) -> Bool) -> UInt128 {
    flows.filter(counts).reduce(0) { $0 + $1.amount }
  }

  /// What was paid for a reason.
  func total(_ reason: String) -> UInt128 { total { $0.reason == reason } }
}
