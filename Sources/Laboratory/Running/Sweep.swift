public import Foundation
public import Store

/// An experiment in a directory: run what is missing, then write the CSV files.
public enum Sweep {
  /// How a sweep ended.
  public enum Outcome: Sendable, Equatable {
    /// All runs are there, or as many as did not fail; the files are written, but for a shard, whose
    /// files would look like those of the whole.
    case complete(Completion)
    /// Somebody cancelled; what is finished is kept, and the files are not written.
    case cancelled(Completion)
  }

  /// What stands beside the results when all runs are there; series can be exported.
  public static let files: [ResultFile] = [.runs, .summary, .flows, .columns]

  /// Runs what `directory` lacks of `plan`, or of a shard of it, and writes `files`.
  ///
  /// `fresh` deletes what is there first. The files are the same bytes whatever the number of jobs and
  /// however often the work was interrupted and taken up again.
  /// - Throws: `StoreError`.
  public static func run(
    _ plan: Plan, shard: Shard? = nil, in directory: URL, fresh: Bool = false, jobs: Int,
    monitor: RunMonitor = RunMonitor(),
    cancellation: Cancellation = Cancellation()
  ) throws -> Outcome {
    let store = try open(plan, shard: shard, in: directory, fresh: fresh)
    try Runner(plan, jobs: jobs, monitor: monitor, cancellation: cancellation).run(into: store)
    let completion = try store.completion()
    guard completion.left == 0 else {
      try store.close()
      return .cancelled(completion)
    }
    if shard == nil { try writeFiles(of: store, into: directory) }
    try store.close()
    return .complete(completion)
  }

  /// The results of `plan` in `directory`, without the files of other results.
  static func open(
    _ plan: Plan, shard: Shard? = nil, in directory: URL, fresh: Bool
  ) throws -> ResultStore {
    let store = try ResultStore(
      writing: plan.manifest, in: directory, shard: shard?.runs(of: plan), fresh: fresh)
    if fresh {
      for file in files {
        try? FileManager.default.removeItem(at: directory.appendingPathComponent(file.rawValue))
      }
    }
    return store
  }

  static func writeFiles(of store: ResultStore, into directory: URL) throws {
    for file in files {
      try file.write(store, to: directory.appendingPathComponent(file.rawValue))
    }
  }
}
