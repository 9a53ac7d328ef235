/// Sets of labels, each kept once, numbered in the order in which they came.
///
/// A set is a few words of bits. The table is an open-addressing hash table in flat memory.
final class VertexTable {
  /// The number of words a set takes.
  let words: Int
  /// The number of sets.
  private(set) var count = 0
  private var keys: UnsafeMutablePointer<UInt64>
  private var slots: UnsafeMutablePointer<Int32>
  private var shift: UInt64
  private var capacity: Int

  /// An empty table of sets of labels below `labels`.
  convenience init(labels: Int) { self.init(words: (labels + 63) / 64) }

  /// An empty table of sets of so many words.
  init(words: Int) {
    self.words = words
    capacity = 512
    shift = 64 - 10
    keys = .allocate(capacity: capacity * words)
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: -1, count: 2 * capacity)
  }

  deinit {
    keys.deallocate()
    slots.deallocate()
  }

  /// The words of a set.
  @inline(__always)
  func key(_ index: Int) -> UnsafePointer<UInt64> { UnsafePointer(keys + index * words) }

  /// The number of a set, which is `count` before the call if it is new.
  @inline(__always)
  func insert(_ key: UnsafePointer<UInt64>) -> Int {
    var slot = slot(of: key)
    while true {
      let index = Int(slots[slot])
      if index < 0 { break }
      if isEqual(self.key(index), key) { return index }
      slot = (slot + 1) & (2 * capacity - 1)
    }
    if count == capacity {
      grow()
      return insert(new: key)
    }
    slots[slot] = Int32(count)
    (keys + count * words).update(from: key, count: words)
    count += 1
    return count - 1
  }

  @inline(never)
  private func insert(new key: UnsafePointer<UInt64>) -> Int { insert(key) }

  @inline(__always)
  private func isEqual(_ a: UnsafePointer<UInt64>, _ b: UnsafePointer<UInt64>) -> Bool {
    for w in 0..<words where a[w] != b[w] { return false }
    return true
  }

  /// Multiplicative hashing: the high bits of a product with an odd number.
  @inline(__always)
  private func slot(of key: UnsafePointer<UInt64>) -> Int {
    var hash: UInt64 = 0
    for w in 0..<words {
      hash = (hash ^ key[w]) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 32
    }
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  private func grow() {
    let oldKeys = keys
    capacity *= 2
    shift -= 1
    keys = .allocate(capacity: capacity * words)
    keys.update(from: oldKeys, count: count * words)
    oldKeys.deallocate()
    slots.deallocate()
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: -1, count: 2 * capacity)
    for index in 0..<count {
      var slot = slot(of: key(index))
      while slots[slot] >= 0 { slot = (slot + 1) & (2 * capacity - 1) }
      slots[slot] = Int32(index)
    }
  }
}
