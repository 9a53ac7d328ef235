internal import Parameters

/// What blocks are made by, whoever orders them: keys that most sequencing rules have in common.
public struct BlockTerms: Sendable, Hashable {
  /// In which order pending transactions are taken.
  public var order: BlockOrder
  /// The most L2 gas in one block.
  public var gasLimit: UInt64
  /// The age at which a batch is posted although it is not full, in seconds.
  public var maxDelaySeconds: Double

  /// Blocks of so much gas at most, in batches that are so old at most.
  public init(order: BlockOrder = .highestTip, gasLimit: Int, maxDelaySeconds: Double) {
    self.order = order
    self.gasLimit = UInt64(gasLimit)
    self.maxDelaySeconds = maxDelaySeconds
  }

  /// What stands under the keys of `parameters`.
  init(_ arguments: Arguments) {
    self.init(
      order: BlockOrder(arguments), gasLimit: arguments.count("block-gas-limit"),
      maxDelaySeconds: arguments.seconds("max-delay"))
  }

  /// The keys.
  static let parameters = [
    BlockOrder.parameter, gasLimit,
    Parameter(
      "max-delay", .duration(.minutes), default: .text("5 min"),
      "the age at which a batch is posted although it is not full",
      source: .assumption("a blob fills in about 4.5 min at 10 tx/s")),
  ]

  /// The key of the gas limit alone.
  static let gasLimit = Parameter(
    "block-gas-limit", .count(100_000...1_000_000_000), default: .text("6000000"),
    "the most L2 gas in one block",
    source: .assumption("twice the mean load of 10 tx/s at the default mix"))
}
