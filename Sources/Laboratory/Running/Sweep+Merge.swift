public import Foundation
public import Store

extension Sweep {
  /// What a merge came to.
  public struct Merged: Sendable {
    /// How far the experiment is with all that was joined.
    public var completion: Completion
    /// Shards that were not among what was joined, where all that was are shards of one split.
    public var absent: [String]
    /// Directories of shards that have runs left themselves, with their number.
    public var unfinished: [(directory: URL, left: Int)]
  }

  /// Joins what `parts` hold of an experiment, with what `directory` holds of it, in `directory`, and
  /// writes `files` when no run is missing.
  ///
  /// They are then the bytes of a sweep that was never split, whatever the order of `parts`. Before all
  /// is joined nothing changes in the directory: a merge that was refused or killed can be repeated.
  /// - Throws: `StoreError`; `CancellationError` when somebody cancelled.
  public static func merge(
    _ parts: [URL], into directory: URL, monitor: RunMonitor = RunMonitor(),
    cancellation: Cancellation = Cancellation()
  ) throws -> Merged {
    let known = directory.appendingPathComponent(ResultStore.fileName).path
    let (absent, unfinished) = try shortcomings(
      of: parts + (FileManager.default.fileExists(atPath: known) ? [directory] : []))
    var begun = false
    try ResultStore.merge(parts, into: directory) { new, all in
      if cancellation.isCancelled { throw CancellationError() }
      if !begun {
        monitor.begin(total: all, finished: 0, work: Double(all), workers: 1)
        begun = true
      }
      monitor.finish(worker: 0, work: Double(new), runs: new, failed: 0)
    }
    // A directory of results that is written to is for all runs from here on.
    let manifest = try ResultStore(reading: directory).manifest
    let store = try ResultStore(writing: manifest, in: directory)
    let completion = try store.completion()
    if completion.left == 0 { try writeFiles(of: store, into: directory) }
    try store.close()
    return Merged(completion: completion, absent: absent, unfinished: unfinished)
  }

  /// Which shards of the split are not there, and which are there in part only.
  private static func shortcomings(
    of parts: [URL]
  ) throws -> (absent: [String], unfinished: [(directory: URL, left: Int)]) {
    var numbers: Set<Int> = []
    var counts: Set<Int?> = []
    var unfinished: [(directory: URL, left: Int)] = []
    for part in parts {
      let store = try ResultStore(reading: part)
      let left = try store.completion().left
      try store.close()
      counts.insert(store.shard?.count)
      guard let shard = store.shard else { continue }
      numbers.insert(shard.number)
      if left > 0 { unfinished.append((part, left)) }
    }
    guard counts.count == 1, let count = counts.first ?? nil else { return ([], unfinished) }
    return ((1...count).filter { !numbers.contains($0) }.map { "\($0)/\(count)" }, unfinished)
  }
}
