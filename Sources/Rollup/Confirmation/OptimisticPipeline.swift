public import Parameters
internal import Quantities

/// Root and state difference first, the proof later: batches are built on batches that nobody has
/// proved yet.
///
/// A batch without a proof at its deadline is void with all that stand on it, unless a safeguard
/// acts: a bond that the users get, a limit to how many stand unproven, a backup prover with a bounty
/// (which needs the transactions: from L1, from escrow, or by demand), and exclusion of who failed.
public struct OptimisticPipeline: ConfirmationRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "optimistic-pipeline",
    "softly confirmed when root and data are on L1; void with all built on it if no proof comes",
    [
      Parameter(
        "proof-deadline", .duration(.minutes, atLeast: TimeUnit.slots.nanoseconds),
        default: .text("30 min"), "from posting to the latest moment for the proof",
        source: .assumption("three times what a batch at 10 tx/s takes to be proved")),
      Parameter(
        "bond", .ether, default: .text("5 ether"),
        "what a poster locks for each batch; the users get it where the batch is void",
        source: .assumption("as the bond of the MEV auction")),
      Parameter(
        "most-unproven", .count(0...10_000), default: .text("0"),
        "the most batches without a proof; no block is ordered beyond; 0: any number",
        source: .assumption("no limit, so that its effect can be seen")),
      Parameter(
        "backup",
        .choice([
          Choice("none", "nobody else proves"),
          Choice("prover", "a prover from outside proves after the deadline, for the bounty"),
        ]), default: .text("none"),
        "who proves when the poster does not; it needs the transactions"),
      Parameter(
        "bounty", .share(of: "bond"), default: .text("50 % of bond"),
        "what the backup prover gets; the rest of the bond is burned",
        source: .assumption("half, so that a poster cannot pay itself")),
      Parameter(
        "backup-delay", .duration(.minutes), default: .text("10 min"),
        "from the deadline to the backup prover's proof",
        source: .assumption("what a batch at 10 tx/s takes to be proved")),
      Parameter(
        "data",
        .choice([
          Choice("none", "others have what the design posts on L1"),
          Choice("escrow", "encrypted on L1; a committee releases the key at the deadline"),
          Choice(
            "publish-or-lose",
            "anybody may demand them; who does not publish in time loses the batch at once"),
        ]), default: .text("none"), "how others get at transactions that the design does not post"),
      Parameter(
        "publication-window", .duration(.minutes), default: .text("10 min"),
        "from posting to the latest moment for publishing what was demanded",
        source: .assumption("fifty L1 blocks: enough to be included however full they are")),
      Parameter(
        "demand-gas", .count(21_000...10_000_000), default: .text("60000"),
        "L1 gas of a demand", source: .assumption("a call that writes two storage slots")),
      Parameter(
        "exclusion", .duration(.hours), default: .text("0 h"),
        "for how long a poster whose batch was void may not order; its turns go to the next",
        source: .assumption("none, so that its effect can be seen")),
    ],
    source: "Decentralization of ZK rollups: state difference first, proof later, with safeguards")

  /// Whether a batch can be proved.
  public static let decisions = [ProveCommitment.kind]

  /// Soft means root and data on L1.
  public let softConfirmation = SoftConfirmation.posted
  /// What an unproven batch comes to.
  public let commitment: CommitmentTerms?

  /// A backup prover is paid from the bond.
  public static func problems(_ arguments: Arguments) -> [RuleProblem] {
    guard arguments.text("backup") == "prover", arguments.ether("bond") == .zero else { return [] }
    return [RuleProblem("bond", "0 ether: the backup prover is paid from the bond")]
  }

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    var terms = CommitmentTerms(deadlineSeconds: arguments.seconds("proof-deadline"))
    terms.bond = arguments.ether("bond")
    let most = arguments.count("most-unproven")
    terms.mostUnproven = most > 0 ? most : nil
    if arguments.text("backup") == "prover" {
      terms.backup = CommitmentTerms.Backup(
        bounty: arguments.share("bounty"), delaySeconds: arguments.seconds("backup-delay"))
    }
    terms.data =
      switch arguments.text("data") {
      case "escrow": .escrow
      case "publish-or-lose":
        .publishOrLose(
          windowSeconds: arguments.seconds("publication-window"),
          demandGas: UInt64(arguments.count("demand-gas")))
      default: .none
      }
    terms.exclusionSeconds = arguments.seconds("exclusion")
    commitment = terms
  }
}
