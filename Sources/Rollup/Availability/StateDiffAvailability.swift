public import Parameters

/// The difference of the state instead of the transactions, in calldata or blobs.
///
/// Each storage slot that a batch touches is posted once, however often it was written.
public struct StateDiffAvailability: AvailabilityRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "state-diff",
    "the storage slots that a batch changed, each once: cheaper than transactions only where a batch "
      + "touches the same slots again, and accounts are drawn uniformly here (assumption)",
    [
      Parameter(
        "bytes-per-slot", .count(1...256), default: .text("21"),
        "bytes of one changed storage slot after compression",
        source: .assumption("about 64 raw, a third compressed")),
      Parameter(
        "carrier",
        .choice([Choice("calldata", "L1 calldata"), Choice("blobs", "EIP-4844 blobs")]),
        default: .text("calldata"), "where the difference is posted"),
      Parameter(
        "max-blobs", .count(1...6), default: .text("1"), "blobs at which a batch is full"),
      Parameter(
        "payload", .share(max: .whole), default: .text("96.875 %"),
        "the usable part of a blob's bytes",
        source: .published("EIP-4844: 31 of 32 bytes a field element")),
    ] + CalldataCarrier.parameters + [L1Overhead.parameter],
    source: "zkSync Era documentation, state differences as public data")

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    content = .stateDifference(bytesPerSlot: UInt64(arguments.count("bytes-per-slot")))
    carrier =
      arguments.text("carrier") == "blobs"
      ? .blobs(max: UInt64(arguments.count("max-blobs")), payload: arguments.share("payload"))
      : CalldataCarrier.make(arguments)
    compression = .none
    overheadGas = L1Overhead.gas(arguments)
  }

  /// Calldata or blobs.
  public let carrier: Carrier
  /// Not by class: what is posted are slots.
  public let compression: Compression
  /// L1 gas of a batch besides its data.
  public let overheadGas: UInt64
  /// State differences are posted.
  public let content: PostedContent
}
