/// All constraints of a statement at one point z, folded with powers of alpha and divided.
///
/// The quotient's value at z, if the table's columns have the values `row` at z and `next` at g z:
///
///     sum a^k e_k(z) / (z^N - 1) + sum a^k t_k(z) (z - g^-1) / (z^N - 1) + sum a^k (c_k(z) - v_k) / (z - g^r_k)
///
/// with the constraints e of every row and t of transitions in the order in which the statement gives
/// them, and then the boundary constraints. z must lie outside the base field.
struct ConstraintsAtPoint {
  let frame: StatementFrame
  let alpha: Quartic
  let z: Quartic

  func quotient<A: AIR>(_ air: A, row: [Quartic], next: [Quartic]) -> Quartic {
    var sink = FoldingSink(alpha: alpha)
    let periodic = periodicValues() + [.zero]
    row.withUnsafeBufferPointer { row in
      next.withUnsafeBufferPointer { next in
        periodic.withUnsafeBufferPointer { periodic in
          guard let row = row.baseAddress, let next = next.baseAddress,
            let periodic = periodic.baseAddress
          else { return }
          air.constrain(row: row, next: next, periodic: periodic, into: &sink)
        }
      }
    }
    let last = Quartic(frame.generator.inverse)
    let vanishing = z.power(UInt64(frame.rows)) - .one
    var total = (sink.everyRow + sink.transition * (z - last)) * vanishing.inverse
    var (inverse, inverseRow) = (Quartic.zero, -1)
    for cell in frame.boundary {
      if cell.row != inverseRow {
        inverse = (z - Quartic(frame.generator.power(UInt64(cell.row)))).inverse
        inverseRow = cell.row
      }
      total += sink.power * (row[cell.column] - Quartic(cell.value)) * inverse
      sink.power *= alpha
    }
    return total
  }

  /// The periodic columns at z, by the barycentric formula over their own subgroups.
  private func periodicValues() -> [Quartic] {
    frame.periodic.map { column in
      let log2 = column.count.trailingZeroBitCount
      let y = z.power(UInt64(frame.rows / column.count))
      let root = KoalaBear.rootOfUnity(log2: log2)
      var (sum, point) = (Quartic.zero, KoalaBear.one)
      for value in column {
        sum += (y - Quartic(point)).inverse * (value * point)
        point *= root
      }
      let scale = KoalaBear(UInt32(column.count)).inverse
      return sum * (y.power(UInt64(column.count)) - .one) * scale
    }
  }
}

/// Folds constraints with the powers of alpha.
private struct FoldingSink: ConstraintSink {
  let alpha: Quartic
  var power = Quartic.one
  var everyRow = Quartic.zero
  var transition = Quartic.zero

  init(alpha: Quartic) { self.alpha = alpha }

  mutating func everyRow(_ expression: Quartic) {
    everyRow += power * expression
    power *= alpha
  }

  mutating func transition(_ expression: Quartic) {
    transition += power * expression
    power *= alpha
  }
}
