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
    var designs: [String] = []
    for point in manifest.points where !designs.contains(point.design) {
      designs.append(point.design)
    }
    self.designs = designs
    seeds = manifest.seeds.count
    failedRuns = try store.failedRuns().count
    let samples = try Samples(store, worlds: worlds, axes: axes)
    let facts = designs.map { DesignFacts(store, design: $0, axes: axes) }
    let over = OverWorlds(samples, facts)
    entries = Scorecard.figures(metrics: manifest.metrics.map(\.name), worlds: worlds)
      .compactMap { figure in
        if let metric = MetricDictionary.scorecard.first(where: { $0.name == figure.metric }) {
          let reached = over.reached(metric.name, designs)
          return Entry(
            figure, metric, values: reached.map(\.value),
            differences: over.differences(designs, reached))
        }
        guard let metric = manifest.metrics.firstIndex(where: { $0.name == figure.metric })
        else { return nil }
        let columns = designs.map { samples.column(design: $0, world: figure.world, metric) }
        let isHeavy = facts.contains { $0.isHeavy(figure.metric) }
        return Entry(
          figure, manifest.metrics[metric],
          values: designs.indices.map {
            Self.value(
              columns[$0], of: figure, isHeavy: isHeavy,
              absence: samples.ran(design: designs[$0], in: figure.world)
                ? nil : facts[$0].absence(of: figure.world),
              remark: facts[$0].remark(on: figure.world))
          },
          differences: isHeavy
            ? Self.medianDifferences(designs, columns) : Self.differences(designs, columns))
      }
  }

  /// What the runs of one design say; failed runs and those with nothing to measure are `nil`.
  ///
  /// `absence` says why there is no run at all, and `remark` what is to be known of all of them.
  static func value(
    _ samples: [Double?], of figure: Figure, isHeavy: Bool = false, absence: String? = nil,
    remark: String? = nil
  ) -> Value {
    let measured = samples.compactMap { $0 }
    var notes: [String] = []
    if measured.isEmpty {
      notes.append(absence ?? MetricDictionary.absence(of: figure.metric))
    } else if measured.count < samples.count {
      notes.append("measured in \(measured.count) of \(samples.count) runs")
    } else if measured.count == 1 {
      notes.append("an interval needs two runs")
    }
    if isHeavy, measured.count > 1 { notes.append(Estimate.heavyTailNote) }
    if let remark, !measured.isEmpty { notes.append(remark) }
    return Value(
      estimate: isHeavy ? Estimate(quantilesOf: measured) : Estimate(measured),
      note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }

  /// The paired differences of all designs, the first named less the second.
  static func differences(_ designs: [String], _ columns: [[Double?]]) -> [Difference] {
    var differences = pairs(designs, columns) { a, b, x, y in
      let paired = Intervals.pairedDifference(x, y)
      return Difference(
        a: a, b: b, mean: paired?.mean ?? zip(x, y).map { $0 - $1 }.first, low: paired?.low,
        high: paired?.high, p: paired?.pValue)
    }
    let tested = differences.indices.filter { differences[$0].p != nil }
    let adjusted = Holm.adjust(tested.compactMap { differences[$0].p })
    for (index, p) in zip(tested, adjusted) { differences[index].p = p }
    return differences
  }

  /// The same where means have no interval: medians and quantiles, and no test.
  static func medianDifferences(_ designs: [String], _ columns: [[Double?]]) -> [Difference] {
    pairs(designs, columns) { a, b, x, y in
      let estimate = Estimate(quantilesOf: zip(x, y).map { $0 - $1 })
      return Difference(
        a: a, b: b, mean: estimate.mean, low: estimate.low, high: estimate.high, p: nil)
    }
  }

  private static func pairs(
    _ designs: [String], _ columns: [[Double?]],
    _ make: (String, String, [Double], [Double]) -> Difference
  ) -> [Difference] {
    designs.indices.flatMap { a in
      designs.indices.dropFirst(a + 1).map { b in
        let pairs = zip(columns[a], columns[b]).compactMap { x, y -> (Double, Double)? in
          guard let x, let y else { return nil }
          return (x, y)
        }
        return make(designs[a], designs[b], pairs.map(\.0), pairs.map(\.1))
      }
    }
  }
}

extension Comparison.Entry {
  /// What designs reach in a figure whose metric is this.
  init(
    _ figure: Figure, _ metric: Metric, values: [Comparison.Value],
    differences: [Comparison.Difference]
  ) {
    self.init(
      figure: figure, unit: metric.unit, meaning: metric.meaning, better: metric.better.rawValue,
      values: values, differences: differences)
  }
}
