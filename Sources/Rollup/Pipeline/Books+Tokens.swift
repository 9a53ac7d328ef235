internal import Quantities

extension Books {
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
