internal import Rollup
internal import Statistics
public import Store

/// Designs beside each other under common random numbers: the scorecard with its intervals.
public struct Comparison: Sendable {
  /// What a design reaches in a figure.
  public struct Value: Sendable, Equatable {
    /// The mean over the seeds with its interval.
    public var estimate: Estimate
    /// Why something is missing, if something is.
    public var note: String?
  }

  /// How two designs differ in a figure.
  public struct Difference: Sendable, Equatable {
    /// The design that is compared.
    public var a: String
    /// The design that is taken from it.
    public var b: String
    /// The mean of the paired differences; `nil` without a pair.
    public var mean: Double?
    /// The lower end of the 95 % interval; `nil` below two pairs.
    public var low: Double?
    /// The upper end of the 95 % interval; `nil` below two pairs.
    public var high: Double?
    /// The p value of the paired t test, Holm-adjusted over the pairs of the figure.
    public var p: Double?
  }

  /// One figure of all designs.
  public struct Entry: Sendable, Equatable {
    /// The figure.
    public var figure: Figure
    /// The unit of its values.
    public var unit: String
    /// What it says.
    public var meaning: String
    /// Which way is better: `higher`, `lower` or `neither`.
    public var better: String
    /// One value a design, in their order.
    public var values: [Value]
    /// One difference a pair of designs.
    public var differences: [Difference]
  }

  /// The designs, the baseline first.
  public let designs: [String]
  /// The number of seeds.
  public let seeds: Int
  /// The number of runs that failed, whose values are missing.
  public let failedRuns: Int
  /// The figures, by characteristic.
  public let entries: [Entry]

  /// Compares the designs of a store in these worlds.
  ///
  /// An experiment with axes is compared at one place of its grid: where every axis has the value in
  /// `axes`, or without `axes` at the first point of each design and world.
  public init(_ store: ResultStore, worlds: [String], axes: [String?]? = nil) throws {
    let manifest = store.manifest
    let samples = try Samples(store, worlds: worlds, axes: axes)
    var designs: [String] = []
    for point in manifest.points where !designs.contains(point.design) {
      designs.append(point.design)
    }
    self.designs = designs
    seeds = manifest.seeds.count
    failedRuns = try store.failedRuns().count
    entries = Scorecard.figures(metrics: manifest.metrics.map(\.name), worlds: worlds)
      .compactMap { figure in
        guard let metric = manifest.metrics.firstIndex(where: { $0.name == figure.metric })
        else { return nil }
        let columns = designs.map { samples.column(design: $0, world: figure.world, metric) }
        return Entry(
          figure: figure, unit: manifest.metrics[metric].unit,
          meaning: manifest.metrics[metric].meaning,
          better: manifest.metrics[metric].better.rawValue,
          values: columns.map(Self.value), differences: Self.differences(designs, columns))
      }
  }

  /// What the runs of one design say; failed runs and those with nothing to measure are `nil`.
  static func value(_ samples: [Double?]) -> Value {
    let measured = samples.compactMap { $0 }
    var note: String?
    if measured.isEmpty {
      note = "nothing to measure in any of \(samples.count) runs"
    } else if measured.count < samples.count {
      note = "measured in \(measured.count) of \(samples.count) runs"
    } else if measured.count == 1 {
      note = "an interval needs two runs"
    }
    return Value(estimate: Estimate(measured), note: note)
  }

  /// The paired differences of all designs, the first named less the second.
  static func differences(_ designs: [String], _ columns: [[Double?]]) -> [Difference] {
    var differences: [Difference] = []
    for a in designs.indices {
      for b in designs.indices.dropFirst(a + 1) {
        let pairs = zip(columns[a], columns[b]).compactMap { x, y -> (Double, Double)? in
          guard let x, let y else { return nil }
          return (x, y)
        }
        let paired = Intervals.pairedDifference(pairs.map(\.0), pairs.map(\.1))
        differences.append(
          Difference(
            a: designs[a], b: designs[b],
            mean: paired?.mean ?? pairs.first.map { $0.0 - $0.1 },
            low: paired?.low, high: paired?.high, p: paired?.pValue))
      }
    }
    let tested = differences.indices.filter { differences[$0].p != nil }
    let adjusted = Holm.adjust(tested.compactMap { differences[$0].p })
    for (index, p) in zip(tested, adjusted) { differences[index].p = p }
    return differences
  }
}

/// The metrics of the runs that are compared.
private struct Samples {
  private struct Place: Hashable {
    var design: String
    var world: String
  }

  private let nothing: [Double?]
  private var byPlace: [Place: [[Double?]]] = [:]

  init(_ store: ResultStore, worlds: [String], axes: [String?]?) throws {
    let manifest = store.manifest
    nothing = Array(repeating: nil, count: manifest.seeds.count)
    let missing = [Double?](repeating: nil, count: manifest.metrics.count)
    for (index, point) in manifest.points.enumerated()
    where worlds.contains(point.world) && (axes == nil || point.axes == axes) {
      let place = Place(design: point.design, world: point.world)
      guard byPlace[place] == nil else { continue }
      var bySeed = Array(repeating: missing, count: manifest.seeds.count)
      try store.forEachRun(ofPoint: index) { run in
        bySeed[run.ordinal % manifest.seeds.count] = run.metrics
      }
      byPlace[place] = bySeed
    }
  }

  /// One value a seed.
  func column(design: String, world: String, _ metric: Int) -> [Double?] {
    byPlace[Place(design: design, world: world)]?.map { $0[metric] } ?? nothing
  }
}
