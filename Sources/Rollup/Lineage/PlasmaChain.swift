internal import Quantities
internal import Randomness

/// A plasma chain under way.
///
/// Payments are confirmed softly by the operator's block and are final, for a receiver who trusts L1
/// alone, once a root holds them and the challenge period after it is over: until then the operator's
/// history may be contested. Contracts have no owner who could leave with them, so there are payments
/// only (Minimal Viable Plasma).
package final class PlasmaChain: LineageRun {
  package let world: LineageWorld
  private let terms: Plasma
  /// What each account has, in wei.
  package var balances: [UInt128]
  private let users: Ledger.Account
  private let operatorAccount: Ledger.Account
  private let payments: [Bool]
  private var lastRoot = 0.0
  /// When those arrived that no root holds yet and that count.
  private var awaiting: [Double] = []
  private var lossAtHalt: Double?

  init(_ terms: Plasma, _ world: LineageWorld) {
    self.terms = terms
    self.world = world
    let model = world.setting.users
    balances = Array(repeating: model.openingBalance.rawValue, count: model.accounts)
    payments = model.classes.indices.map { world.isPayment(UInt8($0)) }
    users = world.ledger.open("users", mayOwe: false)
    // An operator that earns less than its roots cost draws on capital that nothing limits.
    operatorAccount = world.ledger.open("plasma.operator", mayOwe: true)
    world.post(balances.reduce(0, +), from: world.usersOutside, to: users, .deposit)
  }

  package func checkBooks() throws(LedgerViolation) {
    try world.ledger.check(users, .ether, holds: Int128(balances.reduce(0, +)))
  }

  package func play(_ tape: borrowing TapeSlot) {
    if tape.l1BaseFee > 0 { postRoot(at: tape.l1BaseFee) }
    let blocks = tape.blockPrice.count
    var cursor = 0
    var fees: UInt128 = 0
    for block in 0..<blocks {
      let end = TimeFrame.secondsPerSlot * Double(block + 1) / Double(blocks)
      let isLast = block + 1 == blocks
      while cursor < tape.count, isLast || tape.offset[cursor] < end {
        fees += include(tape, cursor, at: world.slotStart + end)
        cursor += 1
      }
    }
    world.post(fees, from: users, to: operatorAccount, .feeBase)
    if world.isHalted && world.isMeasuring { world.metrics.missedSlots += 1 }
  }

  /// Posts a root where one is due, whether or not anything happened.
  private func postRoot(at baseFee: UInt64) {
    let isDue = !world.isHalted && world.slotStart - lastRoot >= terms.interval
    if isDue {
      lastRoot = world.slotStart
      let cost = world.payGas(terms.rootGas, at: baseFee, from: operatorAccount)
      world.count(l1Cost: cost, intervals: 1)
      for arrival in awaiting { world.metrics.final(after: lastRoot + terms.period - arrival) }
      awaiting.removeAll(keepingCapacity: true)
    }
    world.metrics.finality(
      at: world.slotStart, settled: isDue, pending: !awaiting.isEmpty || world.isHalted)
  }

  /// Includes an arrival in the block that ends at `now`; returns the fee that was paid.
  private func include(_ tape: borrowing TapeSlot, _ i: Int, at now: Double) -> UInt128 {
    let kind = tape.kind[i]
    let arrival = world.slotStart + tape.offset[i]
    guard payments[Int(kind & 0x7F)] else {
      if world.isMeasuring { world.metrics.arrived(1, left: 0) }
      world.cannotCarry(kind, at: arrival)
      return 0
    }
    let fee = Double(wide: terms.fee)
    let stays =
      tape.value[i] >= fee || kind >= TapeSlot.probeBit || world.setting.users.sendsAlways
    if world.isMeasuring { world.metrics.arrived(1, left: stays ? 0 : 1) }
    guard stays else { return 0 }
    let row = world.setting.users.classes[Int(kind & 0x7F)]
    let (sender, receiver) = (Int(tape.sender[i]), Int(tape.receiver[i]))
    guard !world.isHalted, balances[sender] >= row.amount.rawValue + terms.fee else {
      world.refuse(kind, at: arrival)
      return 0
    }
    balances[sender] -= row.amount.rawValue + terms.fee
    balances[receiver] += row.amount.rawValue
    guard world.isMeasuring else { return terms.fee }
    let wait = max(0, now - arrival)
    let worth = tape.value[i] * Elementary.exp2(-wait / row.patienceSeconds)
    world.metrics.included(
      kind: kind, wait: wait, fee: fee, surplus: worth - fee, reverted: false)
    awaiting.append(arrival)
    return terms.fee
  }
}

// MARK: - Leaving

extension PlasmaChain {
  private var queue: ExitQueue {
    ExitQueue(l1: world.setting.l1, slot: world.slot, gas: terms.exitGas)
  }

  /// Users notice when the next root is due: a whole interval after the stop at worst.
  private var noticed: Int { Self.slots(terms.interval) }

  private static func slots(_ seconds: Double) -> Int {
    Int((seconds / TimeFrame.secondsPerSlot).rounded(.up))
  }

  /// The operator stops or withholds: everybody leaves, the largest first, within the share of L1's
  /// gas that exits may use, and is paid after the challenge period.
  package func halt() {
    lossAtHalt = exposed
    let last = max(noticed, SharedState.mostSlots - Self.slots(terms.period))
    let taken = queue.taken(balances.map { Double(wide: $0) }, in: noticed..<last)
    let whole = Double(wide: balances.reduce(0, +))
    var left: [(seconds: Double, worth: Double)] = []
    for exit in taken {
      let amount = balances[exit.unit]
      balances[exit.unit] = 0
      world.post(amount, from: users, to: world.usersOutside, .exit)
      world.payGas(
        terms.exitGas, at: exit.baseFee, from: world.usersOutside, burned: .exitGas,
        tipped: .exitGas)
      left.append(
        (Double(exit.step) * TimeFrame.secondsPerSlot + terms.period, Double(wide: amount)))
    }
    var course = ExitCourse(left, of: whole)
    if left.count == balances.count { course.share = 1 }
    world.metrics.exit = course
  }

  /// The funds whose exits L1 does not take within a challenge period after users notice that the
  /// data of a root are withheld, or that are not worth an exit.
  private var exposed: Double? {
    let worths = balances.map { Double(wide: $0) }
    let whole = worths.reduce(0, +)
    guard whole > 0 else { return nil }
    let taken = queue.taken(worths, in: noticed..<noticed + Self.slots(terms.period))
    if taken.count == worths.count { return 0 }
    var isIn = Array(repeating: false, count: worths.count)
    for exit in taken { isIn[exit.unit] = true }
    return worths.indices.reduce(0.0) { $0 + (isIn[$1] ? 0 : worths[$1]) } / whole
  }

  package func figures() -> [String: Double?] {
    let profit = Double(
      wide: world.ledger.net(operatorAccount, .ether) { _ in true })
    return [
      "operator.profit.ether": profit * 1e-18,
      "ordering.value.ether": profit * 1e-18,
      "capital.user.ether": 0,
      "capital.user.cost.ether": 0,
      "capital.sequencer.ether": 0,
      "cost.blob-per-tx": world.metrics.included > 0 ? 0 : nil,
      "exit.worst": terms.period,
      "data-loss.share": lossAtHalt ?? exposed,
      "sequencers.active": 1,
      "hhi.ordering": 1,
      "nakamoto.ordering": 1,
    ]
  }

  package var notes: [String] {
    [
      "plasma: final is when the challenge period after a root is over; latency.final counts it from "
        + "the root on, also where it ends after the run",
      "plasma: there are payments only; what needs a contract cannot be made",
    ]
  }
}
