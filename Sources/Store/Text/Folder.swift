public import Foundation

/// Folders that results go into.
public enum Folder {
  /// Makes the folder with those above it, where it is not there.
  ///
  /// The system's own words for what is wrong are shown; Foundation's would be a number.
  /// - Throws: `StoreError.cannotCreate`.
  public static func create(_ url: URL) throws {
    let path = url.path
    if mkdir(path, 0o777) == 0 { return }
    let above = url.deletingLastPathComponent()
    if errno == ENOENT, above.path != path {
      try create(above)
      if mkdir(path, 0o777) == 0 { return }
    }
    let code = errno
    var status = stat()
    if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw StoreError.cannotCreate(
      path: path, reason: code == EEXIST ? "it is a file" : String(cString: strerror(code)))
  }
}
