import Players
import Rollup
import Scenarios
import Settlement
import TestSupport
import Testing

/// Where the verifier accepts what is honest and refuses the rest, nothing else may follow from real proofs
/// than from the model's verdicts.
@Suite("What happens with proofs that are really made")
struct RealModeEqualityTests {
  /// A finished run and who made its proofs.
  private struct Played {
    var result: RunResult
    /// What was asked, answered and earned, in order.
    var decisions: [[Double]]
    var proofs: RealProofs?
  }

  private static func play(
    _ scenario: Scenario, _ world: World = .asWritten, seed: UInt64
  ) throws -> Played {
    let written = scenario.setting(seed: seed)
    let setting = written.with(players: world.groups(written.players))
    let cast = Cast(setting.players, design: scenario.design, world: world, seed: seed)
    var bench = Bench(scenario.design, setting, players: Watched(cast), seed: seed)
    try bench.step(setting.time.slots)
    #expect(bench.engine.world.floor.proofFailure == nil)
    let proofs = bench.engine.world.floor.proofs as? RealProofs
    let decisions = bench.engine.desk.players.outcomes.map { outcome in
      [
        Double(outcome.request.kind), Double(outcome.request.player),
        Double(outcome.request.ordinal), Double(outcome.action.index), outcome.reward,
      ] + outcome.request.observation.indices.map { outcome.request.observation[$0] }
    }
    var result = bench.engine.finish(tapeHash: "")
    #expect(result.notes.contains { $0.hasPrefix("proofs were made") } == (proofs != nil))
    result.notes = []
    return Played(result: result, decisions: decisions, proofs: proofs)
  }

  /// Plays both modes, expects the same of them, and gives the real one.
  @discardableResult
  private static func compare(
    _ yaml: [String], set: [String] = [], _ world: World = .asWritten, seed: UInt64 = 3
  ) throws -> (result: RunResult, proofs: RealProofs) {
    let played = try ["real", "model"].map { mode in
      let text = ["rolluplab: 1"] + yaml + ["proving: {mode: \(mode), \(Self.proofs)}"]
      return try play(
        ScenarioReader.read(
          text: text.joined(separator: "\n") + "\n", overrides: set.map { try Override($0) }),
        world,
        seed: seed)
    }
    #expect(played[0].result == played[1].result)
    #expect(played[0].decisions == played[1].decisions)
    let made = try #require(played[0].proofs)
    #expect(made.tally.accepted > 0)
    return (played[0].result, made)
  }

  private static let proofs = "proofs: {depth: 6, profile: fast}"
  private static let hour = "time: {length: 1 h, warm-up: 0 s}"
  private static let users = "users: {arrivals: {process: poisson, rate: 0.1 tx/s}}"

  private static func recorded(_ mode: String, _ more: [String]) throws -> Scenario {
    try ScenarioReader.read(
      file: Fixtures.root.appending(path: "Experiments/real-proofs.yaml").path,
      overrides: (["proving.mode=\(mode)"] + more).map { try Override($0) })
  }

  @Test(
    "is what the model says, to the last figure and decision, with bad rollers and recorded times",
    arguments: [
      (1, ["time.length=20 min"]), (2, ["time.length=20 min"]),
      (1, ["time.length=40 min", "time.warm-up=20 min"]),
    ] as [(UInt64, [String])])
  func recorded(seed: UInt64, more: [String]) throws {
    let real = try Self.play(Self.recorded("real", more), seed: seed)
    let model = try Self.play(Self.recorded("model", more), seed: seed)
    #expect(real.result == model.result)
    #expect(real.decisions == model.decisions)
    #expect(real.decisions.count > 40)
    #expect(real.result.metrics.contains { $0.value ?? 0 > 0 })
    #expect((real.proofs?.tally.refusals ?? 0) > 0)
  }

  /// Orders that are undone, batches that are void or copied, proofs of several batches, trees and backup
  /// provers: the contract must follow each, or the run ends with an error.
  @Test("is so in every design", arguments: Preset.rollups.map(\.name))
  func everyDesign(name: String) throws {
    try Self.compare(["design: \(name)", Self.hour, Self.users])
  }

  @Test("is so where blocks are undone by those who build beside them")
  func uncles() throws {
    let attack = try #require(World("attack:uncle"))
    let (result, _) = try Self.compare(["design: proof-of-stake", Self.hour, Self.users], attack)
    #expect((result.value("rollback.count") ?? 0) > 0)
  }

  @Test("is so where batches are void, since their posters keep them back")
  func withheld() throws {
    let posters = """
      players:
        honest: {role: sequencer, count: 3, capital: 1000 ether}
        hiding: {role: sequencer, count: 1, capital: 1000 ether, behaviour: {prove-commitment: withhold}}
      """
    // Who has not proved is shut out for a while, so that others come to prove.
    let (_, proofs) = try Self.compare(
      ["design: optimistic-pipeline", "time: {length: 3 h, warm-up: 0 s}", Self.users, posters],
      set: ["design.confirmation.proof-deadline=10 min", "design.confirmation.exclusion=1 h"])
    #expect(proofs.voided > 0)
  }

  @Test("is so where a backup proves what posters keep back")
  func backup() throws {
    let attack = try #require(World("attack:withhold-proof"))
    let (result, _) = try Self.compare(
      ["design: optimistic-pipeline", Self.hour, Self.users],
      set: [
        "design.confirmation.proof-deadline=10 min", "design.confirmation.backup=prover",
        "design.confirmation.backup-delay=2 min", "design.availability=calldata",
      ], attack)
    #expect((result.value("proofs.backup.count") ?? 0) > 0)
  }

  @Test("is so where batches are copied, and the originals are void")
  func copied() throws {
    let searchers = """
      players:
        searchers: {role: searcher, count: 1, capital: 1000 ether, behaviour: {copy-batch: copy}}
      """
    let (result, proofs) = try Self.compare(
      [
        "design: proof-of-efficiency", "time: {length: 20 min, warm-up: 0 s}", searchers,
        "users: {sends: always, arrivals: {process: poisson, rate: 1 tx/s}}",
      ], set: ["design.fees.floor=5 gwei"])
    // The copier has the fees of copies, and each original is one transfer of nothing.
    #expect(
      result.flows.contains { $0.reason.hasPrefix("fee.") && $0.to.hasPrefix("searchers") },
      "\(result.flows.map { "\($0.reason) \($0.from) \($0.to)" })")
    #expect(proofs.tally.accepted > 0)
  }

  @Test("is so where work is dealt in a committee, some of which sends what is bad")
  func committee() throws {
    let players = """
      players:
        honest: {role: prover, count: 4, capital: 50 ether}
        lazy: {role: prover, count: 1, capital: 50 ether, behaviour: {roller-assignment: invalid}}
        cheating: {role: prover, count: 1, capital: 50 ether, behaviour: {roller-assignment: forged}}
        silent: {role: prover, count: 1, capital: 50 ether, behaviour: {roller-assignment: skip}}
      """
    let (result, proofs) = try Self.compare(
      ["design: reputation-lottery", Self.hour, Self.users, players])
    #expect(proofs.tally.refusals > 0)
    #expect(result.flows.contains { $0.reason == "slash" })
  }

  @Test("is so for several contestants on one tape, each with its own proofs")
  func contestants() throws {
    let names = ["outsourced-proving", "proof-of-stake"]
    let results = try ["real", "model"].map { mode in
      let contestants = try names.map { name in
        let scenario = try ScenarioReader.read(
          text: """
            rolluplab: 1
            design: \(name)
            \(Self.hour)
            \(Self.users)
            proving: {mode: \(mode), proofs: {depth: 6, profile: fast}}
            """)
        let setting = scenario.setting(seed: 3)
        return Contestant(
          design: scenario.design, setting: setting,
          players: Cast(setting.players, design: scenario.design, world: .asWritten, seed: 3))
      }
      return try Simulation.run(contestants, seed: 3).map { result in
        #expect(result.notes.contains { $0.hasPrefix("proofs were made") } == (mode == "real"))
        var result = result
        result.notes = []
        return result
      }
    }
    #expect(results[0] == results[1])
    #expect(results[0].count == 2 && results[0][0] != results[0][1])
  }

  @Test("is so for rollers that have learned, on the model's verdicts, what pays")
  func learners() throws {
    let results = try ["real", "model"].map { mode in
      let scenario = try ScenarioReader.read(
        text: """
          rolluplab: 1
          design: outsourced-proving
          \(Self.hour)
          \(Self.users)
          players:
            rollers:
              role: prover
              count: 4
              capital: 50 ether
              behaviour: {roller-assignment: {learner: q-learning, actions: [prove, invalid, forged]}}
          learning: {train: {decisions: 200}}
          proving: {mode: \(mode), proofs: {depth: 6, profile: fast}}
          """)
      let setting = scenario.setting(seed: 3)
      let trained = try Simulation.trained(
        Contestant(
          design: scenario.design, setting: setting,
          players: Cast(setting.players, design: scenario.design, world: .asWritten, seed: 3)),
        seed: 3)
      var result = try Simulation.run([trained], seed: 3)[0]
      result.notes = []
      return result
    }
    #expect(results[0] == results[1])
    #expect(!results[0].players.isEmpty)
  }

  @Test("is so on any number of threads, down to the bytes of the proofs")
  func threads() throws {
    let scenario = try Self.recorded("real", ["time.length=15 min", "proving.proofs.depth=6"])
    let played = try [1, 2].map { threads in
      var setting = scenario.setting(seed: 1)
      let terms = {
        var terms = ProofTerms(depth: 6, profile: .fast)
        terms.threads = threads
        return terms
      }()
      setting.proving.proofs = { RealProofs(terms, seed: $0) }
      let cast = Cast(setting.players, design: scenario.design, world: .asWritten, seed: 1)
      return try Simulation.run(
        [Contestant(design: scenario.design, setting: setting, players: cast)], seed: 1)[0]
    }
    // The notes have the bytes of all proofs and what was refused.
    #expect(played[0] == played[1])
  }

  @Test("ends with the design and the seed where the verifier expects other proofs than are made")
  func wrongVerifier() throws {
    let scenario = try Self.recorded("real", ["time.length=20 min"])
    var setting = scenario.setting(seed: 1)
    setting.proving.proofs = {
      RealProofs(
        ProofTerms(depth: 6, profile: .fast), seed: $0,
        verifier: ProofTerms(depth: 6, profile: .small))
    }
    let cast = Cast(setting.players, design: scenario.design, world: .asWritten, seed: 1)
    let failure = try #require(throws: ProofFailure.self) {
      try Simulation.run(
        [Contestant(design: scenario.design, setting: setting, players: cast)], seed: 1)
    }
    #expect(failure.stage == .verification)
    #expect(failure.place?.seed == 1 && failure.place?.design == scenario.design.name)
  }

  @Test("is learned by nobody who is not told to: forging is no action of a learner by default")
  func defaults() throws {
    let design = try ScenarioReader.read(text: "rolluplab: 1\ndesign: outsourced-proving\n").design
    let kind = try #require(design.decisions.first { $0.name == "roller-assignment" })
    #expect(kind.learner?.choices == ["prove", "skip"])
  }
}
