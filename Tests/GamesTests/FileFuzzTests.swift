import Foundation
import Games
import Testing

/// Mutated files, 10⁴ of them, or as many as ROLLUPLAB_FUZZ says (`make fuzz`: 10⁶).
///
/// Whatever they say, reading ends: a crash or a hang fails the run, and so does memory without
/// bound where these tests run alone.
@Suite(.timeLimit(.minutes(30)))
struct FileFuzzTests {
  /// Files a test, so that the tests share the cores and a failure names its seed.
  private static let chunk = 1000
  private static let asked = ProcessInfo.processInfo.environment["ROLLUPLAB_FUZZ"].flatMap {
    Int($0)
  }
  private static let chunks = UInt64((asked ?? 10_000) / chunk)

  private static func files(_ type: String) throws -> [[UInt8]] {
    try Fixtures.files(type).map {
      [UInt8](try Data(contentsOf: Fixtures.folder.appending(path: $0)))
    }.filter { $0.count < 2000 }
  }

  @Test(arguments: 0..<chunks * 4 / 5)
  func `a mutated Gambit file is refused, or read and written as the same game`(seed: UInt64)
    throws
  {
    var mutations = FileMutations(of: try Self.files("nfg"), seed: seed)
    var accepted = 0
    for index in 0..<Self.chunk {
      let file = mutations.next()
      guard
        let game = try Self.accepted({ () throws(GameError) in try NormalFormGame(gambit: file) })
      else { continue }
      accepted += 1
      let text = game.gambit(index % 2 == 0 ? .payoff : .outcome)
      #expect(try NormalFormGame(gambit: Array(text.utf8)) == game, "file \(index)")
    }
    #expect(accepted > Self.chunk / 20 && accepted < Self.chunk / 2)
    try Self.expectLittleMemory()
  }

  @Test(arguments: 0..<chunks / 5)
  func `a mutated payoff table is refused, or read and written as the same game`(seed: UInt64)
    throws
  {
    var mutations = FileMutations(of: try Self.files("csv"), seed: seed)
    var accepted = 0
    for index in 0..<Self.chunk {
      let file = mutations.next()
      guard let game = try Self.accepted({ () throws(GameError) in try NormalFormGame(csv: file) })
      else { continue }
      accepted += 1
      #expect(try NormalFormGame(csv: Array(game.csv().utf8)) == game, "file \(index)")
    }
    #expect(accepted > Self.chunk / 20 && accepted < Self.chunk / 2)
    try Self.expectLittleMemory()
  }

  /// The game, or nothing where the file is refused as malformed; every other error is a failure.
  private static func accepted(
    _ read: () throws(GameError) -> NormalFormGame
  ) throws -> NormalFormGame? {
    do throws(GameError) {
      return try read()
    } catch {
      guard case .malformed = error else { throw error }
      return nil
    }
  }

  /// At most 300 MB at any time, where no other tests run beside these.
  private static func expectLittleMemory() throws {
    guard asked != nil else { return }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let peak = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    let kilobytes = try #require(Int(peak.filter(\.isNumber)))
    #expect(kilobytes < 300_000)
  }
}
