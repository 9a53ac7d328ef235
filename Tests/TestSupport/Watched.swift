package import Rollup

/// Players, with a count of what they answer by kind and action.
package struct Watched<Players: PlayerSet & Sendable>: PlayerSet, Sendable {
  package var players: Players
  /// By kind, how often the action of each index was answered.
  package private(set) var counts: [Int: [Int: Int]] = [:]
  /// What decisions came to.
  package private(set) var outcomes: [Outcome] = []

  package init(_ players: Players) { self.players = players }

  package mutating func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    players.answer(requests, &actions)
    for i in requests.indices {
      counts[requests[i].kind, default: [:]][actions[i].index, default: 0] += 1
    }
  }

  package mutating func learn(_ outcomes: Span<Outcome>) {
    players.learn(outcomes)
    for i in outcomes.indices { self.outcomes.append(outcomes[i]) }
  }

  /// The share of the questions of a kind that were answered by the action of an index.
  package func share(of action: Int, kind: Int) -> Double {
    let answers = counts[kind] ?? [:]
    let all = answers.values.reduce(0, +)
    return all > 0 ? Double(answers[action] ?? 0) / Double(all) : .nan
  }
}
