/// Numbers that never change, in memory that hot loops read through a pointer.
///
/// Sessions on all threads share it; a reading costs no count of references and no bounds check.
final class FlatTable: Sendable {
  nonisolated(unsafe) let cells: UnsafePointer<Double>
  let count: Int

  init(_ numbers: [Double]) {
    let memory = UnsafeMutablePointer<Double>.allocate(capacity: max(1, numbers.count))
    numbers.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { memory.initialize(from: first, count: source.count) }
    }
    cells = UnsafePointer(memory)
    count = numbers.count
  }

  deinit { cells.deallocate() }
}
