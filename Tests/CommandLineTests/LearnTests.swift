import Foundation
import TestSupport
import Testing

@Suite("rolluplab learn")
struct LearnTests {
  private static let root = HelpTests.folder
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let fixtures = root.appending(path: "Tests/Fixtures/learning")

  private static let duopoly = """
    name: duopoly
    environment: {kind: bertrand, n: 2, m: 5}
    learners:
      - kind: q-learning
        exploration: {kind: exponential, beta: 1e-3}
        initial: {kind: uniform-opponents}
    stop: {window: 2000, max_periods: 1000000}
    impulse: {periods: 3}
    sessions: 6

    """

  private func learn(_ arguments: String..., input: String = Self.duopoly) throws -> Tool.Result {
    try Tool.run(["learn", "-"] + arguments, input: input)
  }

  @Test("gives one object with the keys of the format")
  func json() throws {
    let result = try learn("--format", "json")
    #expect(result.status == 0 && result.complaints.isEmpty)
    let object = try result.json
    #expect(
      Set(object.keys) == [
        "name", "environment", "seed", "sessions", "version", "constants", "measures", "impulse",
        "updates",
      ])
    #expect(object["name"] as? String == "duopoly")
    #expect(object["environment"] as? String == "bertrand")
    #expect(object["seed"] as? Int == 1 && object["sessions"] as? Int == 6)
    let measures = try #require(object["measures"] as? [String: [String: Double]])
    #expect(
      Set(measures.keys) == [
        "profit_gain", "price", "cycle_length", "periods_to_convergence", "converged",
        "equilibrium_on_path",
      ])
    for (name, measure) in measures {
      #expect(Set(measure.keys) == ["mean", "standard_error", "sd", "n"], "\(name)")
      #expect(measure["n"] == 6)
      let ratio = try #require(measure["sd"]) / 6.0.squareRoot()
      #expect(abs(ratio - (try #require(measure["standard_error"]))) <= 1e-12)
    }
    let constants = try #require(object["constants"] as? [String: Any])
    #expect((constants["prices"] as? [Double])?.count == 5)
    // Logit demand with two firms: Calvano et al. 2020.
    #expect(abs(try #require(constants["nash_price"] as? Double) - 1.472927) < 1e-6)
    let impulse = try #require(object["impulse"] as? [String: Any])
    #expect(Set(impulse.keys) == ["deviator", "rivals", "unprofitable", "length"])
    #expect((impulse["deviator"] as? [Double])?.count == 3)
    let periods = try #require(measures["periods_to_convergence"]?["mean"])
    #expect(object["updates"] as? Int == Int((periods * 6 * 2).rounded()))
  }

  /// `make golden` writes it anew: a difference is one of the numbers that all results have.
  @Test("gives the golden bytes")
  func golden() throws {
    let text = try learn("--format", "json").output
    let file = HelpTests.folder.appendingPathComponent("learn.json")
    if HelpTests.writes { try text.write(to: file, atomically: true, encoding: .utf8) }
    // The release number is not what this is about.
    func plain(_ text: String) -> String {
      text.split(separator: "\n").filter { !$0.contains("\"version\"") }.joined(separator: "\n")
    }
    #expect(plain(text) == plain(try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("gives equal bytes on any number of threads, and other numbers under another seed")
  func determinism() throws {
    let one = try learn("--format", "json", "--threads", "1").output
    #expect(try learn("--format", "json", "--threads", "3").output == one)
    #expect(try learn("--format", "json", "--seed", "1").output == one)
    #expect(try learn("--format", "json", "--set", "seed=2").output != one)
    #expect(
      try learn("--format", "json", "--set", "seed=2").output
        == learn("--format", "json", "--seed", "2").output)
  }

  @Test("takes sessions and settings from the command line, and says times only when asked")
  func options() throws {
    let few = try learn("--format", "json", "--sessions", "2", "--timing").json
    #expect(few["sessions"] as? Int == 2)
    #expect(few["seconds"] is Double && few["updates_per_second"] is Double)
    let text = Self.duopoly.replacing("impulse: {periods: 3}\n", with: "")
    let right = try learn(
      "--format", "json", "--set", "stop={periods: 100}", "--set", "series={points: 4}", "--set",
      "measures=[price]", input: text
    ).json
    let prices = try #require((right["series"] as? [String: [Double]])?["price"])
    #expect(prices.count == 4)
    #expect(Set(try #require(right["measures"] as? [String: Any]).keys) == ["price"])
  }

  @Test("prints a table of at most 100 columns, CSV, and a file")
  func formats() throws {
    let table = try learn()
    #expect(table.output.hasPrefix("duopoly: bertrand, 6 sessions, seed 1\n"))
    #expect(table.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(table.output.contains("profit_gain") && table.output.contains("95 % interval"))
    let csv = try learn("--format", "csv").output.components(separatedBy: "\r\n")
    #expect(csv[0] == "measure,mean,standard_error,sd,n" && csv.count == 8)
    let directory = try TemporaryDirectory()
    let out = try learn("--format", "json", "--out", directory.path("result.json"))
    #expect(out.status == 0 && out.output.isEmpty)
    #expect(try directory.text("result.json") == learn("--format", "json").output)
  }

  @Test("refuses what is wrong with exit codes of their own")
  func refusals() throws {
    let unknown = try learn("--set", "environment.sigma=1")
    #expect(unknown.status == 65 && unknown.output.isEmpty)
    #expect(unknown.errors.contains("environment.sigma: unknown key"))
    let broken = try learn(input: "environment: {kind: bertrand\n")
    #expect(broken.status == 65 && broken.errors.contains("standard input:"))
    // Measures are only known to the game itself.
    let measure = try learn("--set", "measures=[profits]")
    #expect(measure.status == 65 && measure.errors.contains("measures"))
    #expect(try Tool.run("learn", "none.yaml").status == 66)
    #expect(try Tool.run("learn").status == 64)
    #expect(try learn("--sessions", "0").status == 64)
    #expect(try learn("--threads", "0").status == 64)
    #expect(try learn("--set", "sessions").status == 64)
    let directory = try TemporaryDirectory()
    #expect(try learn("--out", directory.path("no/such/file")).status == 73)
  }

  @Test("reads the experiments of an independent program as they are, and measures what it did")
  func fixtures() throws {
    for file in ["calvano", "auction", "regret"] {
      let text = try String(
        contentsOf: Self.fixtures.appending(path: "\(file).csv"), encoding: .utf8)
      var rows: [String: (cell: String, measures: [(name: String, mean: Double)])] = [:]
      for line in text.split(separator: "\n").dropFirst() {
        let head = line.split(separator: ",", maxSplits: 3)
        let quote = try #require(line.firstIndex(of: "\""))
        let cell = line[line.index(after: quote)...].dropLast().replacing("\"\"", with: "\"")
        rows[String(head[0]), default: (String(cell), [])].measures.append(
          (String(head[1]), try #require(Double(head[2]))))
      }
      #expect(rows.count >= 8)
      for (id, row) in rows {
        // Without randomness the numbers are the program's own, to the digits that it printed.
        let isExact = ["R12", "R13", "R09"].contains(id)
        var arguments = ["--sessions", "1", "--format", "json"]
        if !isExact { arguments += ["--set", "stop={periods: 20}"] }
        let result = try Tool.run(["learn", "-"] + arguments, input: row.cell)
        try #require(result.status == 0, "\(id): \(result.errors)")
        let measures = try #require(try result.json["measures"] as? [String: [String: Double]])
        let constants = try #require(try result.json["constants"] as? [String: Any])
        for (name, mean) in row.measures {
          if name.hasPrefix("constant:") {
            let constant = try #require(constants[String(name.dropFirst(9))] as? Double)
            #expect(abs(constant - mean) < 1e-5, "\(id): \(name)")
          } else if isExact {
            #expect(abs(try #require(measures[name]?["mean"]) - mean) < 2e-5, "\(id): \(name)")
          } else if name != "periods_to_convergence" && name != "cycle_length" {
            #expect(measures[name] != nil, "\(id): \(name)")
          }
        }
      }
    }
  }
}
