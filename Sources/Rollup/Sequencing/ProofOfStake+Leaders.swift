internal import Parameters
internal import Quantities

extension ProofOfStake {
  /// What the parameters say.
  struct Terms: Sendable {
    let firstStake: UInt128
    let step: UInt128
    /// In slots.
    let lookAhead: Int
    let missedWithin: Int
    /// How many slots in a row remove a block; `nil`: a secret branch does.
    let depth: Int?
    let giveUp: Int
    let hasVotes: Bool
    /// How long after the first removed block its removers lose their stakes; `nil`: they do not.
    let remedySeconds: Double?

    init(_ arguments: Arguments) {
      firstStake = arguments.map("stakes").ether("from").rawValue
      step = arguments.map("stakes").ether("step").rawValue
      lookAhead = TimeFrame.slots(arguments.seconds("look-ahead"))
      missedWithin = TimeFrame.slots(arguments.seconds("missed-within"))
      depth = arguments.text("uncle") == "consecutive" ? arguments.count("uncle-depth") : nil
      giveUp = arguments.count("give-up")
      hasVotes = arguments.text("finality") == "two-thirds-vote"
      remedySeconds =
        switch arguments.text("remedy") {
        case "governance": arguments.seconds("remedy-after")
        case "fork": 0
        default: nil
        }
    }
  }

  /// A slot and who leads it.
  struct Turn: Sendable {
    /// The slot; -1 before the first.
    var slot = -1
    /// The leader's place among those who stake.
    var leader = 0
    /// The ordinal of its first block.
    var first: UInt32 = 0
    /// The decision about what it is built on.
    var right = Ticket.none
    /// Whether its leader is one of those who build beside others' blocks.
    var isUncling = false
    /// Whether its blocks are kept secret.
    var isSecret = false
    /// Who, by place, removes others' blocks by it.
    var removers: [Int] = []
    /// Whether none of its blocks is ordered yet.
    var isNew = true
  }

  /// Begins the turn of a slot's leader.
  mutating func beginTurn(_ block: BlockView) {
    if turn.slot >= 0 && !turn.isSecret {
      finished.append(turn.right)
      previous = turn
    }
    dropFinal(block)
    schedule.extend(to: block.slot, weights)
    turn = Turn()
    turn.slot = block.slot
    turn.leader = schedule.leader(of: block.slot)
    turn.first = block.ordinal
  }

  /// Who leads the slots after this one, by place, as far as it takes to remove a block.
  var following: [Int] {
    (1..<max(1, terms.depth ?? 1)).map { schedule.leader(of: turn.slot + $0) }
  }

  /// What stakes count for.
  func counted() -> [UInt128] {
    guard let election else { return stakes }
    return election.weights(
      stakes: stakes, keys: Array(repeating: keys, count: stakes.count))
  }

  /// Locks what everybody stakes, once.
  mutating func lockStakes(_ consequences: inout Consequences) {
    guard !isLocked else { return }
    isLocked = true
    for (stake, validator) in zip(stakes, validators) {
      consequences.pay(
        Transfer(stake, .ether, from: .player(validator), to: .locked(validator), .bond))
    }
  }
}
