import Proofs
import Testing

/// Acceptance of false proofs at toy parameters, where it can be counted.
@Suite("Soundness at toy parameters")
struct SoundnessTests {
  static func acceptance(trials: Int, _ trial: (UInt32) throws -> Bool) rethrows -> Double {
    var accepted = 0
    for seed in 1...UInt32(trials) where try trial(seed) { accepted += 1 }
    return Double(accepted) / Double(trials)
  }

  /// Four and a half standard deviations of a share of `trials`.
  static func tolerance(_ p: Double, trials: Int) -> Double {
    4.5 * (p * (1 - p) / Double(trials)).squareRoot()
  }

  @Test(
    "A commitment that differs from every polynomial in a share of the rows passes (1 - share)^queries",
    arguments: [1, 2, 4, 8])
  func farWord(queries: Int) throws {
    let trials = 600
    let parameters = try ProofParameters(log2Blowup: 1, queries: queries, log2FinalTerms: 1)
    for spoiled in [8, 16] {
      let acceptance = try Self.acceptance(trials: trials) { seed in
        let (air, trace) = Fibonacci.honest(rows: 16, first: (seed, 3))
        var deviation = ProverDeviation()
        // 32 rows, of which some are not those of the polynomial that FRI is run on
        deviation.committedTrace = { table in
          for row in 0..<spoiled { table[(5 * row + 3) % 32, 1] += .one }
        }
        return try AdversaryTests.refusal(air, trace, parameters: parameters, deviation: deviation)
          == nil
      }
      var expected = 1.0
      for _ in 0..<queries { expected *= 1 - Double(spoiled) / 32 }
      #expect(
        abs(acceptance - expected) <= Self.tolerance(expected, trials: trials) + 1e-9,
        "\(spoiled) of 32 rows: \(acceptance) accepted, \(expected) expected")
    }
  }

  /// The coset on which the final polynomial is compared, and how many values it is given by.
  private static func interpolated(_ full: [Quartic], terms: Int, shift: KoalaBear) -> [Quartic] {
    let root = KoalaBear.rootOfUnity(log2: full.count.trailingZeroBitCount)
    let points = (0..<terms).map { shift * root.power(UInt64($0)) }
    var result = [Quartic](repeating: .zero, count: terms)
    for (i, point) in points.enumerated() {
      let value = full.reversed().reduce(Quartic.zero) { $0 * point + $1 }
      // the Lagrange polynomial of the point, coefficient by coefficient
      var (basis, scale) = ([KoalaBear.one], KoalaBear.one)
      for (j, other) in points.enumerated() where j != i {
        basis = (0...basis.count).map { k in
          (k > 0 ? basis[k - 1] : .zero) - (k < basis.count ? basis[k] * other : .zero)
        }
        scale *= point - other
      }
      let inverse = scale.inverse
      for k in 0..<terms { result[k] += value * (basis[k] * inverse) }
    }
    return result
  }

  @Test(
    "The best known attack on a false statement passes blowup^-queries, as conjectured security says",
    arguments: [(1, 1), (1, 2), (1, 4), (2, 1), (2, 2), (3, 1)])
  func bestAttack(log2Blowup: Int, queries: Int) throws {
    let trials = 600
    let parameters = try ProofParameters(
      log2Blowup: log2Blowup, queries: queries, log2FinalTerms: 1)
    let acceptance = try Self.acceptance(trials: trials) { seed in
      var (air, trace) = Fibonacci.honest(rows: 16, first: (seed, 3))
      air.result += .one
      var deviation = AdversaryTests.forgedQuotient(16)
      // fold the far word honestly, and send the polynomial that meets it in as many points as it can
      deviation.finalPolynomial = { full in
        full = Self.interpolated(full, terms: 2, shift: KoalaBear.generator.power(8))
      }
      return try AdversaryTests.refusal(air, trace, parameters: parameters, deviation: deviation)
        == nil
    }
    var expected = 1.0
    for _ in 0..<queries { expected /= Double(1 << log2Blowup) }
    #expect(
      abs(acceptance - expected) <= Self.tolerance(expected, trials: trials),
      "\(acceptance) accepted, \(expected) expected")
  }
}
