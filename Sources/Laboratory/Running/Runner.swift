internal import Foundation
internal import Rollup
public import Store

/// Runs what a store does not have, on all cores.
///
/// Workers are threads that take the next group, not tasks: a task per run costs more than a short
/// run, and busy tasks keep signals and progress from being served. Each worker commits its results
/// through the store's one connection, keyed by ordinal, so that neither the number of workers nor
/// the order in which runs end can be seen in the results.
public struct Runner: Sendable {
  private let plan: Plan
  private let jobs: Int
  private let monitor: RunMonitor
  private let cancellation: Cancellation

  /// A runner of `plan` on `jobs` threads.
  public init(
    _ plan: Plan, jobs: Int, monitor: RunMonitor = RunMonitor(),
    cancellation: Cancellation = Cancellation()
  ) {
    precondition(jobs > 0, "at least one job")
    self.plan = plan
    self.jobs = jobs
    self.monitor = monitor
    self.cancellation = cancellation
  }

  /// Runs all that `store` is for and has no result for; returns when there is nothing left, or soon
  /// after somebody cancelled.
  ///
  /// A run that fails is noted in the store and does not stop the others.
  /// - Throws: `StoreError` when results cannot be kept.
  public func run(into store: ResultStore) throws {
    let finished = try store.finishedRuns()
    var work = 0.0
    for (point, slots) in plan.slots.enumerated() {
      let left = plan.manifest.seeds.indices.filter {
        let run = plan.manifest.ordinal(point: point, seed: $0)
        return !finished.contains(run) && store.shard?.runs.contains(run) != false
      }
      work += Double(slots) * Double(left.count)
    }
    monitor.begin(
      total: store.expectedRuns, finished: finished.count, work: work, workers: jobs)

    let share = WorkShare(
      RunGroups(plan, shard: store.shard, finished: finished, workers: jobs))
    let workers = DispatchGroup()
    for worker in 0..<jobs {
      workers.enter()
      let thread = Thread {
        share.work {
          try run($0, worker: worker, into: store)
        } until: {
          cancellation.isCancelled
        }
        workers.leave()
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
    workers.wait()
    if let error = share.problem { throw error }
  }

  private func run(_ group: RunGroup, worker: Int, into store: ResultStore) throws {
    let slots = group.points.map { Double(plan.slots[$0]) }
    let work = slots.reduce(0, +)
    let seed = plan.manifest.seeds[group.seed]
    var control = RunControl(
      isCancelled: { cancellation.isCancelled },
      onEpoch: { monitor.advance(worker: worker, to: Double($0) * Double(slots.count)) })
    // A lone run has all cores to itself.
    if plan.manifest.runs == 1 {
      control.proofThreads = ProcessInfo.processInfo.activeProcessorCount
    }
    do {
      let results = try plan.simulate(group.points, seed, control)
      for (point, result) in zip(group.points, results) {
        try store.commit(result, run: plan.manifest.ordinal(point: point, seed: group.seed)) {
          plan.provenance(point)
        }
      }
      monitor.finish(worker: worker, work: work, runs: results.count, failed: 0)
    } catch is CancellationError {
      monitor.advance(worker: worker, to: 0)
    } catch let error as StoreError {
      throw error
    } catch  where group.points.count > 1 {
      // Which of them failed is only seen when each runs alone.
      for point in group.points {
        try run(RunGroup(points: [point], seed: group.seed), worker: worker, into: store)
      }
    } catch {
      try store.commitFailure(
        FailureText.of(error),
        run: plan.manifest.ordinal(point: group.points[0], seed: group.seed))
      monitor.finish(worker: worker, work: work, runs: 1, failed: 1)
    }
  }
}
