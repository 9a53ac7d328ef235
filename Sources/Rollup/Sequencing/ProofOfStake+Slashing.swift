internal import Quantities

/// What is taken from stakes; it is burned.
extension ProofOfStake {
  /// Counts the slot that begins, fines those who missed theirs, and applies the remedy.
  mutating func settleTurn(_ block: BlockView, _ consequences: inout Consequences) {
    for ticket in finished { consequences.close(ticket) }
    finished.removeAll(keepingCapacity: true)
    let missing = missed.judge(at: block.slot)
    missed.note(turn.leader, had: turn.slot, stands: !turn.isSecret)
    for place in turn.removers {
      hasUncled[place] = true
      firstUncle = firstUncle ?? block.seconds
    }
    for place in missing { burn(penalty.of(stakes[place]), place, &consequences) }
    if !missing.isEmpty { weights = counted() }
    punish(block, &consequences)
  }

  /// Takes the whole stake of those who have removed others' blocks, when it is time.
  private mutating func punish(_ block: BlockView, _ consequences: inout Consequences) {
    guard let after = terms.remedySeconds, let firstUncle, block.seconds >= firstUncle + after
    else { return }
    let guilty = stakes.indices.filter { hasUncled[$0] && stakes[$0] > 0 }
    guard !guilty.isEmpty else { return }
    for place in guilty { burn(stakes[place], place, &consequences) }
    weights = counted()
    schedule.redraw(from: turn.slot + 1, weights)
  }

  private mutating func burn(
    _ amount: UInt128, _ place: Int, _ consequences: inout Consequences
  ) {
    stakes[place] -= amount
    consequences.pay(
      Transfer(
        amount, .ether, from: .locked(validators.lowerBound + place), to: .burned, .slash))
  }
}
