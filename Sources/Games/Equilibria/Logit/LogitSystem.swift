internal import LinearAlgebra
internal import Randomness

/// The equations of logit equilibria in log odds, and their derivatives.
///
/// Unknown are x[i, s] = log(p[i, s] / p[i, 0]) of every strategy of every player but its first one;
/// the equations are x[i, s] = λ · g[i, s](p), where g is how much more the strategy earns than the
/// player's first. (McKelvey and Palfrey 1995, and the logarithms of Turocy 2005;
/// as differences, so that nothing is left of what all strategies of a player have in common.)
/// Payoff differences are divided by a power of two to be of size 1, and λ multiplied.
final class LogitSystem {
  let shape: ProfileShape
  /// The number of unknowns.
  let unknowns: Int
  /// λ here is λ of the game times this.
  let scale: Double
  /// The probabilities, player after player.
  let probabilities: UnsafeMutablePointer<Double>
  /// How much more each strategy earns than the player's first one.
  let gains: UnsafeMutablePointer<Double>
  /// The first place of each player in the two above.
  let starts: [Int]
  /// The number of all strategies.
  let strategies: Int
  /// The gains of strategies (rows) when another player plays one of its own (columns).
  private let conditional: UnsafeMutablePointer<Double>
  private let differences: [Double]
  /// Scratch: a product of the probabilities before and after each player.
  private let before: UnsafeMutablePointer<Double>
  private let played: UnsafeMutablePointer<Int>

  init(_ game: NormalFormGame) {
    shape = game.shape
    var starts: [Int] = []
    var total = 0
    for count in shape.counts {
      starts.append(total)
      total += count
    }
    self.starts = starts
    strategies = total
    unknowns = total - shape.players
    // Quarters, so that no difference overflows; a difference of two numbers rounds once.
    var differences = game.payoffs
    for player in 0..<shape.players {
      for profile in 0..<shape.profiles {
        let first = profile - shape.strategy(of: player, in: profile) * shape.strides[player]
        differences[player * shape.profiles + profile] =
          game.payoff(player, profile) / 4 - game.payoff(player, first) / 4
      }
    }
    let largest = differences.reduce(0) { max($0, abs($1)) }
    let size = largest > 0 ? largest.binade : 1
    self.differences = differences.map { $0 / size }
    scale = size * 4
    probabilities = .allocate(capacity: total)
    probabilities.initialize(repeating: 0, count: total)
    gains = .allocate(capacity: total)
    gains.initialize(repeating: 0, count: total)
    conditional = .allocate(capacity: total * total)
    conditional.initialize(repeating: 0, count: total * total)
    before = .allocate(capacity: 2 * shape.players)
    before.initialize(repeating: 1, count: 2 * shape.players)
    played = .allocate(capacity: shape.players)
    played.initialize(repeating: 0, count: shape.players)
    if shape.players <= 2 { contract() }
  }

  deinit {
    probabilities.deallocate()
    gains.deallocate()
    conditional.deallocate()
    before.deallocate()
    played.deallocate()
  }

  /// Computes the probabilities of log odds, player after player without their first strategies.
  func setProbabilities(_ x: UnsafePointer<Double>) {
    var place = 0
    for player in 0..<shape.players {
      let p = probabilities + starts[player]
      let count = shape.counts[player]
      var highest = 0.0
      for s in 1..<max(1, count) { highest = max(highest, x[place + s - 1]) }
      var sum = Elementary.exp(-highest)
      p[0] = sum
      for s in 1..<max(1, count) {
        p[s] = Elementary.exp(x[place + s - 1] - highest)
        sum += p[s]
      }
      for s in 0..<count { p[s] /= sum }
      place += count - 1
    }
  }

  /// Computes the gains from the probabilities.
  func setGains() {
    if shape.players > 2 { contract() }
    guard shape.players > 1 else { return }
    for player in 0..<shape.players {
      let other = player == 0 ? 1 : 0
      let p = probabilities + starts[other]
      for s in starts[player]..<starts[player] + shape.counts[player] {
        let row = conditional + s * strategies + starts[other]
        var sum = 0.0
        for t in 0..<shape.counts[other] { sum += p[t] * row[t] }
        gains[s] = sum
      }
    }
  }

  /// Writes the derivatives of x - λ g by x and λ into the first rows of a system of one more
  /// equation than there are unknowns.
  func write(_ lambda: Double, into system: SmallSystem) {
    var v = 0
    for player in 0..<shape.players {
      for s in 1..<max(1, shape.counts[player]) {
        let place = starts[player] + s
        let row = system.elements + v * system.size
        let from = conditional + place * strategies
        var w = 0
        for other in 0..<shape.players {
          let start = starts[other]
          let count = shape.counts[other]
          if other == player {
            for t in 1..<max(1, count) { row[w + t - 1] = 0 }
            row[v] = 1
          } else {
            for t in 1..<max(1, count) {
              row[w + t - 1] =
                -lambda * probabilities[start + t] * (from[start + t] - gains[place])
            }
          }
          w += count - 1
        }
        row[unknowns] = -gains[place]
        v += 1
      }
    }
  }

  /// Sums the differences over all players but each two, weighted with their probabilities.
  private func contract() {
    let players = shape.players
    conditional.update(repeating: 0, count: strategies * strategies)
    for k in 0..<players { played[k] = 0 }
    let after = before + players
    differences.withUnsafeBufferPointer { differences in
      for profile in 0..<shape.profiles {
        for player in 0..<players where played[player] > 0 {
          let difference = differences[player * shape.profiles + profile]
          let place = starts[player] + played[player]
          if players == 1 { gains[place] = difference }
          let row = conditional + place * strategies
          var product = 1.0
          for k in 0..<players {
            before[k] = product
            if k != player { product *= probabilities[starts[k] + played[k]] }
          }
          product = difference
          for k in (0..<players).reversed() {
            after[k] = product
            if k != player { product *= probabilities[starts[k] + played[k]] }
          }
          for k in 0..<players where k != player {
            row[starts[k] + played[k]] += before[k] * after[k]
          }
        }
        var k = 0
        while k < players {
          played[k] += 1
          if played[k] < shape.counts[k] { break }
          played[k] = 0
          k += 1
        }
      }
    }
  }
}
