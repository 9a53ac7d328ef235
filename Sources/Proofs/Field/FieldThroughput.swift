/// Work of the field for benchmarks, which cannot see into this module's hot loops.
package enum FieldThroughput {
  /// Products that `multiply` makes in one round, and sums that `add` makes.
  package static let operationsPerRound = 16 * chains
  private static let chains = 8

  /// Eight chains of products, sixteen at once, and a word that depends on all of them.
  package static func multiply(rounds: Int) -> UInt32 { repeated(rounds) { $0 * $1 } }

  /// Eight chains of sums.
  package static func add(rounds: Int) -> UInt32 { repeated(rounds) { $0 + $1 } }

  @inline(__always) private static func repeated(
    _ rounds: Int, _ step: (PackedKoalaBear, PackedKoalaBear) -> PackedKoalaBear
  ) -> UInt32 {
    let factor = PackedKoalaBear { KoalaBear(UInt32($0) + 3) }
    var (a, b, c, d) = (factor, factor, factor, factor)
    var (e, f, g, h) = (factor, factor, factor, factor)
    for _ in 0..<rounds {
      a = step(a, factor)
      b = step(b, factor)
      c = step(c, factor)
      d = step(d, factor)
      e = step(e, factor)
      f = step(f, factor)
      g = step(g, factor)
      h = step(h, factor)
    }
    let sum = a + b + c + d + e + f + g + h
    return (0..<16).reduce(0) { $0 ^ sum[$1].value }
  }

  /// Products that `accumulate` adds to a sum in one round.
  package static let accumulatedPerRound = 16 * 4 * terms
  private static let terms = 64

  /// Sums of products of elements, sixteen at once, with elements of the extension.
  package static func accumulate(rounds: Int) -> UInt32 {
    let elements: [KoalaBear] = (0..<UInt32(terms + 16)).map { KoalaBear($0) }
    let factors: [Quartic] = (0..<terms).map {
      Quartic(elements[$0], elements[$0 + 1], elements[$0 + 2], elements[$0 + 3])
    }
    let values: [PackedKoalaBear] = (0..<terms).map { i in PackedKoalaBear { elements[i + $0] } }
    return factors.withUnsafeBufferPointer { factors in
      values.withUnsafeBufferPointer { values in
        var sum = QuarticSum()
        for _ in 0..<rounds {
          for i in 0..<terms { sum.add(values[i], factors[i]) }
        }
        let value = sum.value
        return (value.a0 + value.a1 + value.a2 + value.a3)[0].value
      }
    }
  }
}
