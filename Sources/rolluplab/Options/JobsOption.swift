internal import ArgumentParser
internal import Foundation

/// `--jobs`, for every command that runs more than one simulation.
struct JobsOption: ParsableArguments {
  @Option(help: "How many simulations run at a time (default: one a processor core).")
  var jobs: Int?

  /// The number of workers.
  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs is \(jobs); it must be from 1 to 1024.")
    }
  }
}
