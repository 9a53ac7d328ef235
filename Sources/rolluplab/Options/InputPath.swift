internal import Foundation
internal import Scenarios

/// Names on the command line that may be files.
enum InputPath {
  /// Refuses a file that is not there; what the file says is for its reader to judge.
  static func require(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ScenarioError.missingFile(path)
    }
  }

  /// Whether a design's name is that of a file and not of a preset.
  static func isFile(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }
}
