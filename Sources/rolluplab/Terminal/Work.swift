internal import Foundation
internal import Laboratory
internal import Players

/// Work that can be watched and stopped: signals and progress around one call.
enum Work {
  /// Runs `body` while signals cancel it and progress is shown, counted in `unit`.
  static func watched<T>(
    counting unit: String = "runs",
    _ body: (RunMonitor, Cancellation, Interrupts) throws -> T
  ) throws -> T {
    let (monitor, cancellation) = (RunMonitor(), Cancellation())
    let interrupts = Interrupts(cancellation)
    let display = ProgressDisplay(monitor, counting: unit)
    defer { display.stop() }
    return try body(monitor, cancellation, interrupts)
  }

  /// Fails where runs of a comparison are missing: what there is has been shown by then.
  static func requireAll(_ comparison: Comparison, of plan: Plan) throws {
    guard comparison.failedRuns > 0 else { return }
    throw CommandFailure(
      .failedRun, "\(comparison.failedRuns) of \(plan.manifest.runs) runs failed and are missing")
  }

  /// Runs a comparison, kept in a directory or not.
  static func compared(
    _ plan: Plan, worlds: [World], out: String?, fresh: Bool, jobs: Int
  ) throws -> Comparison {
    try watched { monitor, cancellation, interrupts in
      do {
        return try Comparison.run(
          plan, worlds: worlds, in: out.map { URL(fileURLWithPath: $0, isDirectory: true) },
          fresh: fresh, jobs: jobs, monitor: monitor, cancellation: cancellation)
      } catch is CancellationError {
        let done = monitor.snapshot
        throw interrupts.failure(
          out == nil
            ? "stopped after \(done.finished) of \(done.total) runs; with --out they would be kept"
            : "stopped after \(done.finished) of \(done.total) runs, which are kept; "
              + "the same command goes on from there")
      }
    }
  }
}
