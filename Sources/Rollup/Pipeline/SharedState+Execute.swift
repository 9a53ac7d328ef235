internal import Quantities
internal import Randomness

extension SharedState {
  /// Executes one transaction of a user in a block at `now`.
  ///
  /// The fee is paid even when the payment or trade reverts (too little money, or a trade below the
  /// accepted amount). A sender who cannot pay the fee is left out as if it had never come.
  @inline(__always) mutating func execute(
    _ tx: Pending, _ row: ClassTable.Row, at now: Double, content: PostedContent,
    _ totals: inout BlockTotals
  ) {
    let sender = accounts.row + Int(tx.sender)
    let base = row.gas &* quote.baseFee
    let tip = row.gas &* tx.tip
    let data = row.bytes &* quote.perByte
    let fee = base &+ tip &+ data
    guard sender.pointee.ether >= Int128(fee) else {
      if tx.arrival >= measureFrom { metrics.droppedFromPool() }
      return
    }
    if isReversible { keep(tx, row) }
    sender.pointee.ether -= Int128(fee)
    sender.pointee.nonce &+= 1
    let succeeded = row.trades ? trade(tx, sender) : transfer(tx, row, sender)
    var writes = row.extraWrites
    if case .stateDifference = content { writes += touch(tx, row.trades, succeeded) }
    totals.gas &+= row.gas
    totals.transactions += 1
    totals.userTransactions += 1
    totals.feeBase += UInt128(base)
    totals.feeData += UInt128(data)
    totals.feeTip += UInt128(tip)
    totals.lowestTip = min(totals.lowestTip, tx.tip)
    let wait = max(0, now - tx.arrival)
    totals.waitSum += wait
    addToBatch(bytes: row.bytes, gas: row.gas, writes: writes, at: now, content: content)
    open.userTransactions &+= 1
    let isMeasured = tx.arrival >= measureFrom
    if isMeasured {
      open.tracked += 1
      awaiting.append(tx.arrival)
    }
    guard isMeasured || isReversible else { return }
    // A transaction that reverts was worth nothing, and cost its fee.
    let worth = succeeded ? tx.value * Elementary.exp2(-wait * row.inversePatience) : 0
    let waitSlots =
      tx.arrival < slotStart
      ? ((slotStart - tx.arrival) / TimeFrame.secondsPerSlot).rounded(.up) : 0
    let inclusion = Inclusion(
      transaction: tx, fee: Double(fee), surplus: worth - Double(fee), wait: wait,
      waitSlots: waitSlots, reverted: !succeeded)
    if isReversible { journal.inclusions.append(inclusion) } else { metrics.included(inclusion) }
  }

  /// Keeps what the transaction may write.
  private mutating func keep(_ tx: Pending, _ row: ClassTable.Row) {
    journal.writes.keep(tx.sender, accounts.row[Int(tx.sender)])
    if !row.trades { journal.writes.keep(tx.receiver, accounts.row[Int(tx.receiver)]) }
  }

  /// Moves the class's amount from sender to receiver; `false` when the sender has too little.
  @inline(__always) private mutating func transfer(
    _ tx: Pending, _ row: ClassTable.Row, _ sender: UnsafeMutablePointer<Accounts.Account>
  ) -> Bool {
    let amount = Int128(row.amount)
    guard sender.pointee.ether >= amount else { return false }
    sender.pointee.ether -= amount
    accounts.row[Int(tx.receiver)].ether += amount
    return true
  }

  /// Beyond this many millionths of a dollar a trade or a balance is refused: half of 64 bits.
  private static let mostDollars = Int64(1) << 62

  /// Trades with the sender's pool; `false` when it has too little or the pool gives too little.
  @inline(__always) private mutating func trade(
    _ tx: Pending, _ sender: UnsafeMutablePointer<Accounts.Account>
  ) -> Bool {
    let i = Int(tx.sender) % pools.count
    let input = UInt128(tx.size)
    if tx.buys == 1 {
      guard sender.pointee.dollars >= Int64(clamping: tx.size) else { return false }
      let output = pools[i].ether(for: input)
      guard output > 0, Double(wide: output) >= tx.least else { return false }
      sender.pointee.dollars -= Int64(tx.size)
      sender.pointee.ether += Int128(output)
      pools.base[i].buyEther(output, for: input)
      poolSums.base[i].dollarsIn += input
      poolSums.base[i].etherOut += output
    } else {
      guard sender.pointee.ether >= Int128(input) else { return false }
      let output = pools[i].dollars(for: input)
      guard output > 0, Double(wide: output) >= tx.least, output < UInt128(Self.mostDollars),
        sender.pointee.dollars < Self.mostDollars
      else { return false }
      sender.pointee.ether -= Int128(input)
      sender.pointee.dollars += Int64(output)
      pools.base[i].sellEther(input, for: output)
      poolSums.base[i].etherIn += input
      poolSums.base[i].dollarsOut += output
    }
    return true
  }

  /// Storage slots that the transaction is the first of its batch to write: an account's ether and
  /// nonce are one slot, its dollars another, a pool's reserves a third.
  @inline(__always) private mutating func touch(
    _ tx: Pending, _ trades: Bool, _ succeeded: Bool
  ) -> UInt32 {
    var writes = touchEther(Int(tx.sender))
    guard succeeded else { return writes }
    if trades {
      let sender = accounts.row + Int(tx.sender)
      if sender.pointee.batch & 1 == 0 {
        sender.pointee.batch |= 1
        writes += 1
      }
      writes += touchPool(Int(tx.sender) % pools.count)
    } else {
      writes += touchEther(Int(tx.receiver))
    }
    return writes
  }

  @inline(__always) private mutating func touchEther(_ account: Int) -> UInt32 {
    guard accounts.row[account].batch >> 1 != open.number else { return 0 }
    accounts.row[account].batch = open.number << 1
    return 1
  }

  /// 1 where the open batch has not written the pool's reserves yet, 0 where it has.
  @inline(__always) mutating func touchPool(_ i: Int) -> UInt32 {
    guard poolBatch[i] != open.number else { return 0 }
    poolBatch[i] = open.number
    return 1
  }

  /// Counts a transaction into the batch that is being filled.
  @inline(__always) mutating func addToBatch(
    bytes: UInt64, gas: UInt64, writes: UInt32, at now: Double, content: PostedContent
  ) {
    if open.transactions == 0 { open.openedAt = now }
    open.transactions &+= 1
    open.gas &+= gas
    open.chargedBytes &+= bytes
    switch content {
    case .transactions: open.postedBytes &+= bytes
    case .stateDifference(let perSlot): open.postedBytes &+= perSlot &* UInt64(writes)
    }
  }
}
