public import Quantities

/// Somebody who can pay or be paid: the names by which rules, which hold no accounts, speak of them.
public enum Party: Hashable, Sendable {
  /// A player, by the engine's number.
  case player(Int)
  /// What the rollup's contract holds locked for a player: bonds, deposits, stakes.
  case locked(Int)
  /// A pool, by its number.
  case pool(Int)
  /// All users, on L2.
  case users
  /// What users hold outside the rollup.
  case usersOutside
  /// The rollup's contract: fees for forcing, pots that wait for a proof.
  case contract
  /// What is shared among provers when a batch is proven.
  case proverPot
  /// The rollup's treasury.
  case treasury
  /// Public goods.
  case publicGoods
  /// Nobody, on L2 or in the rollup's contract.
  case burned
  /// Nobody, on L1: base fees and blob fees.
  case l1Burn
  /// L1 proposers.
  case l1Proposers
  /// Whoever rents machines out.
  case compute
  /// Whoever lends capital out.
  case capital
  /// Who proves when those who should do not.
  case backupProver
  /// The outside market.
  case market
}

/// A payment that a rule orders.
public struct Transfer: Sendable, Hashable {
  /// Who pays.
  public var from: Party
  /// Who is paid.
  public var to: Party
  /// In what.
  public var asset: Asset
  /// Whole base units.
  public var amount: UInt128
  /// Why.
  public var reason: Reason
  /// The decision that it is a consequence of.
  public var ticket: Ticket

  /// A payment of `amount`.
  public init(
    _ amount: UInt128, _ asset: Asset, from: Party, to: Party, _ reason: Reason,
    ticket: Ticket = .none
  ) {
    self.from = from
    self.to = to
    self.asset = asset
    self.amount = amount
    self.reason = reason
    self.ticket = ticket
  }
}

/// What follows from what a rule decided: payments, and decisions whose consequences are all known.
///
/// A rule appends; the engine posts in order and then delivers what was closed.
public struct Consequences: Sendable {
  /// Payments, in order.
  public private(set) var transfers: [Transfer] = []
  /// Decisions that are over, in order.
  public private(set) var closed: [Ticket] = []
  /// Capital that a decision kept from other uses: an imputed cost, and no payment.
  public private(set) var locks: [(ticket: Ticket, wei: UInt128, seconds: Double)] = []

  /// Nothing so far.
  public init() {}

  /// Orders a payment.
  public mutating func pay(_ transfer: Transfer) {
    if transfer.amount > 0 { transfers.append(transfer) }
  }

  /// Says that a decision's consequences are all known.
  public mutating func close(_ ticket: Ticket) {
    if ticket != .none { closed.append(ticket) }
  }

  /// Says that a decision locked `wei` for `seconds`.
  public mutating func lock(_ wei: UInt128, seconds: Double, ticket: Ticket) {
    if ticket != .none { locks.append((ticket, wei, seconds)) }
  }

  /// Forgets everything and keeps the room.
  mutating func removeAll() {
    if !transfers.isEmpty { transfers.removeAll(keepingCapacity: true) }
    if !closed.isEmpty { closed.removeAll(keepingCapacity: true) }
    if !locks.isEmpty { locks.removeAll(keepingCapacity: true) }
  }
}
