public import Quantities

/// A scalar after reading, exact.
///
/// Two spellings of one quantity (`24 h` and `1 d`) are one value.
public enum Value: Hashable, Sendable {
  /// Wei.
  case ether(UInt128)
  /// Base units of the network token.
  case tokens(UInt128)
  /// Millionths of a dollar.
  case dollars(UInt128)
  /// Nanoseconds.
  case duration(Int)
  /// A part of a whole.
  case share(Share)
  /// Events per minute, exactly as written.
  case perMinute(Decimal128)
  /// A whole number.
  case count(Int)
  /// A number, exactly as written.
  case number(Decimal128)
  /// A choice, a name or a path.
  case text(String)
  /// On or off.
  case flag(Bool)
  /// Seconds since 1970-01-01T00:00:00Z.
  case timestamp(Int)
}

/// The values of one map in the order of its declaration: what a rule is built from.
public struct Arguments: Hashable, Sendable {
  /// One key and what stands under it.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// What stands there.
    public let node: Node

    /// `node` under `key`.
    public init(_ key: String, _ node: Node) {
      self.key = key
      self.node = node
    }
  }

  /// What can stand under a key.
  public indirect enum Node: Hashable, Sendable {
    /// A scalar.
    case leaf(Value)
    /// A map.
    case map(Arguments)
    /// A list of scalars.
    case list([Value])
  }

  /// All entries in order.
  public var entries: [Entry]

  /// A map with these entries.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// What stands under `key`, if anything does.
  public subscript(_ key: String) -> Node? { entries.first { $0.key == key }?.node }
}
