/// The verifier of one proof: reads it once from front to back and believes none of it.
///
/// Total: any bytes give an answer, with work and memory bounded by the verifier's own parameters.
struct Verifier<A: AIR, Hash: TreeHash> {
  let air: A
  let frame: StatementFrame
  private var reader: ProofReader
  private var transcript: Transcript

  init(_ air: A, frame: StatementFrame, proof: [UInt8]) {
    (self.air, self.frame) = (air, frame)
    reader = ProofReader(proof)
    transcript = frame.transcript()
  }

  /// Accepts by returning.
  ///
  /// - Throws: `ProofError`, which says what was refused.
  mutating func verify() throws(ProofError) {
    try reader.header(ProofFormat.header(frame))
    let traceRoot = try root(.traceRoot, label: .traceRoot)
    let alpha = transcript.challenge(.alpha)
    let quotientRoot = try root(.quotientRoot, label: .quotientRoot)
    let z = transcript.challenge(.z)
    guard !z.isInBaseField else { throw .challengeInDomain }
    let openings = try readOpenings()
    try check(openings, alpha: alpha, z: z)
    try work(.batchWork, bits: frame.parameters.foldGrinding)
    let gamma = transcript.challenge(.gamma)
    var (layerRoots, betas) = ([Hash.Node](), [Quartic]())
    for layer in frame.foldings.indices {
      layerRoots.append(try root(.layerRoot(layer), label: .layerRoot))
      try work(.layerWork(layer), bits: frame.parameters.foldGrinding)
      betas.append(transcript.challenge(.beta))
    }
    let final = try readFinalPolynomial()
    try work(.queryWork, bits: frame.parameters.queryGrinding)
    let drawn = transcript.indices(frame.parameters.queries, log2: frame.log2Domain)
    var positions = Self.distinct(drawn)

    let trace = try rows(
      .traceRows, .tracePath, width: frame.width, at: positions, root: traceRoot)
    let quotient = try rows(
      .quotientRows, .quotientPath, width: 8, at: positions, root: quotientRoot)
    let deep = DEEP(frame: frame, z: z, gamma: gamma, openings: openings)
    var coset = Coset(shift: StatementFrame.shift, log2: frame.log2Domain)
    var values = positions.indices.map {
      deep.value(at: coset.point(positions[$0]), trace: trace[$0], quotient: quotient[$0])
    }
    for (layer, folding) in frame.foldings.enumerated() {
      (positions, values) = try fold(
        positions, values, on: coset, by: folding, beta: betas[layer], root: layerRoots[layer],
        layer: layer)
      coset = coset.folded(folding)
    }
    for (position, value) in zip(positions, values)
    where FRI.evaluate(final, at: coset.point(position)) != value { throw .finalPolynomial }
    try reader.end()
  }

  private mutating func root(_ section: ProofSection, label: Transcript.Label)
    throws(ProofError) -> Hash.Node
  {
    let root: Hash.Node = try reader.digest(section)
    transcript.absorb(label, root.bytes)
    return root
  }

  private mutating func work(_ section: ProofSection, bits: Int) throws(ProofError) {
    guard bits > 0 else { return }
    let nonce = try reader.nonce(section)
    guard transcript.work(nonce: nonce, bits: bits) else { throw .work(section: section) }
  }

  private mutating func readOpenings() throws(ProofError) -> Openings {
    let openings = Openings(
      trace: try reader.quartics(frame.width, .traceAtZ),
      next: try reader.quartics(frame.width, .traceAtNext),
      quotient: try reader.quartics(2, .quotientAtZ))
    transcript.absorb(.openings, openings.bytes)
    return openings
  }

  private func check(_ openings: Openings, alpha: Quartic, z: Quartic) throws(ProofError) {
    let constraints = ConstraintsAtPoint(frame: frame, alpha: alpha, z: z)
    let quotient = constraints.quotient(air, row: openings.trace, next: openings.next)
    guard quotient == openings.quotient(at: z, rows: frame.rows) else { throw .constraints }
  }

  private mutating func readFinalPolynomial() throws(ProofError) -> [Quartic] {
    let terms = 1 << (frame.log2Rows - frame.foldings.reduce(0, +))
    let final = try reader.quartics(terms, .finalPolynomial)
    transcript.absorb(.finalPolynomial, final.flatMap(\.bytes))
    return final
  }

  /// Rows of a table at ascending positions, which the root must bind.
  private mutating func rows(
    _ rowSection: ProofSection, _ pathSection: ProofSection, width: Int, at positions: [Int],
    root: Hash.Node
  ) throws(ProofError) -> [[KoalaBear]] {
    var rows: [[KoalaBear]] = []
    for _ in positions { rows.append(try reader.elements(width, rowSection)) }
    try open(
      rows.map(Hash.leaf), at: positions, depth: frame.log2Domain, root: root, rowSection,
      pathSection)
    return rows
  }

  private mutating func open(
    _ leaves: [Hash.Node], at positions: [Int], depth: Int, root: Hash.Node,
    _ rowSection: ProofSection, _ pathSection: ProofSection
  ) throws(ProofError) {
    let computed = try MerkleTree<Hash>.root(leaves: leaves, at: positions, depth: depth) {
      () throws(ProofError) in try reader.digest(pathSection)
    }
    guard computed == root else { throw .opening(section: rowSection) }
  }

  /// Checks one layer at `positions`, where it must have `values`, and folds it.
  private mutating func fold(
    _ positions: [Int], _ values: [Quartic], on coset: Coset, by folding: Int, beta: Quartic,
    root: Hash.Node, layer: Int
  ) throws(ProofError) -> ([Int], [Quartic]) {
    let log2Leaves = coset.log2 - folding
    let leaves = Self.distinct(positions.map { $0 & (1 << log2Leaves - 1) })
    var cosets: [[Quartic]] = []
    for _ in leaves { cosets.append(try reader.quartics(1 << folding, .layerRows(layer))) }
    let digests = cosets.map { Hash.leaf($0.flatMap(\.coefficients)) }
    try open(
      digests, at: leaves, depth: log2Leaves, root: root, .layerRows(layer), .layerPath(layer))
    for (position, value) in zip(positions, values) {
      guard let leaf = leaves.firstIndex(of: position & (1 << log2Leaves - 1)),
        cosets[leaf][position >> log2Leaves] == value
      else { throw .folding(layer: layer) }
    }
    let inverseRoot = KoalaBear.rootOfUnity(log2: folding).inverse
    let folded = leaves.indices.map { leaf in
      cosets[leaf].withUnsafeMutableBufferPointer { values in
        values.baseAddress.map {
          FRI.fold(
            $0, log2: folding, inverse: coset.point(leaves[leaf]).inverse, beta: beta,
            inverseRoot: inverseRoot)
        } ?? .zero
      }
    }
    return (leaves, folded)
  }

  private static func distinct(_ positions: [Int]) -> [Int] {
    var distinct: [Int] = []
    for position in positions.sorted() where distinct.last != position { distinct.append(position) }
    return distinct
  }
}
