public import Quantities

/// What is posted on L1, and in what.
public protocol AvailabilityRule: Rule {
  /// What the bytes are posted in.
  var carrier: Carrier { get }
  /// What is left of each class's bytes when they are posted.
  var compression: Compression { get }
  /// L1 gas of a batch besides its data.
  var overheadGas: UInt64 { get }
  /// Whether transactions or state differences are posted.
  var content: PostedContent { get }
}

/// What a batch posts.
public enum PostedContent: Sendable {
  /// Every transaction.
  case transactions
  /// Every storage slot that changed, once, at so many bytes.
  case stateDifference(bytesPerSlot: UInt64)
}

/// What the bytes are posted in.
public enum Carrier: Sendable {
  /// At most `max` blobs a batch, of which `payload` is usable.
  case blobs(max: UInt64, payload: Share)
  /// At most `maxBytes` of calldata a batch, of which `zeros` are zero bytes.
  case calldata(maxBytes: UInt64, zeros: Share, floorPricing: Bool)
}
