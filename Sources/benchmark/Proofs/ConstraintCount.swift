internal import Proofs
internal import Synchronization

/// What the constraints of a statement cost at one point: counted by evaluating them.
struct ConstraintCount {
  /// Products of elements, those with constants included.
  let products: Int
  /// Sums and differences.
  let sums: Int
  /// Constraints of every row and of transitions, each of which is weighed once.
  let constraints: Int

  init(_ air: TransferAIR) {
    let cells = [Counted](repeating: .zero, count: 2 * air.width + air.periodic.count)
    Counted.products.store(0, ordering: .relaxed)
    Counted.sums.store(0, ordering: .relaxed)
    var sink = Sink()
    cells.withUnsafeBufferPointer { cells in
      guard let row = cells.baseAddress else { return }
      air.constrain(
        row: row, next: row + air.width, periodic: row + 2 * air.width, into: &sink)
    }
    products = Counted.products.load(ordering: .relaxed)
    sums = Counted.sums.load(ordering: .relaxed)
    constraints = sink.constraints
  }

  private struct Sink: ConstraintSink {
    var constraints = 0

    mutating func everyRow(_ expression: Counted) { constraints += 1 }
    mutating func transition(_ expression: Counted) { constraints += 1 }
  }
}

/// An element that stands for any, and counts what is done.
private struct Counted: Algebra {
  static let products = Atomic(0)
  static let sums = Atomic(0)
  static let zero = Self()

  init() {}
  init(_ value: KoalaBear) {}

  static func + (a: Self, b: Self) -> Self { after(sums) }
  static func - (a: Self, b: Self) -> Self { after(sums) }
  static func * (a: Self, b: Self) -> Self { after(products) }
  static func * (a: Self, b: KoalaBear) -> Self { after(products) }

  private static func after(_ counter: borrowing Atomic<Int>) -> Self {
    counter.add(1, ordering: .relaxed)
    return Self()
  }
}
