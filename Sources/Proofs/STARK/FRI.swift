/// What prover and verifier share of FRI: how a layer's values fold.
///
/// Fast Reed-Solomon interactive oracle proofs of proximity (Ben-Sasson, Bentov, Horesh, Riabzev,
/// ICALP 2018), with arity 8. A layer of size M is a function on shift · <w>, w of order M, in natural
/// order; leaf i of its tree holds the values at i, i + M/a, i + 2 M/a, …, which are one coset of the
/// subgroup of order a.
enum FRI {
  /// The value at beta of the polynomial of degree below a that has `values` on x · <w_a>.
  ///
  /// For f(x) = f_0(x^a) + x f_1(x^a) + … this is f_0 + beta f_1 + … + beta^(a-1) f_(a-1) at x^a.
  /// - Parameters:
  ///   - values: The a = 2^`log2` values at x, x w_a, x w_a^2, …; they are overwritten.
  ///   - log2: The logarithm of the arity.
  ///   - inverse: 1/x.
  ///   - beta: The challenge.
  ///   - inverseRoot: 1/w_a.
  /// - Returns: The value at beta.
  @inline(__always)
  static func fold(
    _ values: UnsafeMutablePointer<Quartic>, log2: Int, inverse: KoalaBear, beta: Quartic,
    inverseRoot: KoalaBear
  ) -> Quartic {
    var (count, inverse, beta, root) = (1 &<< log2, inverse, beta, inverseRoot)
    while count > 1 {
      count &>>= 1
      var twiddle = inverse * half
      for j in 0..<count {
        let (a, b) = (values[j], values[j &+ count])
        values[j] = (a + b) * half + (a - b) * twiddle * beta
        twiddle *= root
      }
      inverse *= inverse
      root *= root
      beta *= beta
    }
    return values[0]
  }

  /// 1/2.
  static let half = KoalaBear(2).inverse

  /// The value at x of the polynomial with these coefficients, lowest first.
  static func evaluate(_ coefficients: [Quartic], at x: KoalaBear) -> Quartic {
    coefficients.reversed().reduce(.zero) { $0 * x + $1 }
  }
}

/// A coset of a subgroup on which a layer is given: `shift` · <w>, w of order 2^`log2`.
struct Coset {
  var shift: KoalaBear
  var log2: Int

  var root: KoalaBear { .rootOfUnity(log2: log2) }

  func point(_ index: Int) -> KoalaBear { shift * root.power(UInt64(index)) }

  /// The coset of the 2^`log2`-th powers.
  func folded(_ folding: Int) -> Coset {
    Coset(shift: shift.power(1 << UInt64(folding)), log2: log2 - folding)
  }
}
