internal import Quantities

extension Engine {
  /// Stage `arrivals`: users see the prices and decide once whether to send.
  ///
  /// Utility = value * 2^(-wait/patience) - fee at the recent mean wait; below zero a user leaves.
  /// Probes never leave, and nobody does where users always send.
  mutating func admit(_ tape: borrowing TapeSlot, until end: Double, _ cursor: inout Int) {
    world.quote.update(world.classes)
    fresh.removeAll()
    freshLeast.removeAll()
    let classes = world.classes.rows.base
    let accounts = world.accounts.row
    // Reading each account here starts its way into the cache: these loads overlap, while those of
    // the execution wait for each other (measured: 15 % of a run's time with 100,000 accounts).
    var warmth: UInt32 = 0
    let measuring = world.isMeasuring
    let sendsAlways = world.setting.users.sendsAlways
    var arrived: UInt64 = 0
    var left: UInt64 = 0
    var gas: UInt64 = 0
    var bytes: UInt64 = 0
    let n = tape.count
    var i = cursor
    while i < n && tape.offset.base[i] < end {
      let kind = tape.kind.base[i]
      let row = classes + Int(kind & 0x7F)
      let isProbe = kind >= TapeSlot.probeBit
      arrived &+= 1
      if measuring && !isProbe { world.metrics.classes.base[Int(kind)].arrived &+= 1 }
      // A fee beyond what 64 bits hold in wei is refused by everybody, probes too.
      let fee =
        tape.hasTips
        ? world.quote.fee(of: row.pointee, tip: tip(tape, i)) : row.pointee.feeAsValue
      let isWorthIt =
        isProbe || sendsAlways || tape.value.base[i] * row.pointee.patienceLeft >= fee
      if isWorthIt && fee < ClassTable.unaffordable {
        fresh.append(Int32(truncatingIfNeeded: i))
        gas &+= row.pointee.gas
        bytes &+= row.pointee.mostBytes
        warmth &+= accounts[Int(tape.sender.base[i])].nonce
        warmth &+= accounts[Int(tape.receiver.base[i])].nonce
        freshLeast.append(row.pointee.trades ? quoteTrade(tape, i) * row.pointee.accepts : 0)
      } else {
        left &+= 1
        if measuring && !isProbe { world.metrics.classes.base[Int(kind)].left &+= 1 }
      }
      i += 1
    }
    cursor = i
    world.warmth = warmth
    world.totals.arrivals += Double(fresh.count)
    world.totals.arrivedGas += Double(gas)
    freshGas = gas
    freshBytes = bytes
    if measuring { world.metrics.arrived(arrived, left: left) }
  }

  /// What a trade would give now, in base units of what it buys.
  @inline(__always) private func quoteTrade(_ tape: borrowing TapeSlot, _ i: Int) -> Double {
    let pool = world.pools[Int(tape.sender.base[i]) % world.pools.count]
    let x = Double(wide: pool.ether)
    let y = Double(wide: pool.dollars)
    let g = pool.kept
    let size = tape.size.base[i]
    if tape.buys.base[i] == 1 {
      let input = g * size * world.price * 1e-12
      return x * input / (y + input)
    }
    let input = g * size
    return y * input / (x + input)
  }

  /// What an arrival tips, in wei per L2 gas: what was drawn, where tips buy a place and the class
  /// draws them, else what is ahead.
  @inline(__always) func tip(_ tape: borrowing TapeSlot, _ i: Int) -> UInt64 {
    guard tape.hasTips, tape.tip.base[i] != TapeSlot.asQuoted else { return world.quote.tip }
    return world.quote.hasTips ? tape.tip.base[i] : 0
  }

  /// The pool's form of an arrival.
  @inline(__always) func pending(_ tape: borrowing TapeSlot, _ j: Int) -> Pending {
    let i = Int(fresh[j])
    let size = tradeInput(tape, i)
    return Pending(
      arrival: world.slotStart + tape.offset[i], value: tape.value[i], size: size,
      least: freshLeast[j], tip: tip(tape, i), sender: tape.sender[i],
      receiver: tape.receiver[i], sequence: 0, previous: -1, next: -1, expiry: -1,
      kind: tape.kind[i], buys: tape.buys[i], state: .waiting)
  }

  /// What a trade puts in, in base units: dollars where it buys ether, wei where it sells.
  @inline(__always) func tradeInput(_ tape: borrowing TapeSlot, _ i: Int) -> UInt64 {
    let wei = min(tape.size.base[i], ClassTable.unaffordable)
    return UInt64(tape.buys.base[i] == 1 ? wei * world.price * 1e-12 : wei)
  }
}
