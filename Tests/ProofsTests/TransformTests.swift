import Proofs
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

  @Test(
    "Large transforms, whose upper layers gather rows, agree with Horner's rule where looked at")
  func largeTransforms() {
    for (log2, blowup) in [(13, 1), (14, 0), (12, 3), (15, 2), (1, 14), (0, 14), (2, 15)] {
      let coefficients = Self.random(width: 2, height: 1 << log2)
      let domain = EvaluationDomain(log2Size: log2 + blowup, shift: .generator)
      let values = domain.evaluate(coefficients)
      for i in [0, 1, 255, 256, 8_191, 8_192, 12_345, domain.size - 1] where i < domain.size {
        #expect(values[i, 1] == Self.horner(coefficients, 1, at: domain[i]))
      }
    }
  }

  @Test("A low-degree extension agrees with barycentric interpolation of the values it extends")
  func barycentric() {
    let rows = EvaluationDomain(log2Size: 9)
    let table = Self.random(width: 20, height: rows.size)
    var coefficients = table
    rows.interpolate(&coefficients)
    let extended = EvaluationDomain(log2Size: 11, shift: .generator)
    let values = extended.evaluate(coefficients)
    for i in [0, 1, 77, 1_024, 2_047] {
      // f(x) = (x^n - 1) / n · Σ f(g^j) g^j / (x - g^j), Berrut and Trefethen (2004), eq. 4.1
      let x = extended[i]
      let scale = (x.power(512) - .one) * KoalaBear(512).inverse
      let weights = (0..<512).map { rows[$0] * (x - rows[$0]).inverse }
      for column in [0, 15, 16, 19] {
        let sum = (0..<512).reduce(KoalaBear.zero) { $0 + table[$1, column] * weights[$1] }
        #expect(values[i, column] == scale * sum)
      }
    }
  }

  @Test("Transforms of extreme elements are exact: constants of p - 1 and alternating signs")
  func extremes() {
    for log2 in [1, 4, 9, 14] {
      var values = PanelMatrix(width: 2, height: 1 << log2)
      for row in 0..<1 << log2 {
        values[row, 0] = .zero - .one
        values[row, 1] = row % 2 == 0 ? .one : .zero - .one
      }
      EvaluationDomain(log2Size: log2).interpolate(&values)
      // -1, and x^(n/2), whose number is 1 in bit-reversed order
      for row in 0..<1 << log2 {
        #expect(values[row, 0] == (row == 0 ? .zero - .one : .zero))
        #expect(values[row, 1] == (row == 1 ? .one : .zero))
      }
    }
  }
}
