import Foundation
import TestSupport
import Testing

@Suite("rolluplab attack")
struct AttackTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private static let all = [
    "censor", "empty-blocks", "bid-ring", "copy-and-sandwich", "lazy-roller", "buy-and-stay-silent",
    "front-run-disclosure",
  ]
  private static let verdicts: Set = ["pays", "does not pay", "undecided", "not offered"]

  @Test("has a row a design and attack, with the reason where the design does not offer it")
  func json() throws {
    _ = try directory.write("players.yaml", ScorecardTests.scenario)
    let attack = try Tool.run(
      "attack", "centralized", "outsourced-proving-mev-auction", "--scenario", "players.yaml",
      "--seeds", "3", "--out", "kept", "--format", "json", in: directory.url)
    #expect(attack.status == 0)
    let object = try attack.json
    #expect(object["scenario"] as? String == "small" && object["seeds"] as? Int == 3)
    #expect(object["designs"] as? [String] == ["centralized", "outsourced-proving-mev-auction"])
    let rows = try #require(object["attacks"] as? [[String: Any]])
    let listed = try Tool.run("list", "attacks", "--format", "json").output
    #expect(Self.all.allSatisfy { listed.contains("\"\($0)\"") })
    #expect(rows.count % 2 == 0 && rows.count >= 2 * Self.all.count)
    for row in rows {
      let verdict = try #require(row["verdict"] as? String)
      #expect(Self.verdicts.contains(verdict))
      let figures = try [
        "profit", "profit_per_risk", "at_risk", "victims_loss", "griefing", "revenue_lost",
      ].map { try #require(row[$0] as? [String: Any]) }
      for figure in figures {
        #expect(
          figure.keys.sorted() == ["ci_high", "ci_low", "mean", "metric", "n", "note", "unit"])
      }
      if verdict == "not offered" {
        #expect((row["note"] as? String)?.isEmpty == false && figures[0]["mean"] is NSNull)
        continue
      }
      #expect(figures[0]["n"] as? Int == 3 && row["share"] is Double)
      let (low, high) = (figures[0]["ci_low"] as? Double, figures[0]["ci_high"] as? Double)
      let expected = (low ?? 0) > 0 ? "pays" : (high ?? 1) <= 0 ? "does not pay" : "undecided"
      #expect(verdict == expected)
    }
    let notOffered = rows.filter { $0["verdict"] as? String == "not offered" }
      .filter { $0["design"] as? String == "centralized" }.compactMap { $0["attack"] as? String }
    #expect(Set(notOffered).isSuperset(of: ["bid-ring", "lazy-roller", "copy-and-sandwich"]))
    try expectSameAsCompare(rows)
    let report = try Tool.run("report", "kept", "--out", "page.html", in: directory.url)
    #expect(report.status == 0)
    #expect(try directory.text("page.html").contains("attack:bid-ring"))
  }

  /// The profit of one cell is what `compare` says of the same design in the same world.
  private func expectSameAsCompare(_ rows: [[String: Any]]) throws {
    let compare = try Tool.run(
      "compare", "outsourced-proving-mev-auction", "--scenario", "players.yaml", "--seeds", "3",
      "--worlds", "attack:bid-ring", "--format", "json", in: directory.url)
    let figures = try #require(try compare.json["figures"] as? [[String: Any]])
    let figure = try #require(figures.first { $0["figure"] as? String == "attack.profit.ether" })
    let values = try #require(figure["values"] as? [String: [String: Any]])
    let row = try #require(
      rows.first {
        $0["attack"] as? String == "bid-ring"
          && $0["design"] as? String == "outsourced-proving-mev-auction"
      })
    let profit = try #require(row["profit"] as? [String: Any])
    for key in ["mean", "ci_low", "ci_high"] {
      let value = try #require(values["outsourced-proving-mev-auction"]?[key] as? Double)
      #expect(profit[key] as? Double == value)
    }
  }

  @Test("prints a table of 100 columns and CSV of the same rows; several shares find the least")
  func table() throws {
    _ = try directory.write("players.yaml", ScorecardTests.scenario)
    let arguments = [
      "attack", "proof-of-efficiency", "outsourced-proving-mev-auction", "--attacks",
      "front-run-disclosure@100%,bid-ring@one,bid-ring@50%,bid-ring,copy-and-sandwich",
      "--scenario", "players.yaml", "--seeds", "2", "--out", "kept",
    ]
    let output = directory.url.appendingPathComponent("out")
    func run(_ format: String) throws -> String {
      try Data().write(to: output)
      let process = try Tool.start(
        arguments + ["--format", format], in: directory.url,
        output: FileHandle(forWritingTo: output))
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return try directory.text("out")
    }
    let table = try run("table")
    #expect(table.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(table.contains("bid-ring: smallest share of those run that pays:"))
    #expect(table.contains("not offered") && table.contains("front-run-disclosure@100%"))
    let rows = try run("csv").components(separatedBy: "\r\n")
    #expect(rows.count == 1 + 2 * 5 + 1)
    #expect(
      rows[0].hasPrefix(
        "design,attack,world,share,verdict,note,smallest_profitable_share,profit,profit_ci_low,"))
    #expect(rows[1].hasPrefix("proof-of-efficiency,front-run-disclosure,"))
  }

  @Test("refuses an attack that there is not, and names the nearest")
  func unknown() throws {
    let unknown = try Tool.run("attack", "centralized", "--attacks", "censr")
    #expect(unknown.status == 64 && unknown.output.isEmpty)
    #expect(unknown.errors.contains("no attack 'censr'; did you mean 'censor'?"))
    let share = try Tool.run("attack", "centralized", "--attacks", "censor@0%")
    #expect(share.status == 64 && share.errors.contains("'@1%'"))
    #expect(try Tool.run("attack", "centralized", "--days", "soon").status == 64)
    #expect(try Tool.run("attack", "centralized", "--seeds", "0").status == 64)
    #expect(try Tool.run("attack", "centralised").status == 65)
    #expect(try Tool.run("attack", "./none.yaml").status == 66)
  }
}
