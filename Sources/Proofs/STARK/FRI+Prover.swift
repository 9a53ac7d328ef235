extension FRI {
  /// The table whose row i holds a layer's values at i, i + M/a, i + 2 M/a, …, four columns each.
  static func table(_ word: [Quartic], folding: Int) -> PanelMatrix {
    let (leaves, arity) = (word.count >> folding, 1 << folding)
    var table = PanelMatrix(width: 4 * arity, height: leaves)
    table.withVectors { vectors in
      for part in 0..<arity {
        let (panel, lane) = (part / 4, part % 4 * 4)
        for leaf in 0..<leaves {
          let value = word[part * leaves + leaf]
          let vector = panel * leaves + leaf
          vectors[vector][lane] = value.a0
          vectors[vector][lane + 1] = value.a1
          vectors[vector][lane + 2] = value.a2
          vectors[vector][lane + 3] = value.a3
        }
      }
    }
    return table
  }

  /// The next layer.
  static func fold(
    _ word: [Quartic], on coset: Coset, folding: Int, beta: Quartic, threads: Int
  ) -> [Quartic] {
    let leaves = word.count >> folding
    let inverseRoot = KoalaBear.rootOfUnity(log2: folding).inverse
    let (step, first) = (coset.root.inverse, coset.shift.inverse)
    let block = min(leaves, 1024)
    return [Quartic](unsafeUninitializedCapacity: leaves) { folded, count in
      count = leaves
      word.withUnsafeBufferPointer { word in
        let (word, folded) = (Lent(word), Lent(folded))
        inParallel(leaves / block, threads: threads) { part in
          withUnsafeTemporaryAllocation(of: Quartic.self, capacity: 1 << folding) { values in
            guard let values = values.baseAddress, let word = word.pointer.baseAddress,
              let folded = folded.pointer.baseAddress
            else { return }
            var inverse = first * step.power(UInt64(part * block))
            for leaf in part * block..<(part + 1) * block {
              for j in 0..<1 << folding {
                (values + j).initialize(to: word[leaf &+ j &* leaves])
              }
              (folded + leaf).initialize(
                to: fold(
                  values, log2: folding, inverse: inverse, beta: beta, inverseRoot: inverseRoot))
              inverse *= step
            }
          }
        }
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
