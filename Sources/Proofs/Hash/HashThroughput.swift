/// Work of the hashes for benchmarks, which cannot see into this module's hot loops.
package enum HashThroughput {
  /// BLAKE3's compressions of sixteen blocks at once, and a word that depends on all of them.
  package static func compress(rounds: Int) -> UInt32 {
    withUnsafeTemporaryAllocation(of: SIMD16<UInt32>.self, capacity: 24) { buffer in
      guard let chaining = buffer.baseAddress else { return 0 }
      for i in 0..<24 { (chaining + i).initialize(to: SIMD16(repeating: UInt32(i))) }
      for _ in 0..<rounds {
        BLAKE3.compress(
          chaining, chaining + 8, counter: 0, length: 64, flags: BLAKE3.Flags.wholeBlock)
      }
      return chaining[0].wrappedSum()
    }
  }
}
