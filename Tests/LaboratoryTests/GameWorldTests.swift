import Foundation
import Games
import Laboratory
import Players
import Rollup
import Scenarios
import Store
import TestSupport
import Testing

@Suite("The game of a design", .tags(.slow))
struct GameWorldTests {
  private static let text = """
    rolluplab: 1
    experiment: small
    scenario:
      rolluplab: 1
      name: small
      design: outsourced-proving-mev-auction
      time: {start: 2023-11-06T00:00:00Z, length: 90 min, warm-up: 30 min}
      users: {arrivals: {process: poisson, rate: 2 tx/s}, accounts: {count: 500}}
      players:
        rollers: {role: prover, count: 8, strategies: {late: {roller-assignment: late}}}
    seeds: {first: 3, count: 3}
    game:
      roles:
        sequencer: {players: 2, strategies: [honest, bid-ring]}
        rollers: {players: 2, strategies: [late, honest, lazy-roller]}
        outsider: {strategies: [honest, buy-and-stay-silent]}
      coalitions: [25 %]
      bootstrap: 200
    """

  private static func experiment() throws -> Experiment {
    try ScenarioReader.experiment(text: text)
  }

  private static func world(_ name: String) throws -> Players.World {
    let world = Players.World(name)
    return try #require(world)
  }

  @Test("has a profile that is the attack of as large a part of the role")
  func attacks() throws {
    let scenario = try Shipped.design("outsourced-proving-mev-auction", hours: 1)
    let pairs = [
      ("attack:lazy-roller@50%", "profile:prover=lazy-roller+honest"),
      ("attack:bid-ring@50%", "profile:sequencer=bid-ring+honest/prover=honest"),
      ("attack:buy-and-stay-silent", "profile:outsider=buy-and-stay-silent"),
      ("honest", "profile:outsider=honest/prover=honest"),
      ("learned", "profile:sequencer=learned/prover=learned/searcher=learned"),
    ]
    for (world, profile) in pairs {
      let worlds = try [world, profile].map { try Self.world($0) }
      let results = try Shipped.run(scenario, worlds, seed: 4)
      #expect(results[0].players == results[1].players, "\(profile)")
      #expect(results[0].flows == results[1].flows, "\(profile)")
    }
  }

  @Test("says in a note what a profile names in vain")
  func notes() throws {
    let scenario = try Shipped.design("centralized", hours: 1)
    let world = try Self.world(
      "profile:prover=honest/sequencer=bid-ring/searcher=nonsense:2+honest")
    let result = try Shipped.run(scenario, [world], seed: 4)[0]
    #expect(result.notes.contains { $0.contains("nobody takes part as 'prover'") })
    #expect(result.notes.contains { $0.contains("'sequencer' has no strategy 'bid-ring'") })
    #expect(result.notes.contains { $0.contains("'searcher' has no strategy 'nonsense'") })
  }

  /// 29 % of 100 is 28.999999999999996 in floating point.
  @Test("tries as many members as a share of them is, to the last one")
  func sizes() throws {
    let experiment = try ScenarioReader.experiment(
      text: """
        rolluplab: 1
        experiment: shares
        scenario:
          rolluplab: 1
          design: outsourced-proving
          players: {rollers: {role: prover, count: 100}}
        game:
          roles: {rollers: {strategies: [honest, lazy-roller]}}
          coalitions: [29 %]
        """)
    let plan = try #require(GamePlan(experiment))
    let worlds = plan.plan.manifest.points.map(\.world)
    #expect(worlds.contains("profile:rollers=lazy-roller:29+honest:71"))
  }

  @Test("is the same whatever the jobs and after an interruption, with all its files")
  func files() throws {
    let plan = try #require(GamePlan(try Self.experiment()))
    // 3 x 6 x 2 profiles; of coalitions one of eight and two of eight rollers in two ways, and one
    // operator.
    #expect(plan.plan.manifest.points.count == 36 + 4 + 1)
    var files: [[Data]] = []
    for jobs in [1, 2] {
      let directory = try TemporaryDirectory()
      if jobs == 2 {
        let cancellation = Cancellation()
        var interrupted = plan.plan
        interrupted.simulate = { points, seed, control in
          if seed == 4 { cancellation.cancel() }
          return try plan.plan.simulate(points, seed, control)
        }
        _ = try Sweep.run(
          interrupted, in: directory.url, jobs: 1, cancellation: cancellation)
      }
      guard
        case .complete(let findings, let completion) = try plan.run(
          in: directory.url, jobs: jobs)
      else {
        Issue.record("cancelled")
        return
      }
      #expect(completion.failed == 0 && findings.game.seeds == [3, 4, 5])
      files.append(
        try (GamePlan.File.allCases.map(\.rawValue) + ["runs.csv", "summary.csv"]).map {
          try Data(contentsOf: directory.url.appending(path: $0))
        })
    }
    #expect(files[0] == files[1])
    let game = try NormalFormGame(gambit: Array(files[0][0]))
    #expect(game.players == ["outsider.1", "rollers.1", "rollers.2", "sequencer.1", "sequencer.2"])
    #expect(game.strategies[1] == ["honest", "late", "lazy-roller"])
  }

  @Test("pays in game.nfg what payoffs.csv says, and members what the attack's profit is")
  func payoffs() throws {
    let plan = try #require(GamePlan(try Self.experiment()))
    let store = try ResultStore(inMemory: plan.plan.manifest)
    try Runner(plan.plan, jobs: 2).run(into: store)
    let game = try EmpiricalGame(plan, store)
    let findings = GameFindings(game)
    let rows = findings.payoffsCSV.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
    let normal = game.normalForm
    // outsider honest, first roller player lazy, the second honest, sequencers honest.
    let profile = normal.shape.index(of: [0, 2, 0, 0, 0])
    func mean(_ role: String, _ strategy: String) throws -> Double {
      let row = rows.first {
        $0[0] == "outsider=honest/rollers=lazy-roller+honest/sequencer=honest" && $0[1] == role
          && $0[2] == strategy
      }
      return try #require(row.flatMap { Double($0[3]) })
    }
    for (player, role, strategy) in [
      (1, "rollers", "lazy-roller"), (2, "rollers", "honest"), (3, "sequencer", "honest"),
    ] {
      let payoff = normal.payoff(player, profile)
      #expect(try payoff == mean(role, strategy))
    }
    // The other way round the players change places.
    let mirrored = normal.shape.index(of: [0, 0, 2, 0, 0])
    #expect(normal.payoff(2, mirrored) == normal.payoff(1, profile))

    let attempt = try #require(
      findings.gaps.attempts.first { $0.strategy == "lazy-roller" && $0.members == 4 })
    let scenario = plan.scenario
    let world = try Self.world("attack:lazy-roller@50%")
    let profits = try game.seeds.map { seed in
      try Plan(name: "a", cells: [Cell(scenario, world)], seeds: [seed]).simulate(
        [0], seed, RunControl())[0].value("attack.profit.ether") ?? .nan
    }
    // An hour is measured.
    let gain = profits.reduce(0, +) / 3 * 24
    #expect((try #require(attempt.gain.mean) / gain - 1).magnitude < 1e-9)
  }
}
