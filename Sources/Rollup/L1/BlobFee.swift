/// The price of blob gas, by EIP-4844 and its later forks.
public enum BlobFee {
  /// Gas, and bytes, of one blob.
  public static let gasPerBlob: UInt64 = 131_072
  /// The least blob base fee, in wei.
  static let minimum: UInt64 = 1

  /// `factor * exp(numerator / denominator)` by the EIP's integer Taylor loop.
  ///
  /// Source: EIP-4844, `fake_exponential`. Saturates at the largest 64-bit number.
  public static func fakeExponential(
    factor: UInt64, numerator: UInt64, denominator: UInt64
  ) -> UInt64 {
    var i: UInt128 = 1
    var output: UInt128 = 0
    var term = UInt128(factor) * UInt128(denominator)
    while term > 0 {
      output += term
      let (product, overflow) = term.multipliedReportingOverflow(by: UInt128(numerator))
      guard !overflow else { return .max }
      term = product / (UInt128(denominator) * i)
      i += 1
    }
    return UInt64(clamping: output / UInt128(denominator))
  }

  /// The blob base fee in wei per blob gas when a block's excess blob gas is `excess`.
  public static func baseFee(excess: UInt64, fork: BlobFork) -> UInt64 {
    fakeExponential(factor: minimum, numerator: excess, denominator: fork.updateFraction)
  }

  /// The excess blob gas of the next block.
  ///
  /// EIP-4844: max(0, excess + used - target). Under a reserve price (EIP-7918), when the execution
  /// cost of a blob exceeds its fee, the excess grows by used * (max - target) / max instead.
  /// - Parameters:
  ///   - excess: The parent's excess blob gas.
  ///   - blobs: Blobs in the parent block, at most the fork's maximum.
  ///   - fork: The schedule in force.
  ///   - parentBaseFee: The parent's execution base fee in wei per gas.
  /// - Returns: Excess blob gas.
  public static func nextExcess(
    excess: UInt64, blobs: UInt64, fork: BlobFork, parentBaseFee: UInt64
  ) -> UInt64 {
    precondition(blobs <= fork.maximum, "\(blobs) blobs in a block of at most \(fork.maximum)")
    let used = blobs * gasPerBlob
    let target = fork.target * gasPerBlob
    guard excess + used >= target else { return 0 }
    if fork.hasReservePrice {
      let execution = UInt128(1 << 13) * UInt128(parentBaseFee)
      let blob = UInt128(gasPerBlob) * UInt128(baseFee(excess: excess, fork: fork))
      if execution > blob {
        return excess + used * (fork.maximum - fork.target) / fork.maximum
      }
    }
    return excess + used - target
  }
}
