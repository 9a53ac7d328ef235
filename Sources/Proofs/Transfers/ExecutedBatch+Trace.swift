extension ExecutedBatch {
  /// The table that satisfies `TransferAIR(inputs)`, filled up to a power of two of rows.
  ///
  /// The same bits on any number of threads.
  public func trace(threads: Int = 1) -> PanelMatrix {
    let witness = TransferWitness(self)
    let rows = witness.transfers * witness.layout.period
    return PanelMatrix(width: witness.layout.width, height: rows) { vectors in
      guard let base = vectors.baseAddress else { return }
      let (table, count) = (Lent(base), vectors.count * 16)
      let blocks = rows / 16
      let tasks = min(blocks, 64)
      inParallel(tasks, threads: threads) { task in
        table.pointer.withMemoryRebound(to: KoalaBear.self, capacity: count) { cells in
          let writer = TraceWriter(witness: witness, cells: cells, rows: rows)
          for block in task * blocks / tasks..<(task + 1) * blocks / tasks {
            writer.write(from: 16 * block)
          }
        }
      }
    }
  }
}
