/// A metric's name, unit, meaning and direction.
public struct Metric: Sendable, Hashable {
  /// Which way is better for the users of the rollup.
  public enum Better: String, Sendable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither.
    case neither
  }

  /// The dotted, stable name.
  public let name: String
  /// The unit.
  public let unit: String
  /// One sentence.
  public let meaning: String
  /// Which way is better.
  public let better: Better

  /// A metric called `name`.
  public init(_ name: String, _ unit: String, _ better: Better, _ meaning: String) {
    self.name = name
    self.unit = unit
    self.better = better
    self.meaning = meaning
  }
}
