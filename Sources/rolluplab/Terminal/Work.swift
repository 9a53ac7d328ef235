internal import Laboratory

/// Work that can be watched and stopped: signals and progress around one call.
enum Work {
  /// Runs `body` while signals cancel it and progress is shown.
  static func watched<T>(
    _ body: (RunMonitor, Cancellation, Interrupts) throws -> T
  ) throws -> T {
    let (monitor, cancellation) = (RunMonitor(), Cancellation())
    let interrupts = Interrupts(cancellation)
    let display = ProgressDisplay(monitor)
    defer { display.stop() }
    return try body(monitor, cancellation, interrupts)
  }
}
