import Randomness
import Testing

@Suite("Bulk kernels", .tags(.property))
struct BulkTests {
  /// Ordinary numbers with everything special between them; 1,003 is no multiple of a vector.
  static func mixture(scale: Double, shift: Double) -> [Double] {
    var stream = RandomStream(seed: 41, purpose: .testing)
    let special: [Double] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 0x1p-1030, 2, 3.5, 1e308,
    ]
    return (0..<1003).map { index in
      index % 40 == 7 ? special[index / 40 % special.count] : scale * stream.uniform() + shift
    }
  }

  static func check(
    _ values: [Double], _ bulk: (UnsafeMutablePointer<Double>, Int) -> Void,
    _ scalar: (Double) -> Double
  ) -> Bool {
    var changed = values
    changed.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { bulk(start, buffer.count) }
    }
    return zip(values, changed).allSatisfy { before, after in
      let expected = scalar(before)
      return expected.isNaN ? after.isNaN : expected.bitPattern == after.bitPattern
    }
  }

  @Test("logarithms have the scalar function's bits")
  func logs() {
    #expect(
      Self.check(
        Self.mixture(scale: 100, shift: 0), { Bulk.logs($0, count: $1) }, Elementary.log))
  }

  @Test("exponentials have the scalar function's bits")
  func exps() {
    for scale in [2.0, 100, 1500] {
      #expect(
        Self.check(
          Self.mixture(scale: scale, shift: -scale / 2), { Bulk.exps($0, count: $1) },
          Elementary.exp))
    }
  }

  @Test("normal quantiles have the scalar function's bits, tails included")
  func inverseNormals() {
    for scale in [1.0, 1e-12, 0.2, 4] {
      #expect(
        Self.check(
          Self.mixture(scale: scale, shift: 0), { Bulk.inverseNormals($0, count: $1) },
          Elementary.inverseNormal))
    }
  }

  @Test("an empty buffer is left alone")
  func empty() {
    var one = [0.25]
    one.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      Bulk.logs(start, count: 0)
      Bulk.exps(start, count: 0)
      Bulk.inverseNormals(start, count: 0)
    }
    #expect(one == [0.25])
  }
}
