internal import Proofs

/// The core-seconds of each stage below which no prover with these primitives comes.
///
/// What each stage cannot do without, counted from the sizes of the proof, over the rate of its primitive
/// measured in the same run. What is moved in memory, cleared and turned from rows to columns is left out.
struct ProofFloor {
  /// Core-seconds by the names of `BatchStages`, in their order.
  let stages: [(name: String, seconds: Double)]

  /// All stages.
  var total: Double { stages.reduce(0) { $0 + $1.seconds } }

  init(_ proof: MeasuredProof, _ speed: ProofPrimitives) {
    let (rows, columns) = (Double(proof.rows), Double(proof.columns))
    let (transfers, extended) = (Double(proof.transfers), rows * Double(proof.blowup))
    let log = Double(proof.rows.trailingZeroBitCount)
    // A hash of so many elements of each row: eight a permutation, sixteen a compression.
    let (rate, perBlock) =
      proof.hash == .poseidon2 ? (speed.permutations, 8.0) : (speed.compressions, 16.0)
    /// The leaves and the nodes over them, one a row.
    func tree(_ leaves: Double, elements: Double) -> Double {
      leaves * ((elements / perBlock).rounded(.up) + 1) / rate
    }
    /// The extension of columns of N coefficients: its first layers only copy.
    func extend(_ columns: Double) -> Double { columns / 2 * extended * log / speed.butterflies }
    let count = proof.constraints
    let atPoint =
      Double(count.products) / speed.products + Double(count.sums) / speed.sums
      + 4 * Double(count.constraints) / speed.accumulations
    // Two inverses, three products each with the inversion shared, and three to put them together.
    let composed = extended * (4 * (columns + 8) / speed.accumulations + 9 * 16 / speed.products)
    // A layer of M values has M / 8 leaves of 32 elements and folds by 7/8 M products with a factor and
    // with beta; the layers together are 8/7 of the first.
    let folded = extended * 20 / speed.products
    stages = [
      // Two changed accounts, and the digest of the transfers.
      ("execute", transfers * (2 * Double(proof.depth + 1) + 1) / speed.permutations),
      ("trace", 2 * rows / speed.permutations),
      ("extend", columns / 2 * rows * log / speed.butterflies + extend(columns)),
      ("commit", tree(extended, elements: columns)),
      ("quotient", 2 * rows * atPoint + 4 / 2 * 2 * rows * (log + 1) / speed.butterflies),
      ("quotient_commit", extend(8) + tree(extended, elements: 8)),
      ("openings", 4 * (2 * columns + 8) * rows / speed.accumulations),
      ("compose", composed),
      ("fri", folded + tree(extended / 7, elements: 32)),
      ("grind", Double(1 << proof.grinding) / speed.compressions),
      ("queries", 0),
    ]
  }
}
