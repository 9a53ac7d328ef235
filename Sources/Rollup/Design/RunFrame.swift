internal import Quantities

/// What a rule may know of the run that it begins.
public struct RunFrame: Sendable {
  /// The seed of the run, for the draws of the rule.
  public var seed: UInt64
  /// The active players who may order, by the engine's numbers: those with a seat.
  public var sequencers: Range<Int>
  /// The active searchers.
  public var searchers: Range<Int>
  /// The active provers.
  public var provers: Range<Int>
  /// The active block producers.
  public var builders: Range<Int>
  /// The active attackers from outside.
  public var attackers: Range<Int>
  /// What each player owned at the start, in wei.
  public var etherAtStart: [UInt128]
  /// Those who order and post.
  public var posters: Range<Int>
  /// The least time between two blocks in seconds, where the confirmation says it.
  public var blockSeconds: Double?
  /// The same in whole slots; 1 where it does not.
  public var blockSlots: Int { TimeFrame.slots(ofBlock: blockSeconds) }
  /// The indices of the rule's own decision kinds among the design's, in the order of declaration.
  public var kinds: Range<Int>
  /// Whether a signed transaction is valid in the block of one sequencer only.
  public var isSequencerBound: Bool
  /// The most bytes of a batch.
  public var batchBytes: UInt64
  /// What is punished, and how much.
  public var penalties: PenaltyTerms
  /// Where what is paid for the right to order goes.
  public var bids: BidSplit
}

extension RunFrame {
  /// What a rule may know of a run with these players.
  init(
    seed: UInt64, setting: Setting, cast: CastList, kinds: Range<Int>, design: Design,
    batchBytes: UInt64
  ) {
    let ether = setting.players.flatMap { group in
      Array(repeating: group.ether.rawValue, count: group.count)
    }
    self.init(
      seed: seed, sequencers: cast.sequencers, searchers: cast.searchers, provers: cast.provers,
      builders: cast.builders, attackers: cast.attackers, etherAtStart: ether,
      posters: cast.members(of: design.sequencing.orderingRole),
      blockSeconds: design.confirmation.blockSeconds,
      kinds: kinds, isSequencerBound: design.authorization.isSequencerBound,
      batchBytes: batchBytes, penalties: design.penalties.terms,
      bids: design.revenue.bids)
  }
}
