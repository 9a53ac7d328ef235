import Foundation
import TestSupport
import Testing

/// The built binary, run as users run it.
enum Tool {
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    /// The errors without the lines of progress, which a slow machine adds.
    var complaints: String {
      errors.split(separator: "\n").filter { !$0.contains(#/^(rolluplab: )?\d+ of \d+ /#) }
        .joined(separator: "\n")
    }

    /// The output as JSON.
    var json: [String: Any] {
      get throws {
        try #require(
          try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      }
    }
  }

  /// The binary, which the build leaves beside the test bundle; on Linux the bundle is the process.
  static let binary =
    (Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    ?? URL(fileURLWithPath: CommandLine.arguments[0]))
    .deletingLastPathComponent().appendingPathComponent("rolluplab")

  /// Starts the tool; the caller waits for it or ends it.
  static func start(
    _ arguments: [String], in directory: URL? = nil, input: FileHandle = .nullDevice,
    output: FileHandle = .nullDevice, errors: FileHandle = .nullDevice
  ) throws -> Process {
    let process = Process()
    process.executableURL = try executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["COLUMNS": "80"]) { $1 }
    if let directory { process.currentDirectoryURL = directory }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }

  /// Runs the tool to its end; output goes through files, so that no pipe can fill up.
  static func run(
    _ arguments: String..., in directory: URL? = nil, input: String = ""
  ) throws -> Result {
    try run(arguments, in: directory, input: input)
  }

  /// The same with the arguments as a list.
  static func run(
    _ arguments: [String], in directory: URL? = nil, input: String = ""
  ) throws -> Result {
    let scratch = try TemporaryDirectory()
    let names = ["in", "out", "err"].map { scratch.url.appendingPathComponent($0) }
    try input.write(to: names[0], atomically: false, encoding: .utf8)
    for name in names.dropFirst() { try Data().write(to: name) }
    let process = try start(
      arguments, in: directory, input: FileHandle(forReadingFrom: names[0]),
      output: FileHandle(forWritingTo: names[1]), errors: FileHandle(forWritingTo: names[2]))
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try scratch.text("out"),
      errors: try scratch.text("err"))
  }

  private static var executable: URL {
    get throws {
      try #require(
        FileManager.default.isExecutableFile(atPath: binary.path),
        "the product rolluplab stands beside the tests")
      return binary
    }
  }
}
