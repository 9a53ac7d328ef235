import Proofs
import Randomness
import Synchronization
import Testing

/// Provers that draw their challenges from what they really send; numbers are those of the list of
/// forgeries that a verifier must refuse.
@Suite("Adversaries who recompute the transcript")
struct AdversaryTests {
  static let rows = 64

  static func refusal<A: AIR>(
    _ air: A, _ trace: PanelMatrix, parameters: ProofParameters, deviation: ProverDeviation
  ) throws -> ProofError? {
    let proof = try STARK.prove(
      air, trace: trace, parameters: parameters, threads: 1, deviation: deviation)
    do throws(ProofError) {
      try STARK.verify(air, rows: trace.height, proof: proof.bytes, parameters: parameters)
      return nil
    } catch { return error }
  }

  static let parameters = try? ProofParameters(log2Blowup: 2, queries: 30, log2FinalTerms: 1)

  @Test("A prover without deviation is honest")
  func honest() throws {
    let (air, trace) = CubicRounds.honest(rows: Self.rows)
    let parameters = try #require(Self.parameters)
    #expect(try Self.refusal(air, trace, parameters: parameters, deviation: .init()) == nil)
  }

  @Test("32 and 46: a table that breaks one row, the first or the last, with its true quotient")
  func brokenRow() throws {
    let parameters = try #require(Self.parameters)
    let (air, trace) = CubicRounds.honest(rows: Self.rows)
    var deviation = ProverDeviation()
    deviation.ignoresBrokenConstraints = true
    for (row, column) in [(0, 0), (63, 2), (17, 1), (63, 18), (1, 19), (40, 7)] {
      var wrong = trace
      wrong[row, column] += .one
      #expect(
        try Self.refusal(air, wrong, parameters: parameters, deviation: deviation) == .constraints)
    }
    // boundary values shifted by a row
    var shifted = PanelMatrix(width: 20, height: Self.rows)
    for row in 0..<Self.rows {
      for column in 0..<20 { shifted[row, column] = trace[(row + 1) % Self.rows, column] }
    }
    #expect(
      try Self.refusal(air, shifted, parameters: parameters, deviation: deviation) == .constraints)
  }

  /// Claims at z whatever solves the constraints.
  static func forgedQuotient(_ rows: Int) -> ProverDeviation {
    var deviation = ProverDeviation()
    deviation.openings = { openings, z, quotient in
      openings.quotient[0] = quotient - z.power(UInt64(rows)) * openings.quotient[1]
    }
    return deviation
  }

  @Test("49: a false result with a quotient opened to what the constraints ask for")
  func forgedQuotient() throws {
    let parameters = try #require(Self.parameters)
    var (air, trace) = CubicRounds.honest(rows: Self.rows)
    air.output[0] += .one
    let refusal = try Self.refusal(
      air, trace, parameters: parameters, deviation: Self.forgedQuotient(Self.rows))
    #expect(refusal == .finalPolynomial)
  }

  @Test("15 to 17: openings changed where no constraint reads them, with gamma drawn afterwards")
  func unreadOpening() throws {
    let parameters = try #require(Self.parameters)
    let (air, trace) = CubicRounds.honest(rows: Self.rows)
    var deviation = ProverDeviation()
    deviation.openings = { openings, _, _ in openings.next[7] += .one }
    #expect(
      try Self.refusal(air, trace, parameters: parameters, deviation: deviation) == .finalPolynomial
    )
  }

  @Test("47: a column of too high a degree, although no constraint reads it")
  func highDegree() throws {
    struct Free: AIR {
      var identifier: String { "a free column" }
      var width: Int { 2 }
      var periodic: [[KoalaBear]] { [] }
      var publicInputs: [KoalaBear] { [] }
      func boundary(rows: Int) -> [BoundaryConstraint] { [] }
      func constrain<S: ConstraintSink>(
        row: UnsafePointer<S.Element>, next: UnsafePointer<S.Element>,
        periodic: UnsafePointer<S.Element>, into sink: inout S
      ) { sink.transition(next[0] - row[0] - .one) }
    }
    var trace = PanelMatrix(width: 2, height: Self.rows)
    for row in 0..<Self.rows { trace[row, 0] = KoalaBear(UInt32(row)) }
    let parameters = try #require(Self.parameters)
    #expect(try Self.refusal(Free(), trace, parameters: parameters, deviation: .init()) == nil)
    // x^N on the extended domain has 4 values: it is of degree N, that is one or two too many
    let domain = EvaluationDomain(log2Size: 8, shift: .generator)
    for degree in [Self.rows + 1, 2 * Self.rows, 3 * Self.rows - 1] {
      var deviation = ProverDeviation()
      deviation.extendedTrace = { extended in
        for row in 0..<extended.height { extended[row, 1] = domain[row].power(UInt64(degree)) }
      }
      #expect(
        try Self.refusal(Free(), trace, parameters: parameters, deviation: deviation)
          == .finalPolynomial)
      deviation.openings = { openings, z, _ in
        openings.trace[1] = z.power(UInt64(degree))
        openings.next[1] =
          (z * KoalaBear.rootOfUnity(log2: 6)).power(UInt64(degree))
      }
      #expect(
        try Self.refusal(Free(), trace, parameters: parameters, deviation: deviation)
          == .finalPolynomial)
    }
  }

  @Test("31 and 48: a layer that is not what the layer before it folds to")
  func falseLayer() throws {
    let parameters = try #require(Self.parameters)
    let (air, trace) = CubicRounds.honest(rows: Self.rows)
    for layer in 0..<2 {
      var deviation = ProverDeviation()
      deviation.layer = { current, word in
        if current == layer { for i in word.indices { word[i] += .one } }
      }
      #expect(
        try Self.refusal(air, trace, parameters: parameters, deviation: deviation)
          == .folding(layer: layer), "the zero-degree word 1 added to layer \(layer)")
      deviation.layer = { current, word in
        guard current == layer else { return }
        var stream = RandomStream(seed: 5, purpose: Purpose(rawValue: 9_005))
        for i in word.indices { word[i].a3 = KoalaBear(stream.next32()) }
      }
      #expect(
        try Self.refusal(air, trace, parameters: parameters, deviation: deviation)
          == .folding(layer: layer), "a random word in layer \(layer)")
    }
    var deviation = ProverDeviation()
    deviation.finalPolynomial = { $0[0] += .one }
    #expect(
      try Self.refusal(air, trace, parameters: parameters, deviation: deviation) == .finalPolynomial
    )
  }

  @Test("29: a root of another honest table")
  func otherTable() throws {
    let parameters = try #require(Self.parameters)
    let (air, trace) = CubicRounds.honest(rows: Self.rows)
    let (_, other) = CubicRounds.honest(rows: Self.rows, seed: 9)
    var coefficients = other
    EvaluationDomain(log2Size: 6).interpolate(&coefficients)
    let extended = EvaluationDomain(log2Size: 8, shift: .generator).evaluate(coefficients)
    var deviation = ProverDeviation()
    deviation.committedTrace = { $0 = extended }
    #expect(
      try Self.refusal(air, trace, parameters: parameters, deviation: deviation) != nil)
  }

  @Test("49: whatever is sent decides every challenge after it and none before it")
  func challenges() throws {
    let parameters = try #require(Self.parameters)
    let (air, trace) = CubicRounds.honest(rows: Self.rows)
    func challenges(_ air: CubicRounds, _ change: (inout ProverDeviation) -> Void) throws
      -> [[UInt64]]
    {
      let seen = Mutex<[[UInt64]]>([])
      var deviation = ProverDeviation()
      deviation.ignoresBrokenConstraints = true
      change(&deviation)
      deviation.observe = { _, words in seen.withLock { $0.append(words) } }
      _ = try STARK.prove(
        air, trace: trace, parameters: parameters, threads: 1, deviation: deviation)
      return seen.withLock { $0 }
    }
    let honest = try challenges(air) { _ in }
    #expect(honest.count == 6, "alpha, z, gamma, two betas and the positions")
    var renamed = air
    renamed.identifier += "'"
    var otherInput = air
    otherInput.input[2] += .one
    // what is changed, and how many challenges come before it
    let changes: [(Int, CubicRounds, (inout ProverDeviation) -> Void)] = [
      (0, renamed, { _ in }), (0, otherInput, { _ in }),
      (0, air, { $0.committedTrace = { $0[3, 3] += .one } }),
      (1, air, { $0.quotient = { $0[1, 1] += .one } }),
      (2, air, { $0.openings = { openings, _, _ in openings.trace[4] += .one } }),
      (2, air, { $0.openings = { openings, _, _ in openings.next[4] += .one } }),
      (2, air, { $0.openings = { openings, _, _ in openings.quotient[1] += .one } }),
      (3, air, { $0.layer = { layer, word in if layer == 0 { word[0] += .one } } }),
      (4, air, { $0.layer = { layer, word in if layer == 1 { word[0] += .one } } }),
      (5, air, { $0.finalPolynomial = { $0[1] += .one } }),
    ]
    for (before, air, change) in changes {
      let other = try challenges(air, change)
      #expect(other[..<before] == honest[..<before])
      for i in before..<6 { #expect(other[i] != honest[i], "challenge \(i)") }
    }
  }
}
