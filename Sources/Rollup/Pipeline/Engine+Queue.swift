internal import Quantities

extension Engine {
  /// Lets all arrivals wait: nobody orders them in this block.
  mutating func queueAll(_ tape: borrowing TapeSlot) {
    for j in 0..<fresh.count { queue(tape, j) }
  }

  /// Lets an arrival wait in the queue that its sender chose.
  mutating func queue(_ tape: borrowing TapeSlot, _ j: Int) {
    var pending = pending(tape, j)
    if let chooser { pending.queue = chooser.queue(slot: tape.slot, arrival: Int(fresh[j])) }
    let row = world.classes.rows[Int(pending.kind & 0x7F)]
    let place = world.mempool.add(pending, gas: row.gas, rank: rank(pending, row))
    let mark = SharedState.ProbePlace(
      place: place, sequence: world.mempool.places[Int(place)].sequence)
    if cadence == .l1Block {
      world.queueValues[Int(pending.queue)] += world.sandwichValue(of: pending, row)
    }
    if pending.kind >= TapeSlot.probeBit {
      world.probes.append(mark)
    } else if !world.setting.users.sendsAlways {
      unlinked.append(mark)
    }
  }

  /// What comes first has the highest rank.
  @inline(__always) func rank(_ pending: Pending, _ row: ClassTable.Row) -> UInt64 {
    guard order == .revenuePerByte else { return pending.tip }
    let revenue = world.quote.fee(of: row, tip: pending.tip) / Double(max(1, row.bytes))
    return UInt64(min(revenue, 0x1p63))
  }

  /// What waits in a queue, what its next batch would bring, and what posting that would cost.
  func queueView(_ queue: Int, _ tape: borrowing TapeSlot) -> QueueView {
    let load = world.mempool.load(of: queue)
    return QueueView(
      count: load.count, waitingGas: Double(load.gas), sandwich: world.queueValues[queue],
      QueuePricing(
        limit: batchLimit, batchGasLimit: blockGasLimit,
        bytesPerGas: world.classes.bytesPerGas, baseFee: world.quote.baseFee,
        perByte: world.quote.perByte,
        l1GasPrice: Double(tape.l1BaseFee)
          + Double(wide: world.setting.l1.tip(on: tape.l1BaseFee)),
        blobBaseFee: tape.blobBaseFee))
  }

  /// The bytes of the batch that was filled from a queue last, which a void one repeats.
  func lastBytes(of queue: Int) -> UInt64 { queue < lastBytes.count ? lastBytes[queue] : 0 }

  mutating func setLastBytes(_ bytes: UInt64, of queue: Int) {
    while lastBytes.count <= queue { lastBytes.append(0) }
    lastBytes[queue] = bytes
  }
}
