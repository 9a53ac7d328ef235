internal import Foundation

/// A C program that `Scripts/build-peers.sh` builds, and what it reports about itself.
struct CPeer {
  let name: String
  private let path: String

  /// The program `file` of `.build/peers`.
  init(_ name: String, _ file: String) {
    self.name = name
    path = ".build/peers/\(file)"
  }

  /// Whether it was built.
  var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

  /// What one run prints as `NAME=number`, by name.
  /// - Throws: where it was not built or cannot be run, or ends with a failure.
  func run(_ arguments: [String]) throws -> [String: Double] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw PeerSilence(description: "it ended with \(process.terminationStatus)")
    }
    var values: [String: Double] = [:]
    for field in text.split(whereSeparator: \.isWhitespace) {
      let parts = field.split(separator: "=")
      if parts.count == 2, let value = Double(parts[1]) { values[String(parts[0])] = value }
    }
    return values
  }
}
