import Randomness
import Testing

@Suite("Philox4x32-10", .tags(.vector))
struct PhiloxTests {
  struct Known: Sendable {
    let counter: SIMD4<UInt32>
    let key: SIMD2<UInt32>
    let block: SIMD4<UInt32>
  }

  /// The lines "philox4x32 10" of Random123's kat_vectors.
  static let known = [
    Known(
      counter: .zero, key: .zero, block: [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]),
    Known(
      counter: SIMD4(repeating: .max), key: SIMD2(repeating: .max),
      block: [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]),
    Known(
      counter: [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344],
      key: [0xA409_3822, 0x299F_31D0],
      block: [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]),
  ]

  @Test("gives Random123's known answers", arguments: known)
  func knownAnswers(known: Known) {
    #expect(Philox4x32.block(known.counter, key: known.key) == known.block)
  }

  @Test("is what a stream reads: counter (block, slot, entity, purpose), key the seed's halves")
  func counterLayout() {
    var stream = RandomStream(
      seed: 0x299F_31D0_A409_3822, purpose: Purpose(rawValue: 0x0370_7344), entity: 0x1319_8A2E,
      slot: 0x85A3_08D3, firstBlock: 0x243F_6A88)
    let words = (0..<4).map { _ in stream.next32() }
    #expect(words == [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1])
  }
}

@Suite("Filling a buffer", .tags(.property))
struct FillTests {
  @Test("gives the words of a stream in order", arguments: [0, 1, 3, 4, 5, 31, 64, 67, 4099])
  func matchesStream(count: Int) {
    for firstBlock in [UInt32(0), 1, 1000, 0xFFFF_0000] {
      var stream = RandomStream(
        seed: 0x0123_4567_89AB_CDEF, purpose: .testing, entity: 7, slot: 9, firstBlock: firstBlock)
      let expected = (0..<count).map { _ in stream.next32() }
      let guardWord: UInt32 = 0xDEAD_BEEF
      var words = [UInt32](repeating: guardWord, count: count + 1)
      words.withUnsafeMutableBufferPointer { all in
        Philox4x32.fill(
          UnsafeMutableBufferPointer(rebasing: all[..<count]), seed: 0x0123_4567_89AB_CDEF,
          purpose: .testing, entity: 7, slot: 9, firstBlock: firstBlock)
      }
      #expect(Array(words.dropLast()) == expected)
      #expect(words.last == guardWord)
    }
  }

  @Test("reaches the stream's last block, and traps beyond it")
  func end() async {
    var words = [UInt32](repeating: 0, count: 4)
    words.withUnsafeMutableBufferPointer {
      Philox4x32.fill($0, seed: 1, purpose: .testing, entity: 0, slot: 0, firstBlock: .max)
    }
    #expect(words != [0, 0, 0, 0])
    await #expect(processExitsWith: .failure) {
      var words = [UInt32](repeating: 0, count: 5)
      words.withUnsafeMutableBufferPointer {
        Philox4x32.fill($0, seed: 1, purpose: .testing, entity: 0, slot: 0, firstBlock: .max)
      }
    }
  }
}
