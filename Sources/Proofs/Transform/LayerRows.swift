/// Rows that some layers of a transform run on: a block of a panel, or rows gathered from all its blocks.
struct LayerRows {
  typealias Butterfly = (Butterflies, UnsafeMutablePointer<Words>, UnsafePointer<Twiddle>) -> Void

  /// The first of the rows.
  let start: UnsafeMutablePointer<Words>
  /// How many there are, a power of two.
  let count: Int
  /// How many of them follow each other in the panel.
  var run = 1
  /// How much later there the next ones come.
  var distance = 1
  /// The first row's number in the panel's first block.
  var first = 0

  /// The layers from half-size `gap` on, up to that of all rows.
  @inline(always) func ascend(from gap: Int, _ twiddles: UnsafePointer<Twiddle>) {
    var gap = gap
    switch (count / gap).trailingZeroBitCount % 3 {
    case 1:
      pass(gap, 2, twiddles) { $0.forward2($1, $2) }
      gap *= 2
    case 2:
      pass(gap, 4, twiddles) { $0.forward4($1, $2) }
      gap *= 4
    default: break
    }
    while gap < count {
      pass(gap, 8, twiddles) { $0.forward8($1, $2) }
      gap *= 8
    }
  }

  /// The layers from that of all rows down to half-size `gap`, backwards.
  @inline(always) func descend(to gap: Int, _ inverseTwiddles: UnsafePointer<Twiddle>) {
    var rest = count
    while rest / gap >= 8 {
      rest /= 8
      pass(rest, 8, inverseTwiddles) { $0.inverse8($1, $2) }
    }
    switch rest / gap {
    case 2: pass(gap, 2, inverseTwiddles) { $0.inverse2($1, $2) }
    case 4: pass(gap, 4, inverseTwiddles) { $0.inverse4($1, $2) }
    default: break
    }
  }

  /// Layers with half-sizes from `gap` on, on `radix` rows at once.
  @inline(always) private func pass(
    _ gap: Int, _ radix: Int, _ twiddles: UnsafePointer<Twiddle>, _ butterfly: Butterfly
  ) {
    let butterflies = Butterflies(gap: gap, span: gap / run * distance)
    for block in stride(from: 0, to: count, by: radix * gap) {
      for i in 0..<gap / run {
        let row = start + block + i * run
        let factor = twiddles + first + i * distance
        for j in 0..<run { butterfly(butterflies, row + j, factor + j) }
      }
    }
  }
}
