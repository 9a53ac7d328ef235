public import Quantities

/// Where what is paid for the right to order goes: shares, and what they leave to the treasury, with
/// what rounding leaves.
public struct BidSplit: Sendable, Hashable {
  /// To the pot that is shared among provers.
  public var provers: Share
  /// To public goods.
  public var publicGoods: Share
  /// To nobody.
  public var burn: Share

  /// Everything to the treasury.
  public static let treasury = Self(provers: .zero, publicGoods: .zero, burn: .zero)

  /// Shares that add up to the whole at most.
  public init(provers: Share, publicGoods: Share, burn: Share) {
    self.provers = provers
    self.publicGoods = publicGoods
    self.burn = burn
  }

  /// Orders the payment of `amount` by `payer`, as a consequence of the decision to bid it.
  public func pay(
    _ amount: UInt128, by payer: Party, ticket: Ticket, _ consequences: inout Consequences
  ) {
    var rest = amount
    for (share, to) in [(provers, Party.proverPot), (publicGoods, .publicGoods), (burn, .burned)] {
      let part = min(share.of(amount), rest)
      rest -= part
      consequences.pay(Transfer(part, .ether, from: payer, to: to, .bid, ticket: ticket))
    }
    consequences.pay(Transfer(rest, .ether, from: payer, to: .treasury, .bid, ticket: ticket))
  }
}
