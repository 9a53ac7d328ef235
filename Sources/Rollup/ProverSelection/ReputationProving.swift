public import Proving
public import Parameters
public import Quantities
internal import Randomness

/// Rollers with a deposit and a record prove batches: a few are drawn for each, and paid by its
/// poster.
///
/// What is drawn for is a batch, the thing that is proved: its proofs are dealt among the drawn
/// rollers as chunks. A chunk that three rollers failed is proved by the poster on rented machines,
/// so that finality always comes (assumption). The poster aggregates and pays for verification. What
/// is slashed is burned. When a batch is final, its rollers who were on time share a part of the
/// provers' pot: the pot over the batches that are posted and not final.
public struct ReputationProving: ProvingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "reputation", "rollers are drawn by deposit and record, and paid by the poster", parameters,
    source: "Scroll's early design of outsourced proving (2022)")

  /// What a roller makes of an assignment, and of a block that it sees before it is posted; whether it
  /// takes part; and whether posters check what they gave out.
  public static let decisions = [assignment, disclosed, membership, inspection]

  /// After so many failures a chunk is the poster's own (assumption).
  static let mostTries = 4

  /// What L1 verifies.
  public let proofSystem: ProofSystem
  /// When rollers see a block.
  public let disclosure: Disclosure
  let rollersPerBlock: Int
  let deadlineSeconds: Double
  let score: RollerScore
  let depositTarget: UInt128
  let depositStep: UInt128
  let isEffective: Bool
  let memory: Double
  let pay: ProofPay
  let isPaidInAdvance: Bool
  let machines: Int
  let noise: ProofNoise
  let membershipSeconds: Double
  /// What there is for posters who check; `nil` where the chain brings the fines.
  let posterInspection: InspectionTerms?
  /// What a roller must lock.
  public let entryCapital: Wei

  /// How rollers are chosen by their scores.
  var choice: RollerDraw
  var seed: UInt64 = 0
  var penalties = PenaltyTerms()
  var rollers: [Roller] = []
  var hasLocked = false
  /// Batches under proof, oldest first.
  var work: [Job] = []
  /// The chunks that are asked about in this L1 block, in the order of the requests.
  var asked: [Place] = []
  /// The rollers that are asked in it whether they take part, whose requests come first.
  var askedMembers: [Int] = []
  /// How often posters were asked whether they check.
  var inspections: UInt32 = 0

  /// A roller.
  struct Roller: Sendable {
    let player: Int
    var deposit: UInt128
    var record = Reputation()
    /// Whether its deposit is locked and it can be drawn.
    var isMember = true
    /// Whether it took new work when it was last asked.
    var tookPart = true
    /// The decision to take part or not that is under way, how many there were, and until when it
    /// holds, in seconds.
    var membership = Ticket.none
    var asked: UInt32 = 0
    var askedUntil = 0.0
  }

  /// A batch under proof.
  struct Job: Sendable {
    let batch: ProofWork
    var chunks: [Chunk]
    /// What proving has cost the poster so far, in wei.
    var paid: UInt128 = 0
  }

  /// A chunk: the batch it is of, from the oldest, and its place there.
  struct Place: Sendable {
    let job: Int
    let chunk: Int
    /// How many draws were made for the chunk before.
    let tries: Int
    let cost: UInt128
  }

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) { self.init(arguments, committee: nil) }

  /// The same, or with a committee within which work is dealt.
  init(_ arguments: Arguments, committee: RollerDraw.Committee?) {
    proofSystem = ProofSystem(arguments)
    disclosure = arguments.text("disclosure") == "after-posting" ? .afterPosting : .beforePosting
    rollersPerBlock = arguments.count("rollers-per-block")
    deadlineSeconds = arguments.seconds("deadline")
    let weights = arguments.map("score")
    score = RollerScore(
      depositWeight: weights.number("deposit"), recordWeight: weights.number("performance"))
    choice = RollerDraw(
      arguments.text("selection") == "top-k" ? .highest : .proportional, committee: committee)
    depositTarget = arguments.ether("deposit").rawValue
    depositStep = arguments.ether("deposit-step").rawValue
    entryCapital = Wei(depositTarget)
    membershipSeconds = arguments.seconds("membership")
    isEffective = arguments.text("deposit-kind") == "effective"
    memory = arguments.number("memory")
    pay = ProofPay(arguments)
    isPaidInAdvance = arguments.text("pay") == "in-advance"
    machines = arguments.count("machines")
    noise = ProofNoise(arguments)
    posterInspection = arguments.mapIfPresent("inspection").map { InspectionTerms($0) }
  }

  /// A score of nothing draws nobody.
  public static func problems(_ arguments: Arguments) -> [RuleProblem] {
    let weights = arguments.map("score")
    guard weights.number("deposit") + weights.number("performance") == 0 else { return [] }
    return [RuleProblem("score", "weights of 0 and 0; expected one above 0")]
  }

  /// Equips rollers.
  public mutating func begin(_ run: RunFrame, _ floor: inout ProverFloor) {
    seed = run.seed
    penalties = run.penalties
    rollers = run.provers.enumerated().map { place, player in
      let wanted = depositTarget + UInt128(place) * depositStep
      return Roller(player: player, deposit: min(wanted, run.etherAtStart[player]))
    }
    for player in run.provers { floor.equip(player, machines: machines) }
  }

  /// Rollers send theirs one by one.
  public var sendsProofs: Bool { true }

  /// Deals a batch that rollers see before it is posted.
  public mutating func closed(
    _ batch: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    if disclosure == .beforePosting { deal(batch, floor) }
  }

  /// Deals a batch that rollers see on L1.
  public mutating func posted(
    _ batch: ProofWork, _ floor: inout ProverFloor, _ consequences: inout Consequences
  ) {
    if disclosure == .afterPosting { deal(batch, floor) }
  }
}
