public import Players
public import Quantities

/// The game that is made of a scenario by simulation: who takes part and what they could do.
public struct ExperimentGame: Sendable, Hashable {
  /// The most players that a role can be reduced to.
  static let mostPlayers = 16
  /// How many players a role is reduced to at most where nobody says.
  static let usualPlayers = 2
  /// The most profiles that are simulated.
  static let mostProfiles = 10_000
  /// The most payoffs of the game with all its players apart.
  static let mostPayoffs = 4_000_000

  /// A role of the game.
  public struct Role: Sendable, Hashable {
    /// Who they are and what they have.
    public let role: GameRole
    /// How many players it is reduced to; divides the number of members.
    public let players: Int
    /// What they choose from; `honest` is the first.
    public let strategies: [String]

    /// A role reduced to so many players, who choose from `strategies`.
    ///
    /// - Precondition: `players` divides the number of members, and the first strategy is `honest`.
    public init(_ role: GameRole, players: Int, strategies: [String]) {
      precondition(players > 0 && role.members.count % players == 0, "players of equal parts")
      precondition(strategies.first == Strategy.honest, "honest first")
      self.role = role
      self.players = players
      self.strategies = strategies
    }

    /// The number of profiles of its players: multisets of so many strategies.
    var profiles: Double {
      (1..<max(1, strategies.count)).reduce(1) { $0 * Double(players + $1) / Double($1) }
    }
  }

  /// The roles, in the order of their names.
  public var roles: [Role]
  /// The parts of a role that are tried as one coalition.
  public var coalitions: [Share]
  /// Whether payoffs are in dollars a day, at the price at the start; else in ether a day.
  public var isInDollars: Bool
  /// How often the seeds are drawn anew.
  public var resamples: Int

  /// A game of these roles.
  public init(
    roles: [Role], coalitions: [Share] = [], isInDollars: Bool = false, resamples: Int = 1_000
  ) {
    self.roles = roles
    self.coalitions = coalitions
    self.isInDollars = isInDollars
    self.resamples = resamples
  }

  /// The number of profiles that are simulated.
  var profiles: Double { roles.reduce(1) { $0 * $1.profiles } }

  /// The number of payoffs with all players apart.
  var payoffs: Double {
    roles.reduce(Double(roles.reduce(0) { $0 + $1.players })) { product, role in
      (0..<role.players).reduce(product) { result, _ in result * Double(role.strategies.count) }
    }
  }
}
