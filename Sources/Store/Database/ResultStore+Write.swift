internal import GRDB
public import Rollup

extension ResultStore {
  /// Keeps the result of a run, whole or not at all.
  ///
  /// The ordinal is the one in `Manifest`. A run that failed before is replaced; one that is done is
  /// refused by the database. `provenance` is asked for the first run of a scenario.
  /// - Complexity: About 0.1 ms with 30 metrics alone, 0.4 ms with series and flows.
  public func commit(
    _ result: RunResult, run ordinal: Int, from provenance: () -> Provenance
  ) throws {
    try Self.wrap(path) {
      try database.write { db in
        try insert(provenance, manifest.points[manifest.point(ofRun: ordinal)].scenarioHash, db)
        try begin(ordinal, state: "done", error: nil, tapeHash: result.tapeHash, in: db)
        try insert(result.metrics, ordinal, db)
        try insert(result.series, ordinal, db)
        try insert(result.distributions, ordinal, db)
        try insert(result.flows, ordinal, db)
        let note = try db.cachedStatement(sql: "INSERT INTO note VALUES (?, ?, ?)")
        for (index, text) in result.notes.enumerated() {
          try note.execute(arguments: [ordinal, index, text])
        }
      }
    }
  }

  /// Notes that a run failed and why.
  public func commitFailure(_ reason: String, run ordinal: Int) throws {
    try Self.wrap(path) {
      try database.write { db in
        try begin(ordinal, state: "failed", error: reason, tapeHash: nil, in: db)
      }
    }
  }

  private func begin(
    _ ordinal: Int, state: String, error: String?, tapeHash: String?, in db: Database
  ) throws {
    let run = try db.cachedStatement(
      sql: """
        INSERT INTO run VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (ordinal) DO UPDATE
        SET state = excluded.state, error = excluded.error, tape_hash = excluded.tape_hash
        """)
    try run.execute(arguments: [
      ordinal, manifest.point(ofRun: ordinal), Int64(bitPattern: manifest.seed(ofRun: ordinal)),
      state, error, tapeHash,
    ])
  }

  private func insert(_ provenance: () -> Provenance, _ hash: String, _ db: Database) throws {
    let known = try db.cachedStatement(sql: "SELECT 1 FROM scenario WHERE hash = ?")
    guard try Row.fetchOne(known, arguments: [hash]) == nil else { return }
    let provenance = provenance()
    try db.cachedStatement(sql: "INSERT INTO scenario VALUES (?, ?)")
      .execute(arguments: [hash, provenance.scenario])
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO assumption VALUES (?, ?, ?, ?)")
    for assumption in provenance.assumptions {
      try statement.execute(arguments: [
        assumption.name, assumption.value, assumption.unit, assumption.source,
      ])
    }
  }

  private func insert(_ metrics: [Measurement], _ run: Int, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO metric VALUES (?, ?, ?)")
    for metric in metrics {
      guard let id = metricIDs[metric.name] else {
        preconditionFailure("metric '\(metric.name)' is not in the experiment's manifest")
      }
      guard let value = metric.value else { continue }
      try statement.execute(arguments: [run, id, value])
    }
  }

  private func insert(_ series: [Series], _ run: Int, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (ordinal, series) in series.enumerated() {
      try statement.execute(arguments: [
        run, ordinal, series.name, series.unit, series.axis.rawValue,
        NumberBlob.data(series.positions), NumberBlob.data(series.values),
      ])
    }
  }

  private func insert(_ samples: [DistributionSample], _ run: Int, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO distribution VALUES (?, ?, ?, ?, ?, ?)")
    for (ordinal, sample) in samples.enumerated() {
      try statement.execute(arguments: [
        run, ordinal, sample.name, sample.unit, NumberBlob.data(sample.probabilities),
        NumberBlob.data(sample.values),
      ])
    }
  }

  private func insert(_ flows: [Flow], _ run: Int, _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO flow VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (ordinal, flow) in flows.enumerated() {
      try statement.execute(arguments: [
        run, ordinal, flow.from, flow.to, flow.asset.name, flow.reason, "\(flow.amount)",
      ])
    }
  }
}
