import Foundation
import Testing

@Suite("rolluplab validate")
struct ValidateTests {
  @Test("compares what is named, with source, expected, got, test and tolerance")
  func json() throws {
    let result = try Tool.run(
      "validate", "bertrand-prices", "base-fee", "ring-thresholds", "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    let rows = try #require(try result.json["rows"] as? [[String: Any]])
    #expect(
      Set(rows.compactMap { $0["name"] as? String }) == [
        "bertrand-prices", "base-fee", "ring-thresholds",
      ])
    for row in rows {
      #expect(row["pass"] as? Bool == true)
      #expect((row["source"] as? String)?.isEmpty == false)
      #expect(row["test"] as? String == "D")
      let expected = try #require(row["expected"] as? Double)
      let got = try #require(row["got"] as? Double)
      #expect(abs(got - expected) <= 1e-6)
    }
    #expect(try result.json["passed"] as? Int == rows.count)
    #expect(try result.json["failed"] as? Int == 0)
  }

  @Test("is a table of at most 100 columns and CSV, too, the same on any number of threads")
  func formats() throws {
    let table = try Tool.run("validate", "volunteer", "fermi-fixation")
    #expect(table.status == 0 && table.output.contains("pass"))
    #expect(table.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(table.output.hasSuffix("of 2 validations pass\n"))
    let one = try Tool.run("validate", "exp3-bound", "--threads", "1", "--format", "csv")
    let two = try Tool.run("validate", "exp3-bound", "--threads", "2", "--format", "csv")
    #expect(one.output == two.output && one.output.hasPrefix("name,quantity,source,expected,got,"))
  }

  @Test("lists every validation of the design with its source")
  func list() throws {
    let names = [
      "bertrand-prices", "bertrand-initial-q", "calvano-baseline", "calvano-midgrid",
      "calvano-grid", "calvano-cycles", "calvano-impulse", "calvano-firms", "calvano-delta",
      "calvano-memoryless", "calvano-initial", "calvano-wide-grid", "calvano-boltzmann",
      "asker-synchronous", "banchio-first", "banchio-second", "banchio-feedback",
      "kolumbus-nisan", "first-price-best-reply", "second-price-truthful", "all-pay-grid",
      "tullock", "proof-race", "inspection", "volunteer", "exp3-bound", "exp3-adversarial",
      "hedge-bound", "ucb1-bound", "regret-matching", "correlated", "shapley-cycle",
      "logit-limit", "replicator", "fermi-fixation", "ring-thresholds", "lvr", "replay", "rollback",
    ]
    let result = try Tool.run("validate", "--list", "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    let listed = rows.compactMap { $0["name"] as? String }
    #expect(Set(listed).isSuperset(of: names) && Set(listed).count == listed.count)
    #expect(try Tool.run("validate", "--list").status == 0)
  }

  @Test("refuses names that there are not")
  func unknown() throws {
    let result = try Tool.run("validate", "calvano-base")
    #expect(result.status == 64 && result.errors.contains("calvano-baseline"))
    #expect(try Tool.run("validate", "lvr", "--quick").status == 64)
  }
}
