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
/// their stakes or machines, that mean is what an average player of the role gains when its role is
/// honest and the others play the same, plus what those who play it gained more in the profile than
/// then. So the payoffs of a role sum to what its members gained, and what other roles do is not
/// taken for a gain by the own choice.
///
/// Assumption: those who deviate are the first members of their role; what others would gain in their
/// place is not run. Roles whose members own the same do not depend on it but for their names.
public struct EmpiricalGame: Sendable {
  /// The game whose payoffs they are.
  public let game: ExperimentGame
  /// The unit of payoffs.
  public let unit: String
  /// What a reader should know about the runs and what is made of them.
  public let notes: [String]
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
      notes: try Self.notes(of: plan, store),
      samples: used.map { members.payoffs(seed: $0) },
      gains: plan.deviations.map { deviation in
        used.map { members.gain(deviation, seed: $0) }
      })
  }

  private init(
    _ plan: GamePlan, seeds: [UInt64], notes: [String], samples: [[Double]], gains: [[Double]]
  ) {
    game = plan.game
    self.notes = notes
    unit = plan.unit
    shape = plan.shape
    deviations = plan.deviations
    self.seeds = seeds
    self.samples = samples
    self.gains = gains
  }

  /// What the runs under the first seed note, each once, and what means of payoffs are worth.
  private static func notes(of plan: GamePlan, _ store: ResultStore) throws -> [String] {
    let manifest = store.manifest
    var notes = plan.scenario.hasHeavyDraws ? [heavyTailNote] : []
    var known = Set(notes)
    for point in manifest.points.indices {
      for note in try store.notes(ofRun: point * manifest.seeds.count)
      where known.insert(note).inserted { notes.append(note) }
    }
    return notes
  }

  private static let heavyTailNote =
    "the drawn values' tail index is below 2, so payoffs have no variance: what is said here of their "
    + "means, intervals included, may be otherwise under other seeds"

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
    var mean = [Double](repeating: 0, count: shape.profiles * shape.places)
    // As `Moments` does it, so that a mean has the same digits everywhere.
    for (number, index) in indices.enumerated() {
      let sample = samples[index]
      for place in mean.indices {
        mean[place] += (sample[place] - mean[place]) / Double(number + 1)
      }
    }
    return RoleSymmetricGame(shape: shape, payoffs: mean)
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
