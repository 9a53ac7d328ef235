/// The parameters of blob gas under one L1 fork.
///
/// Sources: EIP-4844 (Cancun), EIP-7691 (Prague), EIP-8134 (BPO1), EIP-8135 (BPO2).
public enum BlobFork: String, CaseIterable, Sendable {
  /// March 2024, EIP-4844.
  case cancun
  /// May 2025, EIP-7691.
  case prague
  /// The first blob-parameter-only fork, EIP-8134.
  case bpo1
  /// The second blob-parameter-only fork, EIP-8135.
  case bpo2

  /// Blobs per block at which the fee rests.
  public var target: UInt64 {
    switch self {
    case .cancun: 3
    case .prague: 6
    case .bpo1: 10
    case .bpo2: 14
    }
  }

  /// The most blobs in a block.
  public var maximum: UInt64 {
    switch self {
    case .cancun: 6
    case .prague: 9
    case .bpo1: 15
    case .bpo2: 21
    }
  }

  /// How slowly the fee follows the excess.
  public var updateFraction: UInt64 {
    switch self {
    case .cancun: 3_338_477
    case .prague: 5_007_716
    case .bpo1: 8_346_193
    case .bpo2: 11_684_671
    }
  }

  /// Whether the reserve price of EIP-7918 (Osaka) holds.
  public var hasReservePrice: Bool {
    switch self {
    case .cancun, .prague: false
    case .bpo1, .bpo2: true
    }
  }
}
