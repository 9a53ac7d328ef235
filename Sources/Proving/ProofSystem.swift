/// What L1 verifies, with its measured gas.
public enum ProofSystem: String, CaseIterable, Sendable, Hashable, Codable {
  /// FFLONK, as Polygon zkEVM uses.
  case fflonk
  /// Groth16 over BN254.
  case groth16
  /// A STARK wrapped in Groth16, as SP1 does.
  case wrapped = "wrapped-groth16"
  /// A STARK verified as it is.
  case stark

  /// A sentence for people.
  public var summary: String {
    switch self {
    case .fflonk: "200,000 gas and 900 per public input"
    case .groth16: "207,000 gas and 7,160 per public input"
    case .wrapped: "a STARK wrapped in Groth16, 270,000 gas"
    case .stark: "a STARK verified directly, 6,000,000 gas"
    }
  }

  /// The gas of one verification with so many public inputs.
  ///
  /// Sources: measured figures of the published prover table that ships with the data
  /// (Groth16 and FFLONK: Nebra and Polygon; wrapper: Succinct; STARK: StarkWare).
  public func verificationGas(publicInputs: UInt64 = 1) -> UInt64 {
    switch self {
    case .fflonk: 200_000 + 900 * publicInputs
    case .groth16: 207_000 + 7_160 * publicInputs
    case .wrapped: 270_000
    case .stark: 6_000_000
    }
  }
}
