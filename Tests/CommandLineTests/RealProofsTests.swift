import Foundation
import TestSupport
import Testing

@Suite("Runs on real proofs")
struct RealProofsTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Experiments/real-proofs.yaml").path

  private static func run(_ mode: String, _ format: String) throws -> Tool.Result {
    try Tool.run(
      "run", file, "--set", "time.length=20 min", "--set", "proving.mode=\(mode)", "--format",
      format)
  }

  @Test("have the figures that the model has, and the same bytes each time")
  func figures() throws {
    let real = try Self.run("real", "csv")
    #expect(real.status == 0)
    #expect(try Self.run("model", "csv").output == real.output)
    let json = try Self.run("real", "json")
    #expect(try Self.run("real", "json").output == json.output)
    let flows = try #require(json.json["flows"] as? [[String: Any]])
    let fined = Set(
      flows.filter { $0["reason"] as? String == "slash" }.map { $0["from"] as? String })
    #expect(!fined.isEmpty && fined.isSubset(of: ["lazy.0.locked", "cheating.0.locked"]))
  }

  /// Two designs, honest and attacked, under two seeds: eight runs, and in each a roller that cheats.
  @Test("compare designs as the model does, one run at a time or two")
  func comparison() throws {
    let directory = try TemporaryDirectory()
    func compared(_ mode: String, jobs: Int) throws -> String {
      let scenario = directory.url.appendingPathComponent("\(mode).yaml")
      try """
      rolluplab: 1
      name: proofs
      time: {length: 40 min, warm-up: 10 min}
      users: {arrivals: {process: poisson, rate: 0.1 tx/s}}
      players:
        honest: {role: prover, count: 5, capital: 50 ether}
        cheating:
          {role: prover, count: 1, capital: 50 ether, behaviour: {roller-assignment: forged}}
      proving: {mode: \(mode), proofs: {depth: 6, profile: fast}}
      """.write(to: scenario, atomically: true, encoding: .utf8)
      let run = try Tool.run(
        "compare", "outsourced-proving", "reputation-lottery", "--scenario", scenario.path,
        "--worlds", "as-written,attack:censor", "--seeds", "2", "--jobs", "\(jobs)", "--format",
        "csv")
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    let one = try compared("real", jobs: 1)
    #expect(one.split(whereSeparator: \.isNewline).count > 20)
    #expect(try compared("real", jobs: 2) == one)
    #expect(try compared("model", jobs: 2) == one)
  }

  @Test("say how much is proved, what was made and what was refused")
  func notes() throws {
    let notes = try #require(try Self.run("real", "json").json["notes"] as? [String])
    // 0.5 tx/s and a probe a minute for twenty minutes, 64 transfers a proof at most.
    #expect(notes.contains { $0.contains("about 620 transfers are really proved") })
    let made = try #require(notes.first { $0.hasPrefix("proofs were made") })
    #expect(made.contains("refused") && !made.contains("honest"))
    #expect(notes.contains { $0.contains("not proved") })
    let model = try #require(try Self.run("model", "json").json["notes"] as? [String])
    #expect(!model.contains { $0.hasPrefix("proofs were made") })
  }

  @Test("are refused with exit code 65 where there is too much to prove")
  func tooLarge() throws {
    let run = try Tool.run(
      "run", Self.file, "--set", "time.length=7 d", "--set", "users.arrivals.rate=10 tx/s")
    #expect(run.status == 65)
    #expect(run.errors.contains("proving.mode") && run.errors.contains("6058080 transfers"))
  }
}
