public import Parameters

/// Compressed transactions in L1 calldata.
public struct CalldataAvailability: AvailabilityRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "calldata", "compressed transactions in L1 calldata",
    CalldataCarrier.parameters + [Compression.parameter, L1Overhead.parameter],
    source: "EIP-2028, EIP-7623")

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    carrier = CalldataCarrier.make(arguments)
    compression = Compression(arguments)
    overheadGas = L1Overhead.gas(arguments)
  }

  /// Calldata.
  public let carrier: Carrier
  /// What is left of each class's bytes.
  public let compression: Compression
  /// L1 gas of a batch besides its data.
  public let overheadGas: UInt64
  /// Transactions are posted.
  public let content = PostedContent.transactions
}
