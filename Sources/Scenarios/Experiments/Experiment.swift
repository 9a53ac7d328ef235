public import Players

/// A scenario and what varies about it, read and checked at every point.
public struct Experiment: Sendable {
  /// The name, also of the folder of its results.
  public let name: String
  /// The question that it answers; `nil` where the file names none.
  public let question: String?
  /// The scenario without the axes: what `run` runs.
  public let base: Scenario
  /// The names of the designs in order.
  public let designs: [String]
  /// The worlds in order.
  public let worlds: [World]
  /// The axes in order.
  public let axes: [ExperimentAxis]
  /// Every point in the order of results: by design, world, axes in file order.
  public let points: [ExperimentPoint]
  /// The seeds that every point runs with.
  public let seeds: [UInt64]
  /// The metrics that a summary shows; empty for all.
  public let summary: [String]
  /// How designs are compared; `nil` where the file does not say.
  public let comparison: ExperimentComparison?
  /// The game of its base point: as the file says, else all who could do anything but be honest;
  /// `nil` where nobody could, or where that would be too large.
  public let game: ExperimentGame?
  /// Why there is no game where somebody could do anything else; `nil` else.
  public let gameRefusal: String?
}

/// One thing that varies.
public struct ExperimentAxis: Hashable, Sendable {
  /// The name, which heads its column.
  public let name: String
  /// The key path that it sets.
  public let path: String
  /// The values in order, as they are written.
  public let values: [String]
  /// The designs that it applies to; empty for all.
  public let only: [String]
}

/// How designs are compared.
public struct ExperimentComparison: Hashable, Sendable {
  /// The correction for many comparisons.
  public enum Adjustment: String, CaseIterable, Sendable {
    /// Holm's step-down correction.
    case holm
    /// None.
    case none
  }

  /// The design that the others are compared with.
  public let baseline: String
  /// Whether differences are taken seed by seed.
  public let isPaired: Bool
  /// The correction for many comparisons.
  public let adjustment: Adjustment
  /// The level of confidence, above 0 and below 1.
  public let level: Double
}

/// One point of the grid.
public struct ExperimentPoint: Sendable {
  /// The design's name.
  public let design: String
  /// The world.
  public let world: World
  /// The axes' values as they are written; `nil` where an axis does not apply.
  public let axes: [(name: String, value: String?)]
  /// The hash of the point's scenario.
  public let hash: String
  /// The tape key of the point's scenario.
  public let tapeKey: String

  let source: ExperimentSource

  /// The point's scenario, checked before.
  ///
  /// Made anew by each call, in a fraction of a millisecond, so that 100,000 points fit in memory.
  public var scenario: Scenario { source.scenario }
}

/// What a point's scenario is made from again: shared but for the values of the axes.
struct ExperimentSource: Sendable {
  let reading: ScenarioReading
  let overrides: [Override]
  let feeds: ScenarioFeeds

  var scenario: Scenario {
    do throws(ScenarioError) {
      return try reading.scenario(overrides, feeds: feeds)
    } catch {
      preconditionFailure(
        "a point that was checked is refused: \(error.errorDescription ?? "")")
    }
  }
}
