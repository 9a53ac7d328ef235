internal import Parameters
internal import Quantities

/// Votes that make blocks final.
///
/// Everybody says once an epoch whether it votes for others' blocks; who abstains votes for those of
/// its fellows (assumption). A block with more than two thirds of what stakes count for is final when
/// its slot is over.
extension ProofOfStake {
  /// Whether a validator votes for the blocks of those who vote.
  static let finalityVote = DecisionKind(
    "finality-vote", role: .sequencer, "whether to vote for others' blocks in the next epoch",
    fields: [
      .init("own-share", unit: "share of what stakes count for"), .init("epoch", unit: "epochs"),
    ],
    menu: .choices([
      Choice("vote", "for every block"),
      Choice("abstain", "only for blocks of those who abstain too"),
    ]), resolved: "at once", isMomentary: true)

  /// Asks everybody where an epoch begins.
  mutating func askForVotes(_ block: BlockView, _ requests: inout [Request]) {
    let epoch = block.slot / terms.lookAhead
    guard terms.hasVotes, epoch != votedEpoch else { return }
    votedEpoch = epoch
    let total = max(1, Double(wide: weights.reduce(0, +)))
    for (weight, validator) in zip(weights, validators) {
      requests.append(
        Request(
          kind: block.firstKind + 1, player: validator, ordinal: UInt32(epoch),
          observation: SIMD8(Double(wide: weight) / total, Double(epoch), 0, 0, 0, 0, 0, 0)))
    }
  }

  /// Takes the votes and the leader's answer.
  mutating func takeLeader(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    for i in requests.indices {
      let request = requests[i]
      if request.kind == block.firstKind {
        turn.isUncling = actions[i].index == 1
        turn.right = request.ticket
      } else {
        votes[request.player - validators.lowerBound] = actions[i].index == 0
        consequences.close(request.ticket)
      }
    }
    build(block)
  }

  /// Whether more than two thirds of what stakes count for have voted for a slot's blocks.
  func isVotedFinal(_ slot: Turn) -> Bool {
    guard terms.hasVotes else { return false }
    guard votes[slot.leader] else { return true }
    var voting: UInt128 = 0
    for place in weights.indices where votes[place] { voting += weights[place] }
    return 3 * voting > 2 * weights.reduce(0, +)
  }
}
