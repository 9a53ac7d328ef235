internal import Parameters

/// Building beside others' blocks.
///
/// A slot is removed as a whole or not at all: one of whose blocks a batch is on L1 stands.
extension ProofOfStake {
  /// What the leader of a slot builds on.
  static let buildOn = DecisionKind(
    "build-on", role: .sequencer, "what the leader of a slot builds its blocks on",
    fields: [
      .init("replaceable", unit: "1 if the newest block can be replaced, else 0"),
      .init("slots-ahead", unit: "slots in a row, this one included, that the leader holds"),
      .init("behind", unit: "blocks that a secret branch is behind; 0 without one"),
      .init("slot-value", unit: "ether"),
    ],
    menu: .choices([
      Choice("head", "on the newest block, whoever made it"),
      Choice("uncle", "beside others' blocks where those who do so can remove them"),
    ]), resolved: "when the slot's blocks are final", isMomentary: true)

  /// A secret branch and what it would replace.
  struct Branch: Sendable {
    /// How it stands.
    var race: PrivateBranch
    /// The first block that it replaces.
    let first: UInt32
    /// The public slots that it would replace, and its own.
    var replaced: [Turn]
    var own: [Turn] = []
    /// Its blocks, oldest first.
    var blocks: [Ordering] = []
    /// Whether it is ahead.
    var isAhead = false
  }

  /// The newest slot, if the leader under way could have it removed as far as anybody else knows.
  private func target(_ block: BlockView) -> Turn? {
    guard let previous, !previous.isUncling, previous.leader != turn.leader,
      previous.first >= block.oldestReplaceable, previous.first < block.ordinal
    else { return nil }
    return previous
  }

  /// Asks the leader at the slot's first block.
  func askLeader(_ block: BlockView, _ requests: inout [Request]) {
    var held = 1.0
    for place in following {
      guard place == turn.leader else { break }
      held += 1
    }
    let isOpen = terms.depth == nil ? branch != nil : target(block) != nil
    let seen = SIMD8(
      isOpen ? 1 : 0, held, Double(branch?.race.behind ?? 0), block.slotValue * 1e-18, 0, 0, 0, 0)
    requests.append(
      Request(
        kind: block.firstKind, player: validators.lowerBound + turn.leader,
        ordinal: UInt32(block.slot), observation: seen))
  }

  /// Goes on with the leader's answer.
  mutating func build(_ block: BlockView) {
    guard let depth = terms.depth else {
      race()
      return
    }
    if turn.isUncling, depth == 1, target(block) != nil { removePrevious(by: []) }
  }

  /// Asks those who hold the next slots whether they go along, where the leader wants to remove.
  mutating func askFollowers(_ block: BlockView, _ requests: inout [Request]) {
    guard let depth = terms.depth, depth > 1, turn.isUncling, let target = target(block) else {
      return
    }
    let others = following
    guard !others.contains(target.leader) else { return }
    let asked = Set(others).subtracting([turn.leader]).sorted()
    if asked.isEmpty { removePrevious(by: []) }
    for place in asked {
      requests.append(
        Request(
          kind: block.firstKind, player: validators.lowerBound + place,
          ordinal: UInt32(block.slot),
          observation: SIMD8(1, 0, 0, block.slotValue * 1e-18, 0, 0, 0, 0)))
    }
  }

  /// Removes the newest slot if all go along.
  mutating func takeFollowers(
    _ requests: Span<Request>, _ actions: Span<Action>, _ consequences: inout Consequences
  ) {
    var places: [Int] = []
    for i in requests.indices {
      consequences.close(requests[i].ticket)
      if actions[i].index == 1 { places.append(requests[i].player - validators.lowerBound) }
    }
    if places.count == requests.count { removePrevious(by: places) }
  }

  private mutating func removePrevious(by others: [Int]) {
    guard let removed = previous else { return }
    replaces = removed.first
    missed.remove(removed.leader, at: removed.slot)
    turn.removers = others + [turn.leader]
    previous = nil
  }
}
