/// Things that will happen, the earliest first; of those at the same time, the one put in first.
package struct TimeQueue<Element: Sendable>: Sendable {
  private struct Entry: Sendable {
    let seconds: Double
    let number: UInt64
    let element: Element

    func isBefore(_ other: Entry) -> Bool {
      seconds < other.seconds || (seconds == other.seconds && number < other.number)
    }
  }

  /// A binary heap.
  private var entries: [Entry] = []
  private var count: UInt64 = 0

  package init() {}

  /// When the first thing happens; `nil`: nothing will.
  package var first: Double? { entries.first?.seconds }

  /// Puts in what happens at `seconds`.
  ///
  /// - Complexity: O(log n).
  package mutating func insert(_ element: Element, at seconds: Double) {
    entries.append(Entry(seconds: seconds, number: count, element: element))
    count += 1
    var i = entries.count - 1
    while i > 0, entries[i].isBefore(entries[(i - 1) / 2]) {
      entries.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  /// Takes out the first thing that happens by `limit`.
  ///
  /// - Complexity: O(log n).
  package mutating func pop(by limit: Double = .infinity) -> (seconds: Double, element: Element)? {
    guard let first = entries.first, first.seconds <= limit else { return nil }
    let last = entries.removeLast()
    if !entries.isEmpty {
      entries[0] = last
      sink()
    }
    return (first.seconds, first.element)
  }

  private mutating func sink() {
    var i = 0
    while true {
      var child = 2 * i + 1
      guard child < entries.count else { return }
      if child + 1 < entries.count, entries[child + 1].isBefore(entries[child]) { child += 1 }
      guard entries[child].isBefore(entries[i]) else { return }
      entries.swapAt(i, child)
      i = child
    }
  }
}
