internal import GRDB

extension ResultStore {
  /// Writes down that a new directory is for a part of its experiment only.
  static func create(_ shard: ShardRuns, in db: Database) throws {
    try db.execute(sql: Schema.shard)
    try db.execute(
      sql: "INSERT INTO shard VALUES (1, ?, ?)", arguments: [shard.number, shard.count])
    let insert = try db.makeStatement(sql: "INSERT INTO shard_run VALUES (?)")
    for run in shard.runs.sorted() { try insert.execute(arguments: [run]) }
  }

  /// Reads which part a directory is for; `nil` for all runs.
  static func shard(in db: Database) throws -> ShardRuns? {
    guard try db.tableExists("shard"),
      let row = try Row.fetchOne(db, sql: "SELECT number, count FROM shard")
    else { return nil }
    return ShardRuns(
      number: row[0], count: row[1],
      runs: try Set(Int.fetchAll(db, sql: "SELECT run FROM shard_run")))
  }

  /// The number of runs that the directory is for: the shard's, or all.
  public var expectedRuns: Int { shard?.runs.count ?? manifest.runs }
}
