internal import Parameters
internal import Proving

extension ProofSystem {
  /// The key by which every proving rule names it.
  static let parameter = Parameter(
    "proof-system", .choice(allCases.map { Choice($0.rawValue, $0.summary) }),
    default: .text("fflonk"), "what L1 verifies, and so the gas of it")

  /// What a rule's checked parameters name.
  init(_ arguments: Arguments) {
    guard let system = ProofSystem(rawValue: arguments.text("proof-system")) else {
      preconditionFailure("unknown proof system \(arguments.text("proof-system"))")
    }
    self = system
  }
}
