import Foundation
import TestSupport
import Testing

@Suite("rolluplab with lineages")
struct LineageTests {
  @Test("runs them, and the resolved file runs again", arguments: ["state-channel", "plasma"])
  func run(name: String) throws {
    let directory = try Inputs.directory()
    let set = "design=\(name)"
    let first = try Tool.run(
      "run", "scenario.yaml", "--set", set, "--format", "json", in: directory.url)
    #expect(first.status == 0 && first.complaints.isEmpty)
    let metrics = try #require(try first.json["metrics"] as? [String: Any])
    let worst = metrics["exit.worst"] as? Double
    #expect(worst == (name == "plasma" ? 604_800 : 86_400))
    #expect(metrics["mev.total.ether"] is NSNull)
    let resolved = try Tool.run(
      "run", "scenario.yaml", "--set", set, "--print-resolved", in: directory.url)
    _ = try directory.write("resolved.yaml", resolved.output)
    let again = try Tool.run("run", "resolved.yaml", "--format", "json", in: directory.url)
    #expect(again.output == first.output)
  }

  @Test("says where nobody attacks or learns", arguments: ["learned", "attack:censor"])
  func worlds(name: String) throws {
    let directory = try Inputs.directory()
    let run = try Tool.run(
      "run", "scenario.yaml", "--set", "design=plasma", "--world", name, "--format", "json",
      in: directory.url)
    let notes = try #require(try run.json["notes"] as? [String])
    #expect(notes.contains { $0.hasPrefix("\(name): nobody ") })
  }

  @Test("compares them beside a rollup, with reasons for what they do not have")
  func compare() throws {
    let compare = try Tool.run(
      "compare", "centralized", "state-channel", "plasma", "--days", "0.01", "--seeds", "2",
      "--machines", "gpu-rtx-4090", "--format", "json")
    #expect(compare.status == 0)
    let figures = try #require(try compare.json["figures"] as? [[String: Any]])
    func value(_ figure: String, _ world: String, _ design: String) -> [String: Any]? {
      let found = figures.first {
        $0["figure"] as? String == figure && $0["world"] as? String == world
      }
      return (found?["values"] as? [String: [String: Any]])?[design]
    }
    #expect(value("capital.user.ether", "honest", "centralized")?["mean"] as? Double == 0)
    #expect(value("capital.user.ether", "honest", "state-channel")?["mean"] as? Double == 1)
    #expect(value("exit.worst", "honest", "plasma")?["mean"] as? Double == 604_800)
    #expect(value("exit.share", "halted", "plasma")?["mean"] as? Double == 1)
    #expect(value("data-loss.share", "honest", "centralized")?["mean"] as? Double == 0)
    let censored = value("probe.never", "attack:censor", "plasma")
    #expect(censored?["mean"] is NSNull)
    #expect((censored?["note"] as? String)?.contains("nobody attacks") == true)
    // Every null says why.
    for figure in figures {
      for (design, value) in figure["values"] as? [String: [String: Any]] ?? [:]
      where value["mean"] is NSNull {
        #expect(value["note"] is String, "\(figure["figure"] ?? ""), \(design)")
      }
    }
  }

  @Test("sweeps an interval, and explains, checks and validates a design file")
  func files() throws {
    let directory = try Inputs.directory()
    let yaml = try Tool.run("explain", "plasma", "--format", "yaml").output
    _ = try directory.write("mine.yaml", yaml.replacing("interval: 1 h", with: "interval: 10 min"))
    #expect(try Tool.run("check", "mine.yaml", in: directory.url).output == "mine.yaml: design\n")
    let explained = try Tool.run("explain", "./mine.yaml", in: directory.url).output
    #expect(explained.contains("design.interval: 10 min"))
    _ = try directory.write(
      "grid.yaml",
      """
      rolluplab: 1
      experiment: intervals
      scenario: scenario.yaml
      designs: [centralized, ./mine.yaml, state-channel]
      axes: {interval: {path: design.interval, values: [5 min, 1 h], only: [plasma]}}
      seeds: {count: 2}
      measure: {summary: [cost.l1-per-interval, exit.worst, tx.unsupported.share]}
      """)
    let sweep = try Tool.run("sweep", "grid.yaml", "--out", "out", in: directory.url)
    #expect(sweep.status == 0, "\(sweep.errors)")
    let rows = try directory.text("out/runs.csv").split(whereSeparator: \.isNewline)
    #expect(rows.count == 1 + 8)
  }
}
