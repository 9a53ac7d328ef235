internal import Parameters
internal import Quantities

extension RandomSolicitor {
  /// What can be set.
  static let parameters =
    [
      Parameter(
        "draw",
        .choice([
          Choice("uniform", "all sequencers with equal chances"),
          Choice("by-stake", "in proportion to what they own at the start"),
        ]), default: .text("uniform"), "how the sequencer of a turn is drawn"),
      Parameter(
        "share", .share(), default: .text("20 %"),
        "what the sequencer keeps of the bid that it takes; the rest goes where bids go",
        source: .assumption("the article says 'some percentage'")),
      Parameter(
        "taste", .share(max: Share(percent: 1_000)), default: .text("10 %"),
        "what a wei of the contents' value weighs beside a wei of its own in the sequencer's choice",
        source: .assumption("at a share of 20 % an empty block must bid half of that value more")),
      Parameter(
        "liveness", .ether, default: .text("0.0001 ether"),
        "what including one transaction is worth to the network beside its fees",
        source: .assumption("a quarter of what a transfer's sender would pay at the median")),
    ] + BlockTerms.parameters
}
