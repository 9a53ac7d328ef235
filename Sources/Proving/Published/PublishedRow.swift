/// One published figure of a prover, as its source has it; what the source does not state is blank.
public struct PublishedRow: Sendable, Hashable {
  /// The prover, with its version where the source names it.
  public let system: String
  /// The machine.
  public let machine: String
  /// What was proven: a program with its size, in the source's words.
  public let workload: String
  /// Which part of the work, in the source's words.
  public let stage: String
  /// How long it took.
  public let seconds: Double?
  /// What it cost, or what an hour of the machine costs where the stage is a price.
  public let dollars: Double?
  /// Where the figure is from: an address, or a file of the benchmark's repository.
  public let source: String
  /// The year, or the day of the run.
  public let year: String
  /// A rate with its unit, where the source states a rate.
  public let throughput: String
  /// The size of the proof.
  public let proofBytes: Double?
  /// The memory that it took, in gigabytes.
  public let memoryGigabytes: Double?
  /// The gas of the verification on L1: a number or a formula.
  public let l1Gas: String
  /// What else the source says.
  public let note: String

  /// A row of these figures.
  public init(
    system: String, machine: String, workload: String, stage: String, seconds: Double?,
    dollars: Double?, source: String, year: String, throughput: String, proofBytes: Double?,
    memoryGigabytes: Double?, l1Gas: String, note: String
  ) {
    self.system = system
    self.machine = machine
    self.workload = workload
    self.stage = stage
    self.seconds = seconds
    self.dollars = dollars
    self.source = source
    self.year = year
    self.throughput = throughput
    self.proofBytes = proofBytes
    self.memoryGigabytes = memoryGigabytes
    self.l1Gas = l1Gas
    self.note = note
  }
}
