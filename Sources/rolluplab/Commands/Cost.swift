internal import ArgumentParser
internal import Calibration
internal import Proving
internal import Scenarios
internal import Store

/// `rolluplab cost`: what one batch takes to prove.
struct Cost: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what proving one batch takes: seconds, memory and dollars by stage.",
    discussion: """
      Examples:
        rolluplab cost --batch 500
        rolluplab cost --batch 500 --machine cpu-epyc-7543
        rolluplab cost --batch 5000 --machine gpu-rtx-4090 --machines 8 --format json

      A profile is one of `list provers`, or a file that `calibrate --out` has written. Figures \
      are medians with the interval that holds 80 % of batches, from how far published rows lie \
      from what the others say of them. JSON lists every published row beside that prediction.
      """)

  @Option(help: ArgumentHelp("The transactions in the batch.", valueName: "n"))
  var batch: UInt64
  @Option(
    help: ArgumentHelp(
      "L2 gas of all of them (default: \(BatchWork.gasPerTransaction) each).", valueName: "gas"))
  var gas: UInt64?
  @Option(help: ArgumentHelp("The prover: a name or a file.", valueName: "name|file"))
  var profile = "sp1-rsp-a6000"
  @Option(
    help: ArgumentHelp(
      "The machine, one of `list hardware` (default: the profile's own).", valueName: "name"))
  var machine: String?
  @Option(help: ArgumentHelp("How many such machines share the work.", valueName: "n"))
  var machines = 1
  @OptionGroup var format: FormatOption

  func validate() throws {
    guard (1...1_000_000_000_000).contains(batch) else {
      throw ValidationError("--batch is \(batch); it must be from 1 to 10^12.")
    }
    guard (1...100_000).contains(machines) else {
      throw ValidationError("--machines is \(machines); it must be from 1 to 100000.")
    }
  }

  func run() throws {
    let profile = try ProfileFile.profile(profile)
    let estimate = CostEstimate(
      profile: profile, machine: try machine(of: profile), machines: machines,
      work: gas.map { BatchWork(transactions: batch, gas: $0) } ?? BatchWork(transactions: batch))
    switch format.format {
    case .json: try Output.write(CostDocument.json(estimate, PublishedCalibration.all))
    case .csv: try Output.write(CostTable.csv(estimate))
    case .table: try Output.write(CostTable.text(estimate, PublishedCalibration.all))
    }
  }

  private func machine(of profile: ProverProfile) throws -> HardwareProfile {
    let name = machine ?? profile.machine?.name ?? ""
    guard let machine = HardwareProfile.all.first(where: { $0.name == name }) else {
      let known = HardwareProfile.all.map(\.name).joined(separator: ", ")
      throw CommandFailure(.usage, "there is no machine '\(name)'; known: \(known)")
    }
    return machine
  }
}

/// A batch on a machine, and what it takes there.
struct CostEstimate {
  let profile: ProverProfile
  let machine: HardwareProfile
  let machines: Int
  let work: BatchWork
  let costs: StageCosts

  init(profile: ProverProfile, machine: HardwareProfile, machines: Int, work: BatchWork) {
    self.profile = profile
    self.machine = machine
    self.machines = machines
    self.work = work
    costs = profile.cost(of: work, on: machine, machines: machines)
  }

  /// The shares of batches below the two ends of the interval.
  static let interval = (low: 0.1, high: 0.9)

  /// The dollars of so many machine-seconds.
  func dollars(_ machineSeconds: Double) -> Double {
    machine.dollars(machineSeconds: machineSeconds).dollars
  }

  /// Where a stage's figures are from.
  func source(_ stage: ProvingStage) -> String {
    if let model = profile.model {
      return model[stage]?.source ?? "gas of \(model.proofSystem.rawValue)"
    }
    return stage == .chunks ? profile.timeSource : ""
  }
}
