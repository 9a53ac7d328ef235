internal import Players
internal import Quantities
internal import Rollup
public import Scenarios
internal import Store

/// Which runs the empirical game of a scenario needs: one a profile and seed, and one a coalition that
/// no profile has.
public struct GamePlan: Sendable {
  /// Some members of a role who leave the honest profile together.
  struct Deviation: Sendable, Hashable {
    /// The role, as an index.
    let role: Int
    /// What they play, as an index of the role's strategies.
    let strategy: Int
    /// How many, the first of the role.
    let members: Int
    /// The name of the world.
    let world: String
  }

  /// The game.
  public let game: ExperimentGame
  /// The runs.
  public let plan: Plan
  let shape: RoleSymmetricShape
  /// The world of each profile, by name.
  let worlds: [String]
  let deviations: [Deviation]
  /// Of each role the numbers of members at which a metric's part ends, ascending.
  let cuts: [[Int]]
  /// The scenario that the game is of.
  public let scenario: Scenario

  /// The runs of the game of `experiment`, with its seeds; `nil` where it has none.
  public init?(_ experiment: Experiment) {
    guard let game = experiment.game else { return nil }
    self.init(game, of: experiment.base, name: experiment.name, seeds: experiment.seeds)
  }

  /// The runs of `game` in `scenario`, with these seeds.
  public init(_ game: ExperimentGame, of scenario: Scenario, name: String, seeds: [UInt64]) {
    self.game = game
    self.scenario = scenario
    let shape = RoleSymmetricShape(
      players: game.roles.map(\.players), strategies: game.roles.map(\.strategies.count))
    self.shape = shape
    let profiles = (0..<shape.profiles).map { profile in
      Self.world(
        game, game.roles.indices.map { shape.counts(of: $0, in: profile) })
    }
    worlds = profiles.map(\.name)
    let sizes = game.roles.map { Self.sizes($0, game.coalitions) }
    var deviations: [(Deviation, World)] = []
    for (index, role) in game.roles.enumerated() {
      for strategy in role.strategies.indices.dropFirst() {
        for members in sizes[index] {
          let world = Self.world(game, deviating: index, to: strategy, members: members)
          deviations.append(
            (
              Deviation(role: index, strategy: strategy, members: members, world: world.name),
              world
            ))
        }
      }
    }
    self.deviations = deviations.map(\.0)
    cuts = zip(game.roles, sizes).map { role, sizes in
      let part = role.role.members.count / role.players
      return Set(sizes + (1...role.players).map { $0 * part }).sorted()
    }
    var cells: [Cell] = []
    var names: Set<String> = []
    for world in profiles + deviations.map(\.1) where names.insert(world.name).inserted {
      cells.append(Cell(scenario, world))
    }
    plan = Self.plan(Plan(name: name, cells: cells, seeds: seeds), game, cuts, scenario)
  }

  /// How many members are tried together: one, each player's part and its multiples, and `shares`.
  private static func sizes(_ role: ExperimentGame.Role, _ shares: [Share]) -> [Int] {
    let members = role.role.members.count
    let part = members / role.players
    let wanted = shares.map { Int($0.of(UInt128(members))) }
    return Set([1] + wanted + (1...role.players).map { $0 * part }).filter { $0 > 0 }.sorted()
  }

  /// The world of a profile: those who are not honest are the first members.
  private static func world(_ game: ExperimentGame, _ counts: [[Int]]) -> World {
    .profile(
      StrategyProfile(
        zip(game.roles, counts).map { role, counts in
          let order = Array(counts.indices.dropFirst()) + [0]
          return .init(
            role.role.name,
            order.filter { counts[$0] > 0 }.map { .init(role.strategies[$0], counts[$0]) })
        }))
  }

  private static func world(
    _ game: ExperimentGame, deviating role: Int, to strategy: Int, members: Int
  ) -> World {
    let counts = game.roles.enumerated().map { index, other in
      var counts = [Int](repeating: 0, count: other.strategies.count)
      counts[0] = other.role.members.count
      if index == role {
        counts[0] -= members
        counts[strategy] = members
      }
      return counts
    }
    return world(game, counts)
  }
}

extension GamePlan {
  /// The unit of payoffs.
  public var unit: String { Self.unit(game) }

  private static func unit(_ game: ExperimentGame) -> String {
    game.isInDollars ? "usd per day" : "ether per day"
  }

  /// The metric of what some members of a role, from the first number to the last, gained.
  static func metric(_ role: String, _ members: Range<Int>) -> String {
    "game.\(role).\(members.lowerBound + 1)-\(members.upperBound)"
  }

  /// The parts of a role's members between cuts.
  static func parts(_ cuts: [Int]) -> [Range<Int>] {
    zip([0] + cuts.dropLast(), cuts).map { $0..<$1 }
  }

  /// The plan with what the members of the roles gained as metrics of their own.
  private static func plan(
    _ plain: Plan, _ game: ExperimentGame, _ cuts: [[Int]], _ scenario: Scenario
  ) -> Plan {
    var plan = plain
    var accounts: [(metric: String, names: Set<String>)] = []
    for (role, cuts) in zip(game.roles, cuts) {
      for part in parts(cuts) {
        let name = metric(role.role.name, part)
        accounts.append((name, Set(role.role.members[part])))
        plan.manifest.metrics.append(
          Metric(
            name, unit(game), .neither,
            "what members \(part.lowerBound + 1) to \(part.upperBound) of '\(role.role.name)' gained, "
              + "tokens at the outside price at the end"))
      }
    }
    let setting = scenario.setting(seed: 1)
    let days = Double(setting.time.measuredSlots) * TimeFrame.secondsPerSlot / 86_400
    let price = game.isInDollars ? setting.price.start.dollars : 1
    let scale = price / days
    plan.simulate = { [accounts] points, seed, control in
      try plain.simulate(points, seed, control).map { result in
        var result = result
        for (metric, names) in accounts {
          let gained = result.players.filter { names.contains($0.name) }
          result.metrics.append(
            Measurement(metric, gained.reduce(0) { $0 + $1.profitEther } * scale))
        }
        return result
      }
    }
    return plan
  }
}
