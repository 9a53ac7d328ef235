/// Proofs that a table satisfies a statement: DEEP-ALI and FRI, made non-interactive.
///
/// (STARK, eprint 2018/046; ethSTARK, eprint 2021/582; DEEP-FRI, eprint 2019/336.) A proof is an
/// argument of knowledge of the table; it hides nothing of it on purpose: zero knowledge is not claimed.
public enum STARK {
  /// Proves that `trace` satisfies `air`.
  ///
  /// The same bytes on any machine and any number of threads. Needs about 4 · C · N · (1 + blowup)
  /// bytes, if the caller gives the trace away, and for each row of the extension 100 bytes more.
  ///
  /// - Parameters:
  ///   - air: The statement.
  ///   - trace: N rows, a power of two from 8 on, of as many columns as the statement has.
  ///   - parameters: What the verifier expects.
  ///   - threads: How many threads share the work.
  /// - Returns: The proof and how long its stages took.
  /// - Throws: `ProofError`: a table of another shape, a statement that is none, or a table that
  ///   breaks a constraint.
  public static func prove<A: AIR>(
    _ air: A, trace: consuming PanelMatrix, parameters: ProofParameters, threads: Int = 1
  ) throws(ProofError) -> Proof {
    try prove(air, trace: trace, parameters: parameters, threads: threads, deviation: .init())
  }

  /// Proves as `prove` does, but for what `deviation` changes: for tests of the verifier.
  package static func prove<A: AIR>(
    _ air: A, trace: consuming PanelMatrix, parameters: ProofParameters, threads: Int,
    deviation: ProverDeviation
  ) throws(ProofError) -> Proof {
    guard trace.width == air.width else {
      throw .shape(
        rows: trace.height, columns: trace.width, expectedRows: trace.height,
        expectedColumns: air.width)
    }
    let frame = try StatementFrame(air, rows: trace.height, parameters: parameters)
    switch parameters.hash {
    case .blake3:
      var prover = Prover<A, BLAKE3>(air, frame: frame, threads: threads, deviation: deviation)
      return try prover.prove(trace)
    case .poseidon2:
      var prover = Prover<A, Poseidon2>(air, frame: frame, threads: threads, deviation: deviation)
      return try prover.prove(trace)
    }
  }

  /// Accepts a proof that some table of `rows` rows satisfies `air`, by returning.
  ///
  /// Any bytes may be given. Work and memory are bounded by the parameters, which are the verifier's
  /// own, as the statement and the number of rows are.
  ///
  /// - Throws: `ProofError`, which says what was refused.
  public static func verify<A: AIR>(
    _ air: A, rows: Int, proof: [UInt8], parameters: ProofParameters
  ) throws(ProofError) {
    let frame = try StatementFrame(air, rows: rows, parameters: parameters)
    switch parameters.hash {
    case .blake3:
      var verifier = Verifier<A, BLAKE3>(air, frame: frame, proof: proof)
      try verifier.verify()
    case .poseidon2:
      var verifier = Verifier<A, Poseidon2>(air, frame: frame, proof: proof)
      try verifier.verify()
    }
  }
}

/// A proof, and what it took to make it.
public struct Proof: Sendable {
  /// The proof in the format of `ProofFormat`.
  public let bytes: [UInt8]
  /// How long each stage took on the clock.
  public let stages: ProofStages
  /// Where each section of the bytes is.
  package let sections: [(section: ProofSection, range: Range<Int>)]
}

/// How long each stage of a proof took, in seconds on the clock.
public struct ProofStages: Sendable, Hashable {
  /// The low-degree extension of the trace.
  public var extend = 0.0
  /// The tree over it.
  public var commit = 0.0
  /// The constraints, divided.
  public var quotient = 0.0
  /// The quotient's extension and tree.
  public var quotientCommit = 0.0
  /// The values outside the domain.
  public var openings = 0.0
  /// The composition that FRI tests.
  public var compose = 0.0
  /// FRI's layers, trees and final polynomial.
  public var fri = 0.0
  /// Proofs of work.
  public var grind = 0.0
  /// The queried rows and their siblings.
  public var queries = 0.0

  /// All stages.
  public var total: Double {
    extend + commit + quotient + quotientCommit + openings + compose + fri + grind + queries
  }
}

/// Where a dishonest prover leaves the protocol: what tests of the verifier need.
///
/// Whatever it changes, later challenges are drawn from the transcript of what was really sent.
package struct ProverDeviation: Sendable {
  /// Changes the extended trace before anything is made of it.
  package var extendedTrace: (@Sendable (inout PanelMatrix) -> Void)?
  /// Changes what is committed to in place of the extended trace, and opened at queries.
  package var committedTrace: (@Sendable (inout PanelMatrix) -> Void)?
  /// Changes the coefficients of the quotient's two chunks.
  package var quotient: (@Sendable (inout PanelMatrix) -> Void)?
  /// Changes the claimed values outside the domain, knowing z and what the constraints make of them.
  package var openings: (@Sendable (inout Openings, _ z: Quartic, _ quotient: Quartic) -> Void)?
  /// Changes the word that a FRI layer commits to.
  package var layer: (@Sendable (_ layer: Int, inout [Quartic]) -> Void)?
  /// Changes the coefficients of the final polynomial, which are cut to as many as may be sent.
  package var finalPolynomial: (@Sendable (inout [Quartic]) -> Void)?
  /// Is told each challenge, and the positions drawn.
  package var observe: (@Sendable (Transcript.Label, [UInt64]) -> Void)?
  /// Goes on although a constraint is broken.
  package var ignoresBrokenConstraints = false

  /// No deviation.
  package init() {}
}
