public import Parameters

/// The sequencer proves its own batches on its own machines.
public struct InHouseProving: ProvingRule {
  /// What YAML, `list` and `explain` show.
  public static let declaration = Variant(
    "in-house", "the sequencer proves its own batches on its own machines",
    [
      Parameter(
        "machines", .count(1...10_000), default: .text("4"),
        "how many machines of the prover profile it runs",
        source: .assumption("2.4 are busy at 10 tx/s with 500 transactions in 2 min")),
      Parameter(
        "proof-system",
        .choice(ProofSystem.allCases.map { Choice($0.rawValue, $0.summary) }),
        default: .text("fflonk"), "what L1 verifies, and so the gas of it"),
    ], source: "Polygon zkEVM's trusted aggregator, 2023")

  /// Machines of the prover profile.
  public let machines: Int
  /// What L1 verifies.
  public let proofSystem: ProofSystem

  /// The rule with checked parameters.
  public init(_ arguments: Arguments) {
    machines = arguments.count("machines")
    guard let system = ProofSystem(rawValue: arguments.text("proof-system")) else {
      preconditionFailure("unknown proof system \(arguments.text("proof-system"))")
    }
    proofSystem = system
  }
}
