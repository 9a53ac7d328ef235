import Foundation
import TestSupport
import Testing

@Suite("rolluplab cost and calibrate")
struct CostTests {
  @Test("cost gives stages, a total and every published row with its prediction as JSON")
  func json() throws {
    let object = try Tool.run("cost", "--batch", "500", "--format", "json").json
    let stages = try #require(object["stages"] as? [[String: Any]])
    #expect(
      stages.compactMap { $0["stage"] as? String } == [
        "execution and witness", "chunk traces", "chunk proofs", "aggregation tree", "wrap",
        "L1 verification",
      ])
    for stage in stages {
      guard let seconds = stage["seconds"] as? Double else { continue }
      let low = try #require(stage["seconds_low"] as? Double)
      let high = try #require(stage["seconds_high"] as? Double)
      #expect(low <= seconds && seconds <= high)
      #expect(stage["source"] as? String != "")
    }
    #expect(stages.last?["gas"] as? Int == 270_000)
    let published = try #require(object["published"] as? [[String: Any]])
    #expect(published.count > 587)
    #expect(published.allSatisfy { ($0["source"] as? String)?.isEmpty == false })
    for row in published where row["scored"] as? Bool == true {
      let ratio = try #require(row["ratio"] as? Double)
      let predicted = try #require(row["predicted"] as? Double)
      let figure = try #require(row["published"] as? Double)
      #expect(abs(ratio * figure / predicted - 1) < 1e-12)
    }
    let unexplained = published.filter {
      $0["scored"] as? Bool == false && $0["reason"] as? String == nil
    }
    #expect(unexplained.isEmpty)
  }

  /// 120 s at 9.52 dollars an hour.
  @Test("cost prices machine-seconds")
  func dollars() throws {
    let object = try Tool.run(
      "cost", "--batch", "500", "--profile", "zkevm-cpu-224", "--format", "json"
    ).json
    let total = try #require(object["total"] as? [String: Any])
    #expect(total["seconds"] as? Double == 120)
    #expect(total["core_seconds"] as? Double == 26_880.0)
    #expect(total["usd"] as? Double == 0.317334)
  }

  @Test("cost is a table and CSV, too")
  func tables() throws {
    let table = try Tool.run("cost", "--batch", "500")
    #expect(table.status == 0)
    #expect(table.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let csv = try Tool.run("cost", "--batch", "500", "--format", "csv")
    #expect(csv.output.hasPrefix("stage,seconds,"))
    #expect(csv.output.components(separatedBy: "\r\n").count == 8)
  }

  @Test("calibrate writes a profile that cost reads as the compiled one")
  func file() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("profile.json")
    let calibrate = try Tool.run("calibrate", "--from-published", "--out", path, "--format", "json")
    let heldOut = try #require(calibrate.json["held_out"] as? [String: Any])
    let seconds = try #require(heldOut["seconds"] as? [String: Any])
    #expect(try #require(seconds["median_factor"] as? Double) <= 1.4)
    let own = try Tool.run("cost", "--batch", "77", "--profile", path, "--format", "json").json
    let compiled = try Tool.run("cost", "--batch", "77", "--format", "json").json
    for figure in ["seconds", "seconds_high", "usd"] {
      let a = try #require((own["total"] as? [String: Any])?[figure] as? Double)
      let b = try #require((compiled["total"] as? [String: Any])?[figure] as? Double)
      #expect(abs(a / b - 1) < 1e-5)
    }
  }

  @Test("refuse what is wrong with exit codes of their own")
  func refusals() throws {
    #expect(try Tool.run("cost").status == 64)
    #expect(try Tool.run("cost", "--batch", "0").status == 64)
    #expect(try Tool.run("cost", "--batch", "1", "--machine", "abacus").status == 64)
    #expect(try Tool.run("cost", "--batch", "1", "--profile", "nobody").status == 64)
    #expect(try Tool.run("calibrate", "--runs", "3").status == 64)
    let directory = try TemporaryDirectory()
    let file = try directory.write("broken.json", "{\"name\": \"x\"}")
    let broken = try Tool.run("cost", "--batch", "1", "--profile", file)
    #expect(broken.status == 65 && broken.errors.contains("is missing"))
  }
}
