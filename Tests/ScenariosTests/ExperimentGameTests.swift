import Players
import Quantities
import Scenarios
import Testing

@Suite("The game of an experiment")
struct ExperimentGameTests {
  private static func read(
    _ game: String, design: String = "outsourced-proving-mev-auction", players: String = "{}"
  ) throws -> Experiment {
    try ScenarioReader.experiment(
      text: """
        rolluplab: 1
        experiment: trial
        scenario: {rolluplab: 1, design: \(design), players: \(players)}
        \(game)
        """)
  }

  @Test("is by default of all roles that could do anything but be honest, with all their attacks")
  func usual() throws {
    let game = try #require(try Self.read("").game)
    #expect(game.roles.map(\.role.name) == ["sequencer", "prover", "attacker"])
    #expect(game.roles.map(\.players) == [2, 2, 1])
    #expect(game.roles.map(\.role.members.count) == [4, 8, 1])
    for role in game.roles {
      #expect(role.strategies.first == "honest" && role.strategies.count > 1)
      for name in role.strategies.dropFirst() {
        #expect(Attack.all.contains { $0.name == name }, "\(name)")
      }
    }
    #expect(game.roles[1].strategies == ["honest", "lazy-roller", "front-run-disclosure"])
    #expect(game.coalitions == [33, 50, 100].map { Share(percent: $0) })
    #expect(game.resamples == 1_000 && !game.isInDollars)
  }

  @Test("takes roles, strategies of groups, and what payoffs are counted in from the file")
  func written() throws {
    let game = try #require(
      try Self.read(
        """
        game:
          roles:
            rollers: {players: 3, strategies: [slow, honest]}
            sequencer: {players: 4, strategies: [learned, honest, bid-ring]}
          payoff: dollars-per-day
          bootstrap: 500
        """,
        players:
          "{rollers: {role: prover, count: 6, strategies: {slow: {roller-assignment: late}}}}"
      ).game)
    #expect(game.roles.map(\.role.name) == ["rollers", "sequencer"])
    #expect(game.roles[0].role.members == (0..<6).map { "rollers.\($0)" })
    #expect(game.roles[0].players == 3 && game.roles[0].strategies == ["honest", "slow"])
    #expect(game.roles[1].strategies == ["honest", "learned", "bid-ring"])
    #expect(game.isInDollars && game.resamples == 500)
  }

  static let refused: [(game: String, words: [String])] = [
    ("{roles: {prover: {players: 3}}}", ["game.roles.prover.players", "divide", "1, 2, 4, 8"]),
    (
      "{roles: {prover: {strategies: [honest, lazy-rolle]}}}",
      ["lazy-rolle", "did you mean 'lazy-roller'"]
    ),
    ("{roles: {prover: {strategies: [lazy-roller, learned]}}}", ["no 'honest'"]),
    ("{roles: {provers-too: {}}}", ["nobody takes part as 'provers-too'"]),
    (
      "{roles: {sequencer: {strategies: [honest, lazy-roller]}}}", ["is no strategy of 'sequencer'"]
    ),
    ("{roles: {prover: {}, provers: {}}}", ["game.roles.provers", "members of 'prover' too"]),
    ("{roles: {prover: {players: 0}}}", ["game.roles.prover.players"]),
    ("{role: {}}", ["unknown key 'role'", "roles"]),
    ("{roles: {}}", ["nobody could do anything"]),
    ("{bootstrap: 5}", ["game.bootstrap"]),
    ("{coalitions: [150 %]}", ["game.coalitions"]),
    ("{coalitions: [50 %, 0 %]}", ["game.coalitions", "above 0 %"]),
    ("{payoff: euro-per-day}", ["game.payoff"]),
  ]

  @Test("is refused with what was expected", arguments: refused)
  func refusal(game: String, words: [String]) throws {
    let error = #expect(throws: ScenarioError.self) { try Self.read("game: \(game)") }
    let message = try #require(error?.errorDescription)
    for word in words { #expect(message.contains(word), "\(message)") }
  }

  @Test("offers the members of a role only what all of its groups can do")
  func shared() throws {
    let players =
      "{some: {role: prover, count: 4, strategies: {slow: {roller-assignment: late}}}, "
      + "others: {role: prover, count: 4}}"
    let error = #expect(throws: ScenarioError.self) {
      try Self.read("game: {roles: {prover: {strategies: [honest, slow]}}}", players: players)
    }
    #expect(try #require(error?.errorDescription).contains("is no strategy of 'prover'"))
    let game = try #require(
      try Self.read("game: {roles: {some: {strategies: [honest, slow]}}}", players: players).game)
    #expect(game.roles[0].role.members == (0..<4).map { "some.\($0)" })
  }

  @Test("is refused where it would be too large to simulate")
  func size() throws {
    let error = #expect(throws: ScenarioError.self) {
      try Self.read(
        """
        game:
          roles:
            sequencer: {players: 16}
            prover: {players: 8}
        """, players: "{operators: {count: 16}}")
    }
    #expect(try #require(error?.errorDescription).contains("profiles"))
  }

  @Test("is none where that of everybody would be too large, and says so")
  func usualSize() throws {
    let strategies = (1...60).map { "s\($0): {roller-assignment: late}" }.joined(separator: ", ")
    let experiment = try Self.read("", players: "{provers: {strategies: {\(strategies)}}}")
    #expect(experiment.game == nil)
    #expect(try #require(experiment.gameRefusal).contains("profiles"))
    #expect(try Self.read("").gameRefusal == nil)
    #expect(try Self.read("", design: "plasma").gameRefusal == nil)
  }

  @Test("is none where nobody decides")
  func lineage() throws {
    #expect(try Self.read("", design: "plasma").game == nil)
    #expect(throws: ScenarioError.self) { try Self.read("game: {}", design: "plasma") }
  }

  @Test("has strategies whose names are their own and whose learners are checked")
  func strategies() {
    for strategies in [
      "{honest: {roller-assignment: skip}}", "{lazy-roller: {roller-assignment: skip}}",
      "{slow: {roller-assignment: sleep}}", "{slow: {no-such-kind: late}}",
      "{slow: {roller-assignment: {actions: [prove]}}}",
    ] {
      #expect(throws: ScenarioError.self, "\(strategies)") {
        try Self.read("", players: "{provers: {strategies: \(strategies)}}")
      }
    }
  }

  @Test("changes no scenario's hash until a strategy is written")
  func hash() throws {
    let plain = try Self.read("").base
    let same = try Self.read("game: {bootstrap: 200}").base
    let other = try Self.read(
      "", players: "{provers: {strategies: {slow: {roller-assignment: late}}}}"
    ).base
    #expect(plain.hash == same.hash && plain.hash != other.hash)
    #expect(!plain.canonicalYAML().contains("strategies"))
    let again = try ScenarioReader.read(text: other.canonicalYAML())
    #expect(again.hash == other.hash)
  }
}
