import Proofs

/// The rows of one transfer while an adversary fills them.
struct TransferSheet {
  typealias L = TransferLayout
  let layout: TransferLayout
  /// Words of the transfer, then the limbs of both balances.
  var registers: [KoalaBear]
  var carry = [KoalaBear](repeating: .zero, count: 2)
  var root = [Digest](repeating: .zero, count: 2)
  var rootAfter = Digest.zero
  var chainBefore = Digest.zero
  var chainAfter = Digest.zero
  var feesBefore = (low: KoalaBear.zero, high: KoalaBear.zero)
  var feesAfter = (low: KoalaBear.zero, high: KoalaBear.zero)
  private var cells: [[KoalaBear]]
  private var ranges: [[KoalaBear]] = []

  init(layout: TransferLayout, words: [KoalaBear]) {
    self.layout = layout
    registers = words
    cells = Array(
      repeating: Array(repeating: .zero, count: layout.width), count: layout.period)
    let nothing = [KoalaBear](repeating: .zero, count: 16)
    for line in [layout.half - 1, layout.period - 1] {
      for slot in [Slot.old, .new] { set(slot, nothing, line: line) { _, _ in } }
    }
  }

  /// What a slot in a line of a half computes.
  func digest(_ half: Int, _ line: Int, _ slot: Slot) -> [KoalaBear] {
    let row = cells[half * layout.half + line]
    let start = slot == .old ? L.old : L.new
    return (0..<8).map { row[start + L.output + $0] + row[start + $0] }
  }

  /// Writes a leaf or a level.
  mutating func set(
    _ half: Int, _ line: Int, _ level: LevelChange, place: KoalaBear, _ deviation: Deviation
  ) {
    let row = half * layout.half + line
    for (slot, preimage) in [(Slot.old, level.old), (.new, level.new)] {
      set(slot, preimage, line: row) { deviation.round(half, line, slot, $0, &$1) }
    }
    cells[row][L.direction] = level.isRight
    cells[row][L.place] = place
  }

  mutating func setChain(_ preimage: [KoalaBear], _ deviation: Deviation) {
    let line = layout.half - 1
    set(.old, preimage, line: line) { deviation.round(0, line, .old, $0, &$1) }
  }

  private mutating func set(
    _ slot: Slot, _ preimage: [KoalaBear], line: Int, deviate: (Int, inout [KoalaBear]) -> Void
  ) {
    let (start, partial) = slot == .old ? (L.old, L.oldPartial) : (L.new, L.newPartial)
    let states = NaivePoseidon2.states(preimage, deviate: deviate)
    for i in 0..<16 {
      cells[line][start + i] = preimage[i]
      for round in 0..<4 {
        cells[line][start + 16 * (round + 1) + i] = states[round][i]
        cells[line][start + 16 * (round + 5) + i] = states[round + 24][i]
      }
    }
    for round in 0..<20 { cells[line][partial + round] = states[round + 4][0] }
  }

  /// The prefixes of the range-checked values, from the highest bit on.
  ///
  /// A value that does not fit appears whole where its last bit should be.
  mutating func setRanges(_ deviation: Deviation) {
    let steps = layout.period * layout.bitsPerRow
    ranges = registers[2...].enumerated().map { number, register in
      let value = register.value
      var cells = (1...steps).map { step in
        step < 28 ? KoalaBear(value >> 28 == 0 ? value >> UInt32(28 - step) : 0) : register
      }
      for step in 28..<steps { cells[step] = cells[step - 1] + cells[step - 1] }
      deviation.range(number, &cells)
      return cells
    }
  }

  /// What the cells of the fee say after fourteen bits.
  var upperHalfOfFee: KoalaBear { ranges[2][13] }

  /// All rows.
  func rows(_ deviation: Deviation) -> [[KoalaBear]] {
    let bits = layout.bitsPerRow
    return cells.indices.map { line in
      var row = cells[line]
      let isReceiver = line >= layout.half
      let isRootNew = line % layout.half > layout.depth
      let rootHere =
        isReceiver ? (isRootNew ? rootAfter : root[1]) : (isRootNew ? root[1] : root[0])
      let chain = isReceiver ? chainAfter : chainBefore
      for i in 0..<8 {
        row[L.root + i] = rootHere[i]
        row[L.chain + i] = chain[i]
      }
      var registers = registers
      deviation.registers(line, &registers)
      row.replaceSubrange(L.registers..<L.registers + registers.count, with: registers)
      if line % layout.half == 0 { row[L.carry] = carry[isReceiver ? 1 : 0] }
      let fees = line > 13 / bits ? feesAfter : feesBefore
      row[L.feeLow] = fees.low
      row[L.feeHigh] = fees.high
      for (number, cells) in ranges.enumerated() {
        for bit in 0..<bits { row[L.ranges + number * bits + bit] = cells[line * bits + bit] }
      }
      return row
    }
  }
}
