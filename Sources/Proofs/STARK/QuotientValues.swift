/// The quotient of all constraints, folded with alpha, over the 2N points shift · <g_2N>.
struct QuotientValues {
  let frame: StatementFrame
  let alpha: Quartic
  let threads: Int

  /// The coefficients of the quotient's chunks, Q(x) = Q_0(x) + x^N Q_1(x), in bit-reversed order.
  ///
  /// Columns 0 to 3 are the coefficients of Q_0, columns 4 to 7 those of Q_1.
  func chunks<A: AIR>(_ air: A, extended: PanelMatrix) -> PanelMatrix {
    var values = values(air, extended: extended)
    EvaluationDomain(log2Size: frame.log2Rows + 1, shift: StatementFrame.shift)
      .interpolate(&values, threads: threads)
    // x^k with k below N is at an even place: the highest bit of k is the lowest one of its place
    var chunks = PanelMatrix(width: 8, height: frame.rows)
    chunks.withVectors { chunks in
      for row in 0..<frame.rows {
        let (low, high) = (values.vectors[2 * row], values.vectors[2 * row + 1])
        for i in 0..<4 {
          chunks[row][i] = low[i]
          chunks[row][4 + i] = high[i]
        }
      }
    }
    return chunks
  }

  /// The quotient's values, four columns.
  private func values<A: AIR>(_ air: A, extended: PanelMatrix) -> PanelMatrix {
    let evaluation = QuotientEvaluation(frame: frame, alpha: alpha, extended: extended)
    return PanelMatrix(width: 4, height: 2 * frame.rows) { values in
      extended.vectors.withUnsafeBufferPointer { vectors in
        let (values, vectors) = (Lent(values), Lent(vectors))
        // Eight blocks' columns stay in a second-level cache.
        let blocks = 2 * frame.rows / 16
        inParallel((blocks + 7) / 8, threads: threads) { group in
          guard let vectors = vectors.pointer.baseAddress,
            let values = values.pointer.baseAddress
          else { return }
          let first = 8 &* group
          evaluation.evaluate(
            air, blocks: first..<min(first &+ 8, blocks), extended: vectors,
            into: values + first &* 16)
        }
      }
    }
  }
}
