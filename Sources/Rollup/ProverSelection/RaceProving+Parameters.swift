internal import Proving
internal import Parameters
internal import Quantities

extension RaceProving {
  static let parameters = [
    Parameter(
      "machines", .count(1...10_000), default: .text("8"),
      "how many machines of its hardware each aggregator runs",
      source: .assumption("a full pool of the default preset is proven in one round or two")),
    ProofSystem.parameter,
    Parameter(
      "reward",
      .choice([
        Choice("l2-fees", "what users pay for gas and bytes in the batch; tips stay"),
        Choice("batch-fee-pot", "a share of the pot of batch fees, in tokens"),
        Choice("posted-price", "'price' for each proof that the batch takes"),
        Choice("proportional-to-cost", "'margin' of what the proofs cost the first aggregator"),
      ]), default: .text("batch-fee-pot"),
      "what the first proof of a batch is paid; the poster pays it when it posts",
      source: .published("PolygonZkEVM.sol, calculateRewardPerBatch; the article names the fees")),
    Parameter(
      "target", .duration(.minutes, atLeast: 1_000_000_000), default: .text("30 min"),
      "batches verified earlier lower the batch fee, later ones raise it; whole seconds",
      source: .published("PolygonZkEVM.sol, verifyBatchTimeTarget")),
    Parameter(
      "start-fee", .tokens, default: .text("0.1 token"),
      "the batch fee at the start; it stays between 1e-9 and 1000 tokens",
      source: .published("PolygonZkEVM.sol, batchFee")),
    Parameter(
      "fee-multiplier", .count(1_000...1_023), default: .text("1002"),
      "thousandths by which one batch more on one side of the target moves the batch fee",
      source: .published("PolygonZkEVM.sol, multiplierBatchFee")),
    Parameter(
      "price", .ether, default: .text("0.0003 ether"), "posted-price: what one proof is paid",
      source: .assumption("about twice the cost of the default machine at 1,900 usd an ether")),
    Parameter(
      "margin", .share(max: Share(percent: 1_000)), default: .text("200 %"),
      "proportional-to-cost: how much of the cost is paid",
      source: .assumption("half of it for verification and for races that are lost")),
    Parameter(
      "jitter", .number(0...1), default: .text("0.1"),
      "the standard deviation of the logarithm of a proof's time",
      source: .assumption("runs of one proof on one machine differ by about a tenth")),
    ProofNoise.parameter,
    Parameter(
      "max-pool", .count(1...10_000), default: .text("1000"),
      "the most batches that one proof covers",
      source: .published("PolygonZkEVM.sol, _MAX_VERIFY_BATCHES")),
    Parameter(
      "pool-age", .duration(.minutes), default: .text("20 min"),
      "the age of the oldest batch at which an aggregator that pools starts anyway",
      source: .assumption("ten minutes before the target")),
  ]
}
