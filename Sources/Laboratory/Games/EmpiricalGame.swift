internal import Players
public import Scenarios
public import Store

/// A game whose payoffs were simulated: one sample a seed of what every strategy earns in every
/// profile, all profiles under the same users, prices and draws.
///
/// A role of n players stands for all its members: each player controls as many of them, the first
/// player the first ones (hierarchical reduction: M. P. Wellman, D. M. Reeves, K. M. Lochner,
/// S.-F. Cheng and R. Suri, "Approximate Strategic Reasoning through Hierarchical Reduction of Large
/// Symmetric Games", AAAI 2005), and its payoff is what they gain together. Players of a role count
/// as alike: those who play one strategy in a profile are paid the mean. Where members differ, by
/// their stakes or machines, that mean is what an average player of the role gains when all are
/// honest, plus what the own change brought those who play it against themselves when all are honest.
public struct EmpiricalGame: Sendable {
  /// The game whose payoffs they are.
  public let game: ExperimentGame
  /// The unit of payoffs.
  public let unit: String
  /// The seeds in which every profile was measured.
  public private(set) var seeds: [UInt64]
  let shape: RoleSymmetricShape
  /// By seed the payoffs of `RoleSymmetricGame`.
  private(set) var samples: [[Double]]
  /// By deviation and seed what those who deviate gain together.
  private(set) var gains: [[Double]]
  let deviations: [GamePlan.Deviation]

  /// Reads what the runs of `plan` came to; a seed of which a run failed is left out for all profiles.
  /// - Throws: `StoreError`.
  public init(_ plan: GamePlan, _ store: ResultStore) throws {
    let members = try MemberGains(plan, store)
    let used = plan.plan.manifest.seeds.indices.filter(members.isComplete)
    self.init(
      plan, seeds: used.map { plan.plan.manifest.seeds[$0] },
      samples: used.map { members.payoffs(seed: $0) },
      gains: plan.deviations.map { deviation in
        used.map { members.gain(deviation, seed: $0) }
      })
  }

  private init(
    _ plan: GamePlan, seeds: [UInt64], samples: [[Double]], gains: [[Double]]
  ) {
    game = plan.game
    unit = plan.unit
    shape = plan.shape
    deviations = plan.deviations
    self.seeds = seeds
    self.samples = samples
    self.gains = gains
  }

  /// The same with the seeds in this range of `seeds` alone.
  public func taking(_ range: Range<Int>) -> Self {
    var part = self
    part.seeds = Array(seeds[range])
    part.samples = Array(samples[range])
    part.gains = gains.map { Array($0[range]) }
    return part
  }
}

extension EmpiricalGame {
  /// The game of the mean payoffs over the seeds at these indices, one of which may stand there often.
  func mean(of indices: [Int]) -> RoleSymmetricGame {
    var sum = [Double](repeating: 0, count: shape.profiles * shape.places)
    for index in indices {
      let sample = samples[index]
      for place in sum.indices { sum[place] += sample[place] }
    }
    let count = Double(max(1, indices.count))
    for place in sum.indices { sum[place] /= count }
    return RoleSymmetricGame(shape: shape, payoffs: sum)
  }

  /// The game of the mean payoffs over all seeds.
  var mean: RoleSymmetricGame { mean(of: Array(samples.indices)) }

  /// What the seeds say about a strategy's payoff in a profile in which somebody plays it.
  func estimate(_ role: Int, _ strategy: Int, in profile: Int) -> Estimate {
    let place = profile * shape.places + shape.firstPlace[role] + strategy
    return Estimate(samples.map { $0[place] })
  }

  /// A profile's counts as text: `lazy-roller+honest:3` of each role.
  func text(of profile: Int) -> String {
    StrategyProfile(
      game.roles.indices.map { role in
        let counts = shape.counts(of: role, in: profile)
        let order = Array(counts.indices.dropFirst()) + [0]
        return .init(
          game.roles[role].role.name,
          order.filter { counts[$0] > 0 }.map { .init(game.roles[role].strategies[$0], counts[$0]) }
        )
      }
    ).name
  }
}
