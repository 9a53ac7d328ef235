/// The prover of one proof.
struct Prover<A: AIR, Hash: TreeHash> {
  let air: A
  let frame: StatementFrame
  let threads: Int
  let deviation: ProverDeviation
  private var transcript: Transcript
  private var writer = ProofWriter()
  private var stages = ProofStages()
  private var lap = ContinuousClock.now

  init(_ air: A, frame: StatementFrame, threads: Int, deviation: ProverDeviation) {
    (self.air, self.frame, self.deviation) = (air, frame, deviation)
    self.threads = max(1, threads)
    transcript = frame.transcript()
  }

  mutating func prove(_ trace: consuming PanelMatrix) throws(ProofError) -> Proof {
    lap = .now
    let header = ProofFormat.header(frame)
    writer.write(.header) { $0 = header }
    let domain = EvaluationDomain(log2Size: frame.log2Domain, shift: StatementFrame.shift)
    var coefficients = consume trace
    EvaluationDomain(log2Size: frame.log2Rows).interpolate(&coefficients, threads: threads)
    var extended = domain.evaluate(coefficients, threads: threads)
    deviation.extendedTrace?(&extended)
    finish(\.extend)
    var committed = extended
    deviation.committedTrace?(&committed)
    let traceTree = MerkleTree<Hash>(over: committed, threads: threads)
    send(traceTree.root, .traceRoot, label: .traceRoot)
    finish(\.commit)

    let alpha = challenge(.alpha)
    let values = QuotientValues(frame: frame, alpha: alpha, threads: threads)
    var chunks = values.chunks(air, extended: extended)
    deviation.quotient?(&chunks)
    finish(\.quotient)
    let quotient = domain.evaluate(chunks, threads: threads)
    let quotientTree = MerkleTree<Hash>(over: quotient, threads: threads)
    send(quotientTree.root, .quotientRoot, label: .quotientRoot)
    finish(\.quotientCommit)

    let z = challenge(.z)
    guard !z.isInBaseField else { throw .challengeInDomain }
    let openings = try open(coefficients, chunks, alpha: alpha, z: z)
    coefficients = PanelMatrix(width: 0, height: 0)
    finish(\.openings)
    work(.batchWork, bits: frame.parameters.foldGrinding)
    let gamma = challenge(.gamma)
    let deep = DEEP(frame: frame, z: z, gamma: gamma, openings: openings)
    let word = deep.word(trace: extended, quotient: quotient, domain: domain, threads: threads)
    finish(\.compose)

    let layers = commitLayers(word)
    work(.queryWork, bits: frame.parameters.queryGrinding)
    let drawn = transcript.indices(frame.parameters.queries, log2: frame.log2Domain)
    deviation.observe?(.index, drawn.map { UInt64($0) })
    let positions = Set(drawn).sorted()
    write(committed, traceTree, at: positions, .traceRows, .tracePath)
    write(quotient, quotientTree, at: positions, .quotientRows, .quotientPath)
    write(layers, at: positions)
    finish(\.queries)
    return Proof(bytes: writer.bytes, stages: stages, sections: writer.sections)
  }

  /// Adds the time since the last call to a stage.
  private mutating func finish(_ stage: WritableKeyPath<ProofStages, Double>) {
    let now = ContinuousClock.now
    stages[keyPath: stage] += (now - lap) / .seconds(1)
    lap = now
  }

  private mutating func send(
    _ root: Hash.Node, _ section: ProofSection, label: Transcript.Label
  ) {
    writer.write(section, [root])
    transcript.absorb(label, root.bytes)
  }

  private mutating func challenge(_ label: Transcript.Label) -> Quartic {
    let challenge = transcript.challenge(label)
    deviation.observe?(label, challenge.coefficients.map { UInt64($0.value) })
    return challenge
  }

  /// Values outside the domain, which must satisfy the constraints.
  private mutating func open(
    _ coefficients: PanelMatrix, _ chunks: PanelMatrix, alpha: Quartic, z: Quartic
  ) throws(ProofError) -> Openings {
    var openings = Openings(coefficients, chunks, frame: frame, z: z, threads: threads)
    let constraints = ConstraintsAtPoint(frame: frame, alpha: alpha, z: z)
    let quotient = constraints.quotient(air, row: openings.trace, next: openings.next)
    deviation.openings?(&openings, z, quotient)
    guard
      quotient == openings.quotient(at: z, rows: frame.rows) || deviation.ignoresBrokenConstraints
    else { throw .constraintBroken }
    writer.write(.traceAtZ, openings.trace)
    writer.write(.traceAtNext, openings.next)
    writer.write(.quotientAtZ, openings.quotient)
    transcript.absorb(.openings, openings.bytes)
    return openings
  }

  /// Looks for the least nonce that does the work, and sends it.
  private mutating func work(_ section: ProofSection, bits: Int) {
    guard bits > 0 else { return }
    finish(\.fri)
    let nonce = transcript.leastNonce(bits: bits, threads: threads)
    _ = transcript.work(nonce: nonce, bits: bits)
    writer.write(section) { $0.appendWord(nonce) }
    finish(\.grind)
  }

  private typealias Layer = (table: PanelMatrix, tree: MerkleTree<Hash>)

  /// Commits to FRI's layers, and sends the final polynomial.
  private mutating func commitLayers(_ word: [Quartic]) -> [Layer] {
    var (word, layers) = (word, [Layer]())
    var coset = Coset(shift: StatementFrame.shift, log2: frame.log2Domain)
    for (layer, folding) in frame.foldings.enumerated() {
      deviation.layer?(layer, &word)
      let table = FRI.table(word, folding: folding, threads: threads)
      let tree = MerkleTree<Hash>(over: table, threads: threads)
      layers.append((table, tree))
      send(tree.root, .layerRoot(layer), label: .layerRoot)
      work(.layerWork(layer), bits: frame.parameters.foldGrinding)
      let beta = challenge(.beta)
      word = FRI.fold(word, on: coset, folding: folding, beta: beta, threads: threads)
      coset = coset.folded(folding)
    }
    var final = FRI.coefficients(of: word, on: coset)
    deviation.finalPolynomial?(&final)
    final = Array(final.prefix(1 << (frame.log2Rows - frame.foldings.reduce(0, +))))
    writer.write(.finalPolynomial, final)
    transcript.absorb(.finalPolynomial, final.flatMap(\.bytes))
    finish(\.fri)
    return layers
  }

  private mutating func write(
    _ table: PanelMatrix, _ tree: MerkleTree<Hash>, at positions: [Int], _ rows: ProofSection,
    _ path: ProofSection
  ) {
    writer.write(rows) { bytes in
      for position in positions {
        for element in table.row(position) { bytes.append(element) }
      }
    }
    writer.write(path, tree.siblings(of: positions))
  }

  private mutating func write(_ layers: [Layer], at positions: [Int]) {
    var positions = positions
    for (index, layer) in layers.enumerated() {
      let mask = (1 << layer.tree.depth) - 1
      positions = Set(positions.map { $0 & mask }).sorted()
      write(layer.table, layer.tree, at: positions, .layerRows(index), .layerPath(index))
    }
  }
}
