/// A growing row of plain values with one owner, for the loops that run per transaction.
///
/// An array inside a class or a long `inout` chain costs 2 to 11 ns an element for its uniqueness
/// and exclusivity checks; this costs a pointer. Indices are checked in debug builds only.
package struct FlatBuffer<Element: BitwiseCopyable>: ~Copyable {
  package private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = 256) {
    self.capacity = max(16, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always) package subscript(_ i: Int) -> Element {
    get {
      assert(i >= 0 && i < count)
      return base[i]
    }
    nonmutating set {
      assert(i >= 0 && i < count)
      base[i] = newValue
    }
  }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity * 2) }
    base[count] = element
    count += 1
  }

  @inline(__always) mutating func removeLast() -> Element {
    count -= 1
    return base[count]
  }

  @inline(__always) mutating func removeAll() { count = 0 }

  /// Makes the row `count` long; what is new is not initialised.
  mutating func resize(to count: Int) {
    if count > capacity { grow(to: max(count, capacity * 2)) }
    self.count = count
  }

  /// Forgets the first `n` elements and moves the rest down.
  mutating func dropFirst(_ n: Int) {
    guard n > 0 else { return }
    for i in n..<max(n, count) { base[i - n] = base[i] }
    count -= n
  }

  private mutating func grow(to wanted: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity = wanted
  }
}
