/// One question to one player: all that the player can see, as plain values.
public struct Request: Sendable, BitwiseCopyable {
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
  /// Names the decision in what follows from it; the engine gives it after the rule has asked.
  public internal(set) var ticket = Ticket.none
  /// What the player holds in ether and tokens, in wei at the outside price.
  ///
  /// It is the most that a rule lets it bind itself to pay; without limit in training, whose books
  /// nobody puts capital into.
  public internal(set) var capital = UInt128.max
  /// The decision that gave the right to this one: what follows from this one follows from it too.
  public var parent: Ticket

  /// A question of `kind` to `player`.
  public init(
    kind: Int, player: Int, ordinal: UInt32, observation: SIMD8<Double>, parent: Ticket = .none
  ) {
    self.kind = kind
    self.player = player
    self.ordinal = ordinal
    self.observation = observation
    self.parent = parent
  }
}

/// The answer to a request: an index into the kind's choices, or a number of its grid.
public struct Action: Sendable, Hashable, BitwiseCopyable {
  /// The index of the choice, or of the number in the player's grid.
  public var index: Int
  /// The number, where the kind asks for one; else the index.
  public var level: Double

  /// The choice at `index`.
  public init(_ index: Int) {
    self.index = index
    level = Double(index)
  }

  /// The number `level`, at `index` of the player's grid.
  public init(_ index: Int, level: Double) {
    self.index = index
    self.level = level
  }

  /// What an honest player does: the first choice of every kind.
  public static let honest = Self(0)
}

/// A decision under way: what is posted with its ticket is its consequence.
public struct Ticket: Sendable, Hashable, BitwiseCopyable {
  let place: Int32

  /// No decision's.
  public static let none = Self(place: -1)
}

/// What a decision came to, told to the player when all its consequences are known.
public struct Outcome: Sendable, BitwiseCopyable {
  /// The question.
  public var request: Request
  /// The answer.
  public var action: Action
  /// What the player gained by it, in ether: postings, marked positions, less the cost of capital.
  public var reward: Double

  /// What `action` in answer to `request` came to.
  public init(request: Request, action: Action, reward: Double) {
    self.request = request
    self.action = action
    self.reward = reward
  }
}

/// Those who answer: one call for all questions of a stage.
public protocol PlayerSet {
  /// Writes one action for each request, at the same index.
  mutating func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>)
  /// Whether anybody wants to hear what decisions of the kind with this index came to.
  func follows(kind: Int) -> Bool
  /// Hears what decisions came to, in the order in which they closed.
  mutating func learn(_ outcomes: Span<Outcome>)
}

extension PlayerSet {
  /// Most want to hear of all.
  public func follows(kind: Int) -> Bool { true }

  /// Most players do not learn.
  public mutating func learn(_ outcomes: Span<Outcome>) {}
}
