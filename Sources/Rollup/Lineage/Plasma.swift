package import Parameters
internal import Quantities

/// An operator keeps the accounts and posts one Merkle root an interval; users leave with a proof and
/// wait a challenge period.
package struct Plasma: LineageRule {
  package static let declaration = Variant(
    "plasma",
    "an operator orders payments, keeps their data and posts one Merkle root an interval; users leave "
      + "with a proof and wait the challenge period, all at once where the operator withholds the data",
    [
      Parameter(
        "interval", .duration(.hours, atLeast: 12_000_000_000), default: .text("1 h"),
        "the time from root to root",
        source: .assumption("a few dollars an hour at the base fees of 2023")),
      Parameter(
        "root-gas", .count(21_000...10_000_000), default: .text("50000"),
        "L1 gas of posting a root",
        source: .assumption("a transaction that writes one storage slot")),
      Parameter(
        "fee", .ether, default: .text("100 gwei"), "what a payment pays to the operator",
        source: .assumption("a little more than its part of an hourly root at 6 payments a second")),
      Parameter(
        "challenge-period", .duration(.days, atLeast: 12_000_000_000), default: .text("7 d"),
        "how long an exit may be challenged before it is paid",
        source: .published("Buterin 2018, Minimal Viable Plasma: exits are paid after 7 days")),
      Parameter(
        "exit-gas", .count(21_000...10_000_000), default: .text("350000"), "L1 gas of one exit",
        source: .assumption("a Merkle proof of depth 32 with a transfer, as of a forced withdrawal")
      ),
    ], source: "Poon and Buterin 2017, Plasma; Buterin 2018, Minimal Viable Plasma")

  /// Seconds from root to root.
  let interval: Double
  let rootGas: UInt64
  /// What a payment pays, in wei.
  let fee: UInt128
  /// How long an exit waits, in seconds.
  let period: Double
  let exitGas: UInt64

  package init(_ arguments: Arguments) {
    interval = arguments.seconds("interval")
    rootGas = UInt64(arguments.count("root-gas"))
    fee = arguments.ether("fee").rawValue
    period = arguments.seconds("challenge-period")
    exitGas = UInt64(arguments.count("exit-gas"))
  }

  package static func problems(
    _ arguments: Arguments, accounts: Int, balance: UInt128
  ) -> [RuleProblem] {
    // Fees of single transactions are kept below 2^63 wei, here as elsewhere.
    arguments.ether("fee").rawValue > 1_000_000_000_000_000_000
      ? [RuleProblem("fee", "more than 1 ether for a payment")] : []
  }

  package func begin(_ world: LineageWorld) -> any LineageRun { PlasmaChain(self, world) }
}
