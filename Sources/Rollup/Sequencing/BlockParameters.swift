internal import Parameters

/// Keys that rules which order L2 blocks have in common.
enum BlockParameters {
  static let gasLimit = Parameter(
    "block-gas-limit", .count(100_000...1_000_000_000), default: .text("6000000"),
    "the most L2 gas in one block",
    source: .assumption("twice the mean load of 10 tx/s at the default mix"))

  static let maxDelay = Parameter(
    "max-delay", .duration(.minutes), default: .text("5 min"),
    "the age at which a batch is posted although it is not full",
    source: .assumption("a blob fills in about 4.5 min at 10 tx/s"))
}
