internal import Randomness

/// How a prover's published seconds turn into those of another machine.
public struct MachineScale: Sendable, Hashable, Codable {
  /// The machine's name.
  public var machine: String
  /// What the seconds for each unit of work are multiplied by.
  public var perUnit: Double
  /// What the fixed seconds are multiplied by.
  public var fixed: Double

  /// A machine with these factors over the reference.
  public init(machine: String, perUnit: Double, fixed: Double) {
    self.machine = machine
    self.perUnit = perUnit
    self.fixed = fixed
  }
}

extension ProverCostModel {
  /// The factors of a machine over the reference: published ones of this prover, else from speeds.
  ///
  /// Work takes 1 / speed. Assumption: what is fixed takes 1 / √speed, since it is partly loading
  /// and partly proving (SP1's least keccak proof takes 55 s on an EPYC 7543 and 21.5 s on an RTX
  /// A6000, which is 11 times as fast on large ones).
  public func scale(on machine: HardwareProfile) -> MachineScale {
    for published in scales where published.machine == machine.name { return published }
    let ratio = referenceSpeed / machine.speed
    return MachineScale(
      machine: machine.name, perUnit: ratio, fixed: ratio.squareRoot())
  }

  /// What the seconds for each unit of work are multiplied by in a stage with a measured η.
  func threadScale(_ stage: StageModel, on machine: HardwareProfile) -> Double? {
    guard stage.threadsExponent > 0, let threads = machine.threads, let own = referenceThreads
    else { return nil }
    return Elementary.pow(Double(own) / Double(threads), stage.threadsExponent)
  }
}
