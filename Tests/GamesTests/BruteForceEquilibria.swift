import Games

/// Extreme equilibria by the definition alone: all sets of as many constraints as the dimension are
/// solved in fractions, and the feasible solutions paired.
enum BruteForceEquilibria {
  /// The equilibria, none twice, and whether any vertex has more labels than the dimension.
  static func all(_ game: NormalFormGame) -> (equilibria: Set<[[Rational]]>, isDegenerate: Bool) {
    let (m, n) = (game.shape.counts[0], game.shape.counts[1])
    let exact = game.exactPayoffs
    func positive(_ payoffs: ArraySlice<Rational>) -> [Rational] {
      let least = payoffs.min() ?? .zero
      return payoffs.map { $0 - least + .one }
    }
    let a = positive(exact[0..<m * n])
    let b = positive(exact[(m * n)...])
    let first = vertices(m, n, ownFirst: 0, otherFirst: m) { own, other in b[own + other * m] }
    let second = vertices(n, m, ownFirst: m, otherFirst: 0) { own, other in a[other + own * m] }
    var found: Set<[[Rational]]> = []
    for (x, xLabels) in first {
      for (y, yLabels) in second
      where xLabels.union(yLabels).count == m + n && x.contains(where: { $0.sign > 0 }) {
        found.insert([normalized(x), normalized(y)])
      }
    }
    return (found, first.contains { $0.value.count > m } || second.contains { $0.value.count > n })
  }

  private static func normalized(_ x: [Rational]) -> [Rational] {
    let total = x.reduce(.zero, +)
    return x.map { $0 / total }
  }

  /// The vertices of {x ≥ 0, Σᵢ payoff(i, j) xᵢ ≤ 1 for all j}, with all their labels.
  private static func vertices(
    _ own: Int, _ other: Int, ownFirst: Int, otherFirst: Int, payoff: (Int, Int) -> Rational
  ) -> [[Rational]: Set<Int>] {
    var found: [[Rational]: Set<Int>] = [:]
    for subset in subsets(of: own + other, size: own) {
      let rows = subset.map { c in
        (0..<own).map { i in
          c < own ? (i == c ? Rational.one : .zero) : payoff(i, c - own)
        } + [c < own ? .zero : .one]
      }
      guard let x = solution(rows), x.allSatisfy({ $0.sign >= 0 }) else { continue }
      let sums = (0..<other).map { j in
        (0..<own).reduce(Rational.zero) { $0 + payoff($1, j) * x[$1] }
      }
      guard sums.max() ?? .zero <= .one else { continue }
      found[x] = Set(
        (0..<own).filter { x[$0].sign == 0 }.map { $0 + ownFirst }
          + (0..<other).filter { sums[$0] == .one }.map { $0 + otherFirst })
    }
    return found
  }

  private static func subsets(of count: Int, size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard count >= size else { return [] }
    return subsets(of: count - 1, size: size)
      + subsets(of: count - 1, size: size - 1).map { $0 + [count - 1] }
  }

  /// Solves equations with the right side as the last column; nil if they are singular.
  private static func solution(_ system: [[Rational]]) -> [Rational]? {
    var rows = system
    let n = rows.count
    for step in 0..<n {
      let candidates = (step..<n).filter { rows[$0][step].sign != 0 }
      guard let pivot = candidates.first else { return nil }
      rows.swapAt(step, pivot)
      for i in 0..<n where i != step && rows[i][step].sign != 0 {
        let factor = rows[i][step] / rows[step][step]
        for j in step...n { rows[i][j] = rows[i][j] - factor * rows[step][j] }
      }
    }
    return (0..<n).map { rows[$0][n] / rows[$0][$0] }
  }
}
