/// The race of a secret branch with the public one.
///
/// It begins beside the first block of somebody else where none is under way. The slots of those who
/// build it bring nothing until it is published; if it is given up they never were.
extension ProofOfStake {
  /// Adds the slot under way to one of the branches.
  mutating func race() {
    guard var branch else {
      guard !turn.isUncling else { return }
      self.branch = Branch(
        race: PrivateBranch(giveUp: terms.giveUp), first: turn.first, replaced: [turn])
      return
    }
    let state = branch.race.add(isSecret: turn.isUncling)
    if turn.isUncling { branch.own.append(turn) } else { branch.replaced.append(turn) }
    branch.isAhead = state == .ahead
    if branch.isAhead { turn.removers = branch.own.map(\.leader) }
    turn.isSecret = turn.isUncling && state == .secret
    self.branch = branch
    guard state == .givenUp else { return }
    abandon()
    self.branch = Branch(
      race: PrivateBranch(giveUp: terms.giveUp), first: turn.first, replaced: [turn])
  }

  /// Forgets what is final: by votes, or because its batch is on L1.
  mutating func dropFinal(_ block: BlockView) {
    if let newest = previous, isVotedFinal(newest) { previous = nil }
    guard let branch else { return }
    let isFinal = branch.replaced.contains { isVotedFinal($0) }
    if isFinal || branch.first < block.oldestReplaceable { abandon() }
  }

  /// Gives the secret branch up: its slots are lost.
  private mutating func abandon() {
    guard let lost = branch else { return }
    finished += lost.own.map(\.right) + lost.blocks.map(\.ticket)
    branch = nil
  }

  /// Publishes the secret branch where it is ahead: it replaces the public one.
  mutating func publish(_ orderings: inout [Ordering], _ consequences: inout Consequences) {
    guard let branch, branch.isAhead else { return }
    replaces = branch.first
    orderings += branch.blocks
    for block in branch.blocks { consequences.close(block.ticket) }
    for slot in branch.replaced { missed.remove(slot.leader, at: slot.slot) }
    // The newest of its slots is the one under way, which stands anyway.
    for slot in branch.own.dropLast() {
      missed.restore(slot.leader, at: slot.slot)
      consequences.close(slot.right)
    }
    self.branch = nil
  }
}
