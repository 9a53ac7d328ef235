public import Foundation

/// What can go wrong between results and the disk.
public enum StoreError: LocalizedError, Equatable {
  /// The directory holds no results.
  case noResults(directory: String)
  /// The directory or a file in it cannot be made.
  case cannotCreate(path: String, reason: String)
  /// The directory holds another experiment.
  case otherExperiment(directory: String, difference: String)
  /// The directory is for another part of the same experiment; `nil` stands for all of it.
  case otherShard(directory: String, there: String?, here: String?)
  /// The directories do not hold runs of one experiment.
  case notMergeable(directory: String, with: String, difference: String)
  /// Two directories have a run in common, with different results.
  case conflict(run: String, difference: String, directory: String, with: String)
  /// Another process is writing to the directory.
  case inUse(directory: String, process: String)
  /// The file is no database of ours, or one of another release.
  case notAStore(path: String, reason: String)
  /// Reading or writing failed.
  case failed(path: String, reason: String)

  /// One sentence with place, value and what to do.
  public var errorDescription: String? {
    switch self {
    case .noResults(let directory):
      "\(directory): no results here (there is no \(ResultStore.fileName)); "
        + "'sweep', 'run --out' and 'compare --out' make them"
    case .cannotCreate(let path, let reason):
      "cannot create \(path): \(reason)"
    case .otherExperiment(let directory, let difference):
      "\(directory) holds the results of another experiment (\(difference)); give another "
        + "directory, or --fresh to delete them and start over"
    case .otherShard(let directory, let there?, .none):
      "\(directory) holds shard \(there) of this experiment; --shard \(there) goes on with it, "
        + "'merge' joins it with the others"
    case .otherShard(let directory, let there, let here):
      "\(directory) is for \(there.map { "shard \($0)" } ?? "all") of this experiment, not shard "
        + "\(here ?? "-"); give another directory, or --fresh to delete the results and start over"
    case .notMergeable(let directory, let other, let difference):
      "\(directory) (there) and \(other) (here) do not hold runs of one experiment: "
        + "\(difference); nothing was merged"
    case .conflict(let run, let difference, let directory, let other):
      "\(directory) and \(other) have different results of one run (\(run): \(difference)), which "
        + "equal inputs never give; nothing was merged"
    case .inUse(let directory, let process):
      "\(directory) is being written by process \(process); wait for it, or give another directory"
    case .notAStore(let path, let reason):
      "\(path) is no result file of this program: \(reason)"
    case .failed(let path, let reason):
      "\(path): \(reason)"
    }
  }
}
