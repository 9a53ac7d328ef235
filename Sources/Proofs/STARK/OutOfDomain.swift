extension Openings {
  /// The columns at z and g z, and the chunks at z, from coefficients in bit-reversed order.
  init(
    _ trace: PanelMatrix, _ chunks: PanelMatrix, frame: StatementFrame, z: Quartic, threads: Int
  ) {
    let atZ = Self.powers(of: z, log2: frame.log2Rows)
    let atNext = Self.powers(of: z * frame.generator, log2: frame.log2Rows)
    self.trace = Self.evaluate(trace, powers: atZ, threads: threads)
    next = Self.evaluate(trace, powers: atNext, threads: threads)
    let parts = Self.evaluate(chunks, powers: atZ, threads: threads)
    quotient = [Self.join(parts[0..<4]), Self.join(parts[4..<8])]
  }

  /// An element of the extension whose coefficients were evaluated one by one.
  private static func join(_ parts: ArraySlice<Quartic>) -> Quartic {
    let x = Quartic(.zero, .one, .zero, .zero)
    return parts.reversed().reduce(.zero) { $0 * x + $1 }
  }

  /// The powers of z below 2^`log2`, in bit-reversed order.
  private static func powers(of z: Quartic, log2: Int) -> [Quartic] {
    var powers = [Quartic](repeating: .one, count: 1 << log2)
    // the highest bit of the place stands for z, the next one for z^2, and so on
    var (factor, half) = (z, powers.count >> 1)
    while half > 0 {
      for i in stride(from: 0, to: powers.count, by: 2 * half) {
        powers[i + half] = powers[i] * factor
      }
      factor *= factor
      half >>= 1
    }
    return powers
  }

  /// The value of each column: the sum of coefficients times powers, sixteen columns at once.
  private static func evaluate(_ table: PanelMatrix, powers: [Quartic], threads: Int) -> [Quartic] {
    let height = table.height
    let sums = [PackedQuartic](unsafeUninitializedCapacity: table.panels) { sums, count in
      count = table.panels
      table.vectors.withUnsafeBufferPointer { vectors in
        powers.withUnsafeBufferPointer { powers in
          let (sums, vectors, powers) = (Lent(sums), Lent(vectors), Lent(powers))
          inParallel(table.panels, threads: threads) { panel in
            guard let sum = sums.pointer.baseAddress, let vectors = vectors.pointer.baseAddress,
              let powers = powers.pointer.baseAddress
            else { return }
            (sum + panel).initialize(to: dot(vectors + panel * height, powers, count: height))
          }
        }
      }
    }
    return (0..<table.width).map { sums[$0 / 16][$0 % 16] }
  }

  @inline(__always)
  private static func dot(
    _ rows: UnsafePointer<PackedKoalaBear>, _ powers: UnsafePointer<Quartic>, count: Int
  ) -> PackedQuartic {
    var sum = QuarticSum()
    for row in 0..<count { sum.add(rows[row], powers[row]) }
    return sum.value
  }
}
