/// Arrivals sorted by tip, the highest first; equal tips keep their order.
///
/// One counting pass over buckets that are even in the logarithm of the tip, then an insertion pass:
/// about 5 ns an entry at a few hundred. Where tips crowd into few buckets the library sorts.
package struct TipOrder: ~Copyable {
  /// A tip in wei per L2 gas, and whose it is.
  package struct Entry: BitwiseCopyable {
    package var tip: UInt64
    package var index: Int32

    package init(tip: UInt64, index: Int32) {
      self.tip = tip
      self.index = index
    }

    @inline(__always) func precedes(_ other: Entry) -> Bool {
      tip != other.tip ? tip > other.tip : index < other.index
    }
  }

  private var entries = FlatBuffer<Entry>(capacity: 512)
  private var sorted = FlatBuffer<Entry>(capacity: 512)
  private var buckets = FlatBuffer<UInt16>(capacity: 512)
  private var starts = FlatBuffer<UInt32>(capacity: 512)

  /// The most of one bucket that the insertion pass puts in order.
  private static let crowd: UInt32 = 24

  package init() {}

  package var count: Int { entries.count }
  package var base: UnsafeMutablePointer<Entry> { entries.base }

  package mutating func resize(to count: Int) { entries.resize(to: count) }

  /// Puts the entries in order.
  package mutating func sort() {
    let n = entries.count
    guard n > 16 else {
      insertAll()
      return
    }
    let width = min(16, Int.bitWidth - (n - 1).leadingZeroBitCount)
    guard distribute(among: 1 << width) else {
      var row = UnsafeMutableBufferPointer(start: entries.base, count: n)
      row.sort { $0.precedes($1) }
      return
    }
    swap(&entries, &sorted)
    insertAll()
  }

  /// Copies the entries to `sorted`, bucket by bucket; `false` where a bucket is crowded.
  private mutating func distribute(among count: Int) -> Bool {
    let n = entries.count
    buckets.resize(to: n)
    starts.resize(to: count)
    sorted.resize(to: n)
    let (from, to) = (entries.base, sorted.base)
    let (bucket, start) = (buckets.base, starts.base)
    var (low, high) = (UInt64.max, UInt64(0))
    for i in 0..<n {
      low = min(low, from[i].tip)
      high = max(high, from[i].tip)
    }
    // The bit pattern of a number grows like its logarithm.
    let top = Double(high).bitPattern
    let span = top - Double(low).bitPattern
    let shift = UInt64(max(0, 64 - span.leadingZeroBitCount - count.trailingZeroBitCount))
    start.update(repeating: 0, count: count)
    for i in 0..<n {
      let place = (top - Double(from[i].tip).bitPattern) &>> shift
      bucket[i] = UInt16(truncatingIfNeeded: place)
      start[Int(place)] &+= 1
    }
    var (sum, most): (UInt32, UInt32) = (0, 0)
    for b in 0..<count {
      let size = start[b]
      start[b] = sum
      sum &+= size
      most = max(most, size)
    }
    // A crowd of equal tips is in order already.
    guard most <= Self.crowd || low == high else { return false }
    for i in 0..<n {
      let place = Int(start[Int(bucket[i])])
      start[Int(bucket[i])] &+= 1
      to[place] = from[i]
    }
    return true
  }

  private func insertAll() {
    let row = entries.base
    for i in 1..<max(1, entries.count) {
      let entry = row[i]
      var j = i
      while j > 0 && entry.precedes(row[j - 1]) {
        row[j] = row[j - 1]
        j -= 1
      }
      row[j] = entry
    }
  }
}
