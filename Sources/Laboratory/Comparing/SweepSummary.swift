internal import Rollup
internal import Statistics
public import Store

/// What a sweep measured, point by point, and how its designs differ from a baseline.
public struct SweepSummary: Sendable {
  /// How designs are compared.
  public struct Contrast: Sendable, Equatable {
    /// The design that the others are compared with.
    public var baseline: String
    /// Whether p values are Holm-adjusted within a metric.
    public var isAdjusted: Bool

    /// A comparison with `baseline`.
    public init(baseline: String, isAdjusted: Bool) {
      self.baseline = baseline
      self.isAdjusted = isAdjusted
    }
  }

  /// A metric at a point of the grid.
  public struct Row: Sendable {
    /// The point.
    public var point: GridPoint
    /// The metric's name.
    public var metric: String
    /// The metric's unit.
    public var unit: String
    /// What the seeds say.
    public var estimate: Estimate
  }

  /// A design at a point less the baseline at the same point, paired by seed.
  public struct Difference: Sendable {
    /// The point of the design.
    public var point: GridPoint
    /// The metric's name.
    public var metric: String
    /// The metric's unit.
    public var unit: String
    /// The differences; the mean alone below two pairs.
    public var estimate: Estimate
    /// The p value; `nil` below two pairs.
    public var p: Double?
  }

  /// What is measured where the experiment does not say.
  public static let headlines = [
    "fee.mean", "latency.final.p50", "tx.never.share", "probe.delay.p50", "surplus.ether",
    "operator.profit.ether",
  ]

  /// The level of the intervals.
  public let level: Double
  /// Every measured metric at every point.
  public let rows: [Row]
  /// The differences to the baseline; empty where no comparison was asked for.
  public let differences: [Difference]

  /// Reads the runs of a store.
  public init(_ store: ResultStore, contrast: Contrast? = nil) throws {
    let manifest = store.manifest
    level = manifest.level
    let names = manifest.summary.isEmpty ? Self.headlines : manifest.summary
    let metrics = names.compactMap { name in manifest.metrics.firstIndex { $0.name == name } }
    var samples: [[[Double?]]] = []
    for point in manifest.points.indices {
      var bySeed = [[Double?]](
        repeating: Array(repeating: nil, count: manifest.seeds.count), count: metrics.count)
      try store.forEachRun(ofPoint: point) { run in
        for (place, metric) in metrics.enumerated() {
          bySeed[place][run.ordinal % manifest.seeds.count] = run.metrics[metric]
        }
      }
      samples.append(bySeed)
    }
    var rows: [Row] = []
    for (point, bySeed) in zip(manifest.points, samples) {
      for (metric, values) in zip(metrics, bySeed) {
        rows.append(
          Row(
            point: point, metric: manifest.metrics[metric].name,
            unit: manifest.metrics[metric].unit,
            estimate: Estimate(values.compactMap { $0 }, level: manifest.level)))
      }
    }
    self.rows = rows
    var differences: [Difference] = []
    if let contrast {
      for (place, metric) in metrics.enumerated() {
        differences += Self.differences(
          contrast, manifest, manifest.metrics[metric], samples.map { $0[place] })
      }
    }
    self.differences = differences
  }

  private static func differences(
    _ contrast: Contrast, _ manifest: Manifest, _ metric: Metric, _ samples: [[Double?]]
  ) -> [Difference] {
    var differences: [Difference] = []
    for (index, point) in manifest.points.enumerated() where point.design != contrast.baseline {
      let other = manifest.points.firstIndex { base in
        base.design == contrast.baseline && base.world == point.world
          && zip(base.axes, point.axes).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
      }
      guard let other else { continue }
      let pairs = zip(samples[index], samples[other]).compactMap { a, b -> (Double, Double)? in
        guard let a, let b else { return nil }
        return (a, b)
      }
      let paired = Intervals.pairedDifference(
        pairs.map(\.0), pairs.map(\.1), level: manifest.level)
      differences.append(
        Difference(
          point: point, metric: metric.name, unit: metric.unit,
          estimate: Estimate(pairs.map { $0 - $1 }, level: manifest.level), p: paired?.pValue))
    }
    guard contrast.isAdjusted else { return differences }
    let tested = differences.indices.filter { differences[$0].p != nil }
    let adjusted = Holm.adjust(tested.compactMap { differences[$0].p })
    for (index, p) in zip(tested, adjusted) { differences[index].p = p }
    return differences
  }
}
