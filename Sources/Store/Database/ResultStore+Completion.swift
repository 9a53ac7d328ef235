internal import GRDB

/// How far an experiment is.
public struct Completion: Sendable, Equatable {
  /// How far one design is in one world.
  public struct Row: Sendable, Equatable {
    /// The design.
    public var design: String
    /// The world.
    public var world: String
    /// Runs whose results are there.
    public var done: Int
    /// Runs that failed.
    public var failed: Int
    /// All runs.
    public var total: Int

    /// Runs that have not been tried, or not to their end.
    public var left: Int { total - done - failed }
  }

  /// One row a design and world that have runs, in the order of the experiment.
  public var rows: [Row]

  /// Runs whose results are there.
  public var done: Int { rows.reduce(0) { $0 + $1.done } }
  /// Runs that failed.
  public var failed: Int { rows.reduce(0) { $0 + $1.failed } }
  /// All runs.
  public var total: Int { rows.reduce(0) { $0 + $1.total } }
  /// Runs that have not been tried, or not to their end.
  public var left: Int { total - done - failed }
}

/// A run that failed.
public struct FailedRun: Sendable, Equatable {
  /// Its point, as an index into the manifest's.
  public var point: Int
  /// Its seed.
  public var seed: UInt64
  /// Why.
  public var reason: String
}

extension ResultStore {
  /// How far the experiment is, or the part of it that the directory is for.
  public func completion() throws -> Completion {
    var states: [Int: (done: Int, failed: Int)] = [:]
    try Self.wrap(path) {
      try database.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: "SELECT point, SUM(state = 'done'), SUM(state = 'failed') FROM run GROUP BY point")
        while let row = try rows.next() { states[row[0]] = (row[1], row[2]) }
      }
    }
    var expected: [Int: Int] = [:]
    for run in shard?.runs ?? [] { expected[manifest.point(ofRun: run), default: 0] += 1 }
    var rows: [Completion.Row] = []
    for (index, point) in manifest.points.enumerated() {
      let total = shard == nil ? manifest.seeds.count : expected[index] ?? 0
      guard total > 0 else { continue }
      let state = states[index] ?? (0, 0)
      let at =
        rows.firstIndex { $0.design == point.design && $0.world == point.world } ?? rows.count
      if at == rows.count {
        rows.append(.init(design: point.design, world: point.world, done: 0, failed: 0, total: 0))
      }
      rows[at].done += state.done
      rows[at].failed += state.failed
      rows[at].total += total
    }
    return Completion(rows: rows)
  }

  /// The ordinals of the runs whose results are there.
  public func finishedRuns() throws -> Set<Int> {
    try Self.wrap(path) {
      try database.read { db in
        try Set(Int.fetchAll(db, sql: "SELECT ordinal FROM run WHERE state = 'done'"))
      }
    }
  }

  /// The runs that failed, in order.
  public func failedRuns() throws -> [FailedRun] {
    try Self.wrap(path) {
      try database.read { db in
        try Row.fetchAll(
          db,
          sql: "SELECT point, seed, error FROM run WHERE state = 'failed' ORDER BY ordinal"
        ).map {
          FailedRun(point: $0[0], seed: UInt64(bitPattern: $0[1] as Int64), reason: $0[2] ?? "")
        }
      }
    }
  }
}
