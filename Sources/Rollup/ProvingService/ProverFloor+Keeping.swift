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
    if owner.takesPart && isMeasured(time) { owner.offered += all }
    owner.chargedUntil = time
    owner.busyUntilThen = busy
    owners[player] = owner
    guard owner.takesPart else { return 0 }
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
    guard var owner = owners[player] else { return (0, 0, 0) }
    let machineSeconds = seconds * Double(service.machineCount(owner.shop))
    let worked = service.workedSeconds(owner.shop, at: max(0, service.now))
    let share = machineSeconds > 0 ? (worked - owner.workedAtReview) / machineSeconds : 0
    owner.workedAtReview = worked
    owners[player] = owner
    return (
      owner.takesPart
        ? Double(wide: cost(machineSeconds: machineSeconds, of: player)) : 0,
      share, fullProofSeconds(owner) * Double(wide: owner.microDollarsPerHour) / 3.6e9
    )
  }

  /// What one proof of as many transactions as the profile's takes covers, in machine-seconds.
  private func fullProofSeconds(_ owner: Owner) -> Double {
    setting.plan(
      of: BatchWork(transactions: setting.profile.transactionsPerProof), proofs: 1,
      on: owner.hardware
    ).machineSeconds
  }

  /// What those who took part could prove, by player, in full proofs an hour; the mean over time.
  func capacities() -> [Double] {
    let seconds = max(0, service.now) - keptSince
    guard seconds > 0 else { return owners.map { _ in 0 } }
    return owners.map { owner in
      guard let owner, owner.isKept else { return 0 }
      return owner.offered / seconds * 3_600 / fullProofSeconds(owner)
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

  /// The least that an hour of a machine costs whose owner takes part, in dollars.
  var cheapestInUse: Double? {
    owners.compactMap { owner in
      owner.flatMap {
        $0.isKept && $0.takesPart ? Double(wide: $0.microDollarsPerHour) * 1e-6 : nil
      }
    }.min()
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
