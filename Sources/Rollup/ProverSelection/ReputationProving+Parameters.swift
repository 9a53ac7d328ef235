internal import Proving
internal import Parameters

extension ReputationProving {
  /// What can be set.
  static let parameters =
    scoreParameters + payParameters + inspectionParameters
    + machineParameters

  private static let scoreParameters = [
    Parameter(
      "rollers-per-block", .count(1...1_000), default: .text("3"),
      "how many rollers are drawn for a batch, which its proofs are dealt among",
      source: .assumption("no paper gives a figure; 6 proofs a batch at 10 tx/s")),
    Parameter(
      "deadline", .duration(.minutes, atLeast: TimeUnit.slots.nanoseconds),
      default: .text("20 min"), "how long after it was asked a roller is on time",
      source: .assumption("three times what a chunk takes at 10 tx/s")),
    Parameter(
      "score",
      .record([
        Parameter(
          "deposit", .number(0...1), default: .text("0.7"), "the weight of the deposit's share",
          source: .assumption("the design says that the deposit predominates")),
        Parameter(
          "performance", .number(0...1), default: .text("0.3"),
          "the weight of the record's share",
          source: .assumption("the design says that the deposit predominates")),
      ]), default: .fields, "by what rollers are drawn"),
    Parameter(
      "selection",
      .choice([
        Choice("proportional", "one by one, each in proportion to the scores that remain"),
        Choice("top-k", "the highest scores, without chance"),
      ]), default: .text("proportional"), "how rollers are chosen by their scores"),
    Parameter(
      "deposit", .ether, default: .text("10 ether"),
      "what each roller locks at the start; at most what it owns",
      source: .assumption("thousands of proofs' worth")),
    Parameter(
      "deposit-step", .ether, default: .text("0 ether"),
      "how much more each next roller locks", source: .assumption("all alike")),
    Parameter(
      "deposit-kind",
      .choice([
        Choice("raw", "a deposit counts as it is"),
        Choice("effective", "deposits are drawn towards their median, as Harmony's stakes"),
      ]), default: .text("raw"), "what a deposit counts for in the score"),
    Parameter(
      "membership", .duration(.hours, atLeast: TimeUnit.slots.nanoseconds),
      default: .text("6 h"), "how often a roller may join or leave",
      source: .assumption("a few times a day")),
    Parameter(
      "memory", .number(0...1), default: .text("0.1"),
      "the weight of the newest proof in a roller's record",
      source: .assumption("the last ten proofs or so count")),
  ]

  private static let payParameters = [
    Parameter(
      "reward",
      .choice([
        Choice("posted-price", "'price' for each proof"),
        Choice("proportional-to-cost", "what the machine time costs on average, and 'margin'"),
        Choice("l2-fees", "'fee-share' of the fees of the batch, by proofs"),
      ]), default: .text("posted-price"), "what the poster pays a roller who is on time"),
    Parameter(
      "price", .ether, default: .text("0.0002 ether"), "what a proof is paid at a posted price",
      source: .assumption("a proof costs 0.32 usd at the default profile; about a fifth more")),
    Parameter(
      "margin", .share(max: .init(percent: 1_000)), default: .text("20 %"),
      "what is paid beyond the cost", source: .assumption("as much as the posted price leaves")),
    Parameter(
      "fee-share", .share(), default: .text("50 %"), "which part of the fees goes to rollers",
      source: .assumption("half")),
    Parameter(
      "pay",
      .choice([
        Choice("on-proof", "when the proof is valid and on time"),
        Choice("in-advance", "with the assignment, whatever becomes of it"),
      ]), default: .text("on-proof"), "when a roller is paid"),
  ]

  private static let machineParameters = [
    Parameter(
      "disclosure",
      .choice([
        Choice("before-posting", "rollers see blocks before L1 does, and begin at once"),
        Choice("after-posting", "rollers see batches on L1"),
      ]), default: .text("before-posting"), "when those who prove see a block"),
    Parameter(
      "machines", .count(1...10_000), default: .text("1"),
      "how many machines each roller runs, and a poster that proves what rollers did not",
      source: .assumption("8 rollers with one each, of which 2.4 are busy at 10 tx/s")),
    Parameter(
      "jitter", .number(0...2), default: .text("0"),
      "standard deviation of the logarithm of a proof's time",
      source: .assumption("none: the profile's time is an upper bound")),
    ProofNoise.parameter,
    ProofSystem.parameter,
  ]
}
