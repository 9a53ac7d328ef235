import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Sorting by tip")
struct TipOrderTests {
  /// Tips in wei of some shapes: spread, crowded, alike and extreme.
  private static func tip(_ shape: Int, _ stream: inout RandomStream) -> UInt64 {
    switch shape {
    case 0: UInt64(1e9 * Elementary.exp(stream.normal()))
    case 1: 1_000_000_000
    case 2: stream.below(2) == 0 ? UInt64(stream.below(50)) : 1 << 62
    case 3: UInt64(stream.below(3))
    default: stream.next() >> 1
    }
  }

  @Test("is what the library's sort by tip and then arrival gives", arguments: 0..<5)
  func order(shape: Int) {
    var stream = RandomStream(seed: 12, purpose: .testing, entity: UInt32(shape))
    var order = TipOrder()
    for n in [0, 1, 2, 16, 17, 200, 255, 256, 257, 3_000] {
      let tips = (0..<n).map { _ in Self.tip(shape, &stream) }
      order.resize(to: n)
      for i in 0..<n { order.base[i] = TipOrder.Entry(tip: tips[i], index: Int32(i)) }
      order.sort()
      let expected = tips.indices.sorted { (tips[$1], $0) < (tips[$0], $1) }
      #expect((0..<n).map { Int(order.base[$0].index) } == expected)
      #expect((0..<n).allSatisfy { order.base[$0].tip == tips[Int(order.base[$0].index)] })
    }
  }
}
