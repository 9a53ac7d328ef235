import Calibration
import Foundation
import Proving
import Testing

@Suite("Lines through rows")
struct LineFitTests {
  static let template = PublishedTable.rows[0].replacing(seconds: 1, system: "synthetic")

  static func row(_ work: Int, _ threads: Int, _ seconds: Double, machine: String = "box")
    -> PublishedRow
  {
    template.replacing(
      seconds: seconds, workload: "\(work) things", machine: "\(machine) \(threads) threads")
  }

  static func lines(_ rows: [PublishedRow]) -> [FittedSeries] {
    PublishedCalibration(rows: rows).series.filter { $0.system == "synthetic" }
  }

  @Test("recover the coefficients of rows that lie on a line, over six orders of magnitude")
  func exact() throws {
    let (a, c) = (3.5e-5, 0.25)
    let rows = [10, 1_000, 50_000, 2_000_000, 10_000_000].map {
      Self.row($0, 1, a * Double($0) + c)
    }
    let line = try #require(Self.lines(rows).first)
    #expect((line.cost.perUnit / a - 1).magnitude < 1e-12)
    #expect((line.cost.fixed / c - 1).magnitude < 1e-12)
    #expect(line.cost.spread < 1e-12)
  }

  @Test("recover the exponent of threads, common to two machines of their own speed")
  func threads() throws {
    let eta = 0.731
    let rows = [("a", 2.0e-3, 0.1), ("b", 5.0e-3, 0.4)].flatMap { machine, a, c in
      [1, 2, 8, 32].flatMap { threads in
        [1_000, 30_000, 100_000].map { work in
          Self.row(
            work, threads, a * Double(work) / pow(Double(threads), eta) + c, machine: machine)
        }
      }
    }
    let lines = Self.lines(rows)
    #expect(lines.count == 2)
    for (line, (a, c)) in zip(lines, [(2.0e-3, 0.1), (5.0e-3, 0.4)]) {
      #expect(line.threadsExponent == eta)
      #expect((line.cost.perUnit / a - 1).magnitude < 1e-9)
      #expect((line.cost.fixed / c - 1).magnitude < 1e-9)
    }
  }

  /// By hand: through (1, 1) and (10, 28) the line is 3x - 2; without a negative coefficient the best
  /// relative fit through the origin is a = sum(w/t) / sum((w/t)^2) = (1 + 10/28) / (1 + (10/28)^2).
  @Test("have no negative coefficient")
  func nonnegative() throws {
    let line = try #require(Self.lines([Self.row(1, 1, 1), Self.row(10, 1, 28)]).first)
    let q = 10.0 / 28
    #expect(line.cost.fixed == 0)
    #expect((line.cost.perUnit - (1 + q) / (1 + q * q)).magnitude < 1e-12)
  }
}
