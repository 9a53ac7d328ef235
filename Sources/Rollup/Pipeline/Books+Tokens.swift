internal import Quantities

extension Books {
  /// What a player holds in ether and in tokens at the outside price, in wei, rounded down; what is
  /// locked of it is not its to spend.
  func capital(of player: Int) -> UInt128 {
    let ether = UInt128(max(0, ledger.balance(players[player], .ether)))
    let tokens = ledger.balance(players[player], .token)
    guard tokens > 0 else { return ether }
    return ether
      + UInt128(wide: (Double(wide: tokens) * ledger.credits.weiPerTokenUnit).rounded(.down))
  }

  /// A player that has to pay more tokens than it has buys what is missing at the outside price.
  ///
  /// The price in wei is rounded up; the purchase is a consequence of what the payment is.
  mutating func buyTokens(for transfer: Transfer) {
    guard case .player = transfer.from, transfer.from != transfer.to else { return }
    let owned = UInt128(max(0, balance(transfer.from, .token)))
    guard transfer.amount > owned else { return }
    let missing = transfer.amount - owned
    let wei = UInt128(wide: (Double(wide: missing) * ledger.credits.weiPerTokenUnit).rounded(.up))
    post(
      Transfer(
        wei, .ether, from: transfer.from, to: .market, .tokenPurchase, ticket: transfer.ticket))
    post(
      Transfer(
        missing, .token, from: .market, to: transfer.from, .tokenPurchase,
        ticket: transfer.ticket))
  }
}
