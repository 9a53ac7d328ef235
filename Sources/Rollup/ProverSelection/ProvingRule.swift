/// Who must or may prove a batch.
public protocol ProvingRule: Rule {
  /// Machines of the prover profile that the operator runs.
  var machines: Int { get }
  /// What L1 verifies.
  var proofSystem: ProofSystem { get }
}
