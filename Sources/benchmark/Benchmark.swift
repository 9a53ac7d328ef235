internal import ArgumentParser
internal import Foundation
internal import Laboratory

/// What `make bench` runs.
@main struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measure the laboratory on this machine.")

  /// What can be measured.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case engine, workload, proving, sweep, games, learning, proofs
  }

  @Option(help: "Measure this only.") var only: Subject?
  @Option(help: "Simulated days of each engine run.") var days = 7
  @Option(help: "Repeats of each measurement.") var repeats = 5
  @Option(help: "The most transfers of one proof.") var transfers = 16_384
  @Option(help: "Also write the figures to this CSV file.") var out: String?

  func run() throws {
    startAgainWithOneThread()
    print("\(Machine.description); \(Machine.build)\n")
    var rows: [Row] = []
    func wants(_ subject: Subject) -> Bool { only == nil || only == subject }
    // First, so that the peak of memory is theirs.
    if wants(.proofs) { rows += try ProofsBenchmark(repeats: repeats, largest: transfers).rows() }
    if wants(.engine) { rows += try EngineBenchmark(days: days, repeats: repeats).rows() }
    if wants(.workload) { rows += try WorkloadBenchmark(repeats: repeats).rows() }
    if wants(.proving) { rows += ProvingBenchmark(repeats: repeats).rows() }
    if wants(.sweep) { rows += try SweepBenchmark(runs: 500).rows() }
    if wants(.games) {
      rows += ProductBenchmark().rows()
      rows += GamesBenchmark().rows()
    }
    if wants(.learning) {
      rows += try CalvanoBenchmark(repeats: repeats).rows()
      rows += try LearnersBenchmark(repeats: repeats).rows()
    }
    for row in rows { print(row.line) }
    guard let out else { return }
    let lines = [Row.csvHeader] + rows.map { $0.csv(machine: Machine.description) }
    try lines.joined(separator: "\r\n").appending("\r\n")
      .write(toFile: out, atomically: true, encoding: .utf8)
  }

  /// The idle threads of OpenBLAS count as processor time of the process, and it looks how many there
  /// are to be before `main`.
  private func startAgainWithOneThread() {
    guard getenv("OPENBLAS_NUM_THREADS") == nil else { return }
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    execv("/proc/self/exe", CommandLine.unsafeArgv)
  }
}
