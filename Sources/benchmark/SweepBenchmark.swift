internal import Foundation
internal import Laboratory
internal import Rollup
internal import Scenarios

/// What a sweep costs beside its runs: many runs of a few slots into a store, with the CSV files.
struct SweepBenchmark {
  let runs: Int

  func rows() throws -> [Row] {
    let text = """
      rolluplab: 1
      experiment: overhead
      scenario:
        rolluplab: 1
        design: centralized
        time: {length: 10 min}
        users: {accounts: {count: 1000}}
      seeds: {first: 1, count: \(runs)}
      """
    let experiment = try ScenarioReader.experiment(text: text, name: "overhead")
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("rolluplab-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: directory) }
    let whole = try Clock.best(of: 1) {
      _ = try Sweep.run(Plan(experiment), in: directory, fresh: true, jobs: 1)
    }
    let plan = Plan(experiment)
    let alone = try Clock.best(of: 1) {
      for seed in experiment.seeds { _ = try plan.simulate([0], seed, RunControl()) }
    }
    return [
      Row(
        "sweep: overhead per run", max(0, whole - alone) / Double(runs) * 1e6, "microseconds",
        "\(runs) runs of 50 slots: \(Int(whole / Double(runs) * 1e6)) with, "
          + "\(Int(alone / Double(runs) * 1e6)) without store and files")
    ]
  }
}
