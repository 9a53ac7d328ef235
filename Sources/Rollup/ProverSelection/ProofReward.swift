internal import Parameters
internal import Quantities

/// What a sequencer pays for the proof of each batch that it posts, and so what the winner gets.
struct ProofReward: Sendable {
  /// Where the reward comes from.
  enum Kind: String, Sendable {
    /// What users pay for gas and bytes in the batch.
    case fees = "l2-fees"
    /// A fee in tokens that follows how late proofs are; all fees are one pot.
    case batchFeePot = "batch-fee-pot"
    /// A fixed price a proof.
    case postedPrice = "posted-price"
    /// What the proofs cost the first aggregator, and something more.
    case proportionalToCost = "proportional-to-cost"
  }

  let kind: Kind
  private let price: UInt128
  private let margin: Share

  init(_ arguments: Arguments) {
    guard let kind = Kind(rawValue: arguments.text("reward")) else {
      preconditionFailure("unknown reward \(arguments.text("reward"))")
    }
    self.kind = kind
    price = arguments.ether("price").rawValue
    margin = arguments.share("margin")
  }

  /// What is charged for a batch in ether when it is posted, in wei.
  func charge(
    _ work: ProofWork, _ floor: borrowing ProverFloor, _ provers: Range<Int>
  ) -> UInt128 {
    switch kind {
    case .fees: return work.fees
    case .batchFeePot: return 0
    case .postedPrice: return price * UInt128(work.proofs)
    case .proportionalToCost:
      guard let first = provers.first else { return 0 }
      let seconds = floor.machineSeconds(work, proofs: work.proofs, by: first)
      return margin.of(floor.cost(machineSeconds: seconds, of: first), rounding: .up)
    }
  }
}
