internal import Parameters
internal import Quantities

/// `mev.exogenous`: extractable value that is drawn once an L1 slot instead of traded in pools.
enum ExogenousSection {
  private static let fit = Source.published(
    "fitted on MEV-Boost's winning bids of two weeks in 2023, see Experiments/Data/PROVENANCE.md")

  static let parameter = Parameter(
    "exogenous",
    .record([
      Parameter(
        "median", .ether, default: .text("0.06418 ether"), "half of the slots have less",
        source: fit),
      Parameter(
        "sigma", .number(0...5), default: .text("0.7121"),
        "the standard deviation of the logarithm below the tail", source: fit),
      Parameter(
        "tail-from", .share(), default: .text("80.6 %"),
        "the quantile where the Pareto tail begins; 100 %: there is none", source: fit),
      Parameter(
        "tail-index", .number(0.1...100), default: .text("1.269"),
        "the index of the tail: the lower, the heavier", source: fit),
      Parameter(
        "scale", .share(max: .init(percent: 1_000)), default: .text("1.34 %"),
        "what L1's value is multiplied by for the rollup",
        source: .assumption(
          "the mean arbitrage on Arbitrum over the mean bid; known to an order of magnitude")),
      Parameter(
        "cap", .ether, default: .text("1.9 ether"), "the most that a slot gives, after 'scale'",
        source: .assumption("the largest bid of the two weeks, scaled")),
      Parameter(
        "constant", .ether, default: .absent,
        "what every slot gives, in place of all the other keys"),
    ]), default: .fields,
    "value that is drawn once an L1 slot, for whoever orders the slot's first L2 block; "
      + "with source 'exogenous' only")

  /// The keys that 'constant' stands in place of.
  static let drawn = ["median", "sigma", "tail-from", "tail-index", "scale", "cap"]
}
