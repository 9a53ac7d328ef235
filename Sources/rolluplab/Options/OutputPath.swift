internal import ArgumentParser
internal import Foundation

/// Names of what a command writes.
enum OutputPath {
  /// Refuses a name of nothing, as an unset variable of a shell gives.
  static func read(_ text: String) throws -> String {
    guard !text.isEmpty else { throw ValidationError("the name is empty.") }
    return text
  }

  /// Refuses a file that cannot be written, before the work whose result it would hold.
  static func requirePlace(for path: String) throws {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent().path
    let reason: String
    if FileManager.default.fileExists(atPath: path) && url.hasDirectoryPath {
      reason = "it is a directory"
    } else if access(folder, W_OK | X_OK) != 0 {
      reason = String(cString: strerror(errno))
    } else {
      return
    }
    throw CommandFailure(.cannotCreate, "cannot create \(path): \(reason)")
  }
}
