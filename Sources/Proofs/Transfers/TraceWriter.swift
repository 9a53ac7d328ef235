/// Writes the cells of sixteen rows at a time, in panels of sixteen columns.
struct TraceWriter {
  private typealias L = TransferLayout
  let witness: TransferWitness
  let cells: UnsafeMutablePointer<KoalaBear>
  let rows: Int

  /// The sixteen columns of a panel in a row.
  @inline(__always)
  private func panel(_ column: Int, _ row: Int) -> UnsafeMutablePointer<KoalaBear> {
    cells + (column / 16 * rows + row) * 16
  }

  /// Transfers that fill whole blocks of sixteen rows.
  static func transfersAtOnce(_ layout: TransferLayout) -> Int { max(1, 16 / layout.period) }

  /// Writes the rows of one of `parts` parts of the table, about equally large.
  func write(part: Int, of parts: Int) {
    let atOnce = Self.transfersAtOnce(witness.layout)
    let groups = witness.transfers / atOnce
    let range = part * groups / parts * atOnce..<(part + 1) * groups / parts * atOnce
    for transfer in range { writeRegisters(transfer) }
    let period = witness.layout.period
    for first in stride(from: range.lowerBound * period, to: range.upperBound * period, by: 16) {
      for row in first..<first + 16 { writePreimages(row) }
      writePermutations(first)
    }
  }

  /// Both permutations of sixteen rows whose preimages are written.
  private func writePermutations(_ first: Int) {
    withUnsafeTemporaryAllocation(of: PackedKoalaBear.self, capacity: 40) { buffer in
      guard let partial = buffer.baseAddress else { return }
      PermutationCells.write(
        slot: panel(L.old, first), panelStride: rows * 16, partial: partial)
      PermutationCells.write(
        slot: panel(L.new, first), panelStride: rows * 16,
        partial: partial + (L.newPartial - L.oldPartial))
      // Two panels and a half: the root of the accounts has the rest of the third.
      PermutationCells.writeRows(partial, to: panel(L.oldPartial, first))
      PermutationCells.writeRows(partial + 16, to: panel(L.oldPartial + 16, first))
      for i in 32..<40 {
        for row in 0..<16 {
          (panel(L.oldPartial + i, first + row) + i % 16).initialize(to: partial[i][row])
        }
      }
    }
  }

  /// What the two permutations of a row start from.
  private func writePreimages(_ row: Int) {
    let layout = witness.layout
    let (transfer, line) = (row / layout.period, row % layout.period)
    let (step, height) = (2 * transfer + line / layout.half, line % layout.half - 1)
    let (old, new) = (panel(L.old, row), panel(L.new, row))
    if height < 0 {
      let change = witness.step(step)
      change.before.write(to: old)
      change.after.write(to: new)
    } else if height < layout.depth {
      let isRight = witness.place(step) >> UInt32(height) & 1 == 1
      let (own, beside) = isRight ? (8, 0) : (0, 8)
      let sibling = witness.sibling(step, height: height)
      witness.before(step, height: height).write(to: old + own)
      witness.after(step, height: height).write(to: new + own)
      sibling.write(to: old + beside)
      sibling.write(to: new + beside)
    } else {
      old.initialize(repeating: .zero, count: 16)
      new.initialize(repeating: .zero, count: 16)
      guard line == layout.half - 1 else { return }
      TransferChain.write(witness.transfer(transfer), after: witness.chain[transfer], to: old)
    }
  }

  /// The columns behind the permutations, in all rows of a transfer.
  private func writeRegisters(_ transfer: Int) {
    let layout = witness.layout
    let values = witness.registers(transfer)
    withUnsafeTemporaryAllocation(of: KoalaBear.self, capacity: layout.width - L.root) { buffer in
      guard let buffer = buffer.baseAddress else { return }
      buffer.initialize(repeating: .zero, count: layout.width - L.root)
      // So that `behind[column]` is the column of the row that is being written.
      let behind = buffer - L.root
      for (i, value) in values.enumerated() { behind[L.registers + i] = KoalaBear(value) }
      for line in 0..<layout.period {
        set(line, of: transfer, in: behind)
        for value in 0..<L.ranged {
          addBits(
            of: values[Register.amountLow.rawValue + value], line,
            to: behind + (L.ranges + value * layout.bitsPerRow))
        }
        let row = transfer * layout.period + line
        for column in stride(from: L.root, to: layout.width, by: 8) {
          (panel(column, row) + column % 16).initialize(from: behind + column, count: 8)
        }
      }
    }
  }

  /// What changes from line to line of a transfer, but for the ranges.
  private func set(_ line: Int, of transfer: Int, in row: UnsafeMutablePointer<KoalaBear>) {
    let layout = witness.layout
    let (half, height) = (line / layout.half, line % layout.half)
    let step = 2 * transfer + half
    let root =
      height > layout.depth
      ? witness.after(step, height: layout.depth) : witness.before(step, height: layout.depth)
    root.write(to: row + L.root)
    witness.chain[transfer + half].write(to: row + L.chain)
    let isClimbing = (1...layout.depth).contains(height)
    let place = witness.place(step)
    row[L.direction] = isClimbing ? KoalaBear(place >> UInt32(height - 1) & 1) : .zero
    row[L.place] = isClimbing ? KoalaBear(place & ((1 << UInt32(height)) - 1)) : .zero
    row[L.carry] = height == 0 ? KoalaBear(witness.carry(step)) : .zero
    let isAdded = line > layout.position(ofUpper: Account.feeBits / 2).row
    let fees = witness.feesBefore(transfer + (isAdded ? 1 : 0))
    row[L.feeLow] = KoalaBear(fees.low)
    row[L.feeHigh] = KoalaBear(fees.high)
  }

  /// The next bits of a value: each column is twice the one before, or one more.
  ///
  /// Behind the last bit it is doubled on.
  private func addBits(of value: UInt32, _ line: Int, to columns: UnsafeMutablePointer<KoalaBear>) {
    let bits = witness.layout.bitsPerRow
    var sum = line == 0 ? .zero : columns[bits - 1]
    for offset in 0..<bits {
      let missing = Account.limbBits - (line * bits + offset + 1)
      sum += sum
      if missing >= 0, value >> UInt32(missing) & 1 == 1 { sum += .one }
      columns[offset] = sum
    }
  }
}

extension Digest {
  /// Writes the eight elements.
  @inline(__always) func write(to elements: UnsafeMutablePointer<KoalaBear>) {
    for i in 0..<8 { (elements + i).initialize(to: self[i]) }
  }
}
