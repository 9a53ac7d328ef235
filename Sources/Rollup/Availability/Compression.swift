internal import Parameters
public import Quantities

/// What is left of each class's bytes when a batch is posted.
public struct Compression: Sendable, Hashable {
  /// Shares by class name; a class that is not named keeps all its bytes.
  public let shares: [String: Share]

  /// Nothing is compressed further.
  public static let none = Self(shares: [:])

  private init(shares: [String: Share]) { self.shares = shares }

  init(_ arguments: Arguments) {
    var shares: [String: Share] = [:]
    let map = arguments.map("compression")
    for entry in map.entries { shares[entry.key] = map.share(entry.key) }
    self.shares = shares
  }

  static let parameter = Parameter(
    "compression", .table(.leaf(.share(max: .whole)), of: "transaction class"),
    default: .text("{}"),
    "what further compression leaves of a class's bytes; 100 % where a class is not named",
    source: .assumption("the classes' bytes are already compressed"))
}
