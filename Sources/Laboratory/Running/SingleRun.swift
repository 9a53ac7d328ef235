public import Foundation
internal import Rollup
internal import Store

/// One run, kept or not.
public enum SingleRun {
  /// Runs the only run of `plan`.
  ///
  /// With a directory what a sweep of this one run would keep is kept there, and a run that is there is
  /// not made again, unless everything there is deleted first (`fresh`). Throws `CancellationError` when somebody cancelled, `RunFailure`, and `StoreError`.
  public static func run(
    _ plan: Plan, in directory: URL? = nil, fresh: Bool = false, monitor: RunMonitor = RunMonitor(),
    cancellation: Cancellation = Cancellation()
  ) throws -> RunDocument {
    precondition(plan.manifest.runs == 1, "a plan of one run")
    let store =
      try directory.map { try Sweep.open(plan, in: $0, fresh: fresh) }
      ?? ResultStore(inMemory: plan.manifest)
    try Runner(plan, jobs: 1, monitor: monitor, cancellation: cancellation).run(into: store)
    if let failed = try store.failedRuns().first { throw RunFailure(reason: failed.reason) }
    guard let result = try store.result(ofRun: 0) else {
      try store.close()
      throw CancellationError()
    }
    if let directory { try Sweep.writeFiles(of: store, into: directory) }
    try store.close()
    return RunDocument(plan, result: result)
  }
}

/// A run that failed.
public struct RunFailure: LocalizedError, Equatable {
  /// Why.
  public let reason: String

  /// The reason.
  public var errorDescription: String? { "the run failed: \(reason)" }
}
