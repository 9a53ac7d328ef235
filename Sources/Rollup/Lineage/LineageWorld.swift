internal import Quantities

/// What every lineage keeps of a run: the setting, the books and the measurements.
package final class LineageWorld {
  package let setting: Setting
  let seed: UInt64
  let haltSlot: Int?
  let notes: [String]
  package var ledger = Ledger()
  var metrics: RunMetrics
  let usersOutside: Ledger.Account
  private let burn: Ledger.Account
  private let proposers: Ledger.Account
  private var routes: [Path: Ledger.Route] = [:]

  private(set) var slot = 0
  private(set) var slotStart = 0.0
  var isHalted = false
  /// Transactions that the lineage cannot carry, whatever anybody does.
  var unsupported: UInt64 = 0
  /// What was paid for L1 gas, in wei, and how often something was posted for it that recurs.
  var l1Cost: UInt128 = 0
  var intervals: UInt64 = 0

  private struct Path: Hashable {
    let from: Ledger.Account
    let to: Ledger.Account
    let reason: Reason
  }

  /// Slots between two checks of the books: an hour, as for rollups.
  static var epochSlots: Int { 300 }

  init(_ baseline: Baseline, seed: UInt64) {
    setting = baseline.setting
    self.seed = seed
    haltSlot = baseline.haltSlot
    notes = baseline.notes
    metrics = RunMetrics(setting: baseline.setting, players: 1)
    usersOutside = ledger.open("users.outside", mayOwe: true)
    burn = ledger.open("l1.burn", mayOwe: false)
    proposers = ledger.open("l1.proposers", mayOwe: false)
  }

  func begin(_ tape: borrowing TapeSlot) {
    slot = tape.slot
    slotStart = Double(slot) * TimeFrame.secondsPerSlot
    if slot == setting.time.warmUpSlots {
      ledger.startMeasuring()
      metrics.startMeasuring(at: slotStart)
    }
  }

  /// Whether what happens in the slot under way counts.
  var isMeasuring: Bool { slot >= setting.time.warmUpSlots }

  /// The end of the run, in seconds from its start.
  var end: Double { Double(setting.time.slots) * TimeFrame.secondsPerSlot }

  /// Moves ether.
  func post(
    _ wei: UInt128, from: Ledger.Account, to: Ledger.Account, _ reason: Reason
  ) {
    guard wei > 0 else { return }
    let path = Path(from: from, to: to, reason: reason)
    let route = routes[path] ?? ledger.route(from, to, .ether, reason)
    routes[path] = route
    ledger.post(wei, route)
  }

  /// Pays for L1 gas in a block with this base fee, which is burned; the tip is the proposer's.
  ///
  /// Returns what it cost, in wei.
  @discardableResult
  func payGas(
    _ gas: UInt64, at baseFee: UInt64, from payer: Ledger.Account, burned: Reason = .l1Gas,
    tipped: Reason = .l1Tip
  ) -> UInt128 {
    let base = UInt128(gas) * UInt128(baseFee)
    let tip = UInt128(gas) * setting.l1.tip(on: baseFee)
    post(base, from: payer, to: burn, burned)
    post(tip, from: payer, to: proposers, tipped)
    return base + tip
  }

  /// Counts a cost of L1 that recurs, with what it paid for.
  func count(l1Cost wei: UInt128, intervals: UInt64 = 0) {
    guard isMeasuring else { return }
    l1Cost += wei
    self.intervals += intervals
  }

  /// Whether a class is a plain payment: no trade, and no writes beyond the two balances.
  func isPayment(_ kind: UInt8) -> Bool {
    let row = setting.users.classes[Int(kind & 0x7F)]
    return row.size == nil && row.extraWrites == 0
  }

  /// Counts a transaction that is never made; a probe waits until the end.
  func refuse(_ kind: UInt8, at arrival: Double) {
    guard isMeasuring, kind >= TapeSlot.probeBit else { return }
    metrics.probeWaits.add(end - arrival)
    metrics.probesWaiting += 1
  }

  /// Counts one that the lineage cannot carry.
  func cannotCarry(_ kind: UInt8, at arrival: Double) {
    if isMeasuring { unsupported &+= 1 }
    refuse(kind, at: arrival)
  }
}

extension LineageWorld {
  /// What capital that is locked for all of the measured time costs, in the unit of the capital.
  func capitalCost(of capital: Double) -> Double {
    let seconds = Double(setting.time.measuredSlots) * TimeFrame.secondsPerSlot
    return capital * setting.capitalPerYear * seconds / (365 * 86_400)
  }
}
