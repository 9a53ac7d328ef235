internal import Proving
internal import Quantities
internal import Randomness

/// The machines of everybody who proves, and the time.
///
/// A prover's machines are alike: the prover profile's proof, at the speed of the prover's hardware.
public struct ProverFloor: Sendable {
  private struct Shop: Sendable {
    var service: ProvingService
    var secondsPerProof: Double
    var microDollarsPerHour: UInt128
    var jobs: UInt32 = 0
  }

  private let profile: ProverProfile
  private let hardware: [HardwareProfile?]
  private let seed: UInt64
  private let measureFrom: Double
  private let measureTo: Double
  private var shops: [Int: Shop] = [:]
  private var workedSeconds = 0.0
  /// Machine-seconds whose proofs served nothing, in the measured part of the run.
  package private(set) var wastedSeconds = 0.0
  /// The outside price of ether, in millionths of a dollar.
  var microDollarsPerEther: UInt128 = 1_000_000

  init(
    _ profile: ProverProfile, hardware: [HardwareProfile?], seed: UInt64, measureFrom: Double,
    measureTo: Double
  ) {
    self.profile = profile
    self.hardware = hardware
    self.seed = seed
    self.measureFrom = measureFrom
    self.measureTo = measureTo
  }

  /// Gives a player `machines` machines of its hardware, or of the profile's own where it has none.
  public mutating func equip(_ player: Int, machines: Int) {
    let own = hardware[player]
    shops[player] = Shop(
      service: ProvingService(
        machines: machines, measureFrom: measureFrom, measureTo: measureTo),
      secondsPerProof: own?.secondsPerProof(profile) ?? profile.secondsPerProof,
      microDollarsPerHour: (own?.dollarsPerHour ?? profile.dollarsPerHour).rawValue)
  }

  /// The same for a player that has no machines yet, as whoever posts but is no operator: a searcher
  /// that copied a batch, or an attacker that bought the right to order.
  public mutating func rent(_ player: Int, machines: Int) {
    if shops[player] == nil { equip(player, machines: machines) }
  }

  /// How long one proof takes on a player's machine, in seconds.
  public func secondsPerProof(of player: Int) -> Double { shop(player).secondsPerProof }

  /// Starts `proofs` proofs at `time` on a player's machines; returns when the last is complete, and
  /// the machine-seconds.
  ///
  /// Each takes the player's seconds times a lognormal factor with mean 1 and the logarithm's standard
  /// deviation `jitter`, drawn by player and job.
  public mutating func prove(
    _ proofs: UInt64, by player: Int, at time: Double, jitter: Double = 0
  ) -> (completion: Double, machineSeconds: Double) {
    var shop = shop(player)
    var completion = time
    var seconds = 0.0
    for _ in 0..<proofs {
      var one = shop.secondsPerProof
      if jitter > 0 {
        var stream = RandomStream(
          seed: seed, purpose: .hardware, entity: UInt32(player), slot: shop.jobs)
        one *= Elementary.exp(jitter * stream.normal() - jitter * jitter / 2)
      }
      shop.jobs &+= 1
      completion = max(completion, shop.service.submit(at: time, seconds: one).completion)
      seconds += one
    }
    shops[player] = shop
    if isMeasured(time) { workedSeconds += seconds }
    return (completion, seconds)
  }

  /// Keeps one of a player's machines busy for `seconds`, from `time` on at the earliest; returns when
  /// it is done.
  ///
  /// Like proofs, a player's jobs are given in order of time.
  public mutating func run(seconds: Double, by player: Int, at time: Double) -> Double {
    var shop = shop(player)
    let completion = shop.service.submit(at: time, seconds: seconds).completion
    shops[player] = shop
    if isMeasured(time) { workedSeconds += seconds }
    return completion
  }

  /// Stops all that a player's machines do at `time`; returns the machine-seconds still to come.
  public mutating func stop(_ player: Int, at time: Double) -> Double {
    var shop = shop(player)
    let unused = shop.service.stop(at: time)
    shops[player] = shop
    if isMeasured(time) { workedSeconds -= unused }
    return unused
  }

  /// Counts machine-seconds up to `time` that led to no proof that was paid for.
  public mutating func noteWaste(_ seconds: Double, at time: Double) {
    if isMeasured(time) { wastedSeconds += seconds }
  }

  private func isMeasured(_ time: Double) -> Bool { time >= measureFrom && time <= measureTo }

  /// The share of machine time whose proofs served nothing.
  var wastedShare: Double? { workedSeconds > 0 ? wastedSeconds / workedSeconds : nil }

  /// When a player's first machine is free, in seconds.
  public func freeAt(_ player: Int) -> Double { shop(player).service.firstFree }

  /// What so many machine-seconds of a player cost at the outside price, in wei, rounded up.
  ///
  /// Exact integers of microseconds and millionths of a dollar.
  public func cost(machineSeconds: Double, of player: Int) -> UInt128 {
    cost(machineSeconds: machineSeconds, microDollarsPerHour: shop(player).microDollarsPerHour)
  }

  private func cost(machineSeconds: Double, microDollarsPerHour: UInt128) -> UInt128 {
    let dollars = UInt128(wide: (machineSeconds * 1e6).rounded()) * microDollarsPerHour
    return mulDiv(
      dollars, 1_000_000_000_000_000_000, 3_600_000_000 * max(1, microDollarsPerEther),
      rounding: .up)
  }

  /// What so many proofs cost who stands by with a machine of the profile's own, in wei, rounded up.
  func standbyCost(proofs: UInt64) -> UInt128 {
    cost(
      machineSeconds: Double(proofs) * profile.secondsPerProof,
      microDollarsPerHour: profile.dollarsPerHour.rawValue)
  }

  /// Machine time at work over machine time, in the measured part of the run.
  func utilisation(over seconds: Double) -> Double? {
    var busy = 0.0
    var machines = 0
    for player in shops.keys.sorted() {
      busy += shop(player).service.busySeconds
      machines += shop(player).service.machines
    }
    return machines > 0 ? busy / (seconds * Double(machines)) : nil
  }

  private func shop(_ player: Int) -> Shop {
    guard let shop = shops[player] else { preconditionFailure("player \(player) has no machines") }
    return shop
  }
}
