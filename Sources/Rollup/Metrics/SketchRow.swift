internal import Statistics

/// Several quantile sketches in a row, one a class.
struct SketchRow: ~Copyable {
  private let base: UnsafeMutablePointer<QuantileSketch>
  let count: Int

  init(count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    for i in 0..<count { (base + i).initialize(to: QuantileSketch()) }
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  @inline(__always) mutating func add(_ x: Double, to i: Int) { base[i].add(x) }

  /// The quantile of one class, or `nil` where it is empty.
  func quantile(_ q: Double, of i: Int) -> Double? { base[i].quantile(q) }

  /// How many values one class has.
  func count(of i: Int) -> UInt64 { base[i].count }

  /// All of them in one.
  func merged() -> QuantileSketch {
    var all = QuantileSketch()
    for i in 0..<count { all.merge(base[i]) }
    return all
  }
}
