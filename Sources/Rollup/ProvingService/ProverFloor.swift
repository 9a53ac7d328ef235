internal import Proving
internal import Quantities

/// The machines of everybody who proves, the time, and what machine time costs.
///
/// A prover's machines are alike: the proofs of the prover profile, at the speed of the prover's
/// hardware. A machine whose memory a job exceeds is never given it.
public struct ProverFloor: Sendable {
  struct Owner: Sendable {
    let shop: Int
    let hardware: HardwareProfile?
    let microDollarsPerHour: UInt128
    /// Whether machines are kept while they have nothing to do.
    let isKept: Bool
    /// Whether it takes new work, and whether it has its machines at hand for that.
    var takesPart = true
    var isAtHand = true
    /// Up to when standing by was charged, and the seconds of work and repair up to then.
    var chargedUntil: Double
    var busyUntilThen = 0.0
    /// Seconds of work at the last review.
    var workedAtReview = 0.0
    /// Machine-seconds that it took part with, and that it was asked for, in the measured part.
    var offered = 0.0
    var asked = 0.0
    /// Machine-seconds of jobs that were closed or dropped: what its owner was told to pay for.
    var accounted = 0.0
  }

  let setting: ProvingSetting
  private let hardware: [HardwareProfile?]
  private let measureFrom: Double
  private let measureTo: Double
  var service: ProvingService
  /// By player.
  var owners: [Owner?]
  private var workedSeconds = 0.0
  /// Machine-seconds whose proofs served nothing, in the measured part of the run.
  package private(set) var wastedSeconds = 0.0
  /// Whether a batch took more memory than machines had that could have proved it.
  private(set) var wasTooSmall = false
  /// From when on it is counted what is offered, in seconds.
  var keptSince = 0.0
  /// Who makes proofs and verifies them, one or none: an array, since the floor would have no fixed size
  /// with a value of any type in it, and could not be lent in places.
  var makers: [any BatchProofs]
  /// What went wrong with them first.
  package internal(set) var proofFailure: ProofFailure?
  /// The outside price of ether, in millionths of a dollar.
  var microDollarsPerEther: UInt128 = 1_000_000

  init(
    _ setting: ProvingSetting, hardware: [HardwareProfile?], seed: UInt64, measureFrom: Double,
    measureTo: Double
  ) {
    self.setting = setting
    self.hardware = hardware
    self.measureFrom = measureFrom
    self.measureTo = measureTo
    owners = Array(repeating: nil, count: hardware.count)
    makers = setting.proofs.map { [$0(seed)] } ?? []
    service = ProvingService(
      order: setting.order, breakdowns: setting.breakdowns, seed: seed, measureFrom: measureFrom,
      measureTo: measureTo)
  }

  /// Gives a player `machines` machines of its hardware, or of the profile's own where it has none,
  /// which it keeps.
  public mutating func equip(_ player: Int, machines: Int) {
    open(player, machines: machines, hardware[player], isKept: true)
  }

  /// The same for a player that has no machines yet, for the time that it needs them, as whoever posts
  /// but is no operator: a searcher that copied a batch, or an attacker that bought the right to order.
  public mutating func rent(_ player: Int, machines: Int) {
    if owners[player] == nil { open(player, machines: machines, hardware[player], isKept: false) }
  }

  private mutating func open(
    _ player: Int, machines: Int, _ hardware: HardwareProfile?, isKept: Bool
  ) {
    let price = hardware?.dollarsPerHour ?? setting.profile.dollarsPerHour
    owners[player] = Owner(
      shop: service.open(machines: machines, entity: UInt32(player)), hardware: hardware,
      microDollarsPerHour: price.rawValue, isKept: isKept, chargedUntil: max(0, service.now))
  }

  /// Whether a player's machines have the memory that so many of a batch's proofs take.
  public func fits(_ work: ProofWork, proofs: UInt64, on player: Int) -> Bool {
    plan(work, proofs: proofs, by: player).fits(owner(player).hardware ?? setting.profile.machine)
  }

  /// What so many of a batch's proofs take on a player's machines on average if none breaks down, in
  /// machine-seconds.
  public func machineSeconds(_ work: ProofWork, proofs: UInt64, by player: Int) -> Double {
    let machines = service.machineCount(owner(player).shop)
    return plan(work, proofs: proofs, by: player).meanMachineSeconds(machines: machines)
  }

  /// The jobs of so many of a batch's proofs, cut into as few equal parts as have room in the memory of
  /// a player's machines; `nil`: not even a transaction has.
  private func planInParts(_ work: ProofWork, proofs: UInt64, by player: Int) -> ProofPlan? {
    let owner = owner(player)
    let machine = owner.hardware ?? setting.profile.machine
    let whole = plan(work, proofs: proofs, by: player, batch: UInt64(work.batch))
    if whole.fits(machine) { return whole }
    let all = work.part(of: proofs)
    var parts: UInt64 = 2
    while parts < 2 * max(1, all.transactions) {
      let part = BatchWork(
        transactions: (all.transactions + parts - 1) / parts, gas: (all.gas + parts - 1) / parts)
      let plan = setting.plan(of: part, proofs: 1, on: owner.hardware)
      if plan.fits(machine) { return plan.times(parts) }
      parts *= 2
    }
    return nil
  }

  private func plan(
    _ work: ProofWork, proofs: UInt64, by player: Int, batch number: UInt64? = nil
  ) -> ProofPlan {
    setting.plan(
      of: work.part(of: proofs), proofs: proofs, on: owner(player).hardware, batch: number)
  }

  /// Starts so many of a batch's proofs at `time` on a player's machines, in seconds.
  ///
  /// What is above the memory is proved in parts that are not, a price for whoever has nobody else to
  /// give it to. `nil`: the memory is not enough for any part, and nothing begins.
  public mutating func prove(
    _ work: ProofWork, proofs: UInt64, by player: Int, at time: Double, noise: ProofNoise = .none
  ) -> JobID? {
    guard let plan = planInParts(work, proofs: proofs, by: player) else {
      noteTooSmall()
      return nil
    }
    ask(player, plan, at: time)
    return service.submit(
      plan, to: owner(player).shop, at: time, noise: noise, fees: Double(wide: work.fees))
  }

  /// Starts one job of `seconds` at `time` on a player's machines; `tag` comes back with `tag(of:)`.
  mutating func run(
    seconds: Double, by player: Int, at time: Double, tag: SIMD2<UInt32>
  ) -> JobID {
    ask(player, ProofPlan(seconds: seconds), at: time)
    return service.submit(ProofPlan(seconds: seconds), to: owner(player).shop, at: time, tag: tag)
  }

  /// What a job was started with.
  func tag(of job: JobID) -> SIMD2<UInt32> { service.tag(of: job) }

  private mutating func ask(_ player: Int, _ plan: ProofPlan, at time: Double) {
    guard isMeasured(time) else { return }
    let breakdowns = setting.breakdowns.map { (work: $0.meanWork, repair: $0.meanRepair) }
    let seconds = plan.meanMachineSeconds(
      machines: service.machineCount(owner(player).shop), breakdowns: breakdowns)
    owners[player]?.asked += seconds
  }

  /// Notes that a batch took more memory than machines had that could have proved it.
  public mutating func noteTooSmall() { wasTooSmall = true }

  /// Whether a player's machines have the memory for a batch, if only in parts.
  public func canProve(_ work: ProofWork, on player: Int) -> Bool {
    planInParts(work, proofs: work.proofs, by: player) != nil
  }

  /// Lets machines work up to `time`, in seconds.
  public mutating func advance(to time: Double) { service.advance(to: time) }

  /// Lets machines work until a job is finished, at `limit` at the latest; returns the first that was
  /// not returned before, nor closed.
  mutating func nextFinished(by limit: Double) -> JobID? { service.nextFinished(by: limit) }

  /// When a job was complete; `nil` while it is under way.
  public func completion(of job: JobID) -> Double? { service.outcome(of: job)?.completion }

  /// Whether a machine has begun a job.
  public func hasBegun(_ job: JobID) -> Bool { service.hasBegun(job) }

  /// Forgets a finished job of a player; returns what it took.
  public mutating func close(_ job: JobID, of player: Int) -> ProofOutcome {
    let outcome = service.close(job)
    owners[player]?.accounted += outcome.machineSeconds
    if isMeasured(outcome.completion) { workedSeconds += outcome.machineSeconds }
    return outcome
  }

  /// Drops a job of a player at `time`, finished or not, which serves nothing any more; returns the
  /// machine-seconds that it took.
  public mutating func drop(_ job: JobID, of player: Int, at time: Double) -> Double {
    let spent = service.cancel(job, at: time)
    owners[player]?.accounted += spent
    if isMeasured(time) { workedSeconds += spent }
    noteWaste(spent, at: time)
    return spent
  }

  /// Counts machine-seconds up to `time` that led to no proof that was paid for.
  public mutating func noteWaste(_ seconds: Double, at time: Double) {
    if isMeasured(time) { wastedSeconds += seconds }
  }

  func isMeasured(_ time: Double) -> Bool { time >= measureFrom && time <= measureTo }

  /// The share of machine time whose proofs served nothing, of what was done.
  var wastedShare: Double? { workedSeconds > 0 ? wastedSeconds / workedSeconds : nil }

  /// When a player's first machine is free, in seconds, as far as one can know at `time`.
  public func freeAt(_ player: Int, at time: Double) -> Double {
    service.freeAt(owner(player).shop, at: time)
  }

  /// What so many machine-seconds of a player cost at the outside price, in wei, rounded up.
  ///
  /// Exact integers of microseconds and millionths of a dollar.
  public func cost(machineSeconds: Double, of player: Int) -> UInt128 {
    cost(machineSeconds: machineSeconds, microDollarsPerHour: owner(player).microDollarsPerHour)
  }

  func cost(machineSeconds: Double, microDollarsPerHour: UInt128) -> UInt128 {
    let dollars = UInt128(wide: (machineSeconds * 1e6).rounded()) * microDollarsPerHour
    return mulDiv(
      dollars, 1_000_000_000_000_000_000, 3_600_000_000 * max(1, microDollarsPerEther),
      rounding: .up)
  }

  /// What proving a batch costs who stands by with a machine of the profile's own, in wei, rounded up.
  func standbyCost(_ work: ProofWork) -> UInt128 {
    let plan = setting.plan(
      of: work.part(of: work.proofs), proofs: work.proofs, on: nil, batch: UInt64(work.batch))
    return cost(
      machineSeconds: plan.machineSeconds,
      microDollarsPerHour: setting.profile.dollarsPerHour.rawValue)
  }

  func owner(_ player: Int) -> Owner {
    guard let owner = owners[player] else {
      preconditionFailure("player \(player) has no machines")
    }
    return owner
  }
}
