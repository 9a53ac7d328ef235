import Players
import Rollup
import Scenarios
import Settlement
import Synchronization
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

  private static func bench(
    _ scenario: Scenario, seed: UInt64, onVerdict: (@Sendable (Verdict) -> Void)? = nil
  ) throws -> Bench<Watched<Cast>> {
    var setting = scenario.setting(seed: seed)
    if let onVerdict {
      let begin = try #require(setting.proving.proofs)
      setting.proving.proofs = { seed in
        var proofs = begin(seed)
        if var real = proofs as? RealProofs {
          real.onVerdict = onVerdict
          proofs = real
        }
        return proofs
      }
    }
    let cast = Cast(setting.players, design: scenario.design, world: .asWritten, seed: seed)
    var bench = Bench(scenario.design, setting, players: Watched(cast), seed: seed)
    try bench.step(setting.time.slots)
    return bench
  }

  @Test(
    "A lazy and a cheating roller are refused and fined each time, and others make the batch final")
  func refused() throws {
    let scenario = try Self.scenario("real")
    let setting = scenario.setting(seed: 1)
    let kind = try #require(
      scenario.design.decisions.firstIndex { $0.name == "roller-assignment" })
    let verdicts = Mutex([Verdict]())
    var bench = try Self.bench(scenario, seed: 1) { verdict in
      verdicts.withLock { $0.append(verdict) }
    }
    let proofs = try #require(bench.engine.world.floor.proofs as? RealProofs)
    let assignments = bench.engine.desk.players.outcomes.filter { $0.request.kind == kind }
    let bad = assignments.filter { $0.action.index >= 3 }
    #expect(Set(bad.map(\.action.index)) == [3, 4])
    #expect(bad.count >= 4)
    // Each is refused once, and nothing else is.
    #expect(proofs.tally.refusals == bad.count)
    Self.expectReasons(proofs.tally.refused)
    // The fine: 10 % of the deposit that the roller had when it was asked.
    for outcome in bad {
      let fine = outcome.request.observation[2] / 10
      #expect((outcome.reward + fine).magnitude < 1e-9 * fine)
    }
    let names = bench.engine.world.cast.names
    #expect(Set(bad.map { names[$0.request.player] }) == ["lazy.0", "cheating.0"])
    try Self.expectOthers(
      verdicts.withLock { $0 }, names, open: bench.engine.world.posted.first?.number)
    let result = bench.engine.finish(tapeHash: "")
    let slashed = result.flows.filter { $0.reason == "slash" }
    #expect(Set(slashed.map(\.from)) == ["lazy.0.locked", "cheating.0.locked"])
    #expect(!result.flows.contains { $0.reason == "prover.compute" && $0.from.contains("lazy") })
    #expect((result.value("latency.final.p50") ?? 0) > 0)
    #expect(setting.proving.times != nil)
  }

  /// Who sent what was refused, by what L1 sees in it; a first lazy proof has nothing to replay and is zeros.
  private static func expectReasons(_ refused: [ProofTally.Refused: Int]) {
    for (refused, count) in refused {
      #expect(count > 0)
      switch (refused.kind, refused.check) {
      case (.blank, .verifier(.header)), (.replayed, .verifier), (.stale, .verifier(.header)),
        (.stale, .publication), (.unpublished, .publication("the transfers")):
        break
      // Headers, openings and paths are as they should be: FRI finds these wrong.
      case (.minted, .verifier(.finalPolynomial)), (.altered, .verifier(.finalPolynomial)),
        (.skimmed, .verifier(.finalPolynomial)), (.overdrawn, .verifier(.finalPolynomial)):
        break
      default: Issue.record("\(refused.kind) refused by \(refused.check)")
      }
    }
    let algebra = refused.keys.filter { $0.check == .verifier(.finalPolynomial) }
    #expect(Set(algebra.map(\.kind)).count >= 2)
    #expect(refused.keys.contains { BadProof.lazy.contains($0.kind) })
  }

  /// What was refused and is final by now is so by the proof of an honest roller.
  private static func expectOthers(_ verdicts: [Verdict], _ names: [String], open: UInt32?) throws {
    let refused = verdicts.filter { $0.check != nil }
    #expect(Set(refused.map { $0.sender.map { names[$0] } }) == ["lazy.0", "cheating.0"])
    let final = refused.filter { $0.batch < open ?? .max }
    #expect(final.count > refused.count / 2)
    for bad in final {
      let last = try #require(
        verdicts.last { $0.batch == bad.batch && $0.chunk == bad.chunk })
      #expect(last.check == nil && last.kind == nil)
      #expect(names[try #require(last.sender)].hasPrefix("honest."))
    }
  }

  /// 6,058,080 transfers are 7 d of 10 tx/s and a probe a minute; 133,920 are 3 d of 0.5 and as many
  /// probes a minute; 7,200,060 are an hour.
  @Test(
    "Runs with too much to prove are refused before they start, with what would do",
    arguments: [
      (["time.length=7 d", "users.arrivals.rate=10 tx/s"], "6058080 transfers"),
      (["time.length=3 d", "proving.proofs.profile=proven"], "133920 transfers"),
      (["time.length=1 h", "users.arrivals.rate=2000 tx/s"], "7200060 transfers"),
    ])
  func tooLarge(more: [String], found: String) throws {
    let error = try #require(throws: ScenarioError.self) { try Self.scenario("real", more) }
    let text = error.errorDescription ?? ""
    #expect(text.contains(found) && text.contains("proving.mode"), "\(text)")
    #expect(text.contains("at most") && text.contains("time.length"), "\(text)")
    #expect(!text.contains(" 0 "), "\(text)")
    #expect(throws: Never.self) { try Self.scenario("model", more) }
  }

  /// 7 d have 50,400 slots; 10,685 transfers are 22 full proofs of 500, which is what the usual prover takes.
  @Test("So are those with a proof for each block of L1, however little is in it")
  func tooManyBatches() throws {
    func read(_ design: String, _ mode: String) throws -> Scenario {
      try ScenarioReader.read(
        text: """
          rolluplab: 1
          design: \(design)
          time: {length: 7 d, warm-up: 0 s}
          users: {arrivals: {process: poisson, rate: 0.001 tx/s}}
          proving: {mode: \(mode), proofs: {depth: 14, profile: small}}
          """)
    }
    let error = try #require(throws: ScenarioError.self) {
      try read("proof-of-efficiency", "real")
    }
    #expect((error.errorDescription ?? "").contains("up to 50422 proofs"), "\(error)")
    #expect(throws: Never.self) { try read("proof-of-efficiency", "model") }
  }

  @Test("The size of a run is noted before it starts, in proofs and seconds")
  func noted() throws {
    // 3,600 s of 0.5 tx/s and a probe a minute are 1,860 transfers in up to 1,800 L2 blocks: a proof for each, and
    // 30 full ones of 64. One roller of eight forges, and comes before an honest one every eighth time.
    let notes = try Self.scenario("real").notes
    let note = try #require(notes.first { $0.hasPrefix("proving.mode") })
    #expect(note.contains("about 1860 transfers") && note.contains("up to 2058 proofs;"), "\(note)")
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
