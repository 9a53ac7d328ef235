public import Learning

/// Running the sessions of a repeated game so that it can be watched and stopped.
public enum LearningRun {
  /// Runs all sessions of `experiment` on `threads` threads.
  ///
  /// - Throws: `ExperimentError` where the experiment is not possible, `CancellationError` when
  ///   somebody cancelled.
  public static func run(
    _ experiment: Learning.Experiment, threads: Int, monitor: RunMonitor = RunMonitor(),
    cancellation: Cancellation = Cancellation()
  ) throws -> ExperimentResult {
    monitor.begin(
      total: experiment.sessions, finished: 0, work: Double(experiment.sessions), workers: 1)
    let control = SessionControl(
      isCancelled: { cancellation.isCancelled },
      onSession: { _ in monitor.finish(worker: 0, work: 1, runs: 1, failed: 0) })
    return try experiment.run(threads: threads, control: control)
  }
}
