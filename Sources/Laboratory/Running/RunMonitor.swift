internal import Synchronization

/// How far the work is, written by the workers and read by whoever shows it.
public final class RunMonitor: Sendable {
  /// One look at the work.
  public struct Snapshot: Sendable, Equatable {
    /// Runs that have ended, in this process or before.
    public var finished: Int
    /// Runs that failed in this process.
    public var failed: Int
    /// All runs.
    public var total: Int
    /// The part of this process's work that is done, from 0 to 1, parts of runs included.
    public var fraction: Double
  }

  private struct State {
    var finished = 0
    var failed = 0
    var total = 0
    var work = 0.0
    var workDone = 0.0
    var inFlight: [Double] = []
  }

  private let state = Mutex(State())

  /// Nothing to do so far.
  public init() {}

  /// What there is to see now.
  public var snapshot: Snapshot {
    state.withLock { state in
      let done = state.workDone + state.inFlight.reduce(0, +)
      return Snapshot(
        finished: state.finished, failed: state.failed, total: state.total,
        fraction: state.work > 0 ? min(1, done / state.work) : 0)
    }
  }

  func begin(total: Int, finished: Int, work: Double, workers: Int) {
    state.withLock {
      $0 = State(
        finished: finished, failed: 0, total: total, work: work, workDone: 0,
        inFlight: Array(repeating: 0, count: workers))
    }
  }

  func advance(worker: Int, to work: Double) {
    state.withLock { $0.inFlight[worker] = work }
  }

  func finish(worker: Int, work: Double, runs: Int, failed: Int) {
    state.withLock {
      $0.inFlight[worker] = 0
      $0.workDone += work
      $0.finished += runs
      $0.failed += failed
    }
  }
}
