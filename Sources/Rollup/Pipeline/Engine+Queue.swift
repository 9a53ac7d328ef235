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
    let place = world.mempool.add(pending, gas: row.gas)
    let mark = SharedState.ProbePlace(
      place: place, sequence: world.mempool.places[Int(place)].sequence)
    if cadence == .l1Block {
      world.queueValues[Int(pending.queue)] += world.sandwichValue(of: pending, row)
    }
    if pending.kind >= TapeSlot.probeBit {
      world.probes.append(mark)
    } else {
      unlinked.append(mark)
    }
  }

  /// What waits in a queue, and what posting it would cost.
  func queueView(_ queue: Int, _ tape: borrowing TapeSlot) -> QueueView {
    let load = world.mempool.load(of: queue)
    let gas = min(load.gas, desk.sequencing.blockGasLimit)
    let bytes = min(batchLimit.bytes, UInt64(Double(gas) * world.classes.bytesPerGas))
    let cost = batchLimit.cost(bytes: bytes)
    let price = Double(tape.l1BaseFee) + Double(wide: world.setting.l1.tip(on: tape.l1BaseFee))
    return QueueView(
      count: load.count, gas: gas,
      l1Cost: Double(cost.gas) * price
        + Double(cost.blobs * BlobFee.gasPerBlob) * Double(tape.blobBaseFee), sandwich: world.queueValues[queue])
  }

  /// The bytes of the batch that was filled from a queue last, which a void one repeats.
  func lastBytes(of queue: Int) -> UInt64 { queue < lastBytes.count ? lastBytes[queue] : 0 }

  mutating func setLastBytes(_ bytes: UInt64, of queue: Int) {
    while lastBytes.count <= queue { lastBytes.append(0) }
    lastBytes[queue] = bytes
  }
}
