/// What mutants earn more than residents: the input of alpha-rank's chains.
///
/// The states are the populations that all play alike. One population: its strategies. One population
/// per player: the pure profiles, and a mutant changes one player's strategy.
struct MutantAdvantages {
  let game: NormalFormGame
  private let payoffs: PrecisePayoffs

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
    payoffs = PrecisePayoffs(game, isExact: isExact)
  }

  /// Calls `body` for every pair of states that one mutant leads from one to the other, once, with
  /// what the second earns more than the first where they meet.
  @inline(__always)
  func forEach(_ body: (_ resident: Int, _ mutant: Int, _ advantage: DoubleDouble) -> Void) {
    let count = states
    if game.isOnePopulation {
      for i in 0..<count {
        for j in 0..<i { body(i, j, payoffs.difference(j + i * count, i + j * count)) }
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
          body(state, mutant, payoffs.difference(own + mutant, own + state))
        }
      }
    }
  }
}
