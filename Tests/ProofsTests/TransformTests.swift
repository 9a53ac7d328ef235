import Proofs
import Randomness
import Testing

@Suite("Transforms")
struct TransformTests {
  /// A table of uniform elements.
  static func random(width: Int, height: Int, seed: UInt64 = 1) -> PanelMatrix {
    var matrix = PanelMatrix(width: width, height: height)
    var state = seed
    for row in 0..<height {
      for column in 0..<width {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        matrix[row, column] = KoalaBear(UInt32(truncatingIfNeeded: state >> 32))
      }
    }
    return matrix
  }

  /// The value at `x` by Horner's rule, from coefficients in bit-reversed order.
  static func horner(_ coefficients: PanelMatrix, _ column: Int, at x: KoalaBear) -> KoalaBear {
    let bits = coefficients.height.trailingZeroBitCount
    return (0..<coefficients.height).reversed().reduce(.zero) { sum, k in
      sum * x + coefficients[EvaluationDomain.bitReversed(k, bits: bits), column]
    }
  }

  @Test("Values are those of Horner's rule, with as many coefficients as points or fewer")
  func values() {
    for (log2, blowup, width) in [
      (0, 0, 1), (1, 0, 3), (2, 1, 16), (3, 3, 17), (4, 1, 5), (6, 2, 1), (8, 0, 2), (0, 5, 2),
    ] {
      let coefficients = Self.random(width: width, height: 1 << log2)
      for shift in [KoalaBear.one, .generator] {
        let domain = EvaluationDomain(log2Size: log2 + blowup, shift: shift)
        let values = domain.evaluate(coefficients)
        for i in 0..<domain.size {
          for column in 0..<width {
            #expect(values[i, column] == Self.horner(coefficients, column, at: domain[i]))
          }
        }
      }
    }
  }

  @Test("Interpolating what was evaluated gives the coefficients back, on any number of threads")
  func roundTrip() {
    for log2 in 0...13 {
      let coefficients = Self.random(width: 35, height: 1 << log2)
      let domain = EvaluationDomain(log2Size: log2, shift: KoalaBear(7))
      var values = domain.evaluate(coefficients)
      #expect(values == domain.evaluate(coefficients, threads: 3))
      domain.interpolate(&values, threads: 1 + log2 % 4)
      #expect(values == coefficients)
    }
  }
}
