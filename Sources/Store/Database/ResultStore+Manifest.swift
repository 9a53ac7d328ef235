internal import Foundation
internal import GRDB
internal import Rollup

extension ResultStore {
  /// Creates the tables and writes down what the experiment consists of, in one transaction.
  static func create(_ manifest: Manifest, in db: Database) throws {
    try db.execute(sql: Schema.sql)
    try db.execute(
      sql: "INSERT INTO experiment VALUES (1, ?, ?, ?, ?, ?)",
      arguments: [
        manifest.name, manifest.version, text(manifest.axes), text(manifest.summary),
        manifest.level,
      ])
    for (ordinal, seed) in manifest.seeds.enumerated() {
      try db.execute(
        sql: "INSERT INTO seed VALUES (?, ?)", arguments: [ordinal, Int64(bitPattern: seed)])
    }
    let insertPoint = try db.makeStatement(sql: "INSERT INTO point VALUES (?, ?, ?, ?, ?)")
    for (ordinal, point) in manifest.points.enumerated() {
      try insertPoint.execute(arguments: [
        ordinal, point.design, point.world, text(point.axes), point.scenarioHash,
      ])
    }
    for (ordinal, metric) in manifest.metrics.enumerated() {
      try db.execute(
        sql: "INSERT INTO metric_name VALUES (?, ?, ?, ?, ?)",
        arguments: [ordinal, metric.name, metric.unit, metric.better.rawValue, metric.meaning])
    }
  }

  /// Writes down what a resumed experiment measures, which may be other than before.
  static func updateMeasure(_ manifest: Manifest, in db: Database) throws {
    try db.execute(
      sql: "UPDATE experiment SET summary = ?, level = ?",
      arguments: [text(manifest.summary), manifest.level])
  }

  /// Reads what was written down.
  static func manifest(in db: Database) throws -> Manifest {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT name, version, axes, summary, level FROM experiment")
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the experiment's row is missing")
    }
    let seeds = try Int64.fetchAll(db, sql: "SELECT value FROM seed ORDER BY ordinal")
    let points = try Row.fetchAll(
      db, sql: "SELECT design, world, axes, scenario_hash FROM point ORDER BY ordinal")
    let metrics = try Row.fetchAll(
      db, sql: "SELECT name, unit, better, meaning FROM metric_name ORDER BY id")
    return Manifest(
      name: row[0], version: row[1], axes: try values(row[2]).compactMap { $0 },
      points: try points.map {
        GridPoint(design: $0[0], world: $0[1], axes: try values($0[2]), scenarioHash: $0[3])
      },
      seeds: seeds.map { UInt64(bitPattern: $0) },
      metrics: metrics.map {
        Metric($0[0], $0[1], Metric.Better(rawValue: $0[2]) ?? .neither, $0[3])
      }, summary: try values(row[3]).compactMap { $0 }, level: row[4])
  }

  private static func text(_ values: [String?]) -> String {
    JSON.list(values.map { .optional($0) }).compact
  }

  private static func values(_ json: String) throws -> [String?] {
    try JSONDecoder().decode([String?].self, from: Data(json.utf8))
  }
}
