import Foundation
import TestSupport
import Testing

@Suite("rolluplab run")
struct RunTests {
  let directory: TemporaryDirectory

  init() throws { directory = try Inputs.directory() }

  @Test("prints one object with all that traces its numbers, the same bytes every time")
  func json() throws {
    let run = try Tool.run(
      "run", "scenario.yaml", "--seed", "7", "--format", "json", in: directory.url)
    #expect(run.status == 0 && run.complaints.isEmpty)
    let object = try run.json
    #expect(
      object.keys.sorted() == [
        "assumptions", "design", "flows", "metrics", "notes", "scenario", "scenario_hash", "seed",
        "tape_hash", "version", "world",
      ])
    #expect(object["scenario"] as? String == "small")
    #expect(object["design"] as? String == "centralized")
    #expect(object["world"] as? String == "as-written")
    #expect(object["seed"] as? Int == 7)
    let metrics = try #require(object["metrics"] as? [String: Any])
    #expect(metrics["fee.mean"] is Double)
    #expect(metrics.values.allSatisfy { $0 is Double || $0 is NSNull })
    let flow = try #require((object["flows"] as? [[String: String]])?.first)
    #expect(flow.keys.sorted() == ["amount", "asset", "from", "reason", "to"])
    let assumption = try #require((object["assumptions"] as? [[String: String]])?.first)
    #expect(assumption.keys.sorted() == ["name", "source", "unit", "value"])
    let again = try Tool.run(
      "run", "scenario.yaml", "--seed", "7", "--format", "json", in: directory.url)
    #expect(again.output == run.output)
  }

  @Test("has flows in which what every account loses another gains, asset by asset")
  func balance() throws {
    let run = try Tool.run("run", "scenario.yaml", "--format", "json", in: directory.url)
    let flows = try #require(try run.json["flows"] as? [[String: String]])
    #expect(flows.count > 5)
    for flow in flows {
      let amount = try #require(flow["amount"])
      #expect(UInt128(amount) != nil)
      #expect(flow["from"] != flow["to"])
    }
  }

  @Test("reads standard input, overrides and worlds")
  func input() throws {
    let piped = try Tool.run(
      "run", "-", "--set", "time.length=10 min", "--set", "name=piped", "--world",
      "attack:censor", "--format", "json", input: Inputs.scenario)
    #expect(piped.status == 0)
    let object = try piped.json
    #expect(object["scenario"] as? String == "piped")
    #expect(object["world"] as? String == "attack:censor")
    let metrics = try #require(object["metrics"] as? [String: Any])
    #expect(metrics["probe.never"] as? Double == 1)
  }

  @Test("prints the resolved scenario, which reads back as the same one")
  func resolved() throws {
    let resolved = try Tool.run("run", "scenario.yaml", "--print-resolved", in: directory.url)
    #expect(resolved.status == 0 && resolved.output.hasPrefix("rolluplab: 1\n"))
    let again = try Tool.run("run", "-", "--print-resolved", input: resolved.output)
    #expect(again.output == resolved.output)
  }

  @Test("writes a table of at most 100 columns, and CSV of two rows")
  func formats() throws {
    let table = try Tool.run("run", "scenario.yaml", in: directory.url)
    #expect(table.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(table.output.contains("latency.final.p50"))
    let csv = try Tool.run("run", "scenario.yaml", "--format", "csv", in: directory.url)
    #expect(csv.output.hasPrefix("design,world,seed,tx.arrived,"))
    #expect(csv.output.components(separatedBy: "\r\n").count == 3)
  }

  @Test("keeps what a sweep of one run would keep")
  func kept() throws {
    let run = try Tool.run(
      "run", "scenario.yaml", "--out", "kept", "--format", "csv", in: directory.url)
    #expect(run.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.path("kept")).sorted() == [
        "columns.csv", "flows.csv", "results.sqlite", "runs.csv", "summary.csv",
      ])
    #expect(try directory.text("kept/runs.csv") == run.output)
    let status = try Tool.run("status", "kept", "--format", "json", in: directory.url)
    #expect(try status.json["done"] as? Int == 1)
  }
}
