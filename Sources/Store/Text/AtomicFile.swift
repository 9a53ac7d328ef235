public import Foundation

/// A file that appears whole or not at all: written beside its place, then renamed.
public struct AtomicFile: ~Copyable {
  private let target: URL
  private let partial: URL
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16

  /// Starts to write what will be at `target`.
  private init(_ target: URL) throws {
    self.target = target
    partial = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).partial")
    descriptor = open(partial.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw StoreError.cannotCreate(path: target.path, reason: String(cString: strerror(errno)))
    }
    buffer.reserveCapacity(2 * Self.bufferSize)
  }

  deinit { close(descriptor) }

  /// Writes the file at `target` with what `body` hands over, piece by piece.
  ///
  /// When `body` throws, what stood at `target` before still stands there.
  public static func create(
    at target: URL, _ body: (_ write: (String) throws -> Void) throws -> Void
  ) throws {
    try create(at: target, filling: { file in try body { try file.append($0) } })
  }

  private static func create(
    at target: URL, filling fill: (inout AtomicFile) throws -> Void
  ) throws {
    var file = try AtomicFile(target)
    do {
      try fill(&file)
      try file.flush()
    } catch {
      unlink(file.partial.path)
      throw error
    }
    guard rename(file.partial.path, target.path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(file.partial.path)
      throw StoreError.cannotCreate(path: target.path, reason: reason)
    }
  }

  /// Writes the file at `target` with these bytes.
  public static func create(at target: URL, bytes: [UInt8]) throws {
    try create(at: target, filling: { file in file.buffer = bytes })
  }

  private mutating func append(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private mutating func flush() throws {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw StoreError.failed(path: target.path, reason: String(cString: strerror(errno)))
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
