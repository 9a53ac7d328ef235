public import Parameters

/// Compressed transactions in EIP-4844 blobs.
public struct BlobAvailability: AvailabilityRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "blobs", "compressed transactions in EIP-4844 blobs",
    [
      Parameter(
        "max-blobs", .count(1...6), default: .text("1"),
        "blobs at which a batch is full", source: .assumption("post as soon as a blob is full")),
      Parameter(
        "payload", .share(max: .whole), default: .text("96.875 %"),
        "the usable part of a blob's bytes",
        source: .published("EIP-4844: 31 of 32 bytes a field element")),
      Compression.parameter, L1Overhead.parameter,
    ], source: "EIP-4844")

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    carrier = .blobs(max: UInt64(arguments.count("max-blobs")), payload: arguments.share("payload"))
    compression = Compression(arguments)
    overheadGas = L1Overhead.gas(arguments)
  }

  /// Blobs.
  public let carrier: Carrier
  /// What is left of each class's bytes.
  public let compression: Compression
  /// L1 gas of a batch besides its data.
  public let overheadGas: UInt64
  /// Transactions are posted.
  public let content = PostedContent.transactions
}
