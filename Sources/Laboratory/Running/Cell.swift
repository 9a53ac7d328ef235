public import Players
public import Scenarios
internal import Synchronization

/// A scenario in a world: one point of a plan, before it becomes numbers.
public struct Cell: Sendable {
  /// The design's name in results.
  public let design: String
  /// Who behaves how.
  public let world: Players.World
  /// The value on each axis; `nil` where the axis does not apply.
  public let axes: [String?]
  /// The hash of the resolved scenario.
  public let hash: String
  /// Cells of equal keys read the same tape under one seed.
  public let tapeKey: String
  /// Makes the scenario, which large plans do not keep.
  public let scenario: @Sendable () -> Scenario

  /// `scenario` in `world`, under the scenario's design's name if no other is given.
  public init(_ scenario: Scenario, _ world: Players.World, design: String? = nil) {
    self.design = design ?? scenario.designName
    self.world = world
    axes = []
    hash = scenario.hash
    tapeKey = scenario.tapeKey
    self.scenario = { scenario }
  }

  /// A point of an experiment.
  public init(_ point: ExperimentPoint) {
    design = point.design
    world = point.world
    axes = point.axes.map(\.value)
    hash = point.hash
    tapeKey = point.tapeKey
    scenario = { point.scenario }
  }
}

/// The scenarios of the cells in use: a cell's is made once for its many seeds.
final class ScenarioShelf: Sendable {
  private static let places = 64
  private let cells: [Cell]
  private let kept = Mutex<[Int: Scenario]>([:])

  init(_ cells: [Cell]) { self.cells = cells }

  /// The scenario of the cell at `index`.
  subscript(_ index: Int) -> Scenario {
    if let known = kept.withLock({ $0[index] }) { return known }
    let scenario = cells[index].scenario()
    kept.withLock {
      if $0.count >= Self.places { $0.removeAll() }
      $0[index] = scenario
    }
    return scenario
  }
}
