/// What prover and verifier both know before a proof begins, checked once.
struct StatementFrame: Sendable {
  /// Tables are extended to this times the subgroup of the domain's size.
  static let shift = KoalaBear.generator

  let identifier: String
  let width: Int
  let log2Rows: Int
  let parameters: ProofParameters
  let periodic: [[KoalaBear]]
  let boundary: [BoundaryConstraint]
  let publicInputs: [KoalaBear]
  /// How many constraints hold in every row or transition.
  let constraints: Int
  /// The logarithms of FRI's arities.
  let foldings: [Int]

  /// The frame of a statement about a table of `rows` rows.
  ///
  /// - Throws: `ProofError.rows` or `ProofError.statement`.
  init<A: AIR>(_ air: A, rows: Int, parameters: ProofParameters) throws(ProofError) {
    let log2Rows = try parameters.log2Rows(rows)
    guard (1...1 << 16).contains(air.width) else {
      throw .statement("\(air.width) columns; 1 to 65536 are possible")
    }
    let periodic = air.periodic
    guard
      periodic.allSatisfy({
        !$0.isEmpty && $0.count & ($0.count - 1) == 0 && $0.count <= rows
      })
    else { throw .statement("a periodic column's length does not divide \(rows) rows") }
    let boundary = air.boundary(rows: rows)
    guard
      boundary.allSatisfy({
        (0..<rows).contains($0.row) && (0..<air.width).contains($0.column)
      })
    else { throw .statement("a boundary constraint is outside the table") }
    (identifier, width, self.log2Rows) = (air.identifier, air.width, log2Rows)
    (self.parameters, self.periodic, self.boundary) = (parameters, periodic, boundary)
    publicInputs = air.publicInputs
    constraints = ConstraintCount.of(air, periodicColumns: periodic.count)
    foldings = parameters.foldings(log2Rows: log2Rows)
  }

  var rows: Int { 1 << log2Rows }
  /// The logarithm of the size of the extended domain.
  var log2Domain: Int { log2Rows + parameters.log2Blowup }
  /// Generates the subgroup over which the table is read.
  var generator: KoalaBear { .rootOfUnity(log2: log2Rows) }
  /// All powers of alpha that are needed.
  var alphas: Int { constraints + boundary.count }
  /// How many functions gamma batches: the trace at z and at g z, and the quotient's chunks.
  var gammas: Int { 2 * width + 2 }

  /// The parameters in eight bytes.
  var parameterBytes: [UInt8] {
    let hash: UInt8 = parameters.hash == .blake3 ? 0 : 1
    return [
      hash, UInt8(parameters.log2Blowup), UInt8(parameters.queries & 255),
      UInt8(parameters.queries >> 8), UInt8(parameters.queryGrinding),
      UInt8(parameters.foldGrinding), UInt8(parameters.log2FinalTerms), UInt8(log2Rows),
    ]
  }

  /// The transcript after everything that is known before the prover speaks.
  func transcript() -> Transcript {
    var transcript = Transcript(domain: "RollupLab univariate STARK, KoalaBear[x]/(x^4 - 3), v1")
    transcript.absorb(.statement, Array(identifier.utf8))
    var shape: [UInt8] = parameterBytes
    for size in [width, constraints, periodic.count, boundary.count, publicInputs.count] {
      shape.appendWord(UInt64(size))
    }
    transcript.absorb(.parameters, shape)
    var known: [UInt8] = []
    for element in publicInputs { known.append(element) }
    transcript.absorb(.publicInputs, known)
    var cells: [UInt8] = []
    for cell in boundary {
      cells.appendWord(UInt64(cell.row))
      cells.appendWord(UInt64(cell.column))
      cells.append(cell.value)
    }
    transcript.absorb(.statement, cells)
    for column in periodic {
      var values: [UInt8] = []
      for value in column { values.append(value) }
      transcript.absorb(.statement, values)
    }
    return transcript
  }
}

/// Counts constraints.
private struct ConstraintCount: ConstraintSink {
  var count = 0
  mutating func everyRow(_ expression: KoalaBear) { count += 1 }
  mutating func transition(_ expression: KoalaBear) { count += 1 }

  static func of<A: AIR>(_ air: A, periodicColumns: Int) -> Int {
    var sink = Self()
    let row = [KoalaBear](repeating: .zero, count: max(air.width, periodicColumns))
    row.withUnsafeBufferPointer { row in
      if let row = row.baseAddress {
        air.constrain(row: row, next: row, periodic: row, into: &sink)
      }
    }
    return sink.count
  }
}
