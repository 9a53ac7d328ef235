import Synchronization

/// The largest number that any thread has noted.
final class Seen: Sendable {
  private let largest = Mutex(0)

  func note(_ number: Int) { largest.withLock { $0 = max($0, number) } }
  var most: Int { largest.withLock { $0 } }
}
