public import Parameters
internal import Quantities

/// Funds leave through L1 by a proof of the balance in the last final state; nothing is included.
public struct ForcedWithdrawal: EscapeRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "forced-withdrawal",
    "when the operators stop, funds leave by a proof of the balance in the last final state; a "
      + "censored transaction gets no help",
    [
      Parameter(
        "delay", .duration(.days), default: .text("7 d"),
        "the time without a final batch after which funds may leave",
        source: .published("StarkEx documentation: a grace period of 7 days before the freeze")),
      Parameter(
        "gas", .count(21_000...10_000_000), default: .text("350000"), "L1 gas of one exit",
        source: .assumption("a Merkle proof of depth 32 with a transfer")),
    ], source: "StarkEx, forced withdrawals and escape hatch")

  /// There is none.
  public let forcedInclusion: ForcedInclusionTerms? = nil
  /// The terms.
  public let exit: ExitTerms?

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    exit = ExitTerms(
      delaySeconds: arguments.seconds("delay"), proverDelaySeconds: 0,
      gas: UInt64(arguments.count("gas")), fee: .zero)
  }
}
