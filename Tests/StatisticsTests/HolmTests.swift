import Randomness
import Statistics
import Testing

extension Tag {
  @Tag static var vector: Self
  @Tag static var property: Self
}

@Suite("Holm's correction")
struct HolmTests {
  struct Case: Sendable {
    let p: [Double]
    let adjusted: [Double]
  }

  /// Worked by hand from the definition that R documents for `p.adjust(p, "holm")`.
  static let cases = [
    Case(p: [], adjusted: []),
    Case(p: [0.03], adjusted: [0.03]),
    Case(p: [0.01, 0.02, 0.03, 0.04, 0.05], adjusted: [0.05, 0.08, 0.09, 0.09, 0.09]),
    Case(p: [0.04, 0.001, 0.3, 0.01], adjusted: [0.08, 0.004, 0.3, 0.03]),
    Case(p: [0.6, 0.5, 0.9], adjusted: [1, 1, 1]),
    Case(p: [0.02, 0.02, 0.02], adjusted: [0.06, 0.06, 0.06]),
    Case(p: [0, 1], adjusted: [0, 1]),
  ]

  @Test("gives the hand-worked values, in order", arguments: cases)
  func known(known: Case) {
    let adjusted = Holm.adjust(known.p)
    #expect(adjusted.count == known.adjusted.count)
    for (ours, theirs) in zip(adjusted, known.adjusted) {
      #expect((ours - theirs).magnitude < 1e-15)
    }
  }

  @Test("keeps the order of the p values and never lowers one", .tags(.property))
  func monotone() {
    var stream = RandomStream(seed: 2, purpose: Purpose(rawValue: 0x7E57))
    for size in 1...40 {
      let p = (0..<size).map { _ in stream.uniform() * stream.uniform() }
      let adjusted = Holm.adjust(p)
      for i in 0..<size {
        #expect(adjusted[i] >= p[i] && adjusted[i] <= 1)
        for j in 0..<size where p[i] < p[j] { #expect(adjusted[i] <= adjusted[j]) }
      }
    }
  }
}
