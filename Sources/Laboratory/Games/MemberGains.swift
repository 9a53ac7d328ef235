internal import Store

/// What the members of a game's roles gained, by world and seed.
struct MemberGains {
  private let plan: GamePlan
  /// By world's name, seed and the parts of all roles' members; empty where the run failed.
  private var gains: [String: [[Double]]] = [:]
  /// Of each role the place of its first part.
  private let firstPart: [Int]

  /// Reads them from the runs of a plan.
  init(_ plan: GamePlan, _ store: ResultStore) throws {
    self.plan = plan
    let manifest = store.manifest
    let names = zip(plan.game.roles, plan.cuts).map { role, cuts in
      GamePlan.parts(cuts).map { GamePlan.metric(role.role.name, $0) }
    }
    firstPart = names.indices.map { names[..<$0].reduce(0) { $0 + $1.count } }
    let columns = names.joined().compactMap { name in
      manifest.metrics.firstIndex { $0.name == name }
    }
    for (index, point) in manifest.points.enumerated() {
      var bySeed = [[Double]](repeating: [], count: manifest.seeds.count)
      try store.forEachRun(ofPoint: index) { run in
        let values = columns.compactMap { run.metrics[$0] }
        if values.count == columns.count { bySeed[run.ordinal % manifest.seeds.count] = values }
      }
      gains[point.world] = bySeed
    }
  }

  /// Whether every world was measured under a seed.
  func isComplete(_ seed: Int) -> Bool { gains.values.allSatisfy { !$0[seed].isEmpty } }

  /// What members of a role gained together; `range` begins and ends at cuts.
  private func gain(_ world: String, _ seed: Int, _ role: Int, _ range: Range<Int>) -> Double {
    guard let values = gains[world]?[seed] else { return .nan }
    var sum = 0.0
    for (part, members) in GamePlan.parts(plan.cuts[role]).enumerated()
    where range.contains(members.lowerBound) {
      sum += values[firstPart[role] + part]
    }
    return sum
  }

  /// The payoffs of a seed as `RoleSymmetricGame` has them.
  ///
  /// A change of play is measured against the profile in which the own role is honest and the others
  /// play the same, so that what other roles do is nobody's own gain.
  func payoffs(seed: Int) -> [Double] {
    let shape = plan.shape
    var payoffs = [Double](repeating: 0, count: shape.profiles * shape.places)
    for (role, entry) in plan.game.roles.enumerated() {
      let part = entry.role.members.count / entry.players
      let ranges = (0..<entry.players).map { $0 * part..<($0 + 1) * part }
      for profile in 0..<shape.profiles {
        let (world, honest) = (
          plan.worlds[profile], plan.worlds[shape.profile(profile, withHonest: role)]
        )
        let before = ranges.map { gain(honest, seed, role, $0) }
        let base = before.reduce(0, +) / Double(before.count)
        let counts = shape.counts(of: role, in: profile)
        var player = 0
        for strategy in Array(counts.indices.dropFirst()) + [0] where counts[strategy] > 0 {
          var change = 0.0
          for _ in 0..<counts[strategy] {
            change += gain(world, seed, role, ranges[player]) - before[player]
            player += 1
          }
          payoffs[profile * shape.places + shape.firstPlace[role] + strategy] =
            base + change / Double(counts[strategy])
        }
      }
    }
    return payoffs
  }

  /// What those who deviate gain together against themselves when all are honest.
  func gain(_ deviation: GamePlan.Deviation, seed: Int) -> Double {
    gain(deviation.world, seed, deviation.role, 0..<deviation.members)
      - gain(plan.worlds[0], seed, deviation.role, 0..<deviation.members)
  }
}
