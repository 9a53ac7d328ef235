public import Parameters
internal import Quantities

/// Nothing is promised before the proof: the next block waits until the last one is proved.
///
/// A block whose proof does not come by its deadline is void, and its transactions wait again.
public struct ProofFirst: ConfirmationRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "proof-first", "confirmed by the proof alone; the next block waits for it",
    [
      Parameter(
        "interval", .duration(.minutes, atLeast: TimeUnit.slots.nanoseconds),
        default: .text("10 min"), "the least time between two blocks",
        source: .published("Decentralization of ZK rollups: ten minutes, as the proof takes")),
      Parameter(
        "proof-deadline", .duration(.minutes, atLeast: TimeUnit.slots.nanoseconds),
        default: .text("60 min"), "from posting to the latest moment for the proof",
        source: .assumption("several times what the proof of such a block takes")),
      Parameter(
        "bond", .ether, default: .text("1 ether"),
        "what who makes a block locks until it is proved; the users get it where it is void",
        source: .assumption("several blocks' fees at 10 tx/s")),
    ], source: "Decentralization of ZK rollups: single block creator")

  /// Whether a block can be proved.
  public static let decisions = [ProveCommitment.kind]

  /// Soft means final.
  public let softConfirmation = SoftConfirmation.final
  /// How far apart blocks are at least.
  public let blockSeconds: Double?
  /// What an unproven block comes to.
  public let commitment: CommitmentTerms?

  /// A batch that L1 orders is there before anybody can have proved it.
  public func conflicts(in design: Design) -> [RuleProblem] {
    guard design.sequencing.cadence == .l1Block else { return [] }
    return [
      RuleProblem(
        "rule",
        "'proof-first' with '\(type(of: design.sequencing).declaration.name)': a batch that L1 puts "
          + "in order is there before anybody can prove it")
    ]
  }

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    blockSeconds = arguments.seconds("interval")
    var terms = CommitmentTerms(deadlineSeconds: arguments.seconds("proof-deadline"))
    terms.bond = arguments.ether("bond")
    terms.isSerial = true
    commitment = terms
  }
}
