/// A word of BLAKE3, or sixteen of them that are compressed at once.
protocol BLAKE3Word {
  /// The word, in each lane.
  init(word: UInt32)
  static func &+ (a: Self, b: Self) -> Self
  static func ^ (a: Self, b: Self) -> Self
  /// The bits moved `count` places to the right, those that fall out coming back on the left.
  func rotated(right count: UInt32) -> Self
}

extension UInt32: BLAKE3Word {
  @inline(__always) init(word: UInt32) { self = word }
  @inline(__always) func rotated(right count: UInt32) -> Self {
    self &>> count | self &<< (32 &- count)
  }
}

extension SIMD16<UInt32>: BLAKE3Word {
  @inline(__always) init(word: UInt32) { self.init(repeating: word) }
  @inline(__always) func rotated(right count: UInt32) -> Self {
    self &>> Self(repeating: count) | self &<< Self(repeating: 32 &- count)
  }
}

extension BLAKE3 {
  /// The compression function (§2.2 of the paper): replaces the eight words at `chaining`.
  ///
  /// - Parameters:
  ///   - chaining: The words so far.
  ///   - message: The 16 words of the block.
  ///   - counter: The number of the chunk.
  ///   - length: How many bytes of the block are input.
  ///   - flags: What the compression is for.
  @inline(never) static func compress<W: BLAKE3Word>(
    _ chaining: UnsafeMutablePointer<W>, _ message: UnsafePointer<W>,
    counter: UInt64, length: UInt32, flags: UInt32
  ) {
    var s = State(chaining, counter: counter, length: length, flags: flags)
    s.round(message, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    s.round(message, 2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)
    s.round(message, 3, 4, 10, 12, 13, 2, 7, 14, 6, 5, 9, 0, 11, 15, 8, 1)
    s.round(message, 10, 7, 12, 9, 14, 3, 13, 15, 4, 0, 11, 2, 5, 8, 1, 6)
    s.round(message, 12, 13, 9, 11, 15, 10, 14, 8, 7, 2, 5, 3, 0, 1, 6, 4)
    s.round(message, 9, 14, 11, 5, 8, 12, 15, 1, 13, 3, 0, 10, 2, 6, 4, 7)
    s.round(message, 11, 15, 5, 0, 1, 9, 8, 6, 14, 10, 2, 12, 3, 4, 7, 13)
    s.finish(chaining)
  }

  /// The sixteen words of a compression.
  private struct State<W: BLAKE3Word> {
    var v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15: W

    @inline(__always) init(
      _ chaining: UnsafeMutablePointer<W>, counter: UInt64, length: UInt32, flags: UInt32
    ) {
      (v0, v1, v2, v3) = (chaining[0], chaining[1], chaining[2], chaining[3])
      (v4, v5, v6, v7) = (chaining[4], chaining[5], chaining[6], chaining[7])
      (v8, v9) = (W(word: 0x6a09_e667), W(word: 0xbb67_ae85))
      (v10, v11) = (W(word: 0x3c6e_f372), W(word: 0xa54f_f53a))
      v12 = W(word: UInt32(truncatingIfNeeded: counter))
      v13 = W(word: UInt32(truncatingIfNeeded: counter >> 32))
      (v14, v15) = (W(word: length), W(word: flags))
    }

    /// One round; the numbers say which words of the message it takes, in this order.
    @inline(__always) mutating func round(
      _ m: UnsafePointer<W>, _ m0: Int, _ m1: Int, _ m2: Int, _ m3: Int, _ m4: Int, _ m5: Int,
      _ m6: Int, _ m7: Int, _ m8: Int, _ m9: Int, _ m10: Int, _ m11: Int, _ m12: Int, _ m13: Int,
      _ m14: Int, _ m15: Int
    ) {
      Self.mix(&v0, &v4, &v8, &v12, m[m0], m[m1])
      Self.mix(&v1, &v5, &v9, &v13, m[m2], m[m3])
      Self.mix(&v2, &v6, &v10, &v14, m[m4], m[m5])
      Self.mix(&v3, &v7, &v11, &v15, m[m6], m[m7])
      Self.mix(&v0, &v5, &v10, &v15, m[m8], m[m9])
      Self.mix(&v1, &v6, &v11, &v12, m[m10], m[m11])
      Self.mix(&v2, &v7, &v8, &v13, m[m12], m[m13])
      Self.mix(&v3, &v4, &v9, &v14, m[m14], m[m15])
    }

    /// The quarter round G.
    @inline(__always) private static func mix(
      _ a: inout W, _ b: inout W, _ c: inout W, _ d: inout W, _ x: W, _ y: W
    ) {
      a = a &+ b &+ x
      d = (d ^ a).rotated(right: 16)
      c = c &+ d
      b = (b ^ c).rotated(right: 12)
      a = a &+ b &+ y
      d = (d ^ a).rotated(right: 8)
      c = c &+ d
      b = (b ^ c).rotated(right: 7)
    }

    @inline(__always) func finish(_ chaining: UnsafeMutablePointer<W>) {
      (chaining[0], chaining[1]) = (v0 ^ v8, v1 ^ v9)
      (chaining[2], chaining[3]) = (v2 ^ v10, v3 ^ v11)
      (chaining[4], chaining[5]) = (v4 ^ v12, v5 ^ v13)
      (chaining[6], chaining[7]) = (v6 ^ v14, v7 ^ v15)
    }
  }
}
