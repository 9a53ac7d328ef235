public import Parameters

/// A censored user posts its transaction on L1; after a delay it is included whoever objects.
public struct ForcedInclusion: EscapeRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "forced-inclusion",
    "a transaction posted on L1 must be included after a delay; probes are, once their patience is "
      + "over, and to anybody else it costs more than inclusion is then worth (assumption)",
    [
      Parameter(
        "delay", .duration(.hours), default: .text("5 d"),
        "the time after which it is included whatever the sequencer wants",
        source: .published("PolygonZkEVM.sol, forceBatchTimeout = 5 days")),
      Parameter(
        "gas", .count(21_000...10_000_000), default: .text("100000"),
        "L1 gas that the user pays for", source: .assumption("a deposit-like contract call")),
      Parameter(
        "fee", .tokens, default: .text("10 token"), "what the user pays to the contract",
        source: .published("PolygonZkEVM.sol: 100 times the batch fee, which starts at 0.1 token")),
      Parameter(
        "aggregator-timeout", .duration(.days), default: .text("5 d"),
        "the time without a proof after which anybody may prove, where only the operators could",
        source: .published(
          "PolygonZkEVM.sol, trustedAggregatorTimeout, as deployed on mainnet in 2023")),
    ], source: "PolygonZkEVM.sol, forceBatch and sequenceForceBatches")

  /// The terms.
  public let forcedInclusion: ForcedInclusionTerms?

  /// A forced exit waits for its inclusion, and where only the operators could prove for the time-out
  /// after which others may; its gas and fee are those of forcing.
  public let exit: ExitTerms?

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    let terms = ForcedInclusionTerms(
      delaySeconds: arguments.seconds("delay"), gas: UInt64(arguments.count("gas")),
      fee: arguments.tokens("fee"))
    forcedInclusion = terms
    exit = ExitTerms(
      delaySeconds: terms.delaySeconds,
      proverDelaySeconds: arguments.seconds("aggregator-timeout"), gas: terms.gas, fee: terms.fee)
  }
}
