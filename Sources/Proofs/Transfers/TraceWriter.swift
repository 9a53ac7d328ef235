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

  /// Writes rows `first` to `first + 15`.
  func write(from first: Int) {
    for row in first..<first + 16 {
      writePreimages(row)
      writeRegisters(row)
    }
    for (slot, partial) in [(L.old, L.oldPartial), (L.new, L.newPartial)] {
      PermutationCells.write(
        slot: panel(slot, first), panelStride: rows * 16,
        partial: { round, row in panel(partial + round, first + row) + (partial + round) % 16 })
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

  /// The columns behind the permutations.
  private func writeRegisters(_ row: Int) {
    let layout = witness.layout
    let (transfer, line) = (row / layout.period, row % layout.period)
    let (isReceiver, height) = (line >= layout.half, line % layout.half)
    let step = 2 * transfer + (isReceiver ? 1 : 0)
    let isRootNew = height > layout.depth
    let root =
      isRootNew
      ? witness.after(step, height: layout.depth) : witness.before(step, height: layout.depth)
    root.write(to: panel(L.root, row) + L.root % 16)
    witness.chain[transfer + (isReceiver ? 1 : 0)].write(to: panel(L.chain, row) + L.chain % 16)

    // From here on two panels or more: the cells are gathered first.
    withUnsafeTemporaryAllocation(of: KoalaBear.self, capacity: layout.width - L.registers) {
      buffer in
      guard let behind = buffer.baseAddress else { return }
      behind.initialize(repeating: .zero, count: layout.width - L.registers)
      let values = witness.registers(transfer)
      for (i, value) in values.enumerated() { behind[i] = KoalaBear(value) }
      let place = witness.place(step)
      if (1...layout.depth).contains(height) {
        behind[L.direction - L.registers] = KoalaBear(place >> UInt32(height - 1) & 1)
        behind[L.place - L.registers] = KoalaBear(place & ((1 << UInt32(height)) - 1))
      }
      if height == 0 { behind[L.carry - L.registers] = KoalaBear(witness.carry(step)) }
      let isAdded = line > layout.position(ofUpper: Account.feeBits / 2).row
      let fees = witness.feesBefore(transfer + (isAdded ? 1 : 0))
      behind[L.feeLow - L.registers] = KoalaBear(fees.low)
      behind[L.feeHigh - L.registers] = KoalaBear(fees.high)
      for value in 0..<L.ranged {
        writeRange(
          values[Register.amountLow.rawValue + value], line,
          to: behind + (L.ranges - L.registers + value * layout.bitsPerRow))
      }
      for column in stride(from: L.registers, to: layout.width, by: 8) {
        (panel(column, row) + column % 16).initialize(
          from: behind + (column - L.registers), count: 8)
      }
    }
  }

  /// What the first bits of a value are worth in a row; behind the last bit they are doubled on.
  private func writeRange(
    _ value: UInt32, _ line: Int, to columns: UnsafeMutablePointer<KoalaBear>
  ) {
    let bits = witness.layout.bitsPerRow
    for offset in 0..<bits {
      let missing = Account.limbBits - (line * bits + offset + 1)
      columns[offset] =
        missing >= 0
        ? KoalaBear(value >> UInt32(missing))
        : KoalaBear(value) * KoalaBear(2).power(UInt64(-missing))
    }
  }
}

extension Digest {
  /// Writes the eight elements.
  @inline(__always) func write(to elements: UnsafeMutablePointer<KoalaBear>) {
    for i in 0..<8 { (elements + i).initialize(to: self[i]) }
  }
}
