/// The first thing that a table does that its statement forbids.
package struct ConstraintViolation: Hashable, Sendable {
  /// The row, from 0.
  package var row: Int
  /// Which of the row's constraints, in the order in which they are stated; `nil` for a boundary one.
  package var constraint: Int?
}

extension AIR {
  /// Evaluates every constraint in every row: slow, and independent of any proof.
  package func firstViolation(in trace: PanelMatrix) -> ConstraintViolation? {
    let rows = trace.height
    for cell in boundary(rows: rows) where trace[cell.row, cell.column] != cell.value {
      return ConstraintViolation(row: cell.row, constraint: nil)
    }
    var (row, next) = (trace.row(0), trace.row(0))
    for r in 0..<rows {
      next = trace.row((r + 1) % rows)
      var sink = FirstNonzero(isLast: r == rows - 1)
      constrain(row: row, next: next, periodic: periodic.map { $0[r % $0.count] }, into: &sink)
      if let found = sink.found { return ConstraintViolation(row: r, constraint: found) }
      row = next
    }
    return nil
  }
}

/// Remembers which constraint was not zero first.
private struct FirstNonzero: ConstraintSink {
  let isLast: Bool
  var count = 0
  var found: Int?

  init(isLast: Bool) { self.isLast = isLast }

  mutating func everyRow(_ expression: KoalaBear) {
    if expression != .zero, found == nil { found = count }
    count += 1
  }

  mutating func transition(_ expression: KoalaBear) {
    everyRow(isLast ? .zero : expression)
  }
}
