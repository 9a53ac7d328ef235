internal import Parameters
internal import Quantities

extension OpenSequencing {
  static let parameters = [
    BlockOrder.parameter,
    Parameter(
      "batch-gas-limit", .count(100_000...1_000_000_000), default: .text("400000000"),
      "the most L2 gas in one batch",
      source: .assumption("120,000 bytes of the default mix are 380 M, so that bytes bind first")),
    Parameter(
      "max-delay", .duration(.minutes), default: .text("5 min"),
      "how long transactions wait at an honest sequencer, which also posts when a batch is full or "
        + "its fees are twice what posting it costs",
      source: .assumption("as the centralized rule")),
    Parameter(
      "user-choice",
      .choice([
        Choice("random", "any sequencer, with equal chances"),
        Choice("last-successful", "the one whose batch became final last"),
        Choice("largest", "the one with the most ether at the start"),
        Choice("broadcast", "all: they take from one queue"),
      ]), default: .text("random"), "to which sequencer a user sends its transaction",
      source: .assumption("the article leaves the choice to users")),
    Parameter(
      "l1-auction",
      .choice([
        Choice("sealed", "a copier tips a little more than it sees, once"),
        Choice("sequential", "all raise until the slot ends, the copied sequencer too"),
      ]), default: .text("sealed"), "how those who want the same place in an L1 block bid",
      source: .published("Daian et al. 2020, Flash Boys 2.0: priority gas auctions")),
    Parameter(
      "outbid", .share(max: Share(percent: 1_000)), default: .text("25 %"),
      "sealed: the most that a copier adds to the tip that it sees; drawn uniformly below",
      source: .assumption("a copier does not know what other copiers add")),
    Parameter(
      "replacement-bump", .share(max: Share(percent: 1_000)), default: .text("10 %"),
      "sequential: by how much a sequencer must raise its own pending tip; whole percent",
      source: .published("go-ethereum, PriceBump: 10 %, and 100 % for transactions with blobs")),
  ]
}
