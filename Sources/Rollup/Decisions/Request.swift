/// One question to one player: all that the player can see, as plain values.
public struct Request: Sendable {
  /// The most numbers that a request can show.
  public static let capacity = 8

  /// Which kind of decision, as an index into the design's kinds.
  public var kind: Int
  /// Which player is asked, as an index into the run's players.
  public var player: Int
  /// The ordinal of this question among the player's of this kind, from 0.
  public var ordinal: UInt32
  /// What the player sees, in the order of the kind's fields.
  public var observation: SIMD8<Double>

  /// A question of `kind` to `player`.
  public init(kind: Int, player: Int, ordinal: UInt32, observation: SIMD8<Double>) {
    self.kind = kind
    self.player = player
    self.ordinal = ordinal
    self.observation = observation
  }
}

/// The answer to a request: an index into the kind's actions.
public struct Action: Sendable, Hashable {
  /// The index.
  public var index: Int

  /// The action at `index`.
  public init(_ index: Int) { self.index = index }

  /// What an honest player does: the first action of every kind.
  public static let honest = Self(0)
}

/// Those who answer: one call for all questions of a stage.
public protocol PlayerSet {
  /// Writes one action for each request, at the same index.
  mutating func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>)
}
