/// How much a proof is extended, queried and ground.
///
/// The verifier has its own; nothing here is ever read from a proof.
public struct ProofParameters: Hashable, Sendable {
  /// What the trees are hashed with.
  public let hash: CommitmentHash
  /// The logarithm of the blowup: tables are extended from N to 2^`log2Blowup` · N rows.
  public let log2Blowup: Int
  /// How many positions are queried.
  public let queries: Int
  /// Bits of work before the queries are drawn.
  public let queryGrinding: Int
  /// Bits of work before each challenge that batches or folds.
  public let foldGrinding: Int
  /// The logarithm of the most coefficients that the final polynomial has.
  public let log2FinalTerms: Int

  /// These parameters, if the protocol allows them.
  ///
  /// - Throws: `ProofError.parameter` for a blowup outside 2...16, queries outside 1...1024, grinding
  ///   outside 0...32 bits, or a final polynomial of more than 2^10 terms.
  public init(
    hash: CommitmentHash = .blake3, log2Blowup: Int, queries: Int, queryGrinding: Int = 0,
    foldGrinding: Int = 0, log2FinalTerms: Int = 5
  ) throws(ProofError) {
    for (name, value, allowed) in [
      ("the logarithm of the blowup", log2Blowup, 1...4),
      ("the number of queries", queries, 1...1024),
      ("grinding before queries", queryGrinding, 0...32),
      ("grinding before folds", foldGrinding, 0...32),
      ("the logarithm of the final terms", log2FinalTerms, 0...10),
    ] where !allowed.contains(value) {
      throw .parameter(name: name, value: value, allowed: allowed)
    }
    self.init(
      known: hash, log2Blowup: log2Blowup, queries: queries, queryGrinding: queryGrinding,
      foldGrinding: foldGrinding, log2FinalTerms: log2FinalTerms)
  }

  private init(
    known hash: CommitmentHash, log2Blowup: Int, queries: Int, queryGrinding: Int,
    foldGrinding: Int,
    log2FinalTerms: Int
  ) {
    (self.hash, self.log2Blowup, self.queries) = (hash, log2Blowup, queries)
    (self.queryGrinding, self.foldGrinding) = (queryGrinding, foldGrinding)
    self.log2FinalTerms = log2FinalTerms
  }

  /// The parameters of a profile.
  public init(_ profile: ProofProfile, hash: CommitmentHash = .blake3) {
    switch profile {
    case .fast:
      self.init(
        known: hash, log2Blowup: 1, queries: 84, queryGrinding: 16, foldGrinding: 0,
        log2FinalTerms: 5)
    case .default:
      self.init(
        known: hash, log2Blowup: 2, queries: 42, queryGrinding: 16, foldGrinding: 0,
        log2FinalTerms: 5)
    case .small:
      self.init(
        known: hash, log2Blowup: 3, queries: 28, queryGrinding: 16, foldGrinding: 0,
        log2FinalTerms: 5)
    case .proven:
      self.init(
        known: hash, log2Blowup: 2, queries: 109, queryGrinding: 16, foldGrinding: 20,
        log2FinalTerms: 5)
    }
  }

  /// The blowup.
  public var blowup: Int { 1 << log2Blowup }

  /// The logarithms of the arities with which FRI folds a polynomial of 2^`log2Rows` coefficients.
  ///
  /// Eight at a time, and a smaller last arity that ends at the final polynomial.
  func foldings(log2Rows: Int) -> [Int] {
    var (left, steps) = (log2Rows, [Int]())
    while left > log2FinalTerms {
      steps.append(min(3, left - log2FinalTerms))
      left -= steps[steps.count - 1]
    }
    return steps
  }

  /// The logarithm of N, for a number of rows that can be proved with these parameters.
  ///
  /// - Throws: `ProofError.rows` unless N is a power of two from 8 on whose extended domain fits the field.
  func log2Rows(_ rows: Int) throws(ProofError) -> Int {
    guard rows >= 8, rows & (rows - 1) == 0,
      rows.trailingZeroBitCount + log2Blowup <= KoalaBear.twoAdicity
    else { throw .rows(rows) }
    return rows.trailingZeroBitCount
  }
}

/// Named parameters.
public enum ProofProfile: String, CaseIterable, Sendable {
  /// Blowup 2: the quickest prover and the longest proof.
  case fast
  /// Blowup 4.
  case `default`
  /// Blowup 8: the shortest proof.
  case small
  /// Blowup 4 with queries and work enough for what is proved about FRI, up to the Johnson radius.
  case proven
}

/// What a tree of commitments is hashed with.
public enum CommitmentHash: String, CaseIterable, Sendable {
  /// The quickest.
  case blake3
  /// The one that circuits verify cheaply.
  case poseidon2
}
