/// A game in normal form, played again and again.
public struct MatrixGame: Sendable, Hashable {
  /// How many actions each player has.
  public var actions: [Int]
  /// For each player the payoffs of all profiles of actions; player 1's action runs fastest.
  public var payoffs: [[Double]]
  /// Whether learners meet actions or mixed strategies.
  public var play: Play
  /// 1 where value learners see all actions of the last period, 0 where they see nothing.
  public var memory: Int

  /// A game of any number of players.
  public init(actions: [Int], payoffs: [[Double]], play: Play = .sampled, memory: Int = 0) {
    self.actions = actions
    self.payoffs = payoffs
    self.play = play
    self.memory = memory
  }

  /// Whether learners meet actions or mixed strategies.
  public enum Play: String, Sendable, Hashable, CaseIterable {
    /// Actions are drawn, and payoffs are those of the actions.
    case sampled
    /// Payoffs are expected ones against the others' present mixed strategies; nothing is drawn.
    case expected
  }
}
