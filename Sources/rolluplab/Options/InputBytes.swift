internal import Foundation

/// Files that are read byte for byte.
enum InputBytes {
  /// All bytes of a file, of which no more than `limit + 1` are read: the reader refuses the rest.
  static func read(_ path: String, upTo limit: Int) throws -> [UInt8] {
    try InputPath.require(path)
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? file.close() }
      return Array(try file.read(upToCount: limit + 1) ?? Data())
    } catch {
      throw CommandFailure(.inputOutput, "\(path): cannot be read: \(error.localizedDescription)")
    }
  }
}
