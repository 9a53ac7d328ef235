import Foundation
import Testing

/// Golden help texts, one file a subcommand in `Tests/Fixtures/golden`.
///
/// `make golden` writes them anew; the difference is reviewed as code.
@Suite("Help")
struct HelpTests {
  static let commands = [
    "init", "check", "list", "explain", "schema", "run", "sweep", "status", "merge", "compare",
    "attack", "export", "report", "solve", "game", "learn", "validate", "prove", "verify", "cost",
    "calibrate",
  ]

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/golden")

  static let writes = ProcessInfo.processInfo.environment["ROLLUPLAB_WRITE_GOLDEN"] == "1"

  private func compare(_ text: String, _ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if Self.writes {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)), "golden file \(name)")
  }

  @Test("of a subcommand is the golden text, on standard output", arguments: commands)
  func subcommand(_ name: String) throws {
    let help = try Tool.run(name, "--help")
    #expect(help.status == 0 && help.complaints.isEmpty)
    #expect(help.output.contains("rolluplab \(name)"), "an example")
    try compare(help.output, "help-\(name).txt")
  }

  @Test("of the program lists the subcommands, and no others")
  func program() throws {
    let help = try Tool.run("--help")
    #expect(help.status == 0)
    for name in Self.commands { #expect(help.output.contains("  \(name) ")) }
    try compare(help.output, "help.txt")
  }

  @Test("lines fit 80 columns, but for usage", arguments: commands)
  func width(_ name: String) throws {
    for line in try Tool.run(name, "--help").output.split(separator: "\n")
    where !line.hasPrefix("USAGE:") {
      #expect(line.count <= 80)
    }
  }
}
