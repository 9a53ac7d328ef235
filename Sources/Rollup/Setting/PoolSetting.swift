public import Quantities

/// A constant-product pool of ether and dollars on L2.
public struct PoolSetting: Sendable, Hashable {
  /// The name in files and accounts, such as `eth-usd`.
  public var name: String
  /// Ether in the pool at the start.
  public var ether: Wei
  /// Dollars in the pool at the start; `nil`: worth as much as the ether.
  public var dollars: DollarAmount?
  /// What the pool keeps of each trade's input.
  public var fee: Share

  /// A pool called `name`.
  public init(name: String, ether: Wei, dollars: DollarAmount?, fee: Share) {
    self.name = name
    self.ether = ether
    self.dollars = dollars
    self.fee = fee
  }
}
