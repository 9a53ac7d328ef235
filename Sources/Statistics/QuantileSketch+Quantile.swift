extension QuantileSketch {
  /// The `ceil(q n)`-th smallest of the n values (at least the first), up to the sketch's error.
  ///
  /// The midpoint of the bucket that holds it: off by at most 1/128 of the true value. Exactly 0 for
  /// true values below 2^-20, infinity for those from 2^76 on.
  /// - Precondition: `q` is from 0 to 1.
  /// - Returns: nil when the sketch is empty.
  /// - Complexity: O(number of buckets), a few microseconds.
  public func quantile(_ q: Double) -> Double? {
    precondition(q >= 0 && q <= 1, "a quantile's probability is from 0 to 1")
    guard count > 0 else { return nil }
    let rank = max(1, min(count, UInt64((q * Double(count)).rounded(.up))))
    var seen: UInt64 = 0
    for index in 0..<Self.bucketCount {
      seen += buckets[index]
      if seen >= rank { return Self.midpoint(of: index) }
    }
    return .infinity
  }

  private static func midpoint(of bucket: Int) -> Double {
    guard bucket > 0 else { return 0 }
    guard bucket < bucketCount - 1 else { return .infinity }
    return Double(bitPattern: UInt64(bucket + offset) &<< 46 | 1 &<< 45)
  }
}
