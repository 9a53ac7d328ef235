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
    if pending.kind >= TapeSlot.probeBit {
      world.probes.append(mark)
    } else {
      unlinked.append(mark)
    }
  }

  /// What waits in a queue, what its next batch would bring, and what posting that would cost.
  func queueView(_ queue: Int, _ tape: borrowing TapeSlot) -> QueueView {
    let load = world.mempool.load(of: queue)
    let allBytes = Double(load.gas) * world.classes.bytesPerGas
    let fill = max(
      Double(load.gas) / Double(sequencing.blockGasLimit), allBytes / Double(batchLimit.bytes))
    let part = 1 / max(1, fill)
    let gas = Double(load.gas) * part
    let bytes = allBytes * part
    let cost = batchLimit.cost(bytes: UInt64(bytes))
    let price = Double(tape.l1BaseFee) + Double(wide: world.setting.l1.tip(on: tape.l1BaseFee))
    return QueueView(
      count: load.count, fill: fill, gas: UInt64(gas),
      fees: gas * Double(world.quote.baseFee) + bytes * Double(world.quote.perByte),
      l1Gas: cost.gas,
      l1Cost: Double(cost.gas) * price
        + Double(cost.blobs * BlobFee.gasPerBlob) * Double(tape.blobBaseFee), sandwich: 0)
  }

  /// The bytes of the batch that was filled from a queue last, which a void one repeats.
  func lastBytes(of queue: Int) -> UInt64 { queue < lastBytes.count ? lastBytes[queue] : 0 }

  mutating func setLastBytes(_ bytes: UInt64, of queue: Int) {
    while lastBytes.count <= queue { lastBytes.append(0) }
    lastBytes[queue] = bytes
  }
}
