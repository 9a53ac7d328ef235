internal import Quantities

/// Samples over time at a bounded number of points: one row of sums that is emitted and cleared.
struct SeriesRecorder: ~Copyable {
  private let points: Int
  private let slots: Int
  private var slot = 0
  private var emitted = 0
  private var seconds: [Double] = []
  private var columns: [[Double?]]
  private var row = Row()

  private struct Row {
    var included = 0.0
    var fee = 0.0
    var l1Cost = 0.0
    var posted = 0.0
    var verification = 0.0
    var settled = 0.0
    var finalSum = 0.0
    var finalCount = 0.0
    var l1BaseFee = 0.0
    var l1Blocks = 0.0
    var blobBaseFee = 0.0
    var l2BaseFee = 0.0
    var price = 0.0
    var slots = 0.0
  }

  private static let names: [(name: String, unit: String)] = [
    ("tx.included", "transactions per second"),
    ("fee.mean", "gwei"),
    ("cost.l1-per-tx", "gwei"),
    ("latency.final.mean", "seconds"),
    ("l1.base-fee", "gwei per gas"),
    ("l1.blob-fee", "gwei per blob gas"),
    ("l2.base-fee", "gwei per gas"),
    ("price.eth-usd", "dollars per ether"),
  ]

  init(time: TimeFrame, points: Int) {
    slots = time.measuredSlots
    self.points = min(points, slots)
    columns = Self.names.map { _ in [] }
  }

  @inline(__always) mutating func included(fee: Double) {
    row.included += 1
    row.fee += fee
  }

  mutating func posted(cost: UInt128, transactions: UInt64) {
    row.l1Cost += Double(wide: cost)
    row.posted += Double(transactions)
  }

  mutating func settled(verification: UInt128, transactions: UInt64) {
    row.verification += Double(wide: verification)
    row.settled += Double(transactions)
  }

  @inline(__always) mutating func final(after seconds: Double) {
    row.finalSum += seconds
    row.finalCount += 1
  }

  mutating func slotEnded(l2BaseFee: UInt64, l1BaseFee: UInt64, blobBaseFee: UInt64, price: Double)
  {
    guard points > 0 else { return }
    row.slots += 1
    if l1BaseFee > 0 {
      row.l1Blocks += 1
      row.l1BaseFee += Double(l1BaseFee)
      row.blobBaseFee += Double(blobBaseFee)
    }
    row.l2BaseFee += Double(l2BaseFee)
    row.price += price
    slot += 1
    if slot * points >= (emitted + 1) * slots { emit() }
  }

  private mutating func emit() {
    func ratio(_ a: Double, _ b: Double, _ scale: Double = 1) -> Double? {
      b > 0 ? a / b * scale : nil
    }
    seconds.append(Double(slot) * TimeFrame.secondsPerSlot)
    let values: [Double?] = [
      ratio(row.included, row.slots * TimeFrame.secondsPerSlot),
      ratio(row.fee, row.included, 1e-9),
      ratio(row.l1Cost, row.posted, 1e-9).map {
        $0 + (ratio(row.verification, row.settled, 1e-9) ?? 0)
      },
      ratio(row.finalSum, row.finalCount),
      ratio(row.l1BaseFee, row.l1Blocks, 1e-9),
      ratio(row.blobBaseFee, row.l1Blocks, 1e-9),
      ratio(row.l2BaseFee, row.slots, 1e-9),
      ratio(row.price, row.slots),
    ]
    for i in values.indices { columns[i].append(values[i]) }
    emitted += 1
    row = Row()
  }

  /// The series, in seconds since the end of the warm-up.
  func series() -> [Series] {
    guard points > 0 else { return [] }
    return Self.names.indices.map {
      Series(
        name: Self.names[$0].name, unit: Self.names[$0].unit, positions: seconds,
        values: columns[$0])
    }
  }
}
