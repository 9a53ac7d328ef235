internal import Foundation
internal import Laboratory
internal import Synchronization

/// How far the work is, on standard error, for work of more than two seconds: a bar for a person, a
/// line every five seconds for a log.
final class ProgressDisplay {
  private static let patience = 2.0
  private let timer: any DispatchSourceTimer
  private let queue = DispatchQueue(label: "rolluplab.progress")
  private let drawn: Drawn

  private final class Drawn: Sendable {
    let width = Mutex(0)
  }

  /// Starts to show what `monitor` sees, counted in `unit`.
  convenience init(_ monitor: RunMonitor, counting unit: String) {
    self.init { seconds, bar in Self.line(monitor.snapshot, of: unit, after: seconds, bar: bar) }
  }

  /// Starts to show the line that `look` makes of the seconds so far, with a bar if a person sees it.
  init(look: @escaping @Sendable (_ seconds: Double, _ bar: Bool) -> String) {
    let start = DispatchTime.now()
    let drawn = Drawn()
    self.drawn = drawn
    timer = DispatchSource.makeTimerSource(queue: queue)
    let terminal = Messages.isTerminal
    timer.schedule(
      deadline: start + (terminal ? Self.patience : 5), repeating: terminal ? 0.2 : 5)
    timer.setEventHandler { @Sendable in
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
      let line = look(seconds, terminal)
      guard terminal else { return Messages.say(line) }
      drawn.width.withLock { width in
        let padding = String(repeating: " ", count: max(0, width - line.count))
        Messages.draw("\r\(line)\(padding)")
        width = line.count
      }
    }
    timer.activate()
  }

  /// Stops, and wipes the bar.
  func stop() {
    timer.cancel()
    queue.sync {}
    drawn.width.withLock { width in
      if width > 0 { Messages.draw("\r\(String(repeating: " ", count: width))\r") }
      width = 0
    }
  }

  /// One look as a line.
  static func line(
    _ snapshot: RunMonitor.Snapshot, of unit: String, after seconds: Double, bar: Bool
  ) -> String {
    var line = ""
    if bar {
      let full = Int(snapshot.fraction * 30)
      line +=
        "[" + String(repeating: "#", count: full) + String(repeating: "-", count: 30 - full) + "] "
    }
    line += "\(snapshot.finished) of \(snapshot.total) \(unit)"
    line += ", \(Int(snapshot.fraction * 100)) %"
    if snapshot.failed > 0 { line += ", \(snapshot.failed) failed" }
    if snapshot.fraction > 0.005 {
      line += ", " + duration(seconds * (1 / snapshot.fraction - 1)) + " left"
    }
    return line
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole / 60 % 60) min"
  }
}
