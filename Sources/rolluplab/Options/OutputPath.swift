internal import ArgumentParser

/// Names of what a command writes.
enum OutputPath {
  /// Refuses a name of nothing, as an unset variable of a shell gives.
  static func read(_ text: String) throws -> String {
    guard !text.isEmpty else { throw ValidationError("the name is empty.") }
    return text
  }
}
