/// Who orders the next block, and when a batch is closed.
public protocol SequencingRule: Rule {
  /// In which order pending transactions are taken.
  var order: BlockOrder { get }
  /// The most L2 gas in one block.
  var blockGasLimit: UInt64 { get }
  /// The age at which a batch is posted although it is not full, in seconds.
  var maxDelaySeconds: Double { get }
}

/// In which order pending transactions are taken.
public enum BlockOrder: Sendable {
  /// The highest tip first, then first come.
  case highestTip
  /// First come, first served.
  case firstCome
}
