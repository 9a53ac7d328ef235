/// The counter-based generator Philox4x32-10: a block of random words as a function of a counter.
///
/// Nothing is stored and nothing advances: the same counter and key always give the same block, so
/// any draw can be made again, alone and in any order.
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
public enum Philox4x32 {
  /// The four random words that belong to a counter under a key.
  ///
  /// Ten rounds, as in the paper's table 2 and in Random123's known answers.
  /// - Complexity: O(1), about 4 ns.
  @inlinable @inline(__always)
  public static func block(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    let lanes = rounds(
      (UInt64(counter.x), UInt64(counter.y), UInt64(counter.z), UInt64(counter.w)), key: key)
    return SIMD4(
      UInt32(truncatingIfNeeded: lanes.0), UInt32(truncatingIfNeeded: lanes.1),
      UInt32(truncatingIfNeeded: lanes.2), UInt32(truncatingIfNeeded: lanes.3))
  }

  /// The ten rounds on 64-bit lanes, of which the low halves are the words.
  ///
  /// The high halves are left over from the products: clearing them only before a multiplication
  /// saves instructions, and it is the form that compilers turn into vector code.
  @inlinable @inline(__always)
  static func rounds(
    _ counter: (UInt64, UInt64, UInt64, UInt64), key: SIMD2<UInt32>
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    var lanes = counter
    var (low, high) = (key.x, key.y)
    for _ in 0..<10 {
      let first = 0xD251_1F53 &* (lanes.0 & 0xFFFF_FFFF)
      let second = 0xCD9E_8D57 &* (lanes.2 & 0xFFFF_FFFF)
      lanes = (
        second &>> 32 ^ (lanes.1 ^ UInt64(low)), second,
        first &>> 32 ^ (lanes.3 ^ UInt64(high)), first
      )
      low &+= 0x9E37_79B9
      high &+= 0xBB67_AE85
    }
    return lanes
  }
}
