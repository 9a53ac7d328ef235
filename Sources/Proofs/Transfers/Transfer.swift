/// An order to move money from one account to another.
///
/// Whether its sender signed it is checked before it comes here: the proof does not show it.
public struct Transfer: Hashable, Sendable {
  /// The place of the sender's account in the tree.
  public var from: UInt32
  /// The place of the receiver's account; it may be the sender's.
  public var to: UInt32
  /// What the receiver gets, in units of the token; below 2^56.
  public var amount: UInt64
  /// What the sender pays on top; below 2^28.
  public var fee: UInt32
  /// How many transfers the sender has sent before.
  public var nonce: UInt32
  /// The token that moves.
  public var token: UInt32

  /// A transfer with these properties.
  public init(
    from: UInt32, to: UInt32, amount: UInt64, fee: UInt32 = 0, nonce: UInt32, token: UInt32 = 0
  ) {
    self.from = from
    self.to = to
    self.amount = amount
    self.fee = fee
    self.nonce = nonce
    self.token = token
  }
}
