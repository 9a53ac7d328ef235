/// What a name means: what `explain` shows.
public struct Explanation: Hashable, Sendable {
  /// A parameter, or another fact, under it.
  public struct Row: Hashable, Sendable {
    /// The key path or the fact's name.
    public let path: String
    /// The default, or the value.
    public let value: String
    /// The unit, or what may stand there.
    public let unit: String
    /// One sentence.
    public let meaning: String
    /// Where the value is from, or `assumption: why`; empty for choices of the interface.
    public let source: String
  }

  /// The name.
  public let title: String
  /// What it is, such as `design`, `rule`, `metric` or `scenario key`.
  public let kind: String
  /// One sentence.
  public let meaning: String
  /// Parameters and facts.
  public let rows: [Row]
  /// The file of a preset, ready to be copied.
  public var yaml: String?
}
