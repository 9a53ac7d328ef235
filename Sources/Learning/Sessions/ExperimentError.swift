/// Why an experiment cannot be run; `key` is the path of the value in its file.
public enum ExperimentError: Error, Sendable, Equatable {
  /// A value that is not in its range.
  case outOfRange(key: String, found: String, expected: String)
  /// Something that this game, or these learners, cannot do.
  case unsupported(key: String, reason: String)

  /// What is wrong and what would be right, in one line.
  public var message: String {
    switch self {
    case .outOfRange(let key, let found, let expected):
      "\(key): found \(found), expected \(expected)"
    case .unsupported(let key, let reason):
      "\(key): \(reason)"
    }
  }
}
