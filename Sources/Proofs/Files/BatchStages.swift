/// How long each stage of a batch took, in seconds on the clock.
public struct BatchStages: Sendable, Hashable {
  /// Drawing and executing the transfers.
  public var execute = 0.0
  /// Filling the table.
  public var trace = 0.0
  /// The stages of the proofs.
  public var proof = ProofStages()

  /// All stages.
  public var total: Double { execute + trace + proof.total }

  /// The stages by name, in their order.
  public var named: [(name: String, seconds: Double)] {
    [
      ("execute", execute), ("trace", trace), ("extend", proof.extend), ("commit", proof.commit),
      ("quotient", proof.quotient), ("quotient_commit", proof.quotientCommit),
      ("openings", proof.openings), ("compose", proof.compose), ("fri", proof.fri),
      ("grind", proof.grind), ("queries", proof.queries),
    ]
  }

  /// The names of the stages, in their order.
  public static let names = Self().named.map(\.name)

  mutating func add(_ other: ProofStages) {
    proof.extend += other.extend
    proof.commit += other.commit
    proof.quotient += other.quotient
    proof.quotientCommit += other.quotientCommit
    proof.openings += other.openings
    proof.compose += other.compose
    proof.fri += other.fri
    proof.grind += other.grind
    proof.queries += other.queries
  }
}

/// The clock since it was last read.
struct Stopwatch {
  private var start = ContinuousClock.now

  /// The seconds since the last lap.
  mutating func lap() -> Double {
    let now = ContinuousClock.now
    defer { start = now }
    return (now - start) / .seconds(1)
  }
}
