internal import Quantities
internal import Statistics

/// Streaming measurements of one run: counters, sketches and interval samples of fixed size, so that
/// memory does not grow with the length of the run.
package struct RunMetrics: ~Copyable {
  /// Time to inclusion in an L2 block by class, seconds; probes apart.
  var waits: SketchRow
  /// The same of probes; those that never came in are added at the end with their age.
  var probeWaits = QuantileSketch()
  var includedProbeWaits = QuantileSketch()
  var probesWaiting: UInt64 = 0
  /// Time to soft confirmation where that is not inclusion, seconds.
  var confirmations = QuantileSketch()
  var finals = QuantileSketch()
  /// Wei per transaction.
  var fees = QuantileSketch()

  /// By class, probes apart.
  var classes: FlatBuffer<ClassCount>
  package var arrived: UInt64 = 0
  package var leftAtArrival: UInt64 = 0
  package var dropped: UInt64 = 0
  package var included: UInt64 = 0
  package var reverted: UInt64 = 0
  var feeSum = 0.0
  var surplusSum = 0.0
  /// L1 slots that included transactions waited beyond the one in which they came.
  var waitSlots = 0.0

  var postedBatches: UInt64 = 0
  package var postedTransactions: UInt64 = 0
  package var settledTransactions: UInt64 = 0
  package var postingCost: UInt128 = 0
  package var blobCost: UInt128 = 0
  package var verificationCost: UInt128 = 0
  package var computeCost: UInt128 = 0

  var missedSlots = 0
  var longestHalt = 0.0
  private var lastFinality = 0.0
  private var isDue = false
  private var measures = false
  /// L2 blocks with transactions, by who ordered them.
  var blocksOrdered: [Double]
  var series: SeriesRecorder
  /// What ordering brought less what posting and proving cost, in wei.
  var orderingValue = 0.0
  /// What ordering brought in fees, tips and drawn value, in wei.
  var orderingIncome = 0.0
  /// The most batches that were undone at once.
  var deepestRollback = 0
  /// How often blocks were undone, how many, and how many transactions of users in them.
  package var rollbacks = 0
  package var undoneBlocks = 0
  package var undoneTransactions = 0
  /// Batches that were proved by who stands by.
  package var backupProofs = 0
  /// How funds left after the operators had stopped, if they stopped.
  var exit: ExitCourse?

  /// How many of a class arrived, and left at once.
  struct ClassCount: BitwiseCopyable {
    var arrived: UInt64 = 0
    var left: UInt64 = 0
  }

  init(setting: Setting, players: Int) {
    classes = FlatBuffer(capacity: setting.users.classes.count)
    for _ in setting.users.classes { classes.append(ClassCount()) }
    waits = SketchRow(count: setting.users.classes.count)
    blocksOrdered = [Double](repeating: 0, count: players)
    series = SeriesRecorder(time: setting.time, points: setting.record.seriesPoints)
  }

  mutating func startMeasuring(at time: Double) {
    measures = true
    lastFinality = time
  }

  @inline(__always) mutating func arrived(_ count: UInt64, left: UInt64) {
    arrived &+= count
    leftAtArrival &+= left
  }

  mutating func droppedFromPool() { dropped &+= 1 }

  /// Notes what a user paid on L1 to force a transaction, in wei: it comes off the surplus.
  mutating func forced(cost: UInt128) { surplusSum -= Double(wide: cost) }

  @inline(__always) mutating func included(
    kind: UInt8, wait: Double, fee: Double, surplus: Double, reverted: Bool
  ) {
    included &+= 1
    if kind < TapeSlot.probeBit {
      waits.add(wait, to: Int(kind))
    } else {
      probeWaits.add(wait)
      includedProbeWaits.add(wait)
    }
    fees.add(fee)
    feeSum += fee
    surplusSum += surplus
    if reverted { self.reverted &+= 1 }
    series.included(fee: fee)
  }

  /// Notes that blocks, the transactions in them and the batches that they reached into are undone.
  mutating func undone(blocks: Int, batches: Int, transactions: Int) {
    deepestRollback = max(deepestRollback, batches)
    guard measures else { return }
    rollbacks += 1
    undoneBlocks += blocks
    undoneTransactions += transactions
  }

  mutating func backupProved() { if measures { backupProofs += 1 } }

  mutating func ordered(by player: Int) { blocksOrdered[player] += 1 }

  mutating func posted(_ batch: Batch, blobFee: UInt128) {
    postedBatches &+= 1
    postedTransactions &+= batch.userTransactions
    postingCost += batch.l1Cost
    blobCost += blobFee
    series.posted(cost: batch.l1Cost, transactions: batch.userTransactions)
  }

  mutating func settled(_ batch: Batch, verification: UInt128, compute: UInt128) {
    settledTransactions &+= batch.userTransactions
    verificationCost += verification
    series.settled(verification: verification, transactions: batch.userTransactions)
    computeCost += compute
  }

  mutating func confirmed(after seconds: Double) { confirmations.add(max(0, seconds)) }

  @inline(__always) mutating func final(after seconds: Double) {
    finals.add(seconds)
    series.final(after: seconds)
  }

  /// Notes whether an L1 block brought finality, and how long there was none while it was due.
  mutating func finality(at time: Double, settled: Bool, pending: Bool) {
    guard measures else { return }
    if settled { longestHalt = max(longestHalt, time - lastFinality) }
    if settled || !pending { lastFinality = time }
    isDue = pending
  }

  /// The longest halt when the run ends at `time`: one that is still going on counts.
  func longestHalt(endingAt time: Double) -> Double {
    isDue ? max(longestHalt, time - lastFinality) : longestHalt
  }

  mutating func slotEnded(
    slot: Int, missed: Bool, quote: FeeQuote, l1BaseFee: UInt64, blobBaseFee: UInt64, price: Double
  ) {
    guard measures else { return }
    if missed { missedSlots += 1 }
    series.slotEnded(
      l2BaseFee: quote.baseFee, l1BaseFee: l1BaseFee, blobBaseFee: blobBaseFee, price: price)
  }
}
