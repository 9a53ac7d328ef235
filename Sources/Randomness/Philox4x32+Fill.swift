// Many words of one stream at once, for buffers that a whole slot's draws are read from.

extension Philox4x32 {
  /// Writes consecutive words of a stream, beginning with the first word of `firstBlock`.
  ///
  /// The words are those that `RandomStream.next32()` gives for the same seed, purpose, entity and
  /// slot, in the same order. Any count is allowed; the last block is cut where the buffer ends.
  /// - Precondition: the buffer ends before block 2^32 of the stream.
  /// - Complexity: O(count); per block of 4 words 1.2 ns with AVX-512 and 5 ns with SSE2 (AMD EPYC).
  ///   The loop over blocks is plain because the compiler's own vector code was the fastest: eight
  ///   explicit lanes took 1.4 ns with AVX-512 (3.9 ns with SSE2).
  public static func fill(
    _ words: UnsafeMutableBufferPointer<UInt32>, seed: UInt64, purpose: Purpose, entity: UInt32,
    slot: UInt32, firstBlock: UInt32 = 0
  ) {
    guard let start = words.baseAddress, !words.isEmpty else { return }
    precondition(
      UInt64(firstBlock) + UInt64((words.count - 1) / 4) <= UInt64(UInt32.max),
      "a stream has 2^32 blocks; this fill would start it again")
    let key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed &>> 32))
    let whole = words.count / 4
    let memory = UnsafeMutableRawPointer(start)
    for block in 0..<whole {
      let lanes = rounds(
        (
          UInt64(firstBlock &+ UInt32(truncatingIfNeeded: block)), UInt64(slot), UInt64(entity),
          UInt64(purpose.rawValue)
        ), key: key)
      let low = (lanes.0 & 0xFFFF_FFFF) | lanes.1 &<< 32
      let high = (lanes.2 & 0xFFFF_FFFF) | lanes.3 &<< 32
      memory.storeBytes(of: low.littleEndian, toByteOffset: block &* 16, as: UInt64.self)
      memory.storeBytes(of: high.littleEndian, toByteOffset: block &* 16 &+ 8, as: UInt64.self)
    }
    guard words.count > 4 * whole else { return }
    let counter = SIMD4(
      firstBlock &+ UInt32(truncatingIfNeeded: whole), slot, entity, purpose.rawValue)
    let last = Philox4x32.block(counter, key: key)
    for index in 4 * whole..<words.count { start[index] = last[index & 3] }
  }
}
