/// A real number as the sum of two floating-point numbers, of which the second is at most the last
/// bit of the first.
struct DoubleDouble {
  var high: Double
  var low: Double

  static prefix func - (a: Self) -> Self { Self(high: -a.high, low: -a.low) }

  static func * (a: Self, factor: Double) -> Self {
    let product = a.high * factor
    let tail = (-product).addingProduct(a.high, factor) + a.low * factor
    return Self(high: product, low: tail)
  }
}

/// What mutants earn more than residents: the input of alpha-rank's chains.
///
/// The states are the populations that all play alike. One population: its strategies. One population
/// per player: the pure profiles, and a mutant changes one player's strategy.
struct MutantAdvantages {
  let game: NormalFormGame
  /// The exact payoffs less those in floating point, where the last bit of a payoff counts.
  private let tails: [Double]?

  /// The number of states.
  var states: Int { game.isOnePopulation ? game.shape.counts[0] : game.shape.profiles }

  /// The number of states that one mutant can lead to.
  var neighbours: Int {
    game.isOnePopulation
      ? states - 1 : game.shape.counts.reduce(0) { $0 + $1 - 1 }
  }

  /// The strategy of each population in a state.
  func strategies(in state: Int) -> [Int] {
    game.isOnePopulation ? [state] : game.shape.profile(at: state)
  }

  /// The advantages in a game, to twice the precision of the given payoffs if `isExact`.
  init(of game: NormalFormGame, isExact: Bool) {
    self.game = game
    let payoffs = game.payoffs
    tails =
      isExact
      ? zip(game.exactPayoffs, payoffs).map { ($0 - Rational($1)).double } : nil
  }

  /// Calls `body` for every pair of states that one mutant leads from one to the other, once, with
  /// what the second earns more than the first where they meet.
  @inline(__always)
  func forEach(_ body: (_ resident: Int, _ mutant: Int, _ advantage: DoubleDouble) -> Void) {
    let count = states
    if game.isOnePopulation {
      for i in 0..<count {
        for j in 0..<i { body(i, j, difference(j + i * count, i + j * count)) }
      }
      return
    }
    let shape = game.shape
    for state in 0..<count {
      for player in 0..<shape.players {
        let stride = shape.strides[player]
        let own = player * count
        for change in 1..<max(1, shape.counts[player] - shape.strategy(of: player, in: state)) {
          let mutant = state + change * stride
          body(state, mutant, difference(own + mutant, own + state))
        }
      }
    }
  }

  /// The difference of two payoffs, exactly but for the last bit of `low`.
  private func difference(_ i: Int, _ j: Int) -> DoubleDouble {
    let a = game.payoffs[i]
    let b = game.payoffs[j]
    let rounded = a - b
    let back = rounded - a
    var low = (a - (rounded - back)) - (b + back)
    if let tails { low += tails[i] - tails[j] }
    let high = rounded + low
    return DoubleDouble(high: high, low: low - (high - rounded))
  }
}
