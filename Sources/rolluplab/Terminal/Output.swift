internal import Foundation
internal import Store

/// Whoever read standard output has gone: nothing is wrong, and nobody is left to be told.
struct OutputClosed: Error {}

/// Standard output, for results.
enum Output {
  /// Writes all of `text`.
  static func write(_ text: String) throws {
    try write(text, to: 1)
  }

  /// Writes a JSON document on many lines.
  static func write(_ json: JSON) throws { try write(json.pretty) }

  /// Whether a person is looking.
  static var isTerminal: Bool { isatty(1) == 1 }

  fileprivate static func write(_ text: String, to descriptor: Int32) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EPIPE { throw OutputClosed() }
      guard count > 0 else {
        throw CommandFailure(
          .inputOutput, "cannot write to standard output: \(String(cString: strerror(errno)))")
      }
      rest = rest.dropFirst(count)
    }
  }
}

/// Standard error, for everything that is not a result.
///
/// What cannot be said there is not said.
enum Messages {
  /// A line for people.
  static func say(_ text: String) {
    try? Output.write("rolluplab: \(text)\n", to: 2)
  }

  /// What went wrong; several lines get a heading, so that each still starts with its file.
  static func error(_ text: String) {
    let lines = text.split(separator: "\n")
    let issues = lines.filter { !$0.hasPrefix(" ") }.count
    let isUsage = text.contains("\nUsage: ")
    if issues > 1 && !isUsage {
      try? Output.write("rolluplab: error: \(issues) problems\n\(text)\n", to: 2)
    } else {
      try? Output.write("rolluplab: error: \(text)\n", to: 2)
    }
  }

  /// Text without a line end or name, for the progress bar.
  static func draw(_ text: String) { try? Output.write(text, to: 2) }

  /// Whether a person is looking.
  static var isTerminal: Bool { isatty(2) == 1 }
}
