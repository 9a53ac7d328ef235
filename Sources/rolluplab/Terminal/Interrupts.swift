internal import Foundation
internal import Laboratory
internal import Synchronization

/// SIGINT and SIGTERM as a wish to stop: the first is heard by the workers, the second ends the
/// process at once (which loses no finished run).
///
/// The handlers have a queue of their own, which the workers cannot keep busy.
final class Interrupts {
  private let sources: [any DispatchSourceSignal]
  private let heard: Heard

  private final class Heard: Sendable {
    let signal = Atomic<Int32>(0)
  }

  /// Starts to listen; `cancellation` hears of the first signal.
  init(_ cancellation: Cancellation) {
    let queue = DispatchQueue(label: "rolluplab.signals")
    let heard = Heard()
    self.heard = heard
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { @Sendable in
        if heard.signal.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
        cancellation.cancel()
      }
      source.activate()
      return source
    }
  }

  /// Starts to listen for work that keeps nothing: the first signal says `words` and ends the process.
  init(saying words: String) {
    let queue = DispatchQueue(label: "rolluplab.signals")
    heard = Heard()
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { @Sendable in
        Messages.error(words)
        _exit(128 + number)
      }
      source.activate()
      return source
    }
  }

  /// The failure that a stopped command ends with: the code of its signal, and what to do next.
  func failure(_ message: String) -> CommandFailure {
    let status: ExitStatus =
      heard.signal.load(ordering: .relaxed) == SIGTERM ? .terminated : .interrupted
    return CommandFailure(status, message)
  }
}
