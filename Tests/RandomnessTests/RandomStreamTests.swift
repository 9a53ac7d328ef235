import Randomness
import Testing

@Suite("Random stream")
struct RandomStreamTests {
  @Test("reads words in order, however 32- and 64-bit reads are mixed")
  func mixedReads() {
    var plain = RandomStream(seed: 3, purpose: .testing)
    var mixed = plain
    for pattern in 0..<64 {
      for bit in 0..<6 {
        if pattern >> bit & 1 == 0 {
          #expect(mixed.next32() == plain.next32())
        } else {
          let low = UInt64(plain.next32())
          let high = UInt64(plain.next32())
          #expect(mixed.next() == low | high << 32)
        }
      }
    }
  }

  @Test("differs when any part of the name differs")
  func names() {
    let streams = [
      RandomStream(seed: 1, purpose: .testing),
      RandomStream(seed: 2, purpose: .testing),
      RandomStream(seed: 1 << 32, purpose: .testing),
      RandomStream(seed: 1, purpose: Purpose(rawValue: 1)),
      RandomStream(seed: 1, purpose: .testing, entity: 1),
      RandomStream(seed: 1, purpose: .testing, slot: 1),
      RandomStream(seed: 1, purpose: .testing, firstBlock: 1),
    ]
    let first = streams.map { stream in
      var stream = stream
      return stream.next()
    }
    #expect(Set(first).count == streams.count)
  }

  @Test("gives its last block, then traps instead of starting again")
  func wraps() async {
    var stream = RandomStream(seed: 1, purpose: .testing, firstBlock: .max)
    _ = stream.next()
    _ = stream.next()
    await #expect(processExitsWith: .failure) {
      var stream = RandomStream(seed: 1, purpose: .testing, firstBlock: .max)
      _ = stream.next()
      _ = stream.next()
      _ = stream.next32()
    }
  }

  @Test("maps bits to the open interval: exact midpoints, never 0 or 1")
  func unit() {
    #expect(RandomStream.unit(0) == 0x1p-53)
    #expect(RandomStream.unit(.max) == 1 - 0x1p-53)
    #expect(RandomStream.unit(1 << 63) == 0.5 + 0x1p-53)
    #expect(RandomStream.unit(0xFFF) == 0x1p-53)
    #expect(RandomStream.unit(0x1000) == 0x1.8p-52)
  }

  @Test("draws below n without bias", arguments: [UInt32(1), 2, 3, 10, 97])
  func below(n: UInt32) {
    var stream = RandomStream(seed: 11, purpose: .testing, entity: n)
    var observed = [Double](repeating: 0, count: Int(n))
    for _ in 0..<100_000 { observed[Int(stream.below(n))] += 1 }
    let expected = [Double](repeating: 100_000 / Double(n), count: Int(n))
    #expect(n == 1 || chiSquareScore(observed: observed, expected: expected) < 3.09)
  }

  @Test("rejects what would favour small numbers: below 3 * 2^30, each quarter of the words")
  func belowLarge() {
    var stream = RandomStream(seed: 12, purpose: .testing)
    var observed = [0.0, 0, 0]
    for _ in 0..<90_000 { observed[Int(stream.below(3 << 30) % 3)] += 1 }
    #expect(chiSquareScore(observed: observed, expected: [30_000, 30_000, 30_000]) < 3.09)
  }
}
