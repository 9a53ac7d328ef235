extension BLAKE3 {
  /// Hashes an input of `byteCount` bytes, or one in each lane.
  ///
  /// Chunks of 16 blocks of 64 bytes are the leaves of a binary tree whose left subtrees are full
  /// (§2.1 and §5.1.2 of the paper): a stack holds the subtrees that wait for their right sibling.
  ///
  /// - Parameters:
  ///   - byteCount: The length of the input.
  ///   - key: The initial words.
  ///   - mode: The flag that all compressions have.
  ///   - block: Block i, from 0, filled up with zeros; asked for once each and in order.
  ///   - finish: Is given the eight words of the digest.
  @inline(__always) static func tree<W: BLAKE3Word>(
    byteCount: Int, key: SIMD8<UInt32>, mode: UInt32,
    block: (Int) -> UnsafePointer<W>, finish: (UnsafePointer<W>) -> Void
  ) {
    let chunks = max(1, (byteCount + 1023) / 1024)
    // 64 subtrees suffice for any input; the words of the current one are at the top
    withUnsafeTemporaryAllocation(of: W.self, capacity: 8 * 66) { stack in
      guard var top = stack.baseAddress else { return }
      for chunk in 0..<chunks {
        let isOnly = chunks == 1
        let length = min(1024, byteCount - chunk * 1024)
        for i in 0..<8 { (top + i).initialize(to: W(word: key[i])) }
        let blocks = max(1, (length + 63) / 64)
        for i in 0..<blocks {
          let isLast = i == blocks - 1
          var flags = mode
          if i == 0 { flags |= Flags.chunkStart }
          if isLast { flags |= isOnly ? Flags.chunkEnd | Flags.root : Flags.chunkEnd }
          compress(
            top, block(chunk * 16 + i), counter: UInt64(chunk),
            length: UInt32(isLast ? length - i * 64 : 64), flags: flags)
        }
        let isLast = chunk == chunks - 1
        // as many subtrees are complete as chunk + 1 has trailing zeros; at the end all are joined
        var joins = isLast ? chunk.nonzeroBitCount : (chunk + 1).trailingZeroBitCount
        while joins > 0 {
          joins -= 1
          let isRoot = isLast && joins == 0
          parent(top - 8, key: key, flags: mode | (isRoot ? Flags.root : 0))
          top -= 8
        }
        top += 8
      }
      finish(UnsafePointer(top - 8))
    }
  }

  /// Turns the words of two siblings, one after the other, into those of their parent, in place.
  @inline(__always) private static func parent<W: BLAKE3Word>(
    _ siblings: UnsafeMutablePointer<W>, key: SIMD8<UInt32>, flags: UInt32
  ) {
    withUnsafeTemporaryAllocation(of: W.self, capacity: 16) { message in
      guard let message = message.baseAddress else { return }
      message.initialize(from: siblings, count: 16)
      for i in 0..<8 { siblings[i] = W(word: key[i]) }
      compress(siblings, message, counter: 0, length: 64, flags: flags | Flags.parent)
    }
  }
}
