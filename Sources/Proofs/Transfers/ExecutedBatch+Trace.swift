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
      let tasks = min(witness.transfers / TraceWriter.transfersAtOnce(witness.layout), 64)
      inParallel(tasks, threads: threads) { task in
        table.pointer.withMemoryRebound(to: KoalaBear.self, capacity: count) { cells in
          TraceWriter(witness: witness, cells: cells, rows: rows).write(part: task, of: tasks)
        }
      }
    }
  }
}
