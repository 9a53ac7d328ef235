internal import Proofs

/// What the primitives of the prover reach on one core, measured here and now.
struct ProofPrimitives {
  /// KoalaBear products a second.
  let products: Double
  /// Poseidon2 permutations of width 16 a second.
  let permutations: Double
  /// BLAKE3 compressions of 64 bytes a second.
  let compressions: Double
  /// Butterflies a second of a transform of 16 columns of 2^18 rows.
  let butterflies: Double

  init(repeats: Int) {
    products = Self.rate(20_000 * Double(FieldThroughput.productsPerRound), repeats) {
      UInt64(FieldThroughput.multiply(rounds: 20_000))
    }
    var state = [PackedKoalaBear](repeating: PackedKoalaBear { KoalaBear(UInt32($0)) }, count: 16)
    permutations = Self.rate(16 * 2_000, repeats) {
      state.withUnsafeMutableBufferPointer { state in
        guard let base = state.baseAddress else { return 0 }
        for _ in 0..<2_000 { Poseidon2.permute16(base) }
        return UInt64(base[0][0].value)
      }
    }
    var nodes = [BLAKE3.Digest](repeating: BLAKE3.hash([1]), count: 48)
    compressions = Self.rate(16 * 20_000, repeats) {
      nodes.withUnsafeMutableBufferPointer { nodes in
        guard let base = nodes.baseAddress else { return 0 }
        for _ in 0..<20_000 { BLAKE3.parents(of: base, into: base + 32) }
        return UInt64(base[32].words[0])
      }
    }
    let domain = EvaluationDomain(log2Size: 18)
    var table = PanelMatrix(width: 16, height: domain.size) { vectors in
      for i in vectors.indices { vectors[i] = PackedKoalaBear { KoalaBear(UInt32(i * 16 + $0)) } }
    }
    butterflies = Self.rate(16 * Double(domain.size) / 2 * 18, repeats) {
      domain.interpolate(&table)
      return UInt64(table[0, 0].value)
    }
  }

  /// The most of `count` a second over some repeats, in CPU time.
  private static func rate(_ count: Double, _ repeats: Int, _ work: () -> UInt64) -> Double {
    var kept: UInt64 = 0
    let seconds = Clock.best(of: repeats) { kept ^= work() }
    // The result is used, so that the work is not left out; no run lasts forever.
    return kept == .max ? 0 : count / seconds
  }

  /// The figures beside those that the design measured for AVX-512 on an EPYC.
  var rows: [Row] {
    [
      Row("proofs: KoalaBear products, one core", products / 1e9, "G/s", "design: 16.3"),
      Row("proofs: Poseidon2 permutations, one core", permutations / 1e6, "M/s", "design: 13.35"),
      Row("proofs: BLAKE3 compressions, one core", compressions / 1e6, "M/s", "design: 181"),
      Row("proofs: butterflies, 2^18 x 16, one core", butterflies / 1e9, "G/s", "design: 8.61"),
    ]
  }

  /// The core-seconds below which no prover with these primitives comes, for a batch of `count`
  /// transfers in a tree of depth `depth`, with so many rows and columns.
  ///
  /// Transforms to coefficients and to the extended domain; a hash of each extended row, eight elements
  /// a permutation or sixteen a compression, and the tree over them; the digests of the executed paths;
  /// products for constraints (two an S-box, four to weigh a constraint) at 2 N points, for the values
  /// outside the domain and for the composition (four for each element and each of two points).
  func floor(_ proof: MeasuredProof) -> Double {
    let (rows, columns) = (Double(proof.rows), Double(proof.columns))
    let extended = rows * Double(proof.blowup)
    let log2 = { (n: Int) in Double(n.trailingZeroBitCount) }
    let transforms =
      columns / 2 * (rows * log2(proof.rows) + extended * log2(proof.rows * proof.blowup))
    let hashes =
      switch proof.hash {
      case .poseidon2: extended * ((columns / 8).rounded(.up) + 1) / permutations
      case .blake3: extended * ((columns / 16).rounded(.up) + 1) / compressions
      }
    let paths = 4 * Double(proof.transfers) * Double(proof.depth + 1) / permutations
    let perPoint = 2.0 * 2 * 148 + 4 * 491
    let multiplied = 2 * rows * perPoint + 8 * columns * (rows + extended)
    return transforms / butterflies + hashes + paths + multiplied / products
  }
}
