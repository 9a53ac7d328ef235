/// One of the constraints of a statement.
package enum StatedConstraint: Hashable, Sendable {
  /// A boundary constraint, in the order in which they are listed.
  case boundary(Int)
  /// A constraint of a row, in the order in which they are stated.
  case row(Int)
}

extension AIR {
  /// What a table does that the statement forbids, with the first row where it does it.
  ///
  /// Evaluates every constraint in every row: slow, and independent of any proof.
  package func violations(in trace: PanelMatrix) -> [StatedConstraint: Int] {
    var found: [StatedConstraint: Int] = [:]
    for (i, cell) in boundary(rows: trace.height).enumerated()
    where trace[cell.row, cell.column] != cell.value {
      found[.boundary(i)] = cell.row
    }
    var row = trace.row(0)
    for r in 0..<trace.height {
      let next = trace.row((r + 1) % trace.height)
      var sink = NonzeroConstraints(isLast: r == trace.height - 1)
      constrain(row: row, next: next, periodic: periodic.map { $0[r % $0.count] }, into: &sink)
      for i in sink.found where found[.row(i)] == nil { found[.row(i)] = r }
      row = next
    }
    return found
  }

  /// How many constraints a row has.
  package var constraintsOfRow: Int {
    let zeros = [KoalaBear](repeating: .zero, count: width)
    var sink = NonzeroConstraints(isLast: false)
    constrain(row: zeros, next: zeros, periodic: periodic.map { _ in .zero }, into: &sink)
    return sink.count
  }
}

/// Remembers which constraints are not zero.
private struct NonzeroConstraints: ConstraintSink {
  let isLast: Bool
  var count = 0
  var found: [Int] = []

  init(isLast: Bool) { self.isLast = isLast }

  mutating func everyRow(_ expression: KoalaBear) {
    if expression != .zero { found.append(count) }
    count += 1
  }

  mutating func transition(_ expression: KoalaBear) { everyRow(isLast ? .zero : expression) }
}
