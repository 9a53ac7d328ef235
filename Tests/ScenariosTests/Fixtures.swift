import Foundation
import Scenarios

/// Files that the tests read and write.
enum Fixtures {
  /// The repository's root.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the fixtures.
  static let folder = root.appending(path: "Tests/Fixtures")

  /// A new folder of its own.
  static func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  /// A file of this text in a new folder.
  static func temporaryFile(_ name: String, _ text: String) throws -> String {
    let file = try temporaryFolder() + "/" + name
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  /// The scenario of two lines with these lines after them.
  static func scenario(_ lines: String = "", set: [String] = []) throws -> Scenario {
    try ScenarioReader.read(
      text: "rolluplab: 1\ndesign: centralized\n\(lines)\n", overrides: set.map { try Override($0) }
    )
  }
}
