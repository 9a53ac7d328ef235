internal import GRDB
internal import Quantities
public import Rollup

/// One finished run with its metrics.
public struct StoredRun: Sendable, Equatable {
  /// The ordinal in the experiment.
  public var ordinal: Int
  /// The point, as an index into the manifest's.
  public var point: Int
  /// The seed.
  public var seed: UInt64
  /// One value a metric of the manifest, in its order; `nil` where there was nothing to measure.
  public var metrics: [Double?]
  /// The hash of what no player could influence.
  public var tapeHash: String
}

extension ResultStore {
  /// Hands every finished run, or those of one point, to `body`, in order.
  ///
  /// Memory does not grow with their number.
  public func forEachRun(
    ofPoint point: Int? = nil, _ body: (StoredRun) throws -> Void
  ) throws {
    let range =
      point.map { ($0 * manifest.seeds.count, ($0 + 1) * manifest.seeds.count) }
      ?? (0, manifest.runs)
    try Self.wrap(path) {
      try database.read { db in
        let runs = try Row.fetchCursor(
          db,
          sql: """
            SELECT ordinal, seed, tape_hash FROM run
            WHERE state = 'done' AND ordinal >= ? AND ordinal < ? ORDER BY ordinal
            """, arguments: [range.0, range.1])
        let values = try db.cachedStatement(sql: "SELECT metric, value FROM metric WHERE run = ?")
        while let row = try runs.next() {
          let ordinal: Int = row[0]
          var run = StoredRun(
            ordinal: ordinal, point: manifest.point(ofRun: ordinal),
            seed: UInt64(bitPattern: row[1] as Int64),
            metrics: Array(repeating: nil, count: manifest.metrics.count), tapeHash: row[2] ?? "")
          let cursor = try Row.fetchCursor(values, arguments: [ordinal])
          while let value = try cursor.next() { run.metrics[value[0]] = value[1] as Double }
          try body(run)
        }
      }
    }
  }

  /// All that is kept of a run; `nil` where it has not ended.
  public func result(ofRun ordinal: Int) throws -> RunResult? {
    var metrics: [Rollup.Measurement]?
    var tapeHash = ""
    try forEachRun(ofPoint: manifest.point(ofRun: ordinal)) { run in
      guard run.ordinal == ordinal else { return }
      metrics = zip(manifest.metrics, run.metrics).map { Rollup.Measurement($0.name, $1) }
      tapeHash = run.tapeHash
    }
    guard let metrics else { return nil }
    return RunResult(
      metrics: metrics, flows: try flows(ofRun: ordinal), series: try series(ofRun: ordinal),
      distributions: try distributions(ofRun: ordinal), notes: try notes(ofRun: ordinal),
      tapeHash: tapeHash)
  }

  /// The resolved scenario behind a hash, in canonical YAML; `nil` while no run of it has ended.
  public func scenario(hash: String) throws -> String? {
    try Self.wrap(path) {
      try database.read {
        try String.fetchOne(
          $0, sql: "SELECT yaml FROM scenario WHERE hash = ?", arguments: [hash])
      }
    }
  }

  /// What was assumed and not measured in any scenario that has run, by name.
  public func assumptions() throws -> [StoredAssumption] {
    try Self.wrap(path) {
      try database.read { db in
        try Row.fetchAll(
          db, sql: "SELECT name, value, unit, source FROM assumption ORDER BY 1, 2, 3, 4"
        ).map { StoredAssumption(name: $0[0], value: $0[1], unit: $0[2], source: $0[3]) }
      }
    }
  }

  /// The series of a run, in the order in which it recorded them.
  public func series(ofRun ordinal: Int) throws -> [Series] {
    try rows("SELECT name, unit, axis, positions, points FROM series WHERE run = ?", ordinal) {
      Series(
        name: $0[0], unit: $0[1], axis: Series.Axis(rawValue: $0[2]) ?? .seconds,
        positions: try NumberBlob.numbers($0[3]).compactMap { $0 },
        values: try NumberBlob.numbers($0[4]))
    }
  }

  /// The distributions of a run, in the order in which it recorded them.
  public func distributions(ofRun ordinal: Int) throws -> [DistributionSample] {
    try rows(
      "SELECT name, unit, probabilities, quantiles FROM distribution WHERE run = ?", ordinal
    ) {
      DistributionSample(
        name: $0[0], unit: $0[1], probabilities: try NumberBlob.numbers($0[2]).compactMap { $0 },
        values: try NumberBlob.numbers($0[3]).compactMap { $0 })
    }
  }

  /// Who paid whom in a run.
  public func flows(ofRun ordinal: Int) throws -> [Flow] {
    try rows("SELECT payer, payee, asset, reason, amount FROM flow WHERE run = ?", ordinal) {
      let (asset, amount): (String, String) = ($0[2], $0[4])
      guard let asset = Asset.allCases.first(where: { $0.name == asset }),
        let amount = UInt128(amount)
      else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "flow of \(amount) \(asset)")
      }
      return Flow(from: $0[0], to: $0[1], asset: asset, reason: $0[3], amount: amount)
    }
  }

  /// What a reader should know about a run.
  public func notes(ofRun ordinal: Int) throws -> [String] {
    try rows("SELECT text FROM note WHERE run = ?", ordinal) { $0[0] }
  }

  private func rows<T>(
    _ select: String, _ run: Int, _ make: (Row) throws -> T
  ) throws -> [T] {
    try Self.wrap(path) {
      try database.read { db in
        let statement = try db.cachedStatement(sql: select + " ORDER BY ordinal")
        let cursor = try Row.fetchCursor(statement, arguments: [run])
        var made: [T] = []
        while let row = try cursor.next() { made.append(try make(row)) }
        return made
      }
    }
  }
}
