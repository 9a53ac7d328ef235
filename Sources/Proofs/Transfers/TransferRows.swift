/// A row of the table and the one after it, with names for what is in them.
struct TransferRows<E: Algebra> {
  typealias L = TransferLayout
  let row: UnsafePointer<E>
  let next: UnsafePointer<E>
  let selectors: UnsafePointer<E>

  @inline(__always) func selector(_ selector: Selector) -> E { selectors[selector.rawValue] }
  @inline(__always) func register(_ register: Register) -> E { row[register.column] }
  @inline(__always) func old(_ i: Int) -> E { row[L.old + i] }
  @inline(__always) func new(_ i: Int) -> E { row[L.new + i] }

  /// Element `i` of the digest that a slot computes: P(x) + x.
  @inline(__always) func digest(_ slot: Int, _ i: Int) -> E {
    row[slot + L.output + i] + row[slot + i]
  }
  @inline(__always) var receiverLeaf: E { selector(.leaf) - selector(.senderLeaf) }
}
