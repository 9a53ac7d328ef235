/// The stages of a batch's way from transactions to a proof that L1 has verified, in their order.
public enum ProvingStage: String, CaseIterable, Sendable, Hashable, Codable {
  /// The batch is executed, and the witness of each chunk collected.
  case witness = "execution and witness"
  /// The chunks' traces are filled.
  case traces = "chunk traces"
  /// Each chunk is proven by itself.
  case chunks = "chunk proofs"
  /// The chunks' proofs are merged in a tree.
  case aggregation = "aggregation tree"
  /// The root is proven again in a system that L1 verifies cheaply.
  case wrap
  /// L1 verifies.
  case verification = "L1 verification"
}
