internal import Parameters
internal import Quantities

/// What a roller is paid for the proofs of its chunk.
struct ProofPay: Sendable {
  private enum Basis: Sendable {
    case price(UInt128)
    case cost(margin: Share)
    case fees(Share)
  }

  private let basis: Basis

  init(_ arguments: Arguments) {
    basis =
      switch arguments.text("reward") {
      case "proportional-to-cost": .cost(margin: arguments.share("margin"))
      case "l2-fees": .fees(arguments.share("fee-share"))
      default: .price(arguments.ether("price").rawValue)
      }
  }

  /// Wei for `proofs` proofs of a batch that cost the roller about `cost`.
  ///
  /// The cost is the machine time that the roller's hardware takes on average: what it takes in the
  /// end, only the roller knows.
  func amount(proofs: UInt64, of batch: ProofWork, cost: UInt128) -> UInt128 {
    switch basis {
    case .price(let price): price * UInt128(proofs)
    case .cost(let margin): cost + margin.of(cost)
    case .fees(let share):
      mulDiv(share.of(batch.fees), UInt128(proofs), UInt128(max(1, batch.proofs)), rounding: .down)
    }
  }
}
