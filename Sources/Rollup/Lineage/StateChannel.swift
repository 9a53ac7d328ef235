package import Parameters
internal import Quantities

/// A few fixed members lock a deposit each and pay each other by states that all of them sign.
///
/// Opening and closing cost L1 gas, updates nothing. Who is no member cannot be paid, and membership
/// cannot change.
package struct StateChannel: LineageRule {
  /// How many members a channel has.
  let members: Int
  /// What each locks, in wei.
  let deposit: UInt128
  /// How long a channel is open, in seconds.
  let lifetime: Double
  /// L1 gas of opening, of closing together, of closing alone, and of answering an old state.
  let openGas: UInt64
  let closeGas: UInt64
  let disputeGas: UInt64
  let challengeGas: UInt64
  /// How long a newer state may be posted after a state was, in seconds.
  let window: Double
  /// The share of closings that are disputed, and of those the share that begin with an old state.
  let disputed: Double
  let stale: Double
  /// The share of payments whose receiver is taken to be a member of the sender's channel.
  let local: Double

  package init(_ arguments: Arguments) {
    members = arguments.count("members")
    deposit = arguments.ether("deposit").rawValue
    lifetime = arguments.seconds("lifetime")
    openGas =
      UInt64(arguments.count("open-gas"))
      + UInt64(members) * UInt64(arguments.count("open-gas-per-member"))
    closeGas = UInt64(arguments.count("close-gas"))
    disputeGas = UInt64(arguments.count("dispute-gas"))
    challengeGas = UInt64(arguments.count("challenge-gas"))
    window = arguments.seconds("dispute-window")
    disputed = arguments.share("disputed").ratio
    stale = arguments.share("stale").ratio
    local = arguments.share("local-payments").ratio
  }

  package static func problems(
    _ arguments: Arguments, accounts: Int, balance: UInt128
  ) -> [RuleProblem] {
    var problems: [RuleProblem] = []
    if arguments.count("members") > accounts {
      problems.append(
        RuleProblem("members", "more members than users.accounts.count, which is \(accounts)"))
    }
    if arguments.ether("deposit").rawValue > balance {
      problems.append(RuleProblem("deposit", "more than an account has, users.accounts.balance"))
    }
    if arguments.seconds("lifetime") <= arguments.seconds("dispute-window") {
      problems.append(
        RuleProblem("lifetime", "not longer than 'dispute-window': a dispute would never end"))
    }
    return problems
  }

  package func begin(_ world: LineageWorld) -> any LineageRun { ChannelNetwork(self, world) }
}
