import Laboratory
import Rollup
import Scenarios
import Store
import Testing

/// A game whose members' gains are written down, in place of runs.
///
/// Each of eight provers gains 10, one more quarter where it is lazy, and a half where it front-runs; a
/// sequencer that gouges gains 3 and costs the first four provers 9 together and the others 1.
@Suite("The payoffs of a design's game")
struct GamePayoffTests {
  private static let note = "'prover' has no strategy 'sleep'"

  private static func game() throws -> EmpiricalGame {
    let experiment = try ScenarioReader.experiment(
      text: """
        rolluplab: 1
        experiment: written
        scenario: {rolluplab: 1, design: outsourced-proving}
        seeds: {first: 1, count: 3}
        game:
          roles:
            prover: {players: 2, strategies: [honest, lazy-roller, front-run-disclosure]}
            sequencer: {players: 1, strategies: [honest, gouge]}
          coalitions: [25 %]
          bootstrap: 100
        """)
    let plan = try #require(GamePlan(experiment))
    let manifest = plan.plan.manifest
    var written = plan.plan
    written.simulate = { points, seed, _ in
      points.map { point in
        RunResult(
          metrics: manifest.metrics.map {
            Measurement($0.name, gain($0.name, manifest.points[point].world))
          }, flows: [], series: [], distributions: [], notes: [note], tapeHash: "\(seed)")
      }
    }
    let store = try ResultStore(inMemory: manifest)
    try Runner(written, jobs: 1).run(into: store)
    let game = try EmpiricalGame(plan, store)
    try store.close()
    return game
  }

  /// Of `game.ROLE.FIRST-LAST` in a world such as `profile:prover=lazy-roller+honest/sequencer=gouge`.
  private static func gain(_ metric: String, _ world: String) -> Double? {
    let parts = metric.split(separator: ".")
    guard parts.count == 3, parts[0] == "game" else { return nil }
    let isGouged = world.contains("gouge")
    guard parts[1] == "prover" else { return isGouged ? 3 : 0 }
    let members = parts[2].split(separator: "-").compactMap { Int($0) }
    let roles = world.dropFirst("profile:".count).split(separator: "/")
    let prover = roles.first { $0.hasPrefix("prover=") } ?? "prover=honest"
    let shares = prover.dropFirst("prover=".count).split(separator: "+").map {
      let pair = $0.split(separator: ":")
      return (name: pair[0], weight: pair.count > 1 ? Int(pair[1]) ?? 0 : 1)
    }
    let weights = shares.reduce(0) { $0 + $1.weight }
    let played = shares.flatMap {
      Array(repeating: String($0.name), count: 8 * $0.weight / weights)
    }
    let own = ["honest": 10, "lazy-roller": 10.25, "front-run-disclosure": 10.5]
    var sum = 0.0
    for member in members[0]...members[1] {
      sum += own[played[member - 1]] ?? .nan
      if isGouged { sum -= member <= 4 ? 2.25 : 0.25 }
    }
    return sum
  }

  @Test("count what other roles do for nobody's own gain")
  func others() throws {
    let normal = try Self.game().normalForm
    #expect(normal.players == ["prover.1", "prover.2", "sequencer.1"])
    // A player is four provers. Who gouges costs a player 5 on average, whatever it plays itself.
    for (strategies, payoffs) in [
      ([0, 0, 0], [40, 40, 0]), ([1, 0, 0], [41, 40, 0]), ([1, 2, 0], [41, 42, 0]),
      ([0, 0, 1], [35, 35, 3]), ([1, 0, 1], [36, 35, 3]), ([0, 1, 1], [35, 36, 3]),
      ([1, 2, 1], [36, 37, 3]), ([2, 2, 1], [37, 37, 3]),
    ] as [([Int], [Double])] {
      let profile = normal.shape.index(of: strategies)
      #expect((0..<3).map { normal.payoff($0, profile) } == payoffs, "\(strategies)")
    }
  }

  @Test("have gaps of one member, of each size, and a smallest coalition a role")
  func gaps() throws {
    let gaps = try Self.game().gaps
    func text(_ attempt: GameGaps.Attempt) -> String {
      "\(attempt.strategy) by \(attempt.members) of \(attempt.role)"
    }
    let honesty = try #require(gaps.honesty)
    #expect(honesty.gain.mean == 3 && text(honesty.attempt) == "gouge by 1 of sequencer")
    let coalition = try #require(gaps.coalition)
    #expect(coalition.gain.mean == 4)
    #expect(text(coalition.attempt) == "front-run-disclosure by 8 of prover")
    #expect(
      gaps.bySize.map { text($0.attempt) } == [
        "front-run-disclosure by 1 of prover", "front-run-disclosure by 2 of prover",
        "front-run-disclosure by 4 of prover", "front-run-disclosure by 8 of prover",
        "gouge by 1 of sequencer",
      ])
    #expect(gaps.bySize.map(\.gain.mean) == [0.5, 1, 2, 4, 3])
    #expect(
      gaps.smallest.map(text) == ["front-run-disclosure by 1 of prover", "gouge by 1 of sequencer"])
    #expect(
      gaps.attempts.filter { $0.role == "prover" }.allSatisfy {
        $0.gainPerMember == ($0.strategy == "lazy-roller" ? 0.25 : 0.5)
      })
  }

  @Test("lead where everybody gains most in every draw of the seeds, and say the runs' notes once")
  func findings() throws {
    let findings = GameFindings(try Self.game())
    #expect(findings.game.notes.filter { $0 == Self.note }.count == 1)
    #expect(findings.longRun.map(\.dynamics) == ["replicator", "alpha-rank"])
    for run in findings.longRun {
      #expect((try #require(run.honest.mean)) < 1e-3)
      #expect(run.honest.low == run.honest.high && run.honest.low != nil)
    }
    #expect(findings.equilibria.count == 1)
    #expect(findings.equilibria.first?.confidence == 1)
    #expect(findings.equilibria.first?.players == [[0, 0, 2], [0, 1]])
  }
}
