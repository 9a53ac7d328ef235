internal import Foundation

/// The right to write to a directory, held by one process at a time.
///
/// An advisory `flock` on a hidden file, which the kernel drops when the process ends in any way. The
/// file is removed on release; a newcomer that locked a file which was removed meanwhile tries again.
final class DirectoryLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock or says which process holds it.
  init(directory: URL) throws {
    path = directory.appendingPathComponent(".lock").path
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard file >= 0 else {
        throw StoreError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
      }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let busy = errno == EWOULDBLOCK
        let reason = String(cString: strerror(errno))
        let holder = Self.text(in: file)
        close(file)
        throw busy
          ? StoreError.inUse(directory: directory.path, process: holder)
          : StoreError.cannotCreate(path: path, reason: reason)
      }
      var ours = stat()
      var current = stat()
      if fstat(file, &ours) == 0, stat(path, &current) == 0, ours.st_ino == current.st_ino {
        descriptor = file
        break
      }
      close(file)
    }
    let process = "\(getpid())"
    ftruncate(descriptor, 0)
    _ = process.withCString { pwrite(descriptor, $0, process.utf8.count, 0) }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func text(in file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = pread(file, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : "(unknown)"
  }
}
