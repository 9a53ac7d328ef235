public import Rollup

/// What an experiment consists of: all that is fixed before its first run.
///
/// The run with ordinal `o` is point `o / seeds.count` under seed `o % seeds.count`, so that ordinals
/// follow the order of rows in `runs.csv`.
public struct Manifest: Sendable, Equatable {
  /// The experiment's name.
  public var name: String
  /// The release that makes the runs; results of two releases are not mixed.
  public var version: String
  /// The names of the axes, in the order of the file.
  public var axes: [String]
  /// The grid points, in the order of the rows.
  public var points: [GridPoint]
  /// The seeds, each of which every point is run under; in the order of the rows.
  public var seeds: [UInt64]
  /// The metrics of all points, in the order of the columns.
  public var metrics: [Metric]
  /// The metrics that the summary shows, empty for all; it can change between runs.
  public var summary: [String]
  /// The level of the summary's intervals, above 0 and below 1; it can change between runs.
  public var level: Double

  /// An experiment of `points`, each under all `seeds`.
  public init(
    name: String, version: String, axes: [String], points: [GridPoint], seeds: [UInt64],
    metrics: [Metric], summary: [String] = [], level: Double = 0.95
  ) {
    precondition(points.allSatisfy { $0.axes.count == axes.count }, "one value for each axis")
    self.name = name
    self.version = version
    self.axes = axes
    self.points = points
    self.seeds = seeds
    self.metrics = metrics
    self.summary = summary
    self.level = level
  }

  /// The number of runs.
  public var runs: Int { points.count * seeds.count }

  /// The ordinal of the run of a point under a seed, both as indices.
  public func ordinal(point: Int, seed: Int) -> Int { point * seeds.count + seed }

  /// The point of a run, as an index into `points`.
  public func point(ofRun ordinal: Int) -> Int { ordinal / seeds.count }

  /// The seed of a run.
  public func seed(ofRun ordinal: Int) -> UInt64 { seeds[ordinal % seeds.count] }
}

/// One design in one world at one place of the grid.
public struct GridPoint: Sendable, Equatable {
  /// The design's name in results.
  public var design: String
  /// The world's name.
  public var world: String
  /// The value on each axis as it is written in the file; `nil` where the axis does not apply.
  public var axes: [String?]
  /// The hash of the resolved scenario.
  public var scenarioHash: String

  /// A point of the grid.
  public init(design: String, world: String, axes: [String?], scenarioHash: String) {
    self.design = design
    self.world = world
    self.axes = axes
    self.scenarioHash = scenarioHash
  }

  /// The values that name the point in CSV rows: design, world, and the axes with empty text where
  /// one does not apply.
  public var key: [String] { [design, world] + axes.map { $0 ?? "" } }
}
