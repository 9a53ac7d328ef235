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
    /// Whether it takes new work.
    var takesPart = true
    /// Up to when standing by was charged, and the seconds of work and repair up to then.
    var chargedUntil: Double
    var busyUntilThen = 0.0
    /// Seconds of work at the last review.
    var workedAtReview = 0.0
    /// Machine-seconds that it took part with, and that it was asked for, in the measured part.
    var offered = 0.0
    var asked = 0.0
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
  /// From when on it is counted what is offered, in seconds.
  var keptSince = 0.0
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
  ///
  /// It rents the profile's own machines where its hardware's memory is less than `work` takes.
  public mutating func rent(_ player: Int, machines: Int, for work: ProofWork) {
    if owners[player] == nil { open(player, machines: machines, hardware[player], isKept: false) }
    if !fits(work, proofs: work.proofs, on: player) {
      open(player, machines: machines, nil, isKept: false)
    }
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

  /// What so many of a batch's proofs usually take on a player's machines, in machine-seconds.
  public func machineSeconds(_ work: ProofWork, proofs: UInt64, by player: Int) -> Double {
    plan(work, proofs: proofs, by: player).machineSeconds
  }

  private func plan(
    _ work: ProofWork, proofs: UInt64, by player: Int, batch number: UInt64? = nil
  ) -> ProofPlan {
    setting.plan(
      of: work.part(of: proofs), proofs: proofs, on: owner(player).hardware, batch: number)
  }

  /// Starts so many of a batch's proofs at `time` on a player's machines, in seconds.
  public mutating func prove(
    _ work: ProofWork, proofs: UInt64, by player: Int, at time: Double, noise: ProofNoise = .none
  ) -> JobID {
    let plan = plan(work, proofs: proofs, by: player, batch: UInt64(work.batch))
    ask(player, plan.machineSeconds, at: time)
    precondition(
      plan.fits(owner(player).hardware ?? setting.profile.machine), "a proof above the memory")
    return service.submit(
      plan, to: owner(player).shop, at: time, noise: noise, fees: Double(wide: work.fees))
  }

  /// Starts one job of `seconds` at `time` on a player's machines; `tag` comes back with `tag(of:)`.
  mutating func run(
    seconds: Double, by player: Int, at time: Double, tag: SIMD2<UInt32>
  ) -> JobID {
    ask(player, seconds, at: time)
    return service.submit(ProofPlan(seconds: seconds), to: owner(player).shop, at: time, tag: tag)
  }

  /// What a job was started with.
  func tag(of job: JobID) -> SIMD2<UInt32> { service.tag(of: job) }

  private mutating func ask(_ player: Int, _ machineSeconds: Double, at time: Double) {
    if isMeasured(time) { owners[player]?.asked += machineSeconds }
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

  /// Forgets a finished job; returns what it took.
  public mutating func close(_ job: JobID) -> ProofOutcome {
    let outcome = service.close(job)
    if isMeasured(outcome.completion) { workedSeconds += outcome.machineSeconds }
    return outcome
  }

  /// Drops a job at `time`, finished or not, which serves nothing any more; returns the machine-seconds
  /// that it took.
  public mutating func drop(_ job: JobID, at time: Double) -> Double {
    let spent = service.cancel(job, at: time)
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
