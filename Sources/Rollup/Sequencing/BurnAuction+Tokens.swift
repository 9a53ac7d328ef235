internal import Quantities

extension BurnAuction {
  /// More than any bid: 10^12 tokens.
  private static let most = 1e30

  /// The tokens of a bid that stands are its bidder's, but locked.
  func lock(
    _ amount: UInt128, of player: Int, _ ticket: Ticket, _ consequences: inout Consequences
  ) {
    consequences.pay(
      Transfer(
        amount, .token, from: .player(player), to: .locked(player), .bond, ticket: ticket))
  }

  /// The tokens of a bid that stands no more are its bidder's to spend.
  func unlock(
    _ amount: UInt128, of player: Int, _ ticket: Ticket, _ consequences: inout Consequences
  ) {
    consequences.pay(
      Transfer(
        amount, .token, from: .locked(player), to: .player(player), .bondReturn, ticket: ticket))
  }

  /// The most that a bidder pays, rounded down; what is the least bid but for the rounding of a
  /// fraction of the value is the least bid, so that whoever means it can bid it.
  func limit(_ level: Double, _ least: UInt128, _ block: BlockView) -> UInt128 {
    let wei = max(0, level * block.value(ofSlots: windowSlots))
    guard wei > 0 else { return 0 }
    let units = min(Self.most, wei / max(block.weiPerTokenUnit, 1e-30))
    let wide = Double(wide: least)
    return (units - wide).magnitude <= wide * 0x1p-48 ? least : UInt128(wide: units.rounded(.down))
  }

  /// What a bidder with so much capital can pay: a hair less, as each purchase of tokens is rounded up
  /// to whole wei.
  func affordable(_ capital: UInt128, _ block: BlockView) -> UInt128 {
    guard capital < .max else { return UInt128(wide: Self.most) }
    let units = Double(wide: capital) * (1 - 0x1p-40) / max(block.weiPerTokenUnit, 1e-30)
    return UInt128(wide: min(Self.most, units).rounded(.down))
  }
}
