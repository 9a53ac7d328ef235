internal import Quantities

extension Engine {
  /// Seconds between two charges for what provers keep: an hour.
  static var keepSeconds: Double { 3_600 }

  /// Charges provers for what they keep, and lets them enter and leave, when it is time.
  mutating func keepProvers() {
    if world.slotStart >= world.keptUntil + Self.keepSeconds { world.chargeForKeeping() }
    if let due = world.entry?.nextReview, world.slotStart >= due { world.reviewEntry() }
  }
}

extension SharedState {
  private static let secondsPerYear = 31_536_000.0

  /// Charges provers for machines that had nothing to do since the last time, at the part of their
  /// price that `proving.standby` says, and for what their deposits could have earned elsewhere.
  mutating func chargeForKeeping() {
    // Rules do not look at machines once operators have stopped.
    if isHalted { floor.advance(to: slotStart) }
    for player in cast.names.indices {
      let idle = floor.idleCost(of: player)
      books.post(Transfer(idle, .ether, from: .player(player), to: .compute, .proverIdle))
    }
    let years = (slotStart - keptUntil) / Self.secondsPerYear
    for player in cast.provers {
      let locked = Double(wide: books.balance(.locked(player), .ether))
      let cost = UInt128(wide: (locked * setting.capitalPerYear * years).rounded())
      books.post(Transfer(cost, .ether, from: .player(player), to: .capital, .proverCapital))
    }
    keptUntil = slotStart
  }

  /// Lets the first provers take part, as many as the terms say, where provers enter and leave.
  mutating func beginEntry() {
    guard let terms = setting.proving.entry, floor.keepMachines(cast.provers) else { return }
    let hardware = setting.players.flatMap(\.members)
    var kinds: [String] = []
    let machines = cast.provers.map { player in
      let name = hardware[player]?.name ?? ""
      if let known = kinds.firstIndex(of: name) { return known }
      kinds.append(name)
      return kinds.count - 1
    }
    let able = cast.provers.map { floor.fullProofCost($0).isFinite }
    var entry = ProverEntry(terms, machines: machines, able: able)
    entry.begin(wealth: cast.provers.map { wealth(of: $0) })
    self.entry = entry
    tellFloor(entry)
  }

  /// Lets provers enter and leave by what the time since the last review has brought them.
  mutating func reviewEntry() {
    guard var entry else { return }
    chargeForKeeping()
    var accounts: [ProverEntry.Account] = []
    for player in cast.provers {
      let machines = floor.review(player, after: slotStart - reviewedAt)
      accounts.append(
        ProverEntry.Account(
          wealth: wealth(of: player) - Double(wide: floor.unpaidCost(of: player)),
          rent: machines.rent, worked: machines.worked,
          proofCost: machines.proofCost))
    }
    entry.review(at: slotStart, accounts)
    reviewedAt = slotStart
    self.entry = entry
    tellFloor(entry)
  }

  private mutating func tellFloor(_ entry: ProverEntry) {
    for (place, player) in cast.provers.enumerated() {
      floor.setTakesPart(player, entry.isIn(place))
    }
  }

  /// Notes what machines have worked before the measured part that is paid for in it.
  mutating func noteWorkUnderWay() {
    unpaidBefore = cast.names.indices.map { floor.unpaidCost(of: $0) }
  }

  /// Charges for what machines have worked at the end of the run that nobody was told to pay for, because
  /// it is under way or waits for a proof before it.
  ///
  /// What was under way when the measured part began was paid for in it and is given back, so that the
  /// measured part bears the work of its own time.
  mutating func chargeForWorkUnderWay() {
    for player in cast.names.indices {
      let (due, before) = (
        floor.unpaidCost(of: player), unpaidBefore.isEmpty ? 0 : unpaidBefore[player]
      )
      if due >= before {
        books.post(
          Transfer(due - before, .ether, from: .player(player), to: .compute, .proverAccrued))
      } else {
        books.post(
          Transfer(before - due, .ether, from: .compute, to: .player(player), .proverAccrued))
      }
    }
  }

  /// What a player owns, locked or not, tokens at the outside price, in wei.
  private func wealth(of player: Int) -> Double {
    [Party.player(player), .locked(player)].reduce(0) { sum, party in
      sum + Double(wide: books.balance(party, .ether))
        + Double(wide: books.balance(party, .token)) * weiPerTokenUnit
    }
  }
}
