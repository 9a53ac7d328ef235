import Calibration
import Foundation
import Proving
import Testing

@Suite("The fitted lines that are compiled in")
struct FittedTableTests {
  @Test("are what the published rows give, to within 1e-9")
  func table() throws {
    let fitted = PublishedCalibration.all.series
    if ProcessInfo.processInfo.environment["ROLLUPLAB_WRITE_GOLDEN"] == "1" {
      try Self.source(fitted).write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(FittedSeries.all.count == fitted.count)
      for (compiled, fitted) in zip(FittedSeries.all, fitted) {
        #expect(compiled.fields.dropLast(3) == fitted.fields.dropLast(3))
        for path in [\LinearCost.perUnit, \.fixed, \.spread] {
          let (a, b) = (compiled.cost[keyPath: path], fitted.cost[keyPath: path])
          #expect((a - b).magnitude <= 1e-9 * max(a, b), "\(compiled.fields)")
        }
      }
    }
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Proving/Fitted/FittedSeries+Table.swift")

  static func source(_ series: [FittedSeries]) -> String {
    let rows = ([FittedSeries.columns] + series.map(\.fields)).map { fields in
      "    " + fields.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }
    return """
      extension FittedSeries {
        /// The lines, compiled in: written by `make golden` from the published rows, and held by a test to
        /// what the rows give.
        package static let table = #\"""
      \(rows.joined(separator: "\n"))
          \"""#
      }

      """
  }
}
