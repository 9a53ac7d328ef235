public import Players
public import Store

/// What each attack brings in each design: the profit with its interval, and whom it costs what.
public struct AttackMatrix: Sendable {
  /// What the seeds say about an attack's profit.
  public enum Verdict: String, Sendable {
    /// The interval of the profit is above zero.
    case pays
    /// The interval of the profit is not above zero anywhere.
    case doesNotPay = "does not pay"
    /// Zero is inside the interval, or there is none.
    case undecided
    /// The design asks nothing that the attack answers, or nobody has its role.
    case notOffered = "not offered"
  }

  /// A number of an attack on a design.
  public struct Figure: Sendable {
    /// Its name in documents and columns.
    public let name: String
    /// The metric behind it.
    public let metric: String
  }

  /// The numbers of a row, in their order.
  public static let figures = [
    Figure(name: "profit", metric: "attack.profit.ether"),
    Figure(name: "profit_per_risk", metric: "attack.profit-per-risk"),
    Figure(name: "at_risk", metric: "attack.risk.ether"),
    Figure(name: "victims_loss", metric: "attack.victims.ether"),
    Figure(name: "griefing", metric: "attack.griefing"),
    Figure(name: "revenue_lost", metric: "revenue-lost.ether"),
  ]

  /// An attack on a design.
  public struct Row: Sendable {
    /// The design's name in results.
    public var design: String
    /// The attack in its world, which says how many of its role attack.
    public var world: World
    /// Which part of the role attacks, from 0 to 1; `nil` where nobody does.
    public var share: Double?
    /// What the profits say.
    public var verdict: Verdict
    /// Why it is not offered, or what is to be known of the profit.
    public var note: String?
    /// One value a figure, in their order.
    public var values: [Comparison.Value]
    /// The least share whose profit is certain, of those that the attack was run with; `nil` where
    /// there is none, and where it was run with one share only.
    public var smallestProfitable: Double?

    /// The attack's name.
    public var attack: String { world.attack?.name ?? world.name }

    /// The value of a figure by its name.
    public subscript(_ figure: String) -> Comparison.Value? {
      AttackMatrix.figures.firstIndex { $0.name == figure }.map { values[$0] }
    }
  }

  /// The designs, as they were asked for.
  public let designs: [String]
  /// The worlds of the attacks, as they were asked for.
  public let worlds: [World]
  /// The number of seeds.
  public let seeds: Int
  /// The unit of each figure.
  public let units: [String]
  /// One row a design and attack: all attacks on the first design, then on the next.
  public let rows: [Row]

  /// Reads what a comparison of an experiment's designs in these worlds found.
  public init(_ comparison: Comparison, of manifest: Manifest, worlds: [World]) {
    designs = comparison.designs
    self.worlds = worlds
    seeds = comparison.seeds
    units = Self.figures.map { figure in
      manifest.metrics.first { $0.name == figure.metric }?.unit ?? ""
    }
    var rows: [Row] = []
    for (place, design) in comparison.designs.enumerated() {
      for world in worlds {
        func value(_ metric: String) -> Comparison.Value? {
          comparison.entries.first {
            $0.figure.metric == metric && $0.figure.world == world.name
          }?.values[place]
        }
        let isOffered = manifest.points.contains {
          $0.design == design && $0.world == world.name
        }
        let values = Self.figures.map {
          value($0.metric) ?? Comparison.Value(estimate: Estimate([]), note: nil)
        }
        rows.append(
          Row(
            design: design, world: world, share: value("attack.share")?.estimate.mean,
            verdict: isOffered ? Self.verdict(values[0].estimate) : .notOffered,
            note: values[0].note, values: values))
      }
    }
    self.rows = Self.withSmallestShares(rows)
  }

  /// What an interval of profits says.
  private static func verdict(_ profit: Estimate) -> Verdict {
    guard let low = profit.low, let high = profit.high else { return .undecided }
    return low > 0 ? .pays : high <= 0 ? .doesNotPay : .undecided
  }

  /// The rows with the least share that pays, where an attack was run with several.
  private static func withSmallestShares(_ rows: [Row]) -> [Row] {
    rows.map { row in
      let tries = rows.filter { $0.design == row.design && $0.attack == row.attack }
      var row = row
      if tries.count > 1 {
        row.smallestProfitable = tries.filter { $0.verdict == .pays }.compactMap(\.share).min()
      }
      return row
    }
  }
}

extension ComparisonPlan {
  /// Attacks on designs, each paired with the honest run on the same tape.
  ///
  /// Runs are as long as `days` says, in all worlds.
  public static func attacks(_ worlds: [World], on designs: [String], days: String?) -> Self {
    var plan = Self(designs: designs, worlds: worlds)
    plan.days = days
    plan.attackDays = days
    return plan
  }
}
