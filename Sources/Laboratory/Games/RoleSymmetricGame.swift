/// What players of a few roles are paid, those of a role being alike.
package struct RoleSymmetricGame: Sendable {
  /// How profiles are numbered.
  package let shape: RoleSymmetricShape
  /// What who plays the strategy at a place earns in a profile: at `profile * shape.places + place`;
  /// 0 where nobody plays it.
  package var payoffs: [Double]

  /// A game of these payoffs.
  package init(shape: RoleSymmetricShape, payoffs: [Double]) {
    precondition(payoffs.count == shape.profiles * shape.places, "a payoff a profile and place")
    self.shape = shape
    self.payoffs = payoffs
  }

  /// What a player of a role earns with a strategy that somebody plays in the profile.
  func payoff(_ role: Int, _ strategy: Int, in profile: Int) -> Double {
    payoffs[profile * shape.places + shape.firstPlace[role] + strategy]
  }

  /// The most that one player gains by another strategy than the one it has in the profile; 0 where
  /// nobody gains.
  package func regret(of profile: Int) -> Double {
    var most = 0.0
    forEachMove(from: profile) { most = max(most, $1) }
    return most
  }

  /// What each change of one player's strategy brings that player, in a profile, by its role.
  func forEachMove(from profile: Int, _ body: (_ role: Int, _ gain: Double) -> Void) {
    for role in shape.players.indices {
      let counts = shape.counts(of: role, in: profile)
      for old in counts.indices where counts[old] > 0 {
        let before = payoff(role, old, in: profile)
        for new in counts.indices where new != old {
          let next = shape.profile(profile, with: role, from: old, to: new)
          body(role, payoff(role, new, in: next) - before)
        }
      }
    }
  }

  /// Of each role the largest change of a player's payoff by a change of its own strategy, in any
  /// profile: what tolerances and the speed of dynamics are relative to; 1 where nothing changes.
  var stakes: [Double] {
    var most = shape.players.map { _ in 0.0 }
    for profile in 0..<shape.profiles {
      forEachMove(from: profile) { most[$0] = max(most[$0], abs($1)) }
    }
    return most.map { $0 > 0 ? $0 : 1 }
  }
}

extension RoleSymmetricGame {
  /// What each strategy earns, by place, where each player of a role plays strategy s with
  /// probability `mix[place of s]`.
  ///
  /// - Complexity: O(profiles · (roles + places)).
  package func expectedPayoffs(_ mix: [Double]) -> [Double] {
    let roles = shape.players.count
    // The chance of each share of all players of a role, and of those beside one who plays s.
    var all: [[Double]] = []
    var beside: [[Double]] = []
    for role in 0..<roles {
      let first = shape.firstPlace[role]
      let own = Array(mix[first..<first + shape.strategies[role]])
      all.append(shape.shares[role].map { Self.chance(of: $0, own, without: nil) })
      beside.append(
        shape.shares[role].flatMap { share in
          share.indices.map { share[$0] > 0 ? Self.chance(of: share, own, without: $0) : 0 }
        })
    }
    var result = [Double](repeating: 0, count: shape.places)
    for profile in 0..<shape.profiles {
      for role in 0..<roles {
        var others = 1.0
        for other in 0..<roles where other != role {
          others *= all[other][shape.share(of: other, in: profile)]
        }
        guard others > 0 else { continue }
        let (count, first) = (shape.strategies[role], shape.firstPlace[role])
        let share = shape.share(of: role, in: profile)
        for strategy in 0..<count {
          result[first + strategy] +=
            others * beside[role][share * count + strategy]
            * payoffs[profile * shape.places + first + strategy]
        }
      }
    }
    return result
  }

  /// The multinomial chance of a share, or of what is left of it without one player of `strategy`.
  private static func chance(of share: [Int], _ mix: [Double], without strategy: Int?) -> Double {
    var chance = 1.0
    var drawn = 0
    for (place, count) in share.enumerated() {
      let count = place == strategy ? count - 1 : count
      for k in 0..<max(0, count) {
        drawn += 1
        chance *= mix[place] * Double(drawn) / Double(k + 1)
      }
    }
    return chance
  }

  /// The most that a player gains by one strategy where all play `mix`.
  package func regret(of mix: [Double]) -> Double { regrets(of: mix).max() ?? 0 }

  /// The same by role.
  func regrets(of mix: [Double]) -> [Double] {
    let values = expectedPayoffs(mix)
    return shape.players.indices.map { role in
      let places = shape.firstPlace[role]..<shape.firstPlace[role] + shape.strategies[role]
      let mean = places.reduce(0) { $0 + mix[$1] * values[$1] }
      return max(0, (places.map { values[$0] }.max() ?? 0) - mean)
    }
  }
}
