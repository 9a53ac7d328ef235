/// A game in normal form: what every player is paid in every pure profile.
public struct NormalFormGame: Sendable, Hashable {
  /// What the game is called.
  public var title: String
  /// What its author says about it.
  public var comment: String
  /// The players' names.
  public let players: [String]
  /// The names of each player's strategies.
  public let strategies: [[String]]
  /// How pure profiles are numbered.
  public let shape: ProfileShape
  /// The payoffs: that of `player` in a profile is at `player * shape.profiles + profile`.
  ///
  /// Each player's part is a tensor whose first index, the first player's strategy, runs fastest.
  public let payoffs: [Double]
  /// Whether the two players are one population: the file gave one square matrix.
  public let isOnePopulation: Bool
  /// The exact payoffs where the game was made from them.
  private let given: [Rational]?

  /// A game from payoffs in floating point, all finite, in the order of the property of that name.
  public init(
    title: String = "", comment: String = "", players: [String]? = nil,
    strategies: [[String]], payoffs: [Double], isOnePopulation: Bool = false
  ) {
    self.init(
      title: title, comment: comment, players: players, strategies: strategies, payoffs: payoffs,
      given: nil, isOnePopulation: isOnePopulation)
  }

  /// A game from exact payoffs in the order of `payoffs`, each of which has a finite neighbour in
  /// floating point.
  public init(
    title: String = "", comment: String = "", players: [String]? = nil,
    strategies: [[String]], exact: [Rational], isOnePopulation: Bool = false
  ) {
    self.init(
      title: title, comment: comment, players: players, strategies: strategies,
      payoffs: exact.map(\.double), given: exact, isOnePopulation: isOnePopulation)
  }

  /// A game with strategies called `1`, `2`, … from payoffs in floating point.
  public init(_ counts: [Int], payoffs: [Double]) {
    self.init(strategies: counts.map(Self.numbered), payoffs: payoffs)
  }

  /// The symmetric game of two players of one population: `matrix[own * n + other]` is what a
  /// strategy earns against another.
  public init(title: String = "", symmetric matrix: [Rational], strategies names: [String]) {
    let n = names.count
    precondition(matrix.count == n * n, "a square matrix")
    var exact = matrix
    for own in 0..<n {
      for other in 0..<n {
        exact[own + other * n] = matrix[own * n + other]
      }
    }
    // The second player's payoffs are the transpose.
    self.init(
      title: title, strategies: [names, names], exact: exact + matrix, isOnePopulation: true)
  }

  private init(
    title: String, comment: String, players: [String]?, strategies: [[String]],
    payoffs: [Double], given: [Rational]?, isOnePopulation: Bool
  ) {
    shape = ProfileShape(strategies.map(\.count))
    precondition(payoffs.count == shape.players * shape.profiles, "a payoff a player and profile")
    precondition(payoffs.allSatisfy(\.isFinite), "payoffs are finite")
    self.title = title
    self.comment = comment
    self.players = players ?? Self.numbered(shape.players)
    precondition(self.players.count == shape.players, "one name a player")
    self.strategies = strategies
    self.payoffs = payoffs
    self.given = given
    self.isOnePopulation = isOnePopulation
  }

  /// The names of strategies and players without names.
  public static func numbered(_ count: Int) -> [String] { (1...count).map(String.init) }

  /// Whether the game was made from exact payoffs, from which `payoffs` may differ.
  public var hasExactPayoffs: Bool { given != nil }

  /// The exact payoffs, as `payoffs`; those in floating point exactly where there are no others.
  public var exactPayoffs: [Rational] { given ?? payoffs.map { Rational($0) } }

  /// What a player is paid in the profile with this number.
  public func payoff(_ player: Int, _ profile: Int) -> Double {
    payoffs[player * shape.profiles + profile]
  }

  /// The greatest size of any payoff: what relative tolerances are multiplied by.
  public var greatestPayoff: Double { payoffs.reduce(0) { max($0, abs($1)) } }

  /// The same, and at least 1: for tolerances that are absolute where payoffs are small.
  public var payoffScale: Double { max(1, greatestPayoff) }
}
