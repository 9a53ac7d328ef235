/// What prover and verifier share of FRI: how a layer's values fold.
///
/// Fast Reed-Solomon interactive oracle proofs of proximity (Ben-Sasson, Bentov, Horesh, Riabzev,
/// ICALP 2018), with arity 8. A layer of size M is a function on shift · <w>, w of order M, in natural
/// order; leaf i of its tree holds the values at i, i + M/a, i + 2 M/a, …, which are one coset of the
/// subgroup of order a.
package enum FRI {
  /// The value at beta of the polynomial of degree below a that has `values` on x · <w_a>.
  ///
  /// For f(x) = f_0(x^a) + x f_1(x^a) + … this is f_0 + beta f_1 + … + beta^(a-1) f_(a-1) at x^a. It is
  /// done by halves: (f(x) + f(-x)) / 2 + beta (f(x) - f(-x)) / 2x, then the same with beta^2 at x^2.
  /// - Parameters:
  ///   - values: The a = 2^`log2` values at x, x w_a, x w_a^2, …; they are overwritten.
  ///   - log2: The logarithm of the arity.
  ///   - inverse: 1/x.
  ///   - beta: The challenge.
  ///   - inverseRoot: 1/w_a.
  /// - Returns: The value at beta.
  @inline(__always)
  static func fold<E: ExtensionElement>(
    _ values: UnsafeMutablePointer<E>, log2: Int, inverse: E.Base, beta: E, inverseRoot: KoalaBear
  ) -> E {
    var (count, inverse, beta, root) = (1 &<< log2, inverse, beta, inverseRoot)
    while count > 1 {
      count &>>= 1
      var twiddle = inverse
      for j in 0..<count {
        let (a, b) = (values[j], values[j &+ count])
        values[j] = (a + b) + (a - b) * twiddle * beta
        twiddle = twiddle * root
      }
      inverse *= inverse
      root *= root
      beta = beta * beta
    }
    return values[0] * E.Base(inverseOfArity[log2])
  }

  /// 1, 1/2, 1/4 and 1/8.
  private static let inverseOfArity = (0..<4).map { KoalaBear(1 &<< $0).inverse }

  /// The value at x of the polynomial with these coefficients, lowest first.
  package static func evaluate(_ coefficients: [Quartic], at x: KoalaBear) -> Quartic {
    coefficients.reversed().reduce(.zero) { $0 * x + $1 }
  }
}

/// One element of the extension, or sixteen of them.
protocol ExtensionElement {
  /// One element of the base field, or sixteen.
  associatedtype Base: Algebra
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func * (a: Self, b: Base) -> Self
}

extension Quartic: ExtensionElement {
  typealias Base = KoalaBear
}

extension PackedQuartic: ExtensionElement {
  typealias Base = PackedKoalaBear
}

/// A coset of a subgroup on which a layer is given: `shift` · <w>, w of order 2^`log2`.
package struct Coset: Sendable {
  let shift: KoalaBear
  let log2: Int
  let root: KoalaBear

  /// The coset of this shift and size.
  package init(shift: KoalaBear, log2: Int) {
    self.init(shift: shift, log2: log2, root: .rootOfUnity(log2: log2))
  }

  init(shift: KoalaBear, log2: Int, root: KoalaBear) {
    (self.shift, self.log2, self.root) = (shift, log2, root)
  }

  /// Point `index`.
  package func point(_ index: Int) -> KoalaBear { shift * root.power(UInt64(index)) }

  /// The coset of the 2^`log2`-th powers.
  package func folded(_ folding: Int) -> Coset {
    Coset(shift: shift.power(1 << UInt64(folding)), log2: log2 - folding)
  }
}
