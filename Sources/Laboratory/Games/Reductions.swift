extension RoleSymmetricGame {
  /// By role the strategies that can be part of an equilibrium, but for copies of others.
  ///
  /// What another strategy beats in every profile is struck out, over and over (iterated elimination
  /// of strictly dominated strategies, which no equilibrium plays); of strategies that are the same to
  /// everybody in every profile the first stays.
  func essentialStrategies() -> [[Int]] {
    var left = shape.strategies.map { Array(0..<$0) }
    var isDone = false
    while !isDone {
      isDone = true
      for role in left.indices {
        let remaining = left[role].filter { weak in
          !left[role].contains { $0 != weak && dominates($0, weak, role, among: left) }
        }
        if remaining.count < left[role].count {
          left[role] = remaining
          isDone = false
        }
      }
    }
    for role in left.indices {
      var kept: [Int] = []
      for strategy in left[role]
      where !kept.contains(where: { areCopies($0, strategy, role, among: left) }) {
        kept.append(strategy)
      }
      left[role] = kept
    }
    return left
  }

  /// Whether all that is played in a profile is among these strategies.
  private func isPlayed(_ profile: Int, among left: [[Int]]) -> Bool {
    left.indices.allSatisfy { role in
      shape.counts(of: role, in: profile).enumerated().allSatisfy {
        $1 == 0 || left[role].contains($0)
      }
    }
  }

  private func dominates(_ strong: Int, _ weak: Int, _ role: Int, among left: [[Int]]) -> Bool {
    for profile in 0..<shape.profiles where isPlayed(profile, among: left) {
      guard shape.counts(of: role, in: profile)[weak] > 0 else { continue }
      let next = shape.profile(profile, with: role, from: weak, to: strong)
      guard payoff(role, strong, in: next) > payoff(role, weak, in: profile) else { return false }
    }
    return true
  }

  /// Whether it makes no difference to anybody which of the two a player plays.
  private func areCopies(_ a: Int, _ b: Int, _ role: Int, among left: [[Int]]) -> Bool {
    for profile in 0..<shape.profiles where isPlayed(profile, among: left) {
      guard shape.counts(of: role, in: profile)[b] > 0 else { continue }
      let next = shape.profile(profile, with: role, from: b, to: a)
      guard payoff(role, a, in: next) == payoff(role, b, in: profile) else { return false }
      for other in shape.players.indices {
        let (before, after) = (
          shape.counts(of: other, in: profile), shape.counts(of: other, in: next)
        )
        for strategy in before.indices where before[strategy] > 0 && after[strategy] > 0 {
          guard payoff(other, strategy, in: profile) == payoff(other, strategy, in: next) else {
            return false
          }
        }
      }
    }
    return true
  }
}
