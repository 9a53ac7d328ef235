/// A roller's performance record: the exponentially weighted share of its proofs that were valid
/// and on time.
///
/// Starts at 1. With a chance p of a good proof its mean tends to p (when lateness costs nothing
/// on top), and the weight of a proof halves in ln(2) / q proofs for a small q.
package struct Reputation: Sendable, Hashable {
  /// How records move.
  package struct Rule: Sendable, Hashable {
    /// The weight q of the newest proof, 0 to 1.
    ///
    /// Assumption: the early Scroll design names none.
    package var weight: Double
    /// What a late, missing or invalid proof costs on top, in units of the record; an assumption.
    package var latePenalty: Double

    package init(weight: Double = 0.1, latePenalty: Double = 0) {
      precondition((0...1).contains(weight), "a weight of \(weight)")
      precondition(latePenalty >= 0, "a penalty of \(latePenalty)")
      self.weight = weight
      self.latePenalty = latePenalty
    }
  }

  /// The record, 0 to 1.
  package private(set) var value: Double

  /// A record, that of a newcomer by default.
  package init(_ value: Double = 1) { self.value = value }

  /// Takes in one proof.
  package mutating func record(isGood: Bool, by rule: Rule) {
    value = (1 - rule.weight) * value + (isGood ? rule.weight : -rule.latePenalty)
    value = max(0, value)
  }
}
