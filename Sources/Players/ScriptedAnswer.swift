internal import Rollup

/// What a member of an attack answers to a decision, whatever it has learned.
public enum ScriptedAnswer: Sendable, Hashable {
  /// Always the choice of this name.
  case choice(String)
  /// Always this number.
  case level(Double)
  /// The member whose turn it is bids the reserve, the others nothing: an all-inclusive ring pays the
  /// reserve.
  ///
  /// The turn is the ordinal of the request modulo the members, so all must be asked alike.
  case ring
  /// A bid of so many times the value, and never less than the reserve: for one that wants to win
  /// whatever it costs.
  case atLeast(multiple: Double)
}

extension ScriptedAnswer {
  /// The policy of member `turn` of `members`.
  func policy(for kind: DecisionKind, turn: Int, of members: Int) -> Policy {
    switch self {
    case .choice(let name): .fixed(kind.action(named: name))
    case .level(let level): .fixed(Action(-1, level: level))
    case .ring:
      .reserve(
        ReserveBid(kind, turn: UInt32(turn), members: UInt32(members), atLeast: 0))
    case .atLeast(let multiple):
      .reserve(ReserveBid(kind, turn: 0, members: 1, atLeast: multiple))
    }
  }
}

/// A bid, in multiples of the expected value, that follows the reserve which the bidder sees.
struct ReserveBid: Sendable, BitwiseCopyable {
  /// Where the request shows the reserve and the expected value; -1 where it does not.
  private let reserve: Int8
  private let value: Int8
  private let turn: UInt32
  private let members: UInt32
  private let least: Double

  init(_ kind: DecisionKind, turn: UInt32, members: UInt32, atLeast least: Double) {
    reserve = Int8(kind.fieldIndex("reserve") ?? -1)
    value = Int8(kind.fieldIndex("expected-value") ?? -1)
    self.turn = turn
    self.members = members
    self.least = least
  }

  /// The bid for a request: the reserve or `least`, whichever is more, in turn.
  func action(_ request: Request) -> Action {
    guard request.ordinal % members == turn else { return Action(-1, level: 0) }
    return Action(-1, level: max(least, reserveLevel(request.observation)))
  }

  /// The least level that is worth the reserve; 0 where nothing is worth it or none is shown.
  private func reserveLevel(_ seen: SIMD8<Double>) -> Double {
    guard reserve >= 0, value >= 0 else { return 0 }
    let (reserve, value) = (seen[Int(reserve)], seen[Int(value)])
    guard reserve > 0, value > 0 else { return 0 }
    var level = reserve / value
    while level * value < reserve { level = level.nextUp }
    return level
  }
}
