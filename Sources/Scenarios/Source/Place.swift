/// Where something was written.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it, or `--set KEY`, `preset NAME`.
  public let file: String
  /// The line from 1; 0 where there are no lines.
  public let line: Int
  /// The column from 1; 0 where there are none.
  public let column: Int

  /// A place in `file`.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line`, or the file alone.
  public var description: String { line > 0 ? "\(file):\(line)" : file }
}
