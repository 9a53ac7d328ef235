extension Transcript {
  /// The least nonce after which the state begins with `bits` zero bits, from 0 to 32 of them.
  ///
  /// Threads look through a span each, and the least find of the first round that has any is taken, so
  /// that their number does not matter. Some 2^`bits` attempts; a nonce is found in the end.
  package func leastNonce(bits: Int, threads: Int) -> UInt64 {
    let (spans, span) = (16, 1 << 12)
    var start: UInt64 = 0
    while true {
      var found = [UInt64](repeating: .max, count: spans)
      found.withUnsafeMutableBufferPointer { found in
        let (found, start) = (Lent(found), start)
        inParallel(spans, threads: threads) { index in
          let first = start + UInt64(index * span)
          found.pointer[index] = leastNonce(in: first..<first + UInt64(span), bits: bits)
        }
      }
      if let nonce = found.min(), nonce < .max { return nonce }
      start += UInt64(spans * span)
    }
  }

  /// The least nonce of a range of a multiple of sixteen, `UInt64.max` if there is none.
  ///
  /// What `work` does to the state, for sixteen nonces at once: the message of a nonce is one block.
  private func leastNonce(in range: Range<UInt64>, bits: Int) -> UInt64 {
    let mask = UInt32(truncatingIfNeeded: 1 as UInt64 &<< UInt64(bits) &- 1)
    let flags = BLAKE3.Flags.chunkStart | BLAKE3.Flags.chunkEnd | BLAKE3.Flags.root
    return withUnsafeTemporaryAllocation(of: SIMD16<UInt32>.self, capacity: 24) { buffer in
      guard let message = buffer.baseAddress else { return .max }
      let chaining = message + 16
      message.initialize(repeating: .zero, count: 24)
      for i in 0..<4 { split(state.word(at: 8 * i), into: message + 2 * i) }
      split(Self.head(.work, length: 8), into: message + 8)
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 16) {
        split(first, into: message + 10)
        for lane in 0..<16 { message[10][lane] |= UInt32(lane) }
        for i in 0..<8 { chaining[i] = SIMD16(repeating: BLAKE3.initial[i]) }
        BLAKE3.compress(chaining, message, counter: 0, length: 48, flags: flags)
        let rest = chaining[0] & SIMD16(repeating: mask)
        if rest.min() == 0 {
          for lane in 0..<16 where rest[lane] == 0 { return first + UInt64(lane) }
        }
      }
      return .max
    }
  }

  private func split(_ word: UInt64, into vectors: UnsafeMutablePointer<SIMD16<UInt32>>) {
    vectors[0] = SIMD16(repeating: UInt32(truncatingIfNeeded: word))
    vectors[1] = SIMD16(repeating: UInt32(truncatingIfNeeded: word &>> 32))
  }
}
