/// Things that will happen, the earliest first; of those at the same time, the one put in first.
package struct TimeQueue<Element: Sendable>: Sendable {
  private struct Entry: Ordered, Sendable {
    let seconds: Double
    let number: UInt64
    let element: Element

    func isBefore(_ other: Entry) -> Bool {
      seconds < other.seconds || (seconds == other.seconds && number < other.number)
    }
  }

  private var entries = BinaryHeap<Entry>()
  private var count: UInt64 = 0

  package init() {}

  /// When the first thing happens; `nil`: nothing will.
  package var first: Double? { entries.first?.seconds }

  /// Puts in what happens at `seconds`.
  ///
  /// - Complexity: O(log n).
  package mutating func insert(_ element: Element, at seconds: Double) {
    entries.insert(Entry(seconds: seconds, number: count, element: element))
    count += 1
  }

  /// Takes out the first thing that happens by `limit`.
  ///
  /// - Complexity: O(log n).
  package mutating func pop(by limit: Double = .infinity) -> (seconds: Double, element: Element)? {
    guard let first = entries.first, first.seconds <= limit else { return nil }
    entries.removeFirst()
    return (first.seconds, first.element)
  }
}
