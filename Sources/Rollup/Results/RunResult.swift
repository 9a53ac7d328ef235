public import Quantities

/// What one run leaves: a value, equal for equal (scenario, seed).
public struct RunResult: Sendable, Equatable {
  /// The metrics in the order of `MetricDictionary`; `nil` where there was nothing to measure.
  public var metrics: [Measurement]
  /// Who paid whom, for what, in the measured part of the run; largest accounts' names first sorted.
  public var flows: [Flow]
  /// Samples over time.
  public var series: [Series]
  /// Distributions for pictures.
  public var distributions: [DistributionSample]
  /// What a reader should know about this run.
  public var notes: [String]
  /// A 64-bit hash of everything that no player could influence, as 16 hexadecimal digits.
  public var tapeHash: String
  /// What each player gained and had at risk; not kept in results.
  public var players: [PlayerCourse]

  /// A result of these parts.
  public init(
    metrics: [Measurement], flows: [Flow], series: [Series], distributions: [DistributionSample],
    notes: [String], tapeHash: String, players: [PlayerCourse] = []
  ) {
    self.metrics = metrics
    self.flows = flows
    self.series = series
    self.distributions = distributions
    self.notes = notes
    self.tapeHash = tapeHash
    self.players = players
  }

  /// The value of a metric; `nil` when it is unknown or had nothing to measure.
  public func value(_ name: String) -> Double? {
    metrics.first { $0.name == name }?.value
  }
}

/// What a player gained in a run, and what it had at risk.
public struct PlayerCourse: Sendable, Equatable {
  /// The name of its account.
  public var name: String
  /// Its role.
  public var role: Role
  /// What it gained in the measured part, in ether, tokens and positions included.
  public var profitEther: Double
  /// The peak of its locked capital, bonds and margin, in ether.
  public var riskEther: Double
}

/// One metric of one run.
public struct Measurement: Sendable, Equatable {
  /// The dotted name, such as `latency.final.p99`.
  public var name: String
  /// The value, finite; `nil` where there was nothing to measure.
  public var value: Double?

  /// `value` under `name`.
  public init(_ name: String, _ value: Double?) {
    precondition(value?.isFinite ?? true, "metric \(name) is not finite")
    self.name = name
    self.value = value
  }
}

/// The total that one account paid another for one reason.
public struct Flow: Sendable, Equatable {
  /// The account that paid.
  public var from: String
  /// The account that was paid.
  public var to: String
  /// What was paid.
  public var asset: Asset
  /// Why, such as `l1.gas`.
  public var reason: String
  /// Whole base units.
  public var amount: UInt128

  /// A total of postings.
  public init(from: String, to: String, asset: Asset, reason: String, amount: UInt128) {
    self.from = from
    self.to = to
    self.asset = asset
    self.reason = reason
    self.amount = amount
  }
}

/// A quantity over time, at a bounded number of points.
public struct Series: Sendable, Equatable {
  /// The dotted name, such as `cost.l1-per-tx`.
  public var name: String
  /// The unit of the values.
  public var unit: String
  /// What `positions` count.
  public var axis: Axis
  /// The end of each interval: seconds since the end of the warm-up, or decisions of a learner.
  public var positions: [Double]
  /// One value an interval; `nil` where nothing happened.
  public var values: [Double?]

  /// What a series goes along.
  public enum Axis: String, Sendable {
    /// Seconds since the end of the warm-up.
    case seconds
    /// Decisions of each learner while it was trained.
    case decisions
  }

  /// A series called `name`.
  public init(
    name: String, unit: String, axis: Axis = .seconds, positions: [Double], values: [Double?]
  ) {
    self.name = name
    self.unit = unit
    self.axis = axis
    self.positions = positions
    self.values = values
  }
}

/// A distribution as quantiles.
public struct DistributionSample: Sendable, Equatable {
  /// The dotted name, such as `latency.final`.
  public var name: String
  /// The unit of the values.
  public var unit: String
  /// Probabilities, ascending in (0, 1).
  public var probabilities: [Double]
  /// The quantile at each probability.
  public var values: [Double]

  /// Quantiles of what `name` says.
  public init(name: String, unit: String, probabilities: [Double], values: [Double]) {
    self.name = name
    self.unit = unit
    self.probabilities = probabilities
    self.values = values
  }
}
