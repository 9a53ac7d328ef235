/// How many proofs were sent to L1, and what became of them.
package struct ProofTally: Sendable, Hashable {
  /// Proofs that a prover worked on, forged ones included, and the transfers in them.
  package private(set) var made = 0
  package private(set) var transfers = 0
  /// All that were sent to L1, and the bytes of them.
  package private(set) var sent = 0
  package private(set) var bytes = 0
  /// Refused ones by the way they were made; `honest` if they were.
  package private(set) var refused: [String: Int] = [:]

  /// Those that L1 accepted.
  package var accepted: Int { sent - refused.values.reduce(0, +) }

  mutating func sent(_ kind: BadProof?, transfers count: Int, bytes length: Int) {
    if kind?.takesWork ?? true {
      made += 1
      transfers += count
    }
    sent += 1
    bytes += length
  }

  mutating func refused(_ kind: BadProof?) {
    refused[kind?.rawValue ?? "honest", default: 0] += 1
  }
}

extension ProofTally: CustomStringConvertible {
  /// The numbers in a sentence.
  package var description: String {
    let kinds = refused.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let refusals =
      kinds.isEmpty
      ? "refused none" : "refused \(sent - accepted): \(kinds.joined(separator: ", "))"
    return "\(made) proofs of \(transfers) transfers; L1 was sent \(sent) of \(bytes) bytes, "
      + "accepted \(accepted) and \(refusals)"
  }
}
