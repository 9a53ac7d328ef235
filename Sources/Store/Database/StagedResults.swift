internal import Foundation
internal import GRDB

/// Results that are put together beside their place and take it whole.
///
/// Until `replace` nothing at the place changes, so that a merge that is refused or killed leaves
/// everything as it was; what it left behind is deleted by the next writer.
final class StagedResults {
  /// Ordinals that are looked at in one transaction.
  private static let stretch = 1000
  private static let name = ".\(ResultStore.fileName).merging"
  private let manifest: Manifest
  private let directory: URL
  private let path: String
  private let database: DatabaseQueue

  /// Starts with an experiment and no run, in a directory whose lock the caller holds.
  init(_ manifest: Manifest, in directory: URL) throws {
    self.manifest = manifest
    self.directory = directory
    path = directory.appendingPathComponent(Self.name).path
    Self.clear(directory)
    database = try Connection.staging(path)
    try ResultStore.wrap(path) {
      try database.write { db in
        try ResultStore.create(manifest, in: db)
        try db.execute(sql: MergeStatements.lists)
      }
    }
  }

  /// Takes over the runs of a directory that are not there yet, after those of `earlier` ones.
  ///
  /// `onRuns` is told the number of runs that have been looked at since it was told last.
  func add(
    _ source: URL, after earlier: ArraySlice<URL>, onRuns: (Int) throws -> Void
  ) throws {
    let path = source.appendingPathComponent(ResultStore.fileName).path
    try ResultStore.wrap(path) {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "ATTACH DATABASE ? AS part", arguments: [path])
        for start in stride(from: 0, to: manifest.runs, by: Self.stretch) {
          try db.inTransaction {
            try onRuns(try add(start..<start + Self.stretch, source, earlier, in: db))
            return .commit
          }
        }
        for statement in MergeStatements.provenance { try db.execute(sql: statement) }
        try db.execute(sql: "DETACH DATABASE part")
      }
    }
  }

  /// The number of runs that the attached results have among these; they are all taken or known.
  private func add(
    _ ordinals: Range<Int>, _ source: URL, _ earlier: ArraySlice<URL>, in db: Database
  ) throws -> Int {
    let range: StatementArguments = [ordinals.lowerBound, ordinals.upperBound]
    let count =
      try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM part.run WHERE ordinal >= ? AND ordinal < ?",
        arguments: range) ?? 0
    guard count > 0 else { return 0 }
    try db.execute(sql: "DELETE FROM taken; DELETE FROM shared")
    try db.execute(sql: MergeStatements.listShared, arguments: range)
    if let (run, difference) = try firstConflict(in: db) {
      let point = manifest.points[manifest.point(ofRun: run)]
      throw StoreError.conflict(
        run: "\(point.label), seed \(manifest.seed(ofRun: run))", difference: difference,
        directory: try owner(of: run, earlier)?.path ?? directory.path, with: source.path)
    }
    try db.execute(sql: MergeStatements.listTaken, arguments: range)
    for statement in MergeStatements.take { try db.execute(sql: statement) }
    return count
  }

  /// The first run that both sides have with different content, and what differs.
  private func firstConflict(in db: Database) throws -> (run: Int, difference: String)? {
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM shared)") == true else {
      return nil
    }
    var first: (run: Int, difference: String)?
    func note(_ run: Int?, _ difference: String) {
      if let run, run < first?.run ?? .max { first = (run, difference) }
    }
    note(try Int.fetchOne(db, sql: MergeStatements.firstOtherTape), "what no player can influence")
    for table in MergeStatements.tables {
      note(try Int.fetchOne(db, sql: MergeStatements.firstDifference(in: table)), table)
    }
    guard let found = first else { return nil }
    if let row = try Row.fetchOne(
      db, sql: MergeStatements.firstOtherMetric, arguments: [found.run])
    {
      let values = [row[1], row[2]].map { (value: Double?) in value.map { "\($0)" } ?? "nothing" }
      return (found.run, "\(row[0] as String) is \(values[0]) and \(values[1])")
    }
    return found
  }

  /// Which of the directories the result of a run was taken from: the first that has it.
  private func owner(of run: Int, _ directories: ArraySlice<URL>) throws -> URL? {
    try directories.first { directory in
      let store = try ResultStore(reading: directory)
      defer { try? store.close() }
      return try store.finishedRuns().contains(run)
    }
  }

  /// Puts the results in their place.
  ///
  /// Results that were there must be at rest: their write-ahead log would be played on these.
  func replace() throws {
    try ResultStore.wrap(path) { try database.close() }
    let target = directory.appendingPathComponent(ResultStore.fileName).path
    let file = open(path, O_RDWR | O_CLOEXEC)
    let isKept = file >= 0 && fsync(file) == 0
    if file >= 0 { close(file) }
    guard isKept, rename(path, target) == 0 else {
      throw StoreError.failed(path: target, reason: String(cString: strerror(errno)))
    }
  }

  /// Gives the results up.
  func discard() {
    try? database.close()
    Self.clear(directory)
  }

  /// Deletes what was staged in a directory whose lock the caller holds.
  static func clear(_ directory: URL) {
    let path = directory.appendingPathComponent(name).path
    for suffix in ["", "-journal"] { unlink(path + suffix) }
  }
}
