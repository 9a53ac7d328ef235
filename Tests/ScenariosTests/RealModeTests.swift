import Players
import Rollup
import Scenarios
import Settlement
import TestSupport
import Testing

/// Issue 8: every invalid proof is refused and fined, its batch is final by another roller, and what happens
/// is what the model says under the same recorded times.
@Suite("Proofs that are really made in a scenario")
struct RealModeTests {
  private static func scenario(_ mode: String, _ more: [String] = []) throws -> Scenario {
    try ScenarioReader.read(
      file: Fixtures.root.appending(path: "Experiments/real-proofs.yaml").path,
      overrides: (["proving.mode=\(mode)"] + more).map { try Override($0) })
  }

  private static func bench(_ scenario: Scenario, seed: UInt64) throws -> Bench<Watched<Cast>> {
    let setting = scenario.setting(seed: seed)
    let cast = Cast(setting.players, design: scenario.design, world: .asWritten, seed: seed)
    var bench = Bench(scenario.design, setting, players: Watched(cast), seed: seed)
    try bench.step(setting.time.slots)
    return bench
  }

  private static func result(_ scenario: Scenario, seed: UInt64) throws -> RunResult {
    let setting = scenario.setting(seed: seed)
    let cast = Cast(setting.players, design: scenario.design, world: .asWritten, seed: seed)
    var result = try Simulation.run(
      [Contestant(design: scenario.design, setting: setting, players: cast)], seed: seed)[0]
    result.notes = []
    return result
  }

  @Test(
    "A lazy and a cheating roller are refused and fined each time, and others make the batch final")
  func refused() throws {
    let scenario = try Self.scenario("real")
    let setting = scenario.setting(seed: 1)
    let kind = try #require(
      scenario.design.decisions.firstIndex { $0.name == "roller-assignment" })
    var bench = try Self.bench(scenario, seed: 1)
    let proofs = try #require(bench.engine.world.floor.proofs as? RealProofs)
    let assignments = bench.engine.desk.players.outcomes.filter { $0.request.kind == kind }
    let bad = assignments.filter { $0.action.index >= 3 }
    #expect(Set(bad.map(\.action.index)) == [3, 4])
    // Each is refused once, and nothing else is.
    #expect(proofs.tally.refused.values.reduce(0, +) == bad.count)
    #expect(proofs.tally.refused["honest"] == nil)
    #expect(bad.count >= 4)
    // The fine: 10 % of the deposit that the roller had when it was asked.
    for outcome in bad {
      let fine = outcome.request.observation[2] / 10
      #expect((outcome.reward + fine).magnitude < 1e-9 * fine)
    }
    let names = bench.engine.world.cast.names
    #expect(Set(bad.map { names[$0.request.player] }) == ["lazy.0", "cheating.0"])
    // Whoever was drawn next is another, and what is not final by now is no older than its proofs take.
    let open = bench.engine.world.posted.first?.number ?? .max
    for outcome in bad where outcome.request.ordinal / 256 < open {
      let others = assignments.filter {
        $0.request.ordinal / 256 == outcome.request.ordinal / 256 && $0.action.index == 0
      }
      #expect(!others.isEmpty && others.allSatisfy { $0.request.player != outcome.request.player })
      #expect(others.contains { $0.request.ordinal & 255 > outcome.request.ordinal & 255 })
    }
    #expect(bad.contains { $0.request.ordinal / 256 < open })
    let result = bench.engine.finish(tapeHash: "")
    let slashed = result.flows.filter { $0.reason == "slash" }
    #expect(Set(slashed.map(\.from)) == ["lazy.0.locked", "cheating.0.locked"])
    #expect(!result.flows.contains { $0.reason == "prover.compute" && $0.from.contains("lazy") })
    #expect((result.value("latency.final.p50") ?? 0) > 0)
    #expect(setting.proving.times != nil)
  }

  @Test("Each decision and what it came to is what the model says, in the same order")
  func sameDecisions() throws {
    func decisions(_ mode: String) throws -> [[Double]] {
      let bench = try Self.bench(Self.scenario(mode), seed: 1)
      return bench.engine.desk.players.outcomes.map {
        [
          Double($0.request.kind), Double($0.request.player), Double($0.request.ordinal),
          Double($0.action.index), $0.reward,
        ]
      }
    }
    let real = try decisions("real")
    #expect(try decisions("model") == real)
    #expect(real.count > 100)
  }

  @Test("What happens is what the model says, to the last figure", arguments: [1, 2] as [UInt64])
  func sameAsModel(seed: UInt64) throws {
    let short = ["time.length=20 min"]
    let real = try Self.result(Self.scenario("real", short), seed: seed)
    #expect(try Self.result(Self.scenario("model", short), seed: seed) == real)
    #expect(real.metrics.contains { $0.value ?? 0 > 0 })
  }

  /// Orders that are undone, batches that are void or copied, proofs of several batches, trees and backup
  /// provers: the contract must follow each, or the run ends with an error.
  @Test("so it is in every design", arguments: Preset.rollups.map(\.name))
  func everyDesign(name: String) throws {
    try Self.compare(name, .asWritten)
  }

  @Test(
    "and where batches are undone or void",
    arguments: [
      ("proof-of-stake", "uncle"), ("optimistic-pipeline", "withhold-proof"),
      ("proof-of-efficiency", "copy-and-sandwich"), ("outsourced-proving", "lazy-roller"),
    ])
  func undone(name: String, attack: String) throws {
    let attack = try #require(World("attack:\(attack)"))
    try Self.compare(name, attack)
  }

  private static func compare(_ name: String, _ world: World) throws {
    let results = try ["real", "model"].map { mode in
      let scenario = try ScenarioReader.read(
        text: """
          rolluplab: 1
          design: \(name)
          time: {length: 1 h, warm-up: 0 s}
          users: {arrivals: {process: poisson, rate: 0.1 tx/s}}
          proving: {mode: \(mode), proofs: {depth: 6, profile: fast}}
          """)
      let written = scenario.setting(seed: 3)
      let setting = written.with(players: world.groups(written.players))
      let cast = Cast(setting.players, design: scenario.design, world: world, seed: 3)
      var result = try Simulation.run(
        [Contestant(design: scenario.design, setting: setting, players: cast)], seed: 3)[0]
      #expect(result.notes.contains { $0.hasPrefix("proofs were made") } == (mode == "real"))
      result.notes = []
      return result
    }
    #expect(results[0] == results[1])
  }

  @Test("Runs with too much to prove are refused before they start, with what would do")
  func tooLarge() throws {
    let error = try #require(throws: ScenarioError.self) {
      try Self.scenario("real", ["time.length=7 d", "users.arrivals.rate=10 tx/s"])
    }
    #expect((error.errorDescription ?? "").contains("6058080 transfers"))
    #expect((error.errorDescription ?? "").contains("proving.mode"))
    #expect((error.errorDescription ?? "").contains("4 %"))
  }

  @Test("What proofs are made of is part of the scenario's hash, and keys of a model's are noted")
  func hash() throws {
    let hashes = try [
      Self.scenario("real"), Self.scenario("real", ["proving.proofs.depth=6"]),
      Self.scenario("model"),
    ].map(\.hash)
    #expect(Set(hashes).count == 3)
    let notes = try Self.scenario("model").notes
    #expect(notes.contains { $0.contains("proving.proofs has no effect") })
  }

  @Test("A choice that there is not is refused with the nearest")
  func nearest() throws {
    for (line, nearest) in [
      ("mode: reel", "'real'"), ("{mode: real, proofs: {profile: provn}}", "'proven'"),
      ("{mode: real, proofs: {depht: 14}}", "'depth'"),
      ("{mode: real, proofs: {depth: 15}}", "6, 14 or 30"),
      ("{mode: real, proofs: {depth: 2}}", "6"),
    ] {
      let error = try #require(throws: ScenarioError.self) {
        try Fixtures.scenario("proving: \(line.hasPrefix("{") ? line : "{\(line)}")")
      }
      #expect((error.errorDescription ?? "").contains(nearest), "\(error)")
    }
  }
}
