internal import Synchronization

/// The groups that workers share, and the first problem that stops them all.
final class WorkShare: Sendable {
  private struct State {
    var groups: RunGroups
    var problem: (any Error)?
  }

  private let state: Mutex<State>

  /// All of `groups` are still to be taken.
  init(_ groups: RunGroups) { state = Mutex(State(groups: groups)) }

  /// What stopped the work, if anything did.
  var problem: (any Error)? { state.withLock { $0.problem } }

  /// Takes groups and hands them to `body` until there are none, one fails or `stop` says so.
  func work(_ body: (RunGroup) throws -> Void, until stop: () -> Bool) {
    while !stop(), let group = next() {
      do {
        try body(group)
      } catch {
        state.withLock { $0.problem = $0.problem ?? error }
      }
    }
  }

  private func next() -> RunGroup? {
    state.withLock { $0.problem == nil ? $0.groups.next() : nil }
  }
}
