/// A repeated game with its parameters: one case a kind.
public enum GameEnvironment: Sendable, Hashable {
  /// Price competition with logit demand.
  case bertrand(Bertrand)
  /// An auction on a grid of bids.
  case auction(Auction)
  /// A game in normal form.
  case matrix(MatrixGame)
  /// One player and arms that pay at random.
  case bandit(Bandit)
  /// A contest in which efforts buy chances of a prize.
  case tullock(Tullock)
  /// A race of exponential times for a prize.
  case race(Race)
  /// Whether to comply, and whether to look.
  case inspection(Inspection)
  /// Whether to do what one has to do for all.
  case volunteer(Volunteer)
  /// Troops over fields.
  case blotto(Blotto)

  /// The names of all kinds, in the order of their cases.
  public static let kinds = [
    "bertrand", "auction", "matrix", "bandit", "tullock", "race", "inspection", "volunteer",
    "blotto",
  ]

  /// The name of the kind.
  public var kind: String {
    switch self {
    case .bertrand: "bertrand"
    case .auction: "auction"
    case .matrix: "matrix"
    case .bandit: "bandit"
    case .tullock: "tullock"
    case .race: "race"
    case .inspection: "inspection"
    case .volunteer: "volunteer"
    case .blotto: "blotto"
    }
  }

  /// How many players it has.
  public var players: Int {
    switch self {
    case .bertrand(let game): game.n
    case .auction(let game): game.n
    case .matrix(let game): game.actions.count
    case .bandit: 1
    case .tullock(let game): game.n
    case .race(let game): game.n
    case .inspection, .blotto: 2
    case .volunteer(let game): game.n
    }
  }
}
