internal import Randomness

extension Purpose {
  /// Where searches for mixed equilibria start.
  fileprivate static let mixedStarts = Self(rawValue: 0xB008)
}

/// Equilibria in which the players of a role mix alike.
///
/// On every combination of supports the strategies of a role must pay the same: as many equations as
/// unknown probabilities, solved by Newton's method with Levenberg and Marquardt's damping from a few
/// starts. What it ends in is checked in the game: regret, and no probability below zero. Such an
/// equilibrium exists (Nash, 1951, for symmetries), but a search need not find all.
package struct MixedSearch {
  /// Combinations of supports that are tried at most, the smallest first.
  static let mostSupports = 2_000
  private static let starts = 4
  private static let mostSteps = 60

  private let game: RoleSymmetricGame
  private let stakes: [Double]

  /// Whether there were more combinations of supports than were tried.
  package private(set) var isPartial = false

  package init(_ game: RoleSymmetricGame) {
    self.game = game
    stakes = game.stakes
  }

  /// Mixes by place, each once, in the order of their supports; not those in which every role plays
  /// one strategy.
  package mutating func mixes() -> [[Double]] {
    var found: [[Double]] = []
    for supports in supports() where supports.contains(where: { $0.count > 1 }) {
      for start in 0..<Self.starts {
        guard let mix = solve(supports, from: Self.start(start, supports)) else { continue }
        let isNew = found.allSatisfy { known in
          zip(known, mix).contains { abs($0 - $1) > 1e-6 }
        }
        if isNew { found.append(mix) }
      }
    }
    return found
  }

  /// Whether there is an equilibrium on the support of `mix`, looked for from there.
  func hasEquilibrium(near mix: [Double]) -> Bool {
    let supports = zip(game.shape.firstPlace, game.shape.strategies).map { first, count in
      (0..<count).filter { mix[first + $0] > 0 }
    }
    let start = zip(supports, game.shape.firstPlace).flatMap { support, first in
      support.dropLast().map { mix[first + $0] }
    }
    return solve(supports, from: start) != nil
  }

  /// Every combination of supports, the smallest first.
  private mutating func supports() -> [[[Int]]] {
    var combinations: [[[Int]]] = [[]]
    for strategies in game.essentialStrategies() {
      let own = Self.subsets(strategies)
      combinations = combinations.flatMap { before in own.map { before + [$0] } }
      combinations = combinations.enumerated().sorted {
        (Self.size($0.element), $0.offset) < (Self.size($1.element), $1.offset)
      }.map(\.element)
      if combinations.count > Self.mostSupports {
        isPartial = true
        combinations.removeLast(combinations.count - Self.mostSupports)
      }
    }
    return combinations
  }

  private static func size(_ supports: [[Int]]) -> Int { supports.reduce(0) { $0 + $1.count } }

  /// All but the empty one, small ones first; of many strategies those of at most three.
  private static func subsets(_ strategies: [Int]) -> [[Int]] {
    var subsets: [[Int]] = [[]]
    for strategy in strategies {
      subsets += subsets.filter { strategies.count <= 10 || $0.count < 3 }.map { $0 + [strategy] }
    }
    return subsets.dropFirst().sorted { ($0.count, $0.first ?? 0) < ($1.count, $1.first ?? 0) }
  }

  /// The equilibrium on these supports that a start leads to; `nil` where it leads to none.
  ///
  /// The unknowns are the probabilities of all but the last strategy of each support.
  private func solve(_ supports: [[Int]], from start: [Double]) -> [Double]? {
    let free = supports.enumerated().flatMap { role, strategies in
      strategies.dropLast().map { (role, game.shape.firstPlace[role] + $0) }
    }
    let last = supports.enumerated().map { role, strategies in
      game.shape.firstPlace[role] + (strategies.last ?? 0)
    }
    func mix(_ unknown: [Double]) -> [Double] {
      var mix = [Double](repeating: 0, count: game.shape.places)
      for place in last { mix[place] = 1 }
      for (value, (role, place)) in zip(unknown, free) {
        mix[place] = value
        mix[last[role]] -= value
      }
      return mix
    }
    func residuals(_ unknown: [Double]) -> [Double] {
      let values = game.expectedPayoffs(mix(unknown))
      return free.map { role, place in (values[place] - values[last[role]]) / stakes[role] }
    }
    var unknown = start
    var damping = 1e-3
    var here = residuals(unknown)
    for _ in 0..<Self.mostSteps {
      let size = Self.norm(here)
      if size < 1e-14 { break }
      let step = Self.step(unknown, here, damping, residuals)
      let next = zip(unknown, step).map { $0 + $1 }
      let there = residuals(next)
      if next.allSatisfy({ abs($0) < 4 }), Self.norm(there) < size {
        (unknown, here, damping) = (next, there, max(damping / 10, 1e-15))
      } else {
        damping *= 10
        if damping > 1e8 { break }
      }
    }
    let found = mix(unknown)
    guard Self.norm(here) < 1e-11, found.allSatisfy({ $0 > -1e-9 }) else { return nil }
    // A probability of nothing belongs to a smaller support.
    let isInside = zip(supports.indices, supports).allSatisfy { role, strategies in
      strategies.allSatisfy { found[game.shape.firstPlace[role] + $0] > 1e-9 }
    }
    guard isInside, zip(game.regrets(of: found), stakes).allSatisfy({ $0 <= 1e-9 * $1 }) else {
      return nil
    }
    return found
  }

  /// Equal shares, then drawn ones.
  private static func start(_ number: Int, _ supports: [[Int]]) -> [Double] {
    var random = RandomStream(seed: 0, purpose: .mixedStarts, entity: UInt32(number))
    return supports.flatMap { strategies in
      let weights = strategies.map { _ in number == 0 ? 1 : 0.05 + random.uniform() }
      let sum = weights.reduce(0, +)
      return weights.dropLast().map { $0 / sum }
    }
  }

  private static func norm(_ values: [Double]) -> Double {
    values.reduce(0) { max($0, abs($1)) }
  }

  /// The step of Levenberg and Marquardt: (JᵀJ + d I) s = -Jᵀ r, J by differences.
  private static func step(
    _ unknown: [Double], _ here: [Double], _ damping: Double, _ residuals: ([Double]) -> [Double]
  ) -> [Double] {
    let n = unknown.count
    let columns = unknown.indices.map { j in
      var moved = unknown
      moved[j] += 1e-7
      return zip(residuals(moved), here).map { ($0 - $1) / 1e-7 }
    }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: n + 1), count: n)
    for i in 0..<n {
      for j in 0..<n {
        matrix[i][j] = zip(columns[i], columns[j]).reduce(0) { $0 + $1.0 * $1.1 }
      }
      matrix[i][i] += damping
      matrix[i][n] = 0 - zip(columns[i], here).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return eliminated(matrix)
  }

  /// The solution of a positive definite system with its right-hand side as the last column.
  private static func eliminated(_ system: [[Double]]) -> [Double] {
    var a = system
    let n = a.count
    for k in 0..<n {
      for i in (k + 1)..<max(n, k + 1) {
        let factor = a[i][k] / a[k][k]
        for j in k...n { a[i][j] -= factor * a[k][j] }
      }
    }
    var x = [Double](repeating: 0, count: n)
    for k in (0..<n).reversed() {
      let known = ((k + 1)..<max(n, k + 1)).reduce(0) { $0 + a[k][$1] * x[$1] }
      x[k] = (a[k][n] - known) / a[k][k]
    }
    return x
  }
}
