/// A piece of a JSON Schema: a JSON value whose keys keep their order.
public indirect enum SchemaNode: Sendable, Hashable {
  /// `true` or `false`.
  case flag(Bool)
  /// A whole number.
  case whole(Int)
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
  /// Values in order.
  case list([SchemaNode])
  /// Keys with values in order.
  case object([Member])

  /// A key with its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The value.
    public let value: SchemaNode
  }

  /// An object of these keys and values.
  static func object(_ members: KeyValuePairs<String, SchemaNode>) -> SchemaNode {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> SchemaNode { .list(texts.map { .text($0) }) }

  /// This and the members of `other` after its own.
  func adding(_ other: SchemaNode) -> SchemaNode {
    guard case .object(let own) = self, case .object(let more) = other else { return self }
    return .object(own + more)
  }
}
