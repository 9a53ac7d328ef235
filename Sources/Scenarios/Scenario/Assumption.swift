/// A parameter whose value no source gives: listed with every result that leans on it.
public struct Assumption: Hashable, Sendable {
  /// The path of the key, such as `feeds.l1.tip`.
  public let name: String
  /// What it is in this scenario, without the unit.
  public let value: String
  /// The unit; empty where there is none.
  public let unit: String
  /// Why it is what it is.
  public let source: String

  /// An assumption about `name`.
  public init(name: String, value: String, unit: String, source: String) {
    self.name = name
    self.value = value
    self.unit = unit
    self.source = source
  }
}
