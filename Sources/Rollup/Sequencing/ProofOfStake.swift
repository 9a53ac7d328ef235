public import Parameters
public import Quantities

/// The leader of each L1 slot is drawn by stake, orders its blocks, and may build beside the blocks of
/// the slot before.
///
/// Leaders fill batches together; who leads when one is closed posts it. The leaders to come are
/// public, so those who act together know where they hold the slots that it takes to remove a block
/// (`uncle`). The rule cannot see who acts together: those who answer `uncle` do (assumption). What a
/// removed block held waits again, and its leader may be fined for having missed its slots.
public struct ProofOfStake: SequencingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "proof-of-stake", "the leader of each slot is drawn in proportion to its stake",
    parameters, source: "follow-the-satoshi draws: Kiayias et al., Ouroboros (2017)")

  /// What to build on, whether to vote, and what to put into a block.
  public static let decisions = [buildOn, finalityVote, BlockContent.kind]

  /// Anybody with a stake.
  public let seats: Int? = nil
  /// What blocks are made by.
  public let blocks: BlockTerms
  /// What to build on; who else goes along; the block.
  public let rounds = 3
  /// What the first sequencer stakes.
  public let entryCapital: Wei
  /// Blocks may be built beside others.
  public let mayReorganise = true
  /// A batch a slot would cost more than the slot brings.
  public let sharesBatches = true
  /// Twelve: a third and a half of them are whole.
  public let usualSequencers = 12

  let terms: Terms
  /// How stakes are counted: as they are, or by elected keys.
  let election: ElectedKeys?
  let keys: Int

  var penalty = Share.zero
  var validators = 0..<0
  /// By place: what is locked, what it counts for, and whether its votes are for all blocks.
  var stakes: [UInt128] = []
  var weights: [UInt128] = []
  var votes: [Bool] = []
  /// By place: whether it has taken part in removing a block.
  var hasUncled: [Bool] = []
  var firstUncle: Double?
  var isLocked = false
  var schedule = LeaderSchedule(epoch: 1, seed: 0)
  var missed = MissedSlots(stretch: 1, validators: 0)
  /// The epoch that was voted about last.
  var votedEpoch = -1
  /// The slot under way, and the newest before it that is in the chain.
  var turn = Turn()
  var previous: Turn?
  var branch: Branch?
  /// The first block that the next ordering replaces.
  var replaces: UInt32?
  /// Decisions whose slots are over.
  var finished: [Ticket] = []
  private var answer = BlockContent.all
  private var answerTicket = Ticket.none

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) { self.init(arguments, election: nil, keys: 1) }

  init(_ arguments: Arguments, election: ElectedKeys?, keys: Int) {
    blocks = BlockTerms(arguments)
    terms = Terms(arguments)
    entryCapital = Wei(terms.firstStake)
    self.election = election
    self.keys = keys
  }

  /// Hears who stakes.
  public mutating func begin(_ run: RunFrame) {
    validators = run.sequencers
    stakes = validators.enumerated().map { place, validator in
      min(terms.firstStake + UInt128(place) * terms.step, run.etherAtStart[validator])
    }
    penalty = run.penalties.missedWindow
    votes = Array(repeating: true, count: stakes.count)
    hasUncled = Array(repeating: false, count: stakes.count)
    weights = counted()
    schedule = LeaderSchedule(epoch: terms.lookAhead, seed: run.seed)
    missed = MissedSlots(stretch: terms.missedWithin, validators: stakes.count)
  }

  /// Asks at a slot's first block what its leader builds on and who goes along, then for the block.
  public mutating func ask(_ block: BlockView, _ requests: inout [Request]) {
    switch block.round {
    case 0:
      guard turn.slot != block.slot else { return }
      beginTurn(block)
      askForVotes(block, &requests)
      askLeader(block, &requests)
    case 1:
      if turn.isNew { askFollowers(block, &requests) }
    default:
      requests.append(
        BlockContent.request(
          block, kind: block.firstKind + 2, to: validators.lowerBound + turn.leader,
          parent: turn.right))
    }
  }

  /// Takes the answers of a round.
  public mutating func resolve(
    _ block: BlockView, _ requests: Span<Request>, _ actions: Span<Action>,
    _ consequences: inout Consequences
  ) {
    switch block.round {
    case 0: takeLeader(block, requests, actions, &consequences)
    case 1: takeFollowers(requests, actions, &consequences)
    default:
      answer = BlockContent.answer(actions[0])
      answerTicket = requests[0].ticket
    }
  }

  /// The leader orders, as it answered: in the open, or in secret.
  public mutating func order(
    _ block: BlockView, _ orderings: inout [Ordering], _ consequences: inout Consequences
  ) {
    lockStakes(&consequences)
    if turn.isNew { settleTurn(block, &consequences) }
    turn.isNew = false
    let ordering = Ordering(
      orderer: validators.lowerBound + turn.leader, content: answer, ticket: answerTicket,
      right: turn.right)
    if turn.isSecret {
      branch?.blocks.append(ordering)
      return
    }
    publish(&orderings, &consequences)
    orderings.append(ordering)
    orderings[0].replaces = replaces
    replaces = nil
    consequences.close(answerTicket)
  }
}
