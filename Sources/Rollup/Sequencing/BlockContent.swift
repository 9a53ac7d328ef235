internal import Parameters

/// The decision of whoever orders a block: what goes in.
public enum BlockContent: Int, CaseIterable, Sendable {
  /// Everything that fits, by the design's order.
  case all
  /// Everything but the tagged probes.
  case censor
  /// Nothing.
  case empty
  /// Everything that fits, and the orderer takes what arbitrage and sandwiches give.
  case extract

  /// The decision kind as players see it; actions in the order of the cases.
  public static let kind = DecisionKind(
    "order-block", role: .sequencer, "what to put into the next L2 block",
    fields: [
      .init("pending", unit: "transactions"),
      .init("pending-gas", unit: "L2 gas"),
      .init("base-fee", unit: "wei per L2 gas"),
      .init("time", unit: "seconds since the start"),
    ],
    menu: .choices([
      Choice("include-all", "everything that fits, by the design's order"),
      Choice("censor", "everything but the tagged probe transactions"),
      Choice("empty", "nothing"),
      Choice("extract", "everything that fits, with the orderer's own arbitrage and sandwiches"),
    ]), resolved: "at once, with the block's fees")
}
