package import Rollup

/// Players who answer by a function of what they are asked, and keep what their decisions came to.
package struct Script: PlayerSet, Sendable {
  private let answer: @Sendable (Request) -> Action
  /// The questions, in order.
  package private(set) var requests: [Request] = []
  /// What the decisions came to, in the order in which they closed.
  package private(set) var outcomes: [Outcome] = []

  /// Those who answer as `answer` says.
  package init(_ answer: @escaping @Sendable (Request) -> Action) { self.answer = answer }

  package mutating func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    for i in requests.indices {
      actions[i] = answer(requests[i])
      self.requests.append(requests[i])
    }
  }

  package mutating func learn(_ outcomes: Span<Outcome>) {
    for i in outcomes.indices { self.outcomes.append(outcomes[i]) }
  }
}
