/// What has a place before or after others of its kind.
protocol Ordered {
  /// Whether it comes first.
  func isBefore(_ other: Self) -> Bool
}

/// A binary heap: the first of its elements is at hand, and the others are in no order.
struct BinaryHeap<Element: Ordered> {
  private(set) var elements: ContiguousArray<Element> = []

  /// The element before which no other comes; `nil`: there is none.
  @inline(__always) var first: Element? { elements.first }

  /// Puts an element in.
  ///
  /// - Complexity: O(log n).
  mutating func insert(_ element: Element) {
    elements.append(element)
    var i = elements.count - 1
    while i > 0, elements[i].isBefore(elements[(i - 1) / 2]) {
      elements.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  /// Takes the first element out.
  ///
  /// - Precondition: There is one.
  /// - Complexity: O(log n).
  mutating func removeFirst() {
    let last = elements.removeLast()
    guard !elements.isEmpty else { return }
    elements[0] = last
    var i = 0
    while true {
      var child = 2 * i + 1
      guard child < elements.count else { return }
      if child + 1 < elements.count, elements[child + 1].isBefore(elements[child]) { child += 1 }
      guard elements[child].isBefore(elements[i]) else { return }
      elements.swapAt(i, child)
      i = child
    }
  }

  /// Changes the first element in a way that leaves it where it is.
  mutating func changeFirst(_ change: (inout Element) -> Void) { change(&elements[0]) }
}

extension BinaryHeap: Sendable where Element: Sendable {}
