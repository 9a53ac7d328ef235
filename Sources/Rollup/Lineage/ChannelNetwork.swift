internal import Quantities
internal import Randomness

/// The channels of all users, under way.
///
/// Accounts are dealt into channels in order; those left over have none. A payment between members
/// is made at once or never: it is not sent again once a side is full (assumption), and what needs a
/// contract would need all members of a channel in it, which no trade with a pool has.
package final class ChannelNetwork: LineageRun {
  package let world: LineageWorld
  let terms: StateChannel
  let channels: Int
  /// What each account has in its channel, in wei.
  package var balances: [UInt128]
  /// The least it had in a state since the channel was opened: what an old state can leave it.
  private var least: [UInt128]
  private var calendar: ChannelCalendar
  private var isFrozen: [Bool]
  /// Channels whose dispute is under way, with its end in seconds; the first from `firstDispute` on.
  private var disputes: [(channel: Int, end: Double)] = []
  private var firstDispute = 0
  private let locked: Ledger.Account
  private let payments: [Bool]
  private var lossAtHalt: Double?

  init(_ terms: StateChannel, _ world: LineageWorld) {
    self.terms = terms
    self.world = world
    let users = world.setting.users
    channels = users.accounts / terms.members
    balances = Array(repeating: terms.deposit, count: channels * terms.members)
    least = balances
    isFrozen = Array(repeating: false, count: channels)
    calendar = ChannelCalendar(channels: channels, lifetime: terms.lifetime)
    payments = users.classes.indices.map { world.isPayment(UInt8($0)) }
    locked = world.ledger.open("channels", mayOwe: false)
    world.post(
      UInt128(balances.count) * terms.deposit, from: world.usersOutside, to: locked, .bond)
  }

  package func checkBooks() throws(LedgerViolation) {
    try world.ledger.check(locked, .ether, holds: Int128(balances.reduce(0, +)))
  }

  package func play(_ tape: borrowing TapeSlot) {
    if !world.isHalted && tape.l1BaseFee > 0 {
      endDisputes(at: tape.l1BaseFee)
      for channel in calendar.due(in: tape.slot) where !isFrozen[channel] {
        close(channel, at: tape.l1BaseFee)
      }
    }
    pay(tape)
  }
}

// MARK: - Payments

extension ChannelNetwork {
  private func pay(_ tape: borrowing TapeSlot) {
    var stream = RandomStream(
      seed: world.seed, purpose: .channelPayments, slot: UInt32(tape.slot))
    if world.isMeasuring { world.metrics.arrived(UInt64(tape.count), left: 0) }
    for i in 0..<tape.count {
      let isLocal = stream.uniform() < terms.local
      let kind = tape.kind[i]
      let arrival = world.slotStart + tape.offset[i]
      let sender = Int(tape.sender[i])
      guard payments[Int(kind & 0x7F)], sender < balances.count,
        let receiver = receiver(of: sender, named: Int(tape.receiver[i]), isLocal: isLocal)
      else {
        world.cannotCarry(kind, at: arrival)
        continue
      }
      let amount = world.setting.users.classes[Int(kind & 0x7F)].amount.rawValue
      if world.isHalted || isFrozen[sender / terms.members] || balances[sender] < amount {
        world.refuse(kind, at: arrival)
        continue
      }
      balances[sender] -= amount
      balances[receiver] += amount
      least[sender] = min(least[sender], balances[sender])
      guard world.isMeasuring else { continue }
      // All members have signed: it is confirmed and cannot be undone in the same moment.
      world.metrics.included(
        kind: kind, wait: 0, fee: 0, surplus: tape.value[i], reverted: false)
      world.metrics.final(after: 0)
    }
  }

  /// The member that is paid; `nil` where the receiver is in no channel of the sender.
  private func receiver(of sender: Int, named: Int, isLocal: Bool) -> Int? {
    let first = sender - sender % terms.members
    if (first..<first + terms.members).contains(named) { return named }
    guard isLocal else { return nil }
    let other = named % (terms.members - 1)
    return first + (first + other >= sender ? other + 1 : other)
  }
}

// MARK: - Closing and opening

extension ChannelNetwork {
  /// Closes a channel whose lifetime is over; where that takes no dispute it is opened anew at once.
  private func close(_ channel: Int, at baseFee: UInt64) {
    var stream = RandomStream(
      seed: world.seed, purpose: .channelClosing, entity: UInt32(channel),
      slot: UInt32(world.slot))
    guard stream.uniform() < terms.disputed else {
      pay(terms.closeGas, at: baseFee)
      reopen(channel, at: baseFee)
      return
    }
    pay(terms.disputeGas, at: baseFee)
    if stream.uniform() < terms.stale { pay(terms.challengeGas, at: baseFee) }
    isFrozen[channel] = true
    disputes.append((channel, world.slotStart + terms.window))
  }

  private func endDisputes(at baseFee: UInt64) {
    while firstDispute < disputes.count, disputes[firstDispute].end <= world.slotStart {
      let channel = disputes[firstDispute].channel
      isFrozen[channel] = false
      reopen(channel, at: baseFee)
      firstDispute += 1
    }
  }

  /// The members get back what they have, and lock the same deposit again.
  private func reopen(_ channel: Int, at baseFee: UInt64) {
    let all = UInt128(terms.members) * terms.deposit
    world.post(all, from: locked, to: world.usersOutside, .bondReturn)
    world.post(all, from: world.usersOutside, to: locked, .bond)
    let first = channel * terms.members
    for account in first..<first + terms.members {
      balances[account] = terms.deposit
      least[account] = terms.deposit
    }
    pay(terms.openGas, at: baseFee, intervals: 1)
  }

  /// L1 gas of members, which is their price of all updates.
  private func pay(_ gas: UInt64, at baseFee: UInt64, intervals: UInt64 = 0) {
    let cost = world.payGas(gas, at: baseFee, from: world.usersOutside)
    world.count(l1Cost: cost, intervals: intervals)
    if world.isMeasuring { world.metrics.forced(cost: cost) }
  }
}

// MARK: - Leaving

extension ChannelNetwork {
  /// No member answers any more: in every channel somebody posts the last state alone, within the
  /// share of L1's gas that exits may use, and all are paid after the window.
  package func halt() {
    lossAtHalt = exposed
    let slots = Int((terms.window / TimeFrame.secondsPerSlot).rounded(.up))
    let open = (0..<channels).filter { !isFrozen[$0] }
    let queue = ExitQueue(l1: world.setting.l1, slot: world.slot, gas: terms.disputeGas)
    let taken = queue.taken(
      open.map { channel in
        Double(wide: members(of: channel).map { balances[$0] }.max() ?? 0)
      }, in: 0..<max(0, SharedState.mostSlots - slots))
    let whole = Double(wide: balances.reduce(0, +))
    var left: [(seconds: Double, worth: Double)] = []
    for dispute in disputes[firstDispute...] {
      left.append((max(0, dispute.end - world.slotStart), payOut(dispute.channel)))
    }
    for posting in taken {
      world.payGas(
        terms.disputeGas, at: posting.baseFee, from: world.usersOutside, burned: .exitGas,
        tipped: .exitGas)
      let seconds = Double(posting.step) * TimeFrame.secondsPerSlot + terms.window
      left.append((seconds, payOut(open[posting.unit])))
    }
    left.sort { $0.seconds < $1.seconds }
    var course = ExitCourse(left, of: whole)
    if left.count == channels && channels > 0 { course.share = 1 }
    world.metrics.exit = course
  }

  private func members(of channel: Int) -> Range<Int> {
    channel * terms.members..<(channel + 1) * terms.members
  }

  /// Pays a channel out for good; returns what it held, in wei.
  private func payOut(_ channel: Int) -> Double {
    let accounts = members(of: channel)
    let sum = accounts.reduce(0) { $0 + balances[$1] }
    world.post(sum, from: locked, to: world.usersOutside, .exit)
    for account in accounts { balances[account] = 0 }
    return Double(wide: sum)
  }

  /// What members would lose of what they have if each lost its states and were closed on the one
  /// that is worst for it.
  private var exposed: Double? {
    let whole = balances.reduce(0, +)
    guard whole > 0 else { return nil }
    let kept = zip(balances, least).reduce(UInt128(0)) { $0 + min($1.0, $1.1) }
    return Double(wide: whole - kept) / Double(wide: whole)
  }

  package func figures() -> [String: Double?] {
    let deposit = Double(wide: terms.deposit) * 1e-18
    return [
      "capital.user.ether": deposit,
      "capital.user.cost.ether": world.capitalCost(of: deposit),
      "exit.worst": terms.window,
      "data-loss.share": lossAtHalt ?? exposed,
      "sequencers.active": 0,
    ]
  }

  package var notes: [String] {
    let left = world.setting.users.accounts - balances.count
    return [
      "state-channel: an update is final at once, as all members sign it; what needs a contract or "
        + "pays somebody who is no member cannot be made"
    ]
      + (left > 0 ? ["state-channel: \(left) accounts are left over and have no channel"] : [])
      + (world.haltSlot == nil
        ? []
        : [
          "halted: in a channel it is the other members who stop answering; every channel is closed"
        ])
  }
}
