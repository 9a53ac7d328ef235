// Expectations over players who mix independently. A mixture of a profile: the probabilities of all
// players' actions in order.

extension PayoffTable {
  /// Writes the expected payoffs of all actions of a player against mixtures; its own is ignored.
  ///
  /// - Complexity: O(profiles).
  @inline(__always)
  func expectedPayoffs(
    of player: Int, against mixtures: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    guard players == 2 else {
      payoffs.update(repeating: 0, count: actionCounts[player])
      add(of: player, against: mixtures, players - 1, 0, 1, into: payoffs)
      return
    }
    let (own, other) = (actionCounts[player], actionCounts[1 &- player])
    let (step, leap) = player == 0 ? (2, 2 &* own) : (2 &* other, 2)
    let mixture = mixtures.advanced(by: player == 0 ? own : 0)
    for action in 0..<own {
      var cell = cells + (action &* step &+ player)
      var sum = 0.0
      for rival in 0..<other {
        sum += mixture[rival] * cell.pointee
        cell += leap
      }
      payoffs[action] = sum
    }
  }

  /// The same as an array.
  func expectedPayoffs(of player: Int, against mixtures: [Double]) -> [Double] {
    var payoffs = [Double](repeating: 0, count: actionCounts[player])
    mixtures.withUnsafeBufferPointer { mixtures in
      payoffs.withUnsafeMutableBufferPointer { payoffs in
        guard let mixtures = mixtures.baseAddress, let payoffs = payoffs.baseAddress else { return }
        expectedPayoffs(of: player, against: mixtures, into: payoffs)
      }
    }
    return payoffs
  }

  /// Adds the part in which the players after `last` play as in `profile`, with probability `weight`.
  private func add(
    of player: Int, against mixtures: UnsafePointer<Double>, _ last: Int, _ profile: Int,
    _ weight: Double, into payoffs: UnsafeMutablePointer<Double>
  ) {
    guard last >= 0 else {
      payoffs[action(of: player, in: profile)] += weight * payoff(of: player, at: profile)
      return
    }
    let first = place(of: last)
    for action in 0..<actionCounts[last] {
      let probability = last == player ? 1 : mixtures[first + action]
      guard probability > 0 else { continue }
      add(
        of: player, against: mixtures, last - 1, profile + action * strides[last],
        weight * probability, into: payoffs)
    }
  }

  /// Adds the probability of every profile to `sums`.
  func addProfiles(_ mixtures: UnsafePointer<Double>, to sums: UnsafeMutablePointer<Double>) {
    addProfiles(mixtures, players - 1, 0, 1, to: sums)
  }

  private func addProfiles(
    _ mixtures: UnsafePointer<Double>, _ last: Int, _ profile: Int, _ weight: Double,
    to sums: UnsafeMutablePointer<Double>
  ) {
    guard last >= 0 else {
      sums[profile] += weight
      return
    }
    let first = place(of: last)
    for action in 0..<actionCounts[last] where mixtures[first + action] > 0 {
      addProfiles(
        mixtures, last - 1, profile + action * strides[last], weight * mixtures[first + action],
        to: sums)
    }
  }

  /// Where the probabilities of a player begin in a mixture.
  private func place(of player: Int) -> Int {
    var place = 0
    for other in 0..<player { place += actionCounts[other] }
    return place
  }

  /// The least and the greatest payoff of a player.
  func payoffRange(of player: Int) -> ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for profile in 0..<profileCount {
      low = min(low, payoff(of: player, at: profile))
      high = max(high, payoff(of: player, at: profile))
    }
    return low...high
  }
}
