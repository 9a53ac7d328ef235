extension FittedSeries {
  /// Every line, in the order of the published rows.
  public static let all = read(table)

  /// The names of the table's columns.
  public static let columns = [
    "system", "machine", "workload", "stage", "source", "rows", "threads_exponent", "per_unit",
    "fixed", "spread",
  ]

  /// The lines of a table of comma-separated values under `columns`.
  private static func read(_ table: String) -> [Self] {
    table.split(separator: "\n").dropFirst().map { row in
      let fields = PublishedTable.fields(of: row)
      let numbers = fields.dropFirst(5).compactMap { Double($0) }
      guard fields.count == columns.count, numbers.count == 5 else {
        preconditionFailure("not a fitted line: \(row)")
      }
      return Self(
        system: fields[0], machine: fields[1], workload: fields[2], stage: fields[3],
        source: fields[4], rows: Int(numbers[0]), threadsExponent: numbers[1],
        cost: LinearCost(perUnit: numbers[2], fixed: numbers[3], spread: numbers[4]))
    }
  }

  /// The fields of this line in the order of `columns`.
  public var fields: [String] {
    [
      system, machine, workload, stage, source, "\(rows)", "\(threadsExponent)",
      "\(cost.perUnit)", "\(cost.fixed)", "\(cost.spread)",
    ]
  }
}
