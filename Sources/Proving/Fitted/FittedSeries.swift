/// Published rows of one prover, program, stage and machine that differ in size or threads, and the
/// line through them: seconds (or bytes) = a · work / threads^η + c.
public struct FittedSeries: Sendable, Hashable {
  /// The prover.
  public var system: String
  /// The machine, without the number of its threads; blank where the source names none.
  public var machine: String
  /// The program, with # in place of the size.
  public var workload: String
  /// The stage in the source's words; "memory" where the line gives bytes.
  public var stage: String
  /// Where the rows are from.
  public var source: String
  /// How many rows there are.
  public var rows: Int
  /// η, to three digits; 0 where all rows have the same number of threads.
  public var threadsExponent: Double
  /// a, c and the spread.
  public var cost: LinearCost

  /// A line of these figures.
  public init(
    system: String, machine: String, workload: String, stage: String, source: String, rows: Int,
    threadsExponent: Double, cost: LinearCost
  ) {
    self.system = system
    self.machine = machine
    self.workload = workload
    self.stage = stage
    self.source = source
    self.rows = rows
    self.threadsExponent = threadsExponent
    self.cost = cost
  }

  /// The stage of lines that give bytes of memory.
  public static let memory = "memory"
  /// The stage of the line through what a tree of proofs takes.
  public static let aggregation = "aggregation tree"
  /// The stage of the line through what a wrap takes.
  public static let wrap = "wrap"
  /// The stage of the line of SP1's core proof, in megabytes, over L2 gas.
  public static let coreProofMegabytes = "megabytes of core proof"
  /// The stage of factors: a and c of a prover on this machine over those on an RTX A6000.
  public static let scale = "factor"
}

extension [FittedSeries] {
  /// The line of a prover's stage, of a source where several have one.
  ///
  /// - Precondition: there is one.
  func line(_ system: String, _ stage: String, source: String = "") -> FittedSeries {
    let line = first {
      $0.system == system && $0.stage == stage && (source.isEmpty || $0.source == source)
    }
    guard let line else { preconditionFailure("no line of \(system), \(stage)") }
    return line
  }

  /// The factors of a prover on the machines that it ran on besides the RTX A6000.
  func scales(_ system: String) -> [MachineScale] {
    filter { $0.system == system && $0.stage == FittedSeries.scale }.map {
      MachineScale(machine: $0.machine, perUnit: $0.cost.perUnit, fixed: $0.cost.fixed)
    }
  }
}
