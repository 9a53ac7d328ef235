/// How many proofs were sent to L1, and what became of them.
package struct ProofTally: Sendable, Hashable {
  /// Why a bad proof was refused: what it was, and what found it wrong.
  package struct Refused: Sendable, Hashable {
    /// What was sent.
    package let kind: BadProof
    /// What of the contract's checks it failed.
    package let check: RollupContract.Check
  }

  /// Proofs for which a prover ran, forged ones included, and the transfers in them.
  package private(set) var made = 0
  package private(set) var transfers = 0
  /// All that were sent to L1, and the bytes of them.
  package private(set) var sent = 0
  package private(set) var bytes = 0
  /// How many bad proofs of a kind were refused by a check.
  package private(set) var refused: [Refused: Int] = [:]

  /// Nothing sent.
  package init() {}

  /// Those that L1 accepted.
  package var accepted: Int { sent - refusals }
  /// Those that it refused.
  package var refusals: Int { refused.values.reduce(0, +) }

  mutating func sent(_ kind: BadProof?, transfers count: Int, bytes length: Int) {
    if kind?.takesWork ?? true {
      made += 1
      transfers += count
    }
    sent += 1
    bytes += length
  }

  mutating func refused(_ kind: BadProof, by check: RollupContract.Check) {
    refused[Refused(kind: kind, check: check), default: 0] += 1
  }
}

extension ProofTally: CustomStringConvertible {
  /// The numbers in a sentence: refused ones by what the verifier found wrong.
  package var description: String {
    var counts: [String: Int] = [:]
    for (refused, count) in refused { counts[refused.check.description, default: 0] += count }
    let checks = counts.sorted { $0.key < $1.key }.map { "\($0.value) by \($0.key)" }
    let refusals =
      checks.isEmpty
      ? "refused none" : "refused \(self.refusals): \(checks.joined(separator: ", "))"
    return "\(made) proofs of \(transfers) transfers; L1 was sent \(sent) of \(bytes) bytes, "
      + "accepted \(accepted) and \(refusals)"
  }
}
