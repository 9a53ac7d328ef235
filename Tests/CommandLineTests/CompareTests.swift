import Foundation
import TestSupport
import Testing

@Suite("rolluplab compare")
struct CompareTests {
  let directory: TemporaryDirectory

  init() throws { directory = try Inputs.directory() }

  @Test("gives every figure a value a design and a difference a pair, and no number out of range")
  func json() throws {
    let compare = try Tool.run(
      "compare", "centralized", "centralized-calldata", "centralized-state-diff", "--scenario",
      "scenario.yaml", "--seeds", "3", "--format", "json", in: directory.url)
    #expect(compare.status == 0 && compare.complaints.isEmpty)
    let object = try compare.json
    #expect(object["scenario"] as? String == "small" && object["seeds"] as? Int == 3)
    let figures = try #require(object["figures"] as? [[String: Any]])
    #expect(figures.count > 15)
    for figure in figures {
      let values = try #require(figure["values"] as? [String: [String: Any]])
      #expect(
        values.keys.sorted() == [
          "centralized", "centralized-calldata", "centralized-state-diff",
        ])
      let differences = try #require(figure["differences"] as? [[String: Any]])
      #expect(differences.count == 3)
      for difference in differences {
        if let p = difference["p"] as? Double { #expect((0...1).contains(p)) }
        guard let low = difference["ci_low"] as? Double, let high = difference["ci_high"] as? Double
        else { continue }
        #expect(low <= high)
      }
    }
    let worlds = Set(figures.compactMap { $0["world"] as? String })
    #expect(worlds == ["honest", "learned", "halted", "attack:censor"])
  }

  @Test("fits 100 columns whatever the number of designs")
  func table() throws {
    let compare = try Tool.run(
      "compare", "centralized", "centralized-calldata", "--scenario", "scenario.yaml", "--seeds",
      "2", "--vary", "users.arrivals.rate=1 tx/s,2 tx/s,3 tx/s", in: directory.url)
    #expect(compare.status == 0)
    let lines = compare.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.contains { $0.hasPrefix("  A = centralized[users.arrivals.rate=1 tx/s] (base") })
    #expect(compare.output.contains("liveness, honest\n"))
  }

  @Test("keeps its runs, with a length of its own for attacks")
  func kept() throws {
    let arguments = [
      "compare", "centralized", "--scenario", "scenario.yaml", "--seeds", "2", "--days", "0.02",
      "--attack-days", "0.01", "--out", "kept", "--format", "csv",
    ]
    let first = try Tool.start(arguments, in: directory.url)
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    let rows = try directory.text("kept/runs.csv").components(separatedBy: "\r\n")
    // One sequencer: alone and a third are the same members, so each attack of its is run once.
    let worlds =
      ["honest", "learned", "halted", "attack:censor", "attack:empty-blocks@one"]
      + ["attack:gouge@one", "attack:lock-pool@one"]
    #expect(rows.count == 1 + 2 * worlds.count + 1)
    for (index, world) in worlds.enumerated() {
      #expect(rows[1 + 2 * index].hasPrefix("centralized,\(world),1,"))
    }
    let arrived = rows[1...10].compactMap { Double($0.split(separator: ",")[3]) }
    #expect(arrived[0] > 1.5 * arrived[6] && arrived[0] == arrived[2])
  }

  @Test("shows the worlds that are asked for")
  func worlds() throws {
    let compare = try Tool.run(
      "compare", "centralized", "--scenario", "scenario.yaml", "--seeds", "2", "--worlds",
      "attack:empty-blocks", "--format", "csv", in: directory.url)
    #expect(compare.status == 0)
    let rows = compare.output.components(separatedBy: "\r\n").dropFirst().dropLast()
    #expect(!rows.isEmpty && rows.allSatisfy { $0.contains(",attack:empty-blocks,") })
  }
}
