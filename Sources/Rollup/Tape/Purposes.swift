package import Randomness

/// The named random streams of a run; a new use takes a new number, and none is ever reused.
extension Purpose {
  /// How many transactions arrive in a slot; draws within one slot.
  static let arrivalCount = Self(rawValue: 1)
  /// Time and attributes of each arrival; eight words each.
  static let arrivals = Self(rawValue: 2)
  /// Probes of a slot.
  static let probes = Self(rawValue: 3)
  /// The outside price; one slot, a fixed number of draws.
  static let price = Self(rawValue: 4)
  /// Blobs of others.
  static let blobDemand = Self(rawValue: 5)
  /// Which searcher is first; by L2 block.
  static let searcherRace = Self(rawValue: 6)
  /// Offspring of self-exciting arrivals.
  static let offspring = Self(rawValue: 7)
  /// Extractable value of a slot that is drawn.
  static let exogenous = Self(rawValue: 8)
  /// The token's outside price; one slot.
  static let token = Self(rawValue: 9)
  /// Which sequencer a user chooses; one L2 block.
  static let userChoice = Self(rawValue: 10)
  /// Ties of bids; by auction.
  static let bidTie = Self(rawValue: 11)
  /// Ties of L1 tips; by L1 block.
  static let tipTie = Self(rawValue: 12)
  /// Which provers are drawn; by assignment.
  static let assignment = Self(rawValue: 13)
  /// Which skipped or invalid proofs are noticed; by assignment.
  static let inspection = Self(rawValue: 14)
  /// How much longer or shorter a proof takes; by prover, and job.
  static let hardware = Self(rawValue: 15)
  /// Which opportunities are played in training.
  static let opportunity = Self(rawValue: 16)
  /// What learners choose while they train; by learner and its decision.
  package static let training = Self(rawValue: 20)
  /// What learners choose in the run; by learner and its decision.
  package static let learnedPlay = Self(rawValue: 21)
  /// What senders tip; one word an arrival, then of probes.
  static let tips = Self(rawValue: 40)
  /// Which prover a lottery draws; by draw.
  static let depositLottery = Self(rawValue: 41)
  /// Which sequencer is drawn to solicit offers, and which of equal offers it takes; by turn.
  static let solicitor = Self(rawValue: 46)
  /// How much more than a pending posting a copier tips; by copier, and L1 block.
  static let outbid = Self(rawValue: 17)
  /// Which payments go to a member of the sender's channel; by slot.
  static let channelPayments = Self(rawValue: 60)
  /// How channels close; by channel, and L1 block.
  static let channelClosing = Self(rawValue: 61)
  /// Who is elected into the committee of rollers; by epoch.
  static let committee = Self(rawValue: 62)
  /// Which nodes of a proof tree are stragglers; by batch, and attempt at a node.
  static let straggler = Self(rawValue: 63)
  /// How much more or less machine time a batch takes than its prover's model says; by prover, and job.
  static let proofWork = Self(rawValue: 64)
  /// When a machine breaks down, and for how long; by prover, and machine and breakdown.
  static let breakdowns = Self(rawValue: 65)
  /// Who leads a slot where leaders are drawn by stake; one slot.
  static let leader = Self(rawValue: 47)
}
