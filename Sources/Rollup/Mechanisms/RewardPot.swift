package import Quantities

/// How a pot of batch fees is paid out to those who prove.
///
/// The pot's money lies in the books; this counts the batches that it is owed to. Source:
/// `calculateRewardPerBatch` of Polygon zkEVM (PolygonZkEVM.sol).
package struct RewardPot: Sendable, Hashable {
  /// Forced batches that nobody has sequenced yet.
  package private(set) var pendingForced: UInt64 = 0
  /// Batches sequenced since the start.
  package private(set) var sequenced: UInt64 = 0
  /// Batches verified since the start.
  package private(set) var verified: UInt64 = 0

  package init() {}

  /// Batches that have been paid for and not yet verified.
  package var outstanding: UInt64 { pendingForced + sequenced - verified }

  /// Someone forced a batch.
  package mutating func force() { pendingForced += 1 }

  /// `batches` were sequenced, `forced` of which had been forced before.
  package mutating func sequence(_ batches: UInt64, forced: UInt64 = 0) {
    precondition(forced <= batches && forced <= pendingForced, "\(forced) forced batches")
    pendingForced -= forced
    sequenced += batches
  }

  /// The newest `batches` that were sequenced are void: nothing is owed for them.
  package mutating func forget(_ batches: UInt64) {
    precondition(batches <= sequenced - verified, "\(batches) batches are not all sequenced")
    sequenced -= batches
  }

  /// What proving one batch is worth when the pot holds `balance`; nothing if none is outstanding.
  package func rewardPerBatch(balance: TokenAmount) -> TokenAmount {
    guard outstanding > 0 else { return .zero }
    return TokenAmount(balance.rawValue / UInt128(outstanding))
  }

  /// Counts `batches` as verified and says what their prover gets of `balance`.
  ///
  /// The remainder of the division stays in the pot.
  package mutating func verify(_ batches: UInt64, balance: TokenAmount) -> TokenAmount {
    precondition(batches <= sequenced - verified, "\(batches) batches are not all sequenced")
    let reward = rewardPerBatch(balance: balance)
    verified += batches
    return TokenAmount(reward.rawValue * UInt128(batches))
  }
}
