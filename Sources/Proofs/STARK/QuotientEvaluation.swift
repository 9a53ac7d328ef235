/// Constraints at sixteen neighbouring points of shift · <g_2N> at once.
struct QuotientEvaluation: Sendable {
  /// The boundary constraints of one row, folded: sum a^k T_c(x) and a constant, over x - g^row.
  private struct BoundaryRow {
    var point: KoalaBear
    var columns: [(column: Int, power: Quartic)]
    var constant: Quartic
  }

  private let rows: Int
  private let panels: Int
  private let height: Int
  /// How far apart the rows of the domain of 2N points are in the extended table.
  private let spacing: Int
  /// The powers of alpha.
  private let alphas: [Quartic]
  private let boundary: [BoundaryRow]
  /// The values of each periodic column, which begin again after `count` vectors.
  private let periodic: [[PackedKoalaBear]]
  /// shift · g_2N^i for i from 0 to 15.
  private let points: PackedKoalaBear
  /// g_2N^16.
  private let step: KoalaBear
  /// 1 / (x^N - 1), which has two values by turns.
  private let inverseVanishing: PackedKoalaBear
  /// g^-1, the last row's point.
  private let last: KoalaBear

  init(frame: StatementFrame, alpha: Quartic, extended: PanelMatrix) {
    (rows, panels, height) = (frame.rows, extended.panels, extended.height)
    spacing = frame.parameters.blowup / 2
    var (alphas, power) = ([Quartic](), Quartic.one)
    for _ in 0..<frame.alphas {
      alphas.append(power)
      power *= alpha
    }
    self.alphas = alphas
    let root = KoalaBear.rootOfUnity(log2: frame.log2Rows + 1)
    points = PackedKoalaBear { StatementFrame.shift * root.power(UInt64($0)) }
    step = root.power(16)
    let power0 = StatementFrame.shift.power(UInt64(frame.rows))
    let even = (power0 - .one).inverse
    let odd = (KoalaBear.zero - power0 - .one).inverse
    inverseVanishing = PackedKoalaBear { $0 & 1 == 0 ? even : odd }
    last = frame.generator.inverse
    periodic = frame.periodic.map { Self.vectors($0, rows: frame.rows) }
    boundary = Self.group(frame, powers: alphas[frame.constraints...])
  }

  private static func group(_ frame: StatementFrame, powers: ArraySlice<Quartic>)
    -> [BoundaryRow]
  {
    var (rows, groups) = ([Int: Int](), [BoundaryRow]())
    for (cell, power) in zip(frame.boundary, powers) {
      let group = rows[cell.row] ?? groups.count
      if group == groups.count {
        rows[cell.row] = group
        let point = frame.generator.power(UInt64(cell.row))
        groups.append(BoundaryRow(point: point, columns: [], constant: .zero))
      }
      groups[group].columns.append((cell.column, power))
      groups[group].constant -= power * cell.value
    }
    return groups
  }

  /// A periodic column on shift · <g_2N>: it has twice the period there.
  private static func vectors(_ column: [KoalaBear], rows: Int) -> [PackedKoalaBear] {
    let log2 = column.count.trailingZeroBitCount
    var table = PanelMatrix(width: 1, height: column.count)
    for (row, value) in column.enumerated() { table[row, 0] = value }
    EvaluationDomain(log2Size: log2).interpolate(&table)
    let shift = StatementFrame.shift.power(UInt64(rows / column.count))
    let values = EvaluationDomain(log2Size: log2 + 1, shift: shift).evaluate(table)
    return (0..<max(1, values.height / 16)).map { vector in
      PackedKoalaBear { values[(vector * 16 + $0) % values.height, 0] }
    }
  }

  /// Writes the quotient at the points of some blocks of sixteen: rows of four elements from `values` on.
  ///
  /// The blocks' columns are gathered together, so that memory is read in longer pieces.
  @inline(__always)
  func evaluate<A: AIR>(
    _ air: A, blocks: Range<Int>, extended: UnsafePointer<PackedKoalaBear>,
    into values: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    let (width, count) = (panels &* 16, blocks.count)
    withUnsafeTemporaryAllocation(
      of: PackedKoalaBear.self, capacity: (count + 2) * width + periodic.count + 1 + 16
    ) { buffer in
      guard let columns = buffer.baseAddress else { return }
      gather(extended, blocks: blocks.lowerBound..<blocks.upperBound &+ 1, into: columns)
      let next = columns + (count &+ 1) &* width
      let periods = next + width
      let total = periods + (periodic.count &+ 1)
      for (place, block) in blocks.enumerated() {
        let row = columns + place &* width
        // The next row is two points later: the next block has the last two.
        for column in 0..<width {
          (next + column).initialize(
            to: PackedKoalaBear.laterByTwo(row[column], row[column &+ width]))
        }
        for i in periodic.indices {
          (periods + i).initialize(to: periodic[i][block % periodic[i].count])
        }
        let x = points * step.power(UInt64(block))
        var sum = fold(air, row: row, next: next, periods: periods, x: x)
        addBoundary(row, x: x, to: &sum)
        total.initialize(repeating: .zero, count: 16)
        (total[0], total[1], total[2], total[3]) = (sum.a0, sum.a1, sum.a2, sum.a3)
        PackedKoalaBear.transpose(total, into: values + place &* 16)
      }
    }
  }

  /// The constraints of every row and of transitions, folded and divided.
  @inline(__always)
  private func fold<A: AIR>(
    _ air: A, row: UnsafePointer<PackedKoalaBear>, next: UnsafePointer<PackedKoalaBear>,
    periods: UnsafePointer<PackedKoalaBear>, x: PackedKoalaBear
  ) -> PackedQuartic {
    withUnsafeTemporaryAllocation(of: QuarticSum.self, capacity: 2) { sums in
      alphas.withUnsafeBufferPointer { alphas in
        guard let sums = sums.baseAddress, let alphas = alphas.baseAddress else {
          return PackedQuartic(.zero)
        }
        sums.initialize(repeating: QuarticSum(), count: 2)
        var sink = PackedSink(powers: alphas, sums: sums)
        air.constrain(row: row, next: next, periodic: periods, into: &sink)
        let toLast = x - PackedKoalaBear(last)
        return (sums[0].value + sums[1].value * toLast) * inverseVanishing
      }
    }
  }

  private func addBoundary(
    _ row: UnsafePointer<PackedKoalaBear>, x: PackedKoalaBear, to total: inout PackedQuartic
  ) {
    for group in boundary {
      var sum = QuarticSum()
      for (column, power) in group.columns { sum.add(row[column], power) }
      let inverse = (x - PackedKoalaBear(group.point)).inverse
      total = total + (sum.value + PackedQuartic(group.constant)) * inverse
    }
  }

  /// The columns of some blocks of sixteen rows in the domain of 2N points, one vector each, block by
  /// block.
  @inline(__always)
  private func gather(
    _ extended: UnsafePointer<PackedKoalaBear>, blocks: Range<Int>,
    into columns: UnsafeMutablePointer<PackedKoalaBear>
  ) {
    let mask = 2 &* rows &- 1
    for panel in 0..<panels {
      let source = extended + panel &* height
      for (place, block) in blocks.enumerated() {
        withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 16) { rows in
          guard let rows = rows.baseAddress else { return }
          for i in 0..<16 {
            (rows + i).initialize(to: source[((block &* 16 &+ i) & mask) &* spacing])
          }
          PackedKoalaBear.transpose(rows, into: columns + (place &* panels &+ panel) &* 16)
        }
      }
    }
  }
}

/// Folds constraints at sixteen points: one sum for every row and one for transitions.
private struct PackedSink: ConstraintSink {
  var powers: UnsafePointer<Quartic>
  let sums: UnsafeMutablePointer<QuarticSum>

  @inline(__always) mutating func everyRow(_ expression: PackedKoalaBear) {
    sums[0].add(expression, powers.pointee)
    powers += 1
  }

  @inline(__always) mutating func transition(_ expression: PackedKoalaBear) {
    sums[1].add(expression, powers.pointee)
    powers += 1
  }
}
