public import ArgumentParser
internal import Foundation
public import Proofs

extension ProofProfile: ExpressibleByArgument {}
extension CommitmentHash: ExpressibleByArgument {}

/// `--threads`, for commands whose one task uses several cores.
struct ThreadsOption: ParsableArguments {
  @Option(help: "How many threads share the work (default: one a core).")
  var threads: Int?

  /// The number of threads.
  var count: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads); it must be from 1 to 1024.")
    }
  }
}
