/// A branch that is built in secret from one block behind until it is ahead, or is given up.
///
/// Each slot adds a block to one of the two branches. With a share a of the slots below one half the
/// secret one is ever ahead with probability (a / (1 - a))^2: it has to gain two blocks. Source:
/// Nakamoto, Bitcoin (2008), section 11, after Feller's gambler's ruin.
package struct PrivateBranch: Sendable, Hashable {
  /// By how many blocks the branch is behind; -1 is ahead.
  package private(set) var behind = 1
  /// It is given up when it is further behind than this.
  package let giveUp: Int

  /// How it stands after a block.
  package enum State: Sendable {
    /// It stays secret.
    case secret
    /// It is longer than the public branch.
    case ahead
    /// It is given up.
    case givenUp
  }

  /// A branch beside one public block.
  package init(giveUp: Int) {
    precondition(giveUp > 0, "given up before it is begun")
    self.giveUp = giveUp
  }

  /// Adds a block to the secret branch, or to the public one.
  package mutating func add(isSecret: Bool) -> State {
    behind += isSecret ? -1 : 1
    if behind < 0 { return .ahead }
    return behind > giveUp ? .givenUp : .secret
  }
}
