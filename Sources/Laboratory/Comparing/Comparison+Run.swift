public import Foundation
public import Players
internal import Store

extension Comparison {
  /// Runs what a comparison needs and compares.
  ///
  /// With a directory the runs and their CSV files are kept there, and runs that are there are not made
  /// again, unless everything there is deleted first (`fresh`). Throws `CancellationError` when somebody cancelled, and `StoreError`.
  public static func run(
    _ plan: Plan, worlds: [World], in directory: URL? = nil, fresh: Bool = false, jobs: Int,
    monitor: RunMonitor = RunMonitor(), cancellation: Cancellation = Cancellation()
  ) throws -> Comparison {
    let store =
      try directory.map { try Sweep.open(plan, in: $0, fresh: fresh) }
      ?? ResultStore(inMemory: plan.manifest)
    try Runner(plan, jobs: jobs, monitor: monitor, cancellation: cancellation).run(into: store)
    guard try store.completion().left == 0 else {
      try store.close()
      throw CancellationError()
    }
    let comparison = try Comparison(store, worlds: worlds.map(\.name))
    if let directory { try Sweep.writeFiles(of: store, into: directory) }
    try store.close()
    return comparison
  }
}
