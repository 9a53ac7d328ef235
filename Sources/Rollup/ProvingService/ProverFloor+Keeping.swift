internal import Proving
internal import Quantities

// What machines cost that are kept, who keeps them, and how much of their time is asked for.

extension ProverFloor {
  /// Whether a player takes new work.
  public func takesPart(_ player: Int) -> Bool { owners[player]?.takesPart ?? false }

  /// Lets a player take new work or not; what it owes it does.
  mutating func setTakesPart(_ player: Int, _ takesPart: Bool) {
    owners[player]?.takesPart = takesPart
  }

  /// Lets a player have its machines at hand or not; without them it can take no new work, and pays
  /// nothing for idle ones.
  mutating func setAtHand(_ player: Int, _ isAtHand: Bool) { owners[player]?.isAtHand = isAtHand }

  /// Whether some of these players keep machines.
  func keepMachines(_ players: Range<Int>) -> Bool {
    players.contains { owners[$0]?.isKept ?? false }
  }

  /// What a player's machines worked that nobody was told to pay for yet, because it is under way or
  /// waits for what comes before it, in wei.
  func unpaidCost(of player: Int) -> UInt128 {
    guard let owner = owners[player] else { return 0 }
    let worked = service.workedSeconds(owner.shop, at: max(0, service.now))
    // Sums of times may differ in their last bits: a millionth of a second is nothing.
    let unpaid = worked - owner.accounted
    return unpaid > 1e-6 ? cost(machineSeconds: unpaid, of: player) : 0
  }

  /// What a player's machines cost since it was last asked because it kept them while they neither
  /// worked nor were repaired, in wei; nothing while it takes no work.
  mutating func idleCost(of player: Int) -> UInt128 {
    guard var owner = owners[player], owner.isKept else { return 0 }
    let time = max(0, service.now)
    let busy =
      service.workedSeconds(owner.shop, at: time) + service.repairedSeconds(owner.shop, at: time)
    let all = (time - owner.chargedUntil) * Double(service.machineCount(owner.shop))
    // Sums of times may differ in their last bits.
    let idle = max(0, all - (busy - owner.busyUntilThen))
    let isThere = owner.takesPart && owner.isAtHand
    if isThere && isMeasured(time) { owner.offered += all }
    owner.chargedUntil = time
    owner.busyUntilThen = busy
    owners[player] = owner
    guard isThere else { return 0 }
    return setting.standby.of(
      cost(machineSeconds: idle, microDollarsPerHour: owner.microDollarsPerHour))
  }

  /// Forgets what was offered and asked for before the measured part.
  mutating func startMeasuring() {
    keptSince = max(0, service.now)
    for player in owners.indices {
      owners[player]?.offered = 0
      owners[player]?.asked = 0
    }
  }

  /// What a review of entry knows of a player's machines after `seconds`: their rent for all of that
  /// time, the share of it that they worked, and what a full proof costs on them in dollars.
  mutating func review(
    _ player: Int, after seconds: Double
  ) -> (rent: Double, worked: Double, proofCost: Double) {
    guard var owner = owners[player] else { return (0, 0, .infinity) }
    let machineSeconds = seconds * Double(service.machineCount(owner.shop))
    let worked = service.workedSeconds(owner.shop, at: max(0, service.now))
    let share = machineSeconds > 0 ? (worked - owner.workedAtReview) / machineSeconds : 0
    owner.workedAtReview = worked
    owners[player] = owner
    return (
      owner.takesPart
        ? Double(wide: cost(machineSeconds: machineSeconds, of: player)) : 0,
      share, fullProofCost(owner)
    )
  }

  /// What a full proof costs on a player's machines in dollars; infinite where their memory is less than
  /// it takes.
  func fullProofCost(_ player: Int) -> Double {
    owners[player].map { fullProofCost($0) } ?? .infinity
  }

  private func fullProofCost(_ owner: Owner) -> Double {
    let plan = fullProof(owner)
    guard plan.fits(owner.hardware ?? setting.profile.machine) else { return .infinity }
    return plan.machineSeconds * Double(wide: owner.microDollarsPerHour) / 3.6e9
  }

  /// One proof of as many transactions as the profile's covers.
  private func fullProof(_ owner: Owner) -> ProofPlan {
    setting.plan(
      of: BatchWork(transactions: setting.profile.transactionsPerProof), proofs: 1,
      on: owner.hardware)
  }

  /// What those who took part could prove, by player, in full proofs an hour; the mean over time.
  func capacities() -> [Double] {
    let seconds = max(0, service.now) - keptSince
    guard seconds > 0 else { return owners.map { _ in 0 } }
    return owners.map { owner in
      guard let owner, owner.isKept else { return 0 }
      return owner.offered / seconds * 3_600 / fullProof(owner).machineSeconds
    }
  }

  /// How many of these players took part, the mean over time; `nil` where there are none.
  func meanInside(_ players: Range<Int>) -> Double? {
    let seconds = max(0, service.now) - keptSince
    guard seconds > 0, players.contains(where: { owners[$0]?.isKept ?? false }) else { return nil }
    return players.reduce(0) { sum, player in
      guard let owner = owners[player], owner.isKept else { return sum }
      return sum + owner.offered / seconds / Double(service.machineCount(owner.shop))
    }
  }

  /// Machine time that was asked for over that of those who took part; `nil` where none is kept.
  ///
  /// Above 1 what waits grows for as long as it lasts.
  var load: Double? {
    let kept = owners.compactMap { $0 }.filter(\.isKept)
    let offered = kept.reduce(0) { $0 + $1.offered }
    return offered > 0 ? kept.reduce(0) { $0 + $1.asked } / offered : nil
  }

  /// The least that an hour of a machine costs that has worked and whose owner takes part, in dollars.
  var cheapestInUse: Double? {
    var least: Double?
    for owner in owners {
      guard let owner, owner.isKept, owner.takesPart, owner.isAtHand,
        service.workedSeconds(owner.shop, at: max(0, service.now)) > 0
      else { continue }
      least = min(least ?? .infinity, Double(wide: owner.microDollarsPerHour) * 1e-6)
    }
    return least
  }

  /// Machine time at work over machine time, in the measured part of the run.
  func utilisation(over seconds: Double) -> Double? {
    var busy = 0.0
    var machines = 0
    for owner in owners {
      guard let owner else { continue }
      busy += service.measuredSeconds(owner.shop)
      machines += service.machineCount(owner.shop)
    }
    return machines > 0 ? busy / (seconds * Double(machines)) : nil
  }
}
