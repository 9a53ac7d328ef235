internal import Games
internal import Scenarios

/// A game on the command line: a Gambit file, a payoff table, or either on standard input.
enum GameFile {
  /// Reads the game; what is malformed is refused with the file's name before the place.
  static func read(_ path: String) throws -> NormalFormGame {
    let bytes = try InputFile.bytes(path, limit: NormalFormGame.mostFileBytes)
    do throws(GameError) {
      return isTable(path, bytes)
        ? try NormalFormGame(csv: bytes) : try NormalFormGame(gambit: bytes)
    } catch {
      let name = path == "-" ? "standard input" : path
      throw CommandFailure(.data, "\(name):\(error.localizedDescription)")
    }
  }

  /// Whether this is a payoff table: by the file's name, and where that says nothing, because it
  /// starts with a number.
  private static func isTable(_ path: String, _ bytes: [UInt8]) -> Bool {
    let name = path.lowercased()
    if name.hasSuffix(".csv") { return true }
    if name.hasSuffix(".nfg") { return false }
    let first = bytes.first { $0 > 32 && $0 < 128 }
    return first.map { Array("+-.0123456789".utf8).contains($0) } ?? false
  }
}
