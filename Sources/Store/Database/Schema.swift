internal import GRDB

/// The tables of `results.sqlite`, for this module and for whoever opens the file with SQL.
enum Schema {
  /// Kept in `PRAGMA user_version`; 0 is an empty file.
  static let version = 3

  static let sql = """
    CREATE TABLE experiment (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      version TEXT NOT NULL,            -- of the program that made the runs
      axes TEXT NOT NULL,               -- JSON array of names
      summary TEXT NOT NULL,            -- JSON array of the metrics of the summary; empty for all
      level REAL NOT NULL               -- of the summary's intervals
    );
    CREATE TABLE seed (ordinal INTEGER PRIMARY KEY, value INTEGER NOT NULL);  -- 64 bits, signed
    CREATE TABLE point (
      ordinal INTEGER PRIMARY KEY,
      design TEXT NOT NULL,
      world TEXT NOT NULL,
      axes TEXT NOT NULL,               -- JSON array of values, null where an axis does not apply
      scenario_hash TEXT NOT NULL
    );
    CREATE TABLE scenario (             -- of the points that have run
      hash TEXT PRIMARY KEY, yaml TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE assumption (           -- of all scenarios
      name TEXT NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL, source TEXT NOT NULL,
      PRIMARY KEY (name, value, unit, source)
    ) WITHOUT ROWID;
    CREATE TABLE metric_name (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, unit TEXT NOT NULL, better TEXT NOT NULL,
      meaning TEXT NOT NULL
    );
    CREATE TABLE run (
      ordinal INTEGER PRIMARY KEY,      -- point * number of seeds + seed
      point INTEGER NOT NULL REFERENCES point,
      seed INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'failed')),
      error TEXT,                       -- why it failed
      tape_hash TEXT                    -- of what no player could influence
    );
    CREATE TABLE metric (               -- only what could be measured
      run INTEGER NOT NULL, metric INTEGER NOT NULL, value REAL NOT NULL,
      PRIMARY KEY (run, metric)
    ) WITHOUT ROWID;
    CREATE TABLE series (
      run INTEGER NOT NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
      axis TEXT NOT NULL,               -- seconds, or decisions of each learner in training
      positions BLOB NOT NULL,          -- ends of the intervals; all blobs are 64-bit little-endian floats
      points BLOB NOT NULL              -- values, NaN where nothing happened
    );
    CREATE UNIQUE INDEX series_of_run ON series (run, ordinal);
    CREATE TABLE distribution (
      run INTEGER NOT NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
      probabilities BLOB NOT NULL,
      quantiles BLOB NOT NULL
    );
    CREATE UNIQUE INDEX distribution_of_run ON distribution (run, ordinal);
    CREATE TABLE flow (
      run INTEGER NOT NULL, ordinal INTEGER NOT NULL, payer TEXT NOT NULL, payee TEXT NOT NULL,
      asset TEXT NOT NULL, reason TEXT NOT NULL,
      amount TEXT NOT NULL,             -- whole base units, up to 128 bits
      PRIMARY KEY (run, ordinal)
    ) WITHOUT ROWID;
    CREATE TABLE note (
      run INTEGER NOT NULL, ordinal INTEGER NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (run, ordinal)
    ) WITHOUT ROWID;
    CREATE VIEW measurement AS
      SELECT run.ordinal AS run, design, world, point.axes, run.seed, name AS metric, value, unit
      FROM metric JOIN run ON run.ordinal = metric.run JOIN point ON point.ordinal = run.point
      JOIN metric_name ON metric_name.id = metric.metric;
    PRAGMA user_version = \(version);
    """

  /// What the directory of a shard has beside the rest; without it a directory is for all runs.
  static let shard = """
    CREATE TABLE shard (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      number INTEGER NOT NULL,          -- from 1 to count
      count INTEGER NOT NULL
    );
    CREATE TABLE shard_run (run INTEGER PRIMARY KEY);  -- ordinals of the runs that are the shard's
    """
}
