/// Work of the field for benchmarks, which cannot see into this module's hot loops.
package enum FieldThroughput {
  /// Products that `multiply` makes in one round.
  package static let productsPerRound = 16 * chains
  private static let chains = 8

  /// Eight chains of products, sixteen at once, and a word that depends on all of them.
  package static func multiply(rounds: Int) -> UInt32 {
    let factor = PackedKoalaBear { KoalaBear(UInt32($0) + 3) }
    var (a, b, c, d) = (factor, factor, factor, factor)
    var (e, f, g, h) = (factor, factor, factor, factor)
    for _ in 0..<rounds {
      a = a * factor
      b = b * factor
      c = c * factor
      d = d * factor
      e = e * factor
      f = f * factor
      g = g * factor
      h = h * factor
    }
    let sum = a + b + c + d + e + f + g + h
    return (0..<16).reduce(0) { $0 ^ sum[$1].value }
  }
}
