public import Foundation
internal import GRDB
internal import Rollup

/// The results of one experiment: a directory with `results.sqlite`, or the same in memory.
///
/// Any thread may call; the one database connection serialises. Runs are read in the order of their
/// ordinals, so what is written from a store does not depend on the order in which runs ended.
public struct ResultStore: Sendable {
  /// The database's name in its directory.
  public static let fileName = "results.sqlite"

  /// What the experiment consists of.
  public let manifest: Manifest
  /// The part of the experiment that the directory is for; `nil` for all of it.
  public let shard: ShardRuns?
  /// Where the results are; `nil` in memory.
  public let directory: URL?

  let database: DatabaseQueue
  let metricIDs: [String: Int]
  private let lock: DirectoryLock?

  /// Makes or resumes the results of `manifest` in `directory`, for writing; `fresh` deletes what is
  /// there instead of resuming it.
  ///
  /// The directory is for the part of the experiment in `shard`, and without one for all of it.
  /// - Throws: `StoreError`; `.otherExperiment` when the directory holds something else,
  ///   `.otherShard` when it is for another part of it, and `.inUse` when another process writes
  ///   there.
  public init(
    writing manifest: Manifest, in directory: URL, shard: ShardRuns? = nil, fresh: Bool = false
  ) throws {
    try Folder.create(directory)
    let lock = try DirectoryLock(directory: directory)
    StagedResults.clear(directory)
    let path = directory.appendingPathComponent(Self.fileName).path
    if fresh {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }
    let queue = try Connection.writing(path)
    let isNew = try Self.schemaVersion(of: queue, path) == 0
    if isNew {
      try Self.wrap(path) {
        try queue.write { db in
          try Self.create(manifest, in: db)
          if let shard { try Self.create(shard, in: db) }
        }
      }
    } else {
      let (stored, part) = try Self.wrap(path) {
        try queue.read { (try Self.manifest(in: $0), try Self.shard(in: $0)) }
      }
      if let difference = manifest.difference(from: stored) {
        throw StoreError.otherExperiment(directory: directory.path, difference: difference)
      }
      if part != shard {
        throw StoreError.otherShard(
          directory: directory.path, there: part?.label, here: shard?.label)
      }
      if manifest != stored {
        try Self.wrap(path) { try queue.write { try Self.updateMeasure(manifest, in: $0) } }
      }
    }
    self.init(
      manifest: manifest, shard: shard, directory: directory, database: queue, lock: lock)
  }

  /// The results in `directory`, for reading; a sweep may be writing there.
  public init(reading directory: URL) throws {
    let path = directory.appendingPathComponent(Self.fileName).path
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError.noResults(directory: directory.path)
    }
    let queue = try Connection.reading(path)
    guard try Self.schemaVersion(of: queue, path) != 0 else {
      throw StoreError.noResults(directory: directory.path)
    }
    let (manifest, shard) = try Self.wrap(path) {
      try queue.read { (try Self.manifest(in: $0), try Self.shard(in: $0)) }
    }
    self.init(manifest: manifest, shard: shard, directory: directory, database: queue, lock: nil)
  }

  /// Results that are kept in memory only.
  public init(inMemory manifest: Manifest) throws {
    let queue = try DatabaseQueue()
    try queue.write { try Self.create(manifest, in: $0) }
    self.init(manifest: manifest, shard: nil, directory: nil, database: queue, lock: nil)
  }

  private init(
    manifest: Manifest, shard: ShardRuns?, directory: URL?, database: DatabaseQueue,
    lock: DirectoryLock?
  ) {
    self.manifest = manifest
    self.shard = shard
    self.directory = directory
    self.database = database
    self.lock = lock
    metricIDs = Dictionary(
      uniqueKeysWithValues: manifest.metrics.enumerated().map { ($1.name, $0) })
  }

  /// Ends the use of the database; after writing, everything is in the one file.
  ///
  /// Results at rest are in no write-ahead mode, so that they can be read where nothing can be
  /// written; the next writer switches it on again. A reader that is looking keeps it on.
  public func close() throws {
    if lock != nil {
      _ = try? database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
    try Self.wrap(path) { try database.close() }
  }

  /// The place for messages.
  var path: String { directory?.appendingPathComponent(Self.fileName).path ?? "results in memory" }
}

extension ResultStore {
  private static func schemaVersion(of queue: DatabaseQueue, _ path: String) throws -> Int {
    let found = try wrap(path) {
      try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    }
    let hasTables = try wrap(path) {
      try queue.read { try Bool.fetchOne($0, sql: "SELECT COUNT(*) > 0 FROM sqlite_master") }
    }
    guard found != 0 || hasTables != true else {
      throw StoreError.notAStore(path: path, reason: "its tables are those of another program")
    }
    guard found == 0 || found == Schema.version else {
      throw StoreError.notAStore(
        path: path, reason: "its layout is number \(found), this program knows \(Schema.version)")
    }
    return found
  }

  /// Runs `body` and gives whatever the database throws a place and words.
  static func wrap<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError.failed(path: path, reason: Connection.reason(error))
    }
  }
}
