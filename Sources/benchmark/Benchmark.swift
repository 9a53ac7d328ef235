internal import ArgumentParser
internal import Foundation

/// What `make bench` runs.
@main struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measure the laboratory on this machine.")

  /// What can be measured.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case engine, workload, sweep
  }

  @Option(help: "Measure this only.") var only: Subject?
  @Option(help: "Simulated days of each engine run.") var days = 7
  @Option(help: "Repeats of each measurement.") var repeats = 5
  @Option(help: "Also write the figures to this CSV file.") var out: String?

  func run() throws {
    print("\(Machine.description); \(Machine.build)\n")
    var rows: [Row] = []
    func wants(_ subject: Subject) -> Bool { only == nil || only == subject }
    if wants(.engine) { rows += try EngineBenchmark(days: days, repeats: repeats).rows() }
    if wants(.workload) { rows += try WorkloadBenchmark(repeats: repeats).rows() }
    if wants(.sweep) { rows += try SweepBenchmark(runs: 500).rows() }
    for row in rows {
      let name = row.name.padding(toLength: 46, withPad: " ", startingAt: 0)
      let figure = String(repeating: " ", count: max(0, 9 - row.text.count)) + row.text
      print("\(name)\(figure)  \(row.unit)\(row.note.isEmpty ? "" : "  (\(row.note))")")
    }
    guard let out else { return }
    let lines = rows.map { "\"\($0.name)\",\($0.value),\($0.unit),\"\(Machine.description)\"" }
    try (["measurement,value,unit,machine"] + lines).joined(separator: "\r\n").appending("\r\n")
      .write(toFile: out, atomically: true, encoding: .utf8)
  }
}
