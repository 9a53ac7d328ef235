internal import Parameters
internal import Quantities

/// `mev.exogenous`: extractable value that is drawn once an L1 slot instead of traded in pools.
enum ExogenousSection {
  private static let placeholder = Source.assumption(
    "a round figure near the bids of MEV-Boost, not a fit")

  static let parameter = Parameter(
    "exogenous",
    .record([
      Parameter(
        "median", .ether, default: .text("0.04 ether"), "half of the slots have less",
        source: placeholder),
      Parameter(
        "sigma", .number(0...5), default: .text("1.2"),
        "the standard deviation of the logarithm below the tail", source: placeholder),
      Parameter(
        "tail-from", .share(), default: .text("99 %"),
        "the quantile where the Pareto tail begins; 100 %: there is none", source: placeholder),
      Parameter(
        "tail-index", .number(0.1...100), default: .text("1.25"),
        "the index of the tail: the lower, the heavier", source: placeholder),
      Parameter(
        "scale", .share(max: .init(percent: 1_000)), default: .text("1 %"),
        "what L1's value is multiplied by for the rollup",
        source: .assumption("a rollup with a hundredth of L1's trade")),
      Parameter(
        "cap", .ether, default: .text("10 ether"), "the most that a slot gives, after 'scale'",
        source: .assumption("keeps single slots from deciding a run")),
      Parameter(
        "constant", .ether, default: .absent,
        "what every slot gives, in place of all the other keys"),
    ]), default: .fields,
    "value that is drawn once an L1 slot, for whoever orders the slot's first L2 block; "
      + "with source 'exogenous' only")

  /// The keys that 'constant' stands in place of.
  static let drawn = ["median", "sigma", "tail-from", "tail-index", "scale", "cap"]
}
