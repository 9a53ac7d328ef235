internal import Foundation
internal import Glibc

/// Reads files whole, after a look at their size.
package enum InputFile {
  /// The bytes of the file, or of standard input for `-`.
  ///
  /// A file of more than `limit` bytes is refused by its size, before it is read; standard input as
  /// soon as it gives more. What is no regular file may have no end, and is not even opened.
  package static func bytes(_ file: String, limit: Int) throws(ScenarioError) -> [UInt8] {
    if file == "-" { return try read(0, named: "standard input", limit: limit) }
    let (descriptor, size) = try open(file, limit: limit)
    defer { close(descriptor) }
    return try read(descriptor, named: file, limit: limit, expecting: size)
  }

  /// Hands the bytes of a regular file to `body`, piece by piece.
  ///
  /// Each piece has what `body` left of the one before in front; `body` says how many bytes it used.
  /// At the end what is left comes once more.
  static func pieces(
    _ file: String, limit: Int, size: Int,
    _ body: (_ piece: UnsafeBufferPointer<UInt8>, _ fresh: Int, _ isLast: Bool)
      throws(ScenarioError) -> Int
  ) throws(ScenarioError) {
    let (descriptor, _) = try open(file, limit: limit)
    defer { close(descriptor) }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
    defer { buffer.deallocate() }
    let space = UnsafeMutableRawBufferPointer(buffer)
    var kept = 0
    var total = 0
    while true {
      precondition(kept < size, "what is left must be shorter than a piece")
      let free = UnsafeMutableRawBufferPointer(rebasing: space[kept...])
      let count = Glibc.read(descriptor, free.baseAddress, free.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(file, reason: reason(errno)) }
      total += count
      guard total <= limit else { throw tooLarge(file, limit) }
      let piece = UnsafeBufferPointer(rebasing: buffer[..<(kept + count)])
      let used = try body(piece, kept, count == 0)
      if count == 0 { return }
      kept = piece.count - used
      if kept > 0 && used > 0 {
        for i in 0..<kept { buffer[i] = buffer[used + i] }
      }
    }
  }

  private static func open(
    _ file: String, limit: Int
  ) throws(ScenarioError) -> (descriptor: Int32, size: Int) {
    var status = stat()
    guard stat(file, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .missingFile(file) }
      throw .unreadable(file, reason: reason(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .unreadable(file, reason: "it is a folder")
    default: throw .unreadable(file, reason: "it is a pipe or a device, not a regular file")
    }
    guard status.st_size <= limit else { throw tooLarge(file, limit) }
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(file, reason: reason(errno)) }
    return (descriptor, Int(status.st_size))
  }

  /// Size and time of change, by which a file that was read before is known again.
  static func stamp(_ file: String) -> String? {
    var status = stat()
    guard stat(file, &status) == 0 else { return nil }
    return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ino)"
  }

  private static func read(
    _ descriptor: Int32, named file: String, limit: Int, expecting: Int = 0
  ) throws(ScenarioError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expecting)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(file, reason: reason(errno)) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit else { throw tooLarge(file, limit) }
    }
  }

  private static func tooLarge(_ file: String, _ limit: Int) -> ScenarioError {
    .refused(
      Issue(
        Place(file: file), "", found: "a file over \(limit / 1_000_000) MB",
        expected: "at most \(limit) bytes"))
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Paths as text.
enum FilePath {
  /// `path` as seen from `directory`, absolute and without `.` and `..`.
  static func absolute(_ path: String, from directory: String) -> String {
    let start = path.hasPrefix("/") ? "" : absolute(directory)
    var parts: [Substring] = []
    for part in (start + "/" + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func absolute(_ directory: String) -> String {
    if directory.hasPrefix("/") { return directory }
    return FileManager.default.currentDirectoryPath + "/" + directory
  }

  /// `path` as seen from `directory`, relative where `directory` is.
  static func joined(_ directory: String, _ path: String) -> String {
    path.hasPrefix("/") || directory == "." || directory.isEmpty ? path : "\(directory)/\(path)"
  }

  /// The folder that a file is in.
  static func directory(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  /// The file's name without folder and extension, as a kebab-case name.
  static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let base = name.firstIndex(of: ".").map { String(name[..<$0]) } ?? name
    return Name.kebab(base)
  }
}

/// Names that users give: kebab-case, without dots.
enum Name {
  /// Whether the text is lower-case letters and digits in words joined by single hyphens.
  static func isKebab(_ text: String) -> Bool { !text.isEmpty && kebab(text) == text }

  /// The nearest kebab-case name; `unnamed` where nothing is left.
  static func kebab(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "unnamed" : words.joined(separator: "-")
  }
}
