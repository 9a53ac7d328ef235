/// The transforms of one panel, from coefficients in bit-reversed order to values and back.
///
/// Decimation in time (Cooley and Tukey): f(x) = e(x²) + x o(x²), with the coefficients of e in the upper
/// half of the rows and those of o in the lower one. Blocks that fit a cache go through all their
/// layers first; the layers above run on rows gathered from all blocks, so that the panel passes
/// through memory once for the former and once for the latter.
struct PanelTransform {
  /// The factors of all layers, or their inverses; layer m is at m ..< 2 m.
  let twiddles: UnsafePointer<Twiddle>

  /// The rows of a block, 512 KiB.
  private static let block = 1 << 13
  /// The rows of a block's parts that are done one after the other, and of what is gathered, 16 KiB.
  private static let part = 1 << 8

  /// `size` values from `count` coefficients, the others being zero; a power of two each.
  ///
  /// Where o is zero a layer only repeats e, and so the first layers are copies.
  func forward(
    _ coefficients: UnsafePointer<Words>, count: Int, into values: UnsafeMutablePointer<Words>,
    size: Int
  ) {
    let blocks = min(max(size / Self.block, 1), count)
    for i in 0..<blocks {
      let rows = values + i * (size / blocks)
      ascend(coefficients + i * (count / blocks), count / blocks, rows, size / blocks)
      if blocks == 1 { Self.reduce(rows, size) }
    }
    guard blocks > 1 else { return }
    gather(values, size, blocks) { rows in
      rows.ascend(from: rows.run, twiddles)
      Self.reduce(rows.start, rows.count)
    }
  }

  /// Coefficients from `size` values, in place; the factors must be the inverse ones.
  func inverse(_ rows: UnsafeMutablePointer<Words>, size: Int) {
    let blocks = max(size / Self.block, 1)
    if blocks > 1 { gather(rows, size, blocks) { $0.descend(to: $0.run, twiddles) } }
    let scale = Twiddle(KoalaBear(UInt32(size)).inverse)
    for i in 0..<blocks {
      let rows = rows + i * (size / blocks)
      descend(rows, size / blocks)
      for row in 0..<size / blocks { rows[row] = rows[row].times(scale).reduced }
    }
  }

  /// All layers of a block.
  private func ascend(
    _ source: UnsafePointer<Words>, _ count: Int, _ rows: UnsafeMutablePointer<Words>, _ size: Int
  ) {
    if size > Self.part && count >= 8 {
      for i in 0..<8 {
        ascend(source + i * (count / 8), count / 8, rows + i * (size / 8), size / 8)
      }
      return LayerRows(start: rows, count: size).ascend(from: size / 8, twiddles)
    }
    let repeats = size / count
    for i in 0..<count {
      for row in i * repeats..<(i + 1) * repeats { (rows + row).initialize(to: source[i]) }
    }
    LayerRows(start: rows, count: size).ascend(from: repeats, twiddles)
  }

  /// All layers of a block, backwards.
  private func descend(_ rows: UnsafeMutablePointer<Words>, _ size: Int) {
    if size > Self.part {
      LayerRows(start: rows, count: size).descend(to: size / 8, twiddles)
      for i in 0..<8 { descend(rows + i * (size / 8), size / 8) }
    } else {
      LayerRows(start: rows, count: size).descend(to: 1, twiddles)
    }
  }

  /// Lends the rows with equal places in their blocks to `layers`, some places at a time.
  @inline(__always) private func gather(
    _ rows: UnsafeMutablePointer<Words>, _ size: Int, _ blocks: Int, _ layers: (LayerRows) -> Void
  ) {
    let distance = size / blocks
    let run = max(Self.part / blocks, 1)
    withUnsafeTemporaryAllocation(of: Words.self, capacity: run * blocks) { buffer in
      guard let start = buffer.baseAddress else { return }
      for first in stride(from: 0, to: distance, by: run) {
        for i in 0..<blocks {
          (start + i * run).initialize(from: rows + first + i * distance, count: run)
        }
        layers(
          LayerRows(start: start, count: run * blocks, run: run, distance: distance, first: first))
        for i in 0..<blocks {
          (rows + first + i * distance).update(from: start + i * run, count: run)
        }
      }
    }
  }

  @inline(__always) private static func reduce(_ rows: UnsafeMutablePointer<Words>, _ count: Int) {
    for row in 0..<count { rows[row] = rows[row].reduced }
  }
}
