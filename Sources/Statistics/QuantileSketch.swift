/// A histogram of fixed size from which quantiles of non-negative values are read.
///
/// Each power of two from 2^-20 to 2^76 has 64 equal buckets, so a value's bucket is its exponent
/// and its top six mantissa bits; a quantile is off by at most 1/128 of the true one. Smaller values
/// count as 0, larger ones as infinite. 48 KiB, whatever the number of values.
///
/// `@unchecked Sendable` because the memory has one owner, which cannot be copied, and only its
/// `mutating` methods write to it.
public struct QuantileSketch: ~Copyable, @unchecked Sendable {
  /// Bucket 0 is zero, the last one overflow, and those between hold 64 per power of two.
  @usableFromInline static var bucketCount: Int { 96 * 64 + 2 }

  /// The bucket number of 2^-20 in the bit pattern's own order, less 1 for the bucket of zero.
  @usableFromInline static var offset: Int { (1023 - 20) * 64 - 1 }

  @usableFromInline let buckets: UnsafeMutablePointer<UInt64>

  @usableFromInline var total: UInt64

  /// How many values were added.
  public var count: UInt64 { total }

  /// An empty sketch.
  public init() {
    buckets = .allocate(capacity: Self.bucketCount)
    buckets.initialize(repeating: 0, count: Self.bucketCount)
    total = 0
  }

  deinit { buckets.deallocate() }

  /// Counts a value.
  /// - Precondition: `x` is neither negative nor NaN.
  /// - Complexity: O(1), about 1 ns.
  @inlinable @inline(__always)
  public mutating func add(_ x: Double) {
    add(x, count: 1)
  }

  /// Counts a value several times.
  /// - Precondition: `x` is neither negative nor NaN.
  @inlinable @inline(__always)
  public mutating func add(_ x: Double, count: UInt64) {
    precondition(x >= 0, "a sketch holds values that are not negative")
    let place = Int(truncatingIfNeeded: x.magnitude.bitPattern &>> 46) &- Self.offset
    buckets[min(max(place, 0), Self.bucketCount - 1)] &+= count
    total &+= count
  }

  /// Counts all values of another sketch.
  public mutating func merge(_ other: borrowing QuantileSketch) {
    for index in 0..<Self.bucketCount { buckets[index] &+= other.buckets[index] }
    total &+= other.total
  }

  /// Forgets all values, and keeps the memory.
  public mutating func removeAll() {
    buckets.update(repeating: 0, count: Self.bucketCount)
    total = 0
  }
}
