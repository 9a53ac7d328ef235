/// What the books are kept in.
public enum Asset: Int, CaseIterable, Sendable {
  /// Ether, in wei.
  case ether
  /// The rollup's network token, in base units of 10^-18.
  case token
  /// US dollars on L2, in millionths: the other side of an ether pool.
  case usd

  /// The name in results: `ether`, `token` or `usd`.
  public var name: String {
    switch self {
    case .ether: "ether"
    case .token: "token"
    case .usd: "usd"
    }
  }
}
