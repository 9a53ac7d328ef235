extension Engine {
  /// Undoes the block with this ordinal and all after it; their users' transactions wait again, those
  /// that came through L1 are due again at once.
  ///
  /// A transaction waits behind those of the same tip that waited already (assumption).
  package mutating func undo(from ordinal: UInt32, at now: Double) {
    guard let place = world.journal.blocks.firstIndex(where: { $0.ordinal >= ordinal }) else {
      return
    }
    let first = world.journal.blocks[place].open.number
    let isAnnounced = world.open.number > first
    forgetBonds(from: first)
    let orphans = world.rollBack(to: place)
    world.floor.void(from: first)
    if isAnnounced { desk.forget(from: first, at: now, &world.floor, &world.books) }
    // The newest first: each that came through L1 is put before those after it.
    for orphan in orphans.reversed() where orphan.isForced { force(again: orphan, at: now) }
    for orphan in orphans where !orphan.isForced { wait(again: orphan) }
    if !orphans.isEmpty { sortProbes() }
  }

  private mutating func force(again orphan: Inclusion, at now: Double) {
    let gas = world.classes.rows[Int(orphan.transaction.kind & 0x7F)].gas
    let place = world.mempool.add(orphan.transaction, gas: gas)
    world.mempool.force(place, gas: gas)
    world.forced.insert((place, now), at: 0)
  }

  private mutating func wait(again orphan: Inclusion) {
    let transaction = orphan.transaction
    let row = world.classes.rows[Int(transaction.kind & 0x7F)]
    let place = world.mempool.add(transaction, gas: row.gas, rank: rank(transaction, row))
    let mark = SharedState.ProbePlace(
      place: place, sequence: world.mempool.places[Int(place)].sequence)
    if transaction.kind >= TapeSlot.probeBit {
      world.probes.append(mark)
    } else if !world.setting.users.sendsAlways {
      unlinked.append(mark)
    }
  }

  /// Probes that wait stand oldest first.
  private mutating func sortProbes() {
    let arrivals = world.probes.map { world.mempool.places[Int($0.place)].arrival }
    let order = arrivals.indices.sorted { (arrivals[$0], $0) < (arrivals[$1], $1) }
    world.probes = order.map { world.probes[$0] }
  }
}
