internal import Quantities
internal import Randomness

/// What users are asked to pay: the L2 gas price, the charge per byte, and the tip that others pay.
///
/// The base fee follows EIP-1559 around half the block gas limit, or one price is reset from time to
/// time to cover costs; the charge per byte is a margin over the mean cost of the last 16 batches
/// (*assumption*).
package struct FeeQuote {
  private let pricing: GasPricing
  private let margin: Share
  /// Whether tips buy a place.
  let hasTips: Bool
  private let target: Gas
  /// Wei per L2 gas.
  package private(set) var baseFee: UInt64
  /// Wei per byte.
  package private(set) var perByte: UInt64 = 0
  /// Wei per L2 gas that a user who comes now adds to be ahead.
  package private(set) var tip: UInt64 = 0
  /// The mean time to inclusion of recent blocks, in seconds.
  package private(set) var recentWait = 0.0

  private var recentCosts: [(cost: UInt128, bytes: UInt64)] = []
  private var oldest = 0
  private var periodCost: UInt128 = 0
  private var periodGas: UInt64 = 0
  private var periodEnd: Double

  init(_ rule: any FeeRule, order: BlockOrder, blockGasLimit: UInt64) {
    pricing = rule.pricing
    margin = rule.dataMargin
    hasTips = rule.hasTips && order != .firstCome
    target = Gas(max(1, blockGasLimit / 2))
    switch rule.pricing {
    case .baseFee(let floor):
      baseFee = floor
      periodEnd = .infinity
    case .costRecovery(_, let seconds, let floor):
      baseFee = floor
      periodEnd = seconds
    }
  }

  /// Learns from a block: its gas, whether transactions were left out for lack of room, the lowest
  /// tip in it, and the mean time that its transactions had waited.
  mutating func blockEnded(
    at time: Double, gas: UInt64, isFull: Bool, lowestTip: UInt64, meanWait: Double?
  ) {
    if let meanWait { recentWait += (meanWait - recentWait) / 16 }
    switch pricing {
    case .baseFee(let floor):
      // Without a floor there is no base fee: EIP-1559 itself would raise it from 0 by 1 wei.
      guard floor > 0 else { break }
      let next = GasPrice(wei: baseFee).next(used: Gas(gas), target: target)
      baseFee = max(floor, next.wei)
    case .costRecovery(let share, let seconds, let floor):
      periodGas += gas
      if time >= periodEnd {
        // A period without gas leaves its cost to the next.
        if periodGas > 0 {
          let price = share.of(periodCost) / UInt128(periodGas)
          baseFee = max(floor, UInt64(clamping: price))
          periodCost = 0
          periodGas = 0
        }
        periodEnd += seconds
      }
    }
    // A tip of at least an eighth of the base fee starts the bidding (assumption).
    tip = hasTips && isFull ? max(lowestTip / 8 * 9, max(1, baseFee / 8)) : 0
  }

  /// Goes back to what was quoted before blocks that are undone; what L1 cost stays known.
  mutating func rewind(to before: FeeQuote) {
    baseFee = before.baseFee
    tip = before.tip
    recentWait = before.recentWait
  }

  /// Learns what posting a batch cost on L1: known before its proof, which may be long in coming.
  mutating func batchPosted(cost: UInt128) { periodCost += cost }

  /// Learns what a batch cost on L1 and in proving, of which `new` was not known at its posting.
  mutating func batchSettled(cost: UInt128, new: UInt128, bytes: UInt64) {
    periodCost += new
    guard margin > .zero else { return }
    if recentCosts.count < 16 {
      recentCosts.append((cost, bytes))
    } else {
      recentCosts[oldest] = (cost, bytes)
      oldest = (oldest + 1) % 16
    }
    let total = recentCosts.reduce(UInt128(0)) { $0 + $1.cost }
    let over = recentCosts.reduce(UInt64(0)) { $0 + $1.bytes }
    perByte = over == 0 ? 0 : UInt64(clamping: margin.of(total) / UInt128(over))
  }

  /// What a transaction with this tip pays now, in wei; `ClassTable.unaffordable` and above is never
  /// paid.
  @inline(__always) func fee(of row: ClassTable.Row, tip: UInt64) -> Double {
    Double(row.gas) * (Double(baseFee) + Double(tip)) + Double(row.bytes) * Double(perByte)
  }

  /// Brings the fees and the patience of each class up to date.
  func update(_ classes: borrowing ClassTable) {
    for i in 0..<classes.count {
      let row = classes.rows[i]
      let fee = fee(of: row, tip: tip)
      classes.rows.base[i].feeAsValue = fee
      classes.rows.base[i].fee =
        fee < ClassTable.unaffordable
        ? row.gas * (baseFee + tip) + row.bytes * perByte : UInt64.max
      classes.rows.base[i].patienceLeft = Elementary.exp2(-recentWait * row.inversePatience)
    }
  }
}
