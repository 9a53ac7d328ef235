import Foundation
import TestSupport
import Testing

@Suite("rolluplab game")
struct GameTests {
  static let files = ["game.nfg", "payoffs.csv", "equilibria.json", "runs.csv", "summary.csv"]
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    _ = try directory.write(
      "game.yaml",
      """
      rolluplab: 1
      experiment: small
      scenario:
        rolluplab: 1
        name: small
        design: outsourced-proving
        time: {length: 90 min, warm-up: 30 min}
        users: {arrivals: {process: poisson, rate: 2 tx/s}, accounts: {count: 500}}
      seeds: {first: 5, count: 3}
      game:
        roles:
          prover: {players: 2, strategies: [honest, lazy-roller]}
          sequencer: {strategies: [honest, gouge]}

      """)
  }

  private func game(
    jobs: String = "2", seeds: String = "3", set: String = "users.arrivals.rate=2 tx/s",
    format: String = "table"
  ) throws -> Tool.Result {
    try Tool.run(
      "game", "game.yaml", "--out", "out", "--fresh", "--jobs", jobs, "--seeds", seeds, "--set",
      set,
      "--format", format, in: directory.url)
  }

  @Test("shows gaps with intervals, equilibria and the long run, at most 100 columns wide")
  func table() throws {
    let result = try game()
    #expect(result.status == 0, "\(result.errors)")
    for words in [
      "honesty gap", "coalition gap", "smallest of sequencer that profits", "95 % interval",
      "equilibrium",
      "replicator", "alpha-rank",
    ] {
      #expect(result.output.contains(words))
    }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for file in Self.files {
      #expect(FileManager.default.fileExists(atPath: directory.path("out/\(file)")))
    }
    // What is there is not run again.
    let again = try Tool.run("game", "game.yaml", "--out", "out", in: directory.url)
    #expect(again.output == result.output)
  }

  @Test("writes the same bytes whatever the jobs and after a kill")
  func resumed() throws {
    #expect(try game(jobs: "1").status == 0)
    let first = try Self.files.map { try directory.text("out/\($0)") }
    #expect(try game().status == 0)
    #expect(try Self.files.map { try directory.text("out/\($0)") } == first)
    let process = try Tool.start(
      ["game", "game.yaml", "--out", "killed"], in: directory.url)
    Thread.sleep(forTimeInterval: 0.1)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let result = try Tool.run("game", "game.yaml", "--out", "killed", in: directory.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try Self.files.map { try directory.text("killed/\($0)") } == first)
  }

  @Test("prints JSON with intervals, and takes seeds and settings from the command line")
  func json() throws {
    let result = try game(seeds: "2", set: "users.arrivals.rate=1 tx/s", format: "json")
    #expect(result.status == 0, "\(result.errors)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(document["seeds"] as? [Int] == [5, 6])
    let gap = try #require(document["honesty_gap"] as? [String: Any])
    let (low, mean, high) = (
      gap["ci_low"] as? Double, gap["mean"] as? Double, gap["ci_high"] as? Double
    )
    #expect(try #require(low) <= #require(mean) && #require(mean) <= #require(high))
    #expect((document["deviations"] as? [[String: Any]])?.isEmpty == false)
    #expect((document["long_run"] as? [[String: Any]])?.isEmpty == false)
    #expect(try directory.text("out/equilibria.json") == result.output)
  }

  @Test("refuses what is no game, with a code that says why")
  func refused() throws {
    _ = try directory.write("plasma.yaml", "rolluplab: 1\ndesign: plasma\n")
    let none = try Tool.run("game", "plasma.yaml", "--out", "out", in: directory.url)
    #expect(none.status == 65 && none.errors.contains("no game"))
    #expect(try Tool.run("game", "absent.yaml", "--out", "out", in: directory.url).status == 66)
    #expect(try game(seeds: "0").status == 64)
    let wrong = try game(set: "design=no-such-design")
    #expect(wrong.status == 65)
  }
}
