internal import Proofs

/// What the primitives of the prover reach on one core, measured here and now.
struct ProofPrimitives {
  /// KoalaBear products a second.
  let products: Double
  /// Sums a second.
  let sums: Double
  /// Products that are added to a sum which is reduced once, a second.
  let accumulations: Double
  /// Poseidon2 permutations of width 16 a second.
  let permutations: Double
  /// BLAKE3 compressions of 64 bytes a second.
  let compressions: Double
  /// Butterflies a second of a transform of 16 columns of 2^18 rows.
  let butterflies: Double
  /// The same of the C program, by name; empty without it.
  private let peer: [String: Double]

  init(repeats: Int) {
    let perRound = Double(FieldThroughput.operationsPerRound)
    products = Self.rate(20_000 * perRound, repeats) {
      UInt64(FieldThroughput.multiply(rounds: 20_000))
    }
    sums = Self.rate(50_000 * perRound, repeats) { UInt64(FieldThroughput.add(rounds: 50_000)) }
    accumulations = Self.rate(1_000 * Double(FieldThroughput.accumulatedPerRound), repeats) {
      UInt64(FieldThroughput.accumulate(rounds: 1_000))
    }
    var state = [PackedKoalaBear](repeating: PackedKoalaBear { KoalaBear(UInt32($0)) }, count: 16)
    permutations = Self.rate(16 * 2_000, repeats) {
      state.withUnsafeMutableBufferPointer { state in
        guard let base = state.baseAddress else { return 0 }
        for _ in 0..<2_000 { Poseidon2.permute16(base) }
        return UInt64(base[0][0].value)
      }
    }
    compressions = Self.rate(16 * 20_000, repeats) {
      UInt64(HashThroughput.compress(rounds: 20_000))
    }
    let domain = EvaluationDomain(log2Size: 18)
    var table = PanelMatrix(width: 16, height: domain.size) { vectors in
      for i in vectors.indices { vectors[i] = PackedKoalaBear { KoalaBear(UInt32(i * 16 + $0)) } }
    }
    butterflies = Self.rate(16 * Double(domain.size) / 2 * 18, repeats) {
      domain.interpolate(&table)
      return UInt64(table[0, 0].value)
    }
    // Nothing where it was not built, or the machine lacks AVX-512.
    peer = (try? CPeer("C", "prover-primitives").run([])) ?? [:]
  }

  /// The most of `count` a second over some repeats, in CPU time.
  private static func rate(_ count: Double, _ repeats: Int, _ work: () -> UInt64) -> Double {
    var kept: UInt64 = 0
    let seconds = Clock.best(of: repeats) { kept ^= work() }
    // The result is used, so that the work is not left out; no run lasts forever.
    return kept == .max ? 0 : count / seconds
  }

  /// The figures beside those of the C program, and those of the design: on Zen 5, in Swift and in C.
  var rows: [Row] {
    [
      row("KoalaBear products", products, 1e9, "products", "16.3 and 16.2"),
      row("KoalaBear sums", sums, 1e9, "sums"),
      row("products added up", accumulations, 1e9, "accumulations"),
      row("Poseidon2 permutations", permutations, 1e6, "permutations", "13.4 and 17.6"),
      row("BLAKE3 compressions", compressions, 1e6, "compressions", "181 and none"),
      row("butterflies, 2^18 x 16", butterflies, 1e9, "butterflies", "8.6 and 10.8"),
    ]
  }

  private func row(
    _ name: String, _ rate: Double, _ unit: Double, _ key: String, _ design: String? = nil
  ) -> Row {
    var notes: [String] = []
    if let other = peer[key] {
      notes.append("C here \(Row.text(other / unit)): \(Row.text(rate / other)) of it")
    }
    if let design { notes.append("Zen 5, Swift and C: \(design)") }
    return Row(
      "proofs: \(name), one core", rate / unit, unit == 1e9 ? "G/s" : "M/s",
      notes.joined(separator: "; "))
  }
}
