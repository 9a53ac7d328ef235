import Proofs
import Testing

@Suite("FRI")
struct FoldingTests {
  @Test("A layer folds to f_0 + beta f_1 + … of its coefficients, single and sixteen at once")
  func definition() {
    let beta = Quartic(KoalaBear(5), KoalaBear(6), KoalaBear(7), KoalaBear(8))
    for log2Size in 2...9 {
      for folding in 1...min(3, log2Size) {
        let coefficients = (0..<1 << log2Size as Range<UInt32>).map {
          Quartic(
            KoalaBear($0 &* 2_654_435_761), KoalaBear($0 &* 77), KoalaBear($0 * $0),
            KoalaBear(UInt32.max - $0))
        }
        let coset = Coset(shift: .generator, log2: log2Size)
        let layer = (0..<1 << log2Size).map { FRI.evaluate(coefficients, at: coset.point($0)) }
        let folded = FRI.fold(layer, on: coset, folding: folding, beta: beta, threads: 1)
        let arity = 1 << folding
        var expected = [Quartic](repeating: .zero, count: coefficients.count / arity)
        for (i, coefficient) in coefficients.enumerated() {
          expected[i / arity] += coefficient * beta.power(UInt64(i % arity))
        }
        let next = coset.folded(folding)
        #expect(folded.count == expected.count)
        for (i, value) in folded.enumerated() {
          #expect(value == FRI.evaluate(expected, at: next.point(i)))
        }
      }
    }
  }
}
