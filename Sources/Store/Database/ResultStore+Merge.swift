public import Foundation
internal import GRDB

extension ResultStore {
  /// Joins the runs of `parts`, and those that `directory` may hold already, in `directory`, which is
  /// for the whole experiment from then on.
  ///
  /// The order of `parts` does not show in the results. A run that several have must have one result; a
  /// run that failed in one is taken from another that has its result. Until all is joined, nothing in
  /// the directory changes. `onRuns` is told the number of runs that have been looked at since it was
  /// told last, and the number of all; what it throws ends the merge.
  /// - Throws: `StoreError`; `.notMergeable` where the experiments differ and `.conflict` where the
  ///   results of a run do.
  public static func merge(
    _ parts: [URL], into directory: URL,
    onRuns: (_ new: Int, _ all: Int) throws -> Void = { _, _ in }
  ) throws {
    let manifest = try commonManifest(parts + (holdsResults(directory) ? [directory] : []))
    try Folder.create(directory)
    let lock = try DirectoryLock(directory: directory)
    defer { withExtendedLifetime(lock) {} }
    var sources = parts.filter { !isSame($0, directory) }
    if holdsResults(directory) {
      try rest(directory)
      sources.insert(directory, at: 0)
    }
    let all = try sources.reduce(0) { try $0 + runs(in: $1) }
    let staged = try StagedResults(manifest, in: directory)
    do {
      for (place, source) in sources.enumerated() {
        try staged.add(source, after: sources[..<place]) { try onRuns($0, all) }
      }
      try staged.replace()
    } catch {
      staged.discard()
      throw error
    }
  }

  /// What all directories agree on.
  private static func commonManifest(_ directories: [URL]) throws -> Manifest {
    var first: (manifest: Manifest, directory: URL)?
    for directory in directories {
      let store = try ResultStore(reading: directory)
      try store.close()
      guard let first else {
        first = (store.manifest, directory)
        continue
      }
      if let difference = store.manifest.mergeDifference(from: first.manifest) {
        throw StoreError.notMergeable(
          directory: first.directory.path, with: directory.path, difference: difference)
      }
    }
    guard let first else { preconditionFailure("something to merge") }
    return first.manifest
  }

  /// Ends the write-ahead mode that a killed writer left, so that the file is all there is.
  private static func rest(_ directory: URL) throws {
    let path = directory.appendingPathComponent(fileName).path
    let queue = try Connection.writing(path)
    try wrap(path) {
      let mode = try queue.writeWithoutTransaction {
        try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE")
      }
      try queue.close()
      guard mode == "delete" else {
        throw StoreError.failed(path: path, reason: "another process is reading; try again")
      }
    }
  }

  private static func runs(in directory: URL) throws -> Int {
    let path = directory.appendingPathComponent(fileName).path
    let queue = try Connection.reading(path)
    return try wrap(path) {
      let count = try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM run") ?? 0 }
      try queue.close()
      return count
    }
  }

  private static func holdsResults(_ directory: URL) -> Bool {
    FileManager.default.fileExists(atPath: directory.appendingPathComponent(fileName).path)
  }

  private static func isSame(_ a: URL, _ b: URL) -> Bool {
    a.resolvingSymlinksInPath().path == b.resolvingSymlinksInPath().path
  }
}
