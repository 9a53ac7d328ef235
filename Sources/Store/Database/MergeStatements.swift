/// What a merge asks of the database.
///
/// The results that are merged in are attached as `part`. Lists are made of ordinals from the first
/// argument to below the second.
enum MergeStatements {
  /// The tables with the content of runs.
  static let tables = ["metric", "series", "distribution", "flow", "note"]

  /// Lists of runs, for one stretch of ordinals at a time.
  static let lists = """
    CREATE TEMP TABLE taken (run INTEGER PRIMARY KEY);
    CREATE TEMP TABLE shared (run INTEGER PRIMARY KEY);
    """

  /// The runs that have a result on both sides.
  static let listShared = """
    INSERT INTO shared SELECT ordinal FROM main.run AS here JOIN part.run AS there USING (ordinal)
    WHERE ordinal >= ? AND ordinal < ? AND here.state = 'done' AND there.state = 'done'
    """

  /// The runs that the part knows more of.
  ///
  /// A result comes before a failure; of two failures one stays, whichever side it is on, so that the
  /// order of merging does not show.
  static let listTaken = """
    INSERT INTO taken
    SELECT ordinal FROM part.run AS there LEFT JOIN main.run AS here USING (ordinal)
    WHERE ordinal >= ? AND ordinal < ? AND (here.state IS NULL OR (here.state = 'failed'
      AND (there.state = 'done' OR there.error < here.error)))
    """

  /// Takes them with all their content.
  static let take =
    ["INSERT OR REPLACE INTO main.run SELECT * FROM part.run WHERE ordinal IN taken"]
    + tables.map { "INSERT INTO main.\($0) SELECT * FROM part.\($0) WHERE run IN taken" }

  /// Where the numbers come from.
  static let provenance = ["scenario", "assumption"].map {
    "INSERT OR IGNORE INTO main.\($0) SELECT * FROM part.\($0)"
  }

  /// The first shared run whose content in a table differs.
  static func firstDifference(in table: String) -> String {
    func rows(_ side: String) -> String {
      "SELECT * FROM \(side).\(table) WHERE run IN shared"
    }
    return """
      SELECT MIN(run) FROM (
        SELECT run FROM (\(rows("main")) EXCEPT \(rows("part")))
        UNION ALL SELECT run FROM (\(rows("part")) EXCEPT \(rows("main"))))
      """
  }

  /// The first shared run whose world was another.
  static let firstOtherTape = """
    SELECT MIN(ordinal) FROM main.run AS here JOIN part.run AS there USING (ordinal)
    WHERE ordinal IN shared AND here.tape_hash IS NOT there.tape_hash
    """

  /// The first metric in which a run differs, with both values.
  static let firstOtherMetric = """
    SELECT metric_name.name, here.value, there.value FROM metric_name
    LEFT JOIN main.metric AS here ON here.metric = metric_name.id AND here.run = ?1
    LEFT JOIN part.metric AS there ON there.metric = metric_name.id AND there.run = ?1
    WHERE here.value IS NOT there.value ORDER BY metric_name.id LIMIT 1
    """
}
