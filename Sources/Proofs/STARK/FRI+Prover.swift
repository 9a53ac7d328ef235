extension FRI {
  /// The table whose row i holds a layer's values at i, i + M/a, i + 2 M/a, …, four columns each.
  static func table(_ word: [Quartic], folding: Int, threads: Int) -> PanelMatrix {
    let (leaves, arity) = (word.count >> folding, 1 << folding)
    return PanelMatrix(width: 4 * arity, height: leaves) { vectors in
      word.withUnsafeBytes { word in
        let (word, vectors) = (Lent(word), Lent(vectors))
        inBlocks(of: 1024, count: leaves, threads: threads) { leaf in
          guard let word = word.pointer.baseAddress, let vectors = vectors.pointer.baseAddress
          else { return }
          for panel in 0..<(arity + 3) / 4 {
            var row = SIMD16<UInt32>()
            for part in 0..<min(4, arity) {
              let value = word.loadUnaligned(
                fromByteOffset: 16 &* (leaf &+ (4 &* panel &+ part) &* leaves),
                as: SIMD4<UInt32>.self)
              for i in 0..<4 { row[4 &* part &+ i] = value[i] }
            }
            (vectors + (panel &* leaves &+ leaf)).initialize(to: PackedKoalaBear(montgomery: row))
          }
        }
      }
    }
  }

  /// The next layer: what `word` on `coset` folds to with `beta`, by 2^`folding`.
  package static func fold(
    _ word: [Quartic], on coset: Coset, folding: Int, beta: Quartic, threads: Int
  ) -> [Quartic] {
    let leaves = word.count >> folding
    let inverses = Coset(shift: coset.shift.inverse, log2: coset.log2, root: coset.root.inverse)
    let block = min(leaves, 1024)
    return [Quartic](unsafeUninitializedCapacity: leaves) { folded, count in
      count = leaves
      word.withUnsafeBufferPointer { word in
        let (word, folded) = (Lent(word), Lent(folded))
        inParallel(leaves / block, threads: threads) { part in
          guard let word = word.pointer.baseAddress, let folded = folded.pointer.baseAddress
          else { return }
          let range = part * block..<(part + 1) * block
          let fold = block % 16 == 0 ? foldPacked : foldSingle
          fold(word, range, leaves, inverses, folding, beta, folded)
        }
      }
    }
  }

  /// One leaf after the other.
  private static func foldSingle(
    _ word: UnsafePointer<Quartic>, range: Range<Int>, leaves: Int, inverses: Coset, folding: Int,
    beta: Quartic, into folded: UnsafeMutablePointer<Quartic>
  ) {
    let inverseRoot = KoalaBear.rootOfUnity(log2: folding).inverse
    withUnsafeTemporaryAllocation(of: Quartic.self, capacity: 1 << folding) { values in
      guard let values = values.baseAddress else { return }
      for leaf in range {
        for j in 0..<1 << folding { (values + j).initialize(to: word[leaf &+ j &* leaves]) }
        let value = fold(
          values, log2: folding, inverse: inverses.point(leaf), beta: beta,
          inverseRoot: inverseRoot)
        (folded + leaf).initialize(to: value)
      }
    }
  }

  /// Sixteen leaves at once, of which `range` has a multiple.
  private static func foldPacked(
    _ word: UnsafePointer<Quartic>, range: Range<Int>, leaves: Int, inverses: Coset, folding: Int,
    beta: Quartic, into folded: UnsafeMutablePointer<Quartic>
  ) {
    let inverseRoot = KoalaBear.rootOfUnity(log2: folding).inverse
    let (root, first) = (inverses.root, inverses.point(range.lowerBound))
    var inverse = PackedKoalaBear { first * root.power(UInt64($0)) }
    let (step, beta) = (root.power(16), PackedQuartic(beta))
    withUnsafeTemporaryAllocation(of: PackedQuartic.self, capacity: 1 << folding) { values in
      guard let values = values.baseAddress else { return }
      for leaf in stride(from: range.lowerBound, to: range.upperBound, by: 16) {
        for j in 0..<1 << folding {
          (values + j).initialize(to: PackedQuartic(loading: word + (leaf &+ j &* leaves)))
        }
        fold(values, log2: folding, inverse: inverse, beta: beta, inverseRoot: inverseRoot)
          .store(to: folded + leaf)
        inverse = inverse * step
      }
    }
  }

  /// The coefficients, lowest first, of the polynomial that has these values on the coset.
  static func coefficients(of word: [Quartic], on coset: Coset) -> [Quartic] {
    var table = PanelMatrix(width: 4, height: word.count)
    for (row, value) in word.enumerated() {
      for (column, coefficient) in value.coefficients.enumerated() {
        table[row, column] = coefficient
      }
    }
    EvaluationDomain(log2Size: coset.log2, shift: coset.shift).interpolate(&table)
    return word.indices.map { power in
      let row = EvaluationDomain.bitReversed(power, bits: coset.log2)
      return Quartic(table[row, 0], table[row, 1], table[row, 2], table[row, 3])
    }
  }
}
