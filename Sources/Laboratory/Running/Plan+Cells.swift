public import Players
internal import Quantities
internal import Rollup
public import Scenarios
internal import Store

/// A scenario in a world: one point of a plan, before it becomes numbers.
public struct Cell: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// Who behaves how.
  public var world: Players.World
  /// The design's name in results, where it is not the scenario's.
  public var design: String
  /// The value on each axis; `nil` where the axis does not apply.
  public var axes: [String?]

  /// `scenario` in `world`.
  public init(
    _ scenario: Scenario, _ world: Players.World, design: String? = nil, axes: [String?] = []
  ) {
    self.scenario = scenario
    self.world = world
    self.design = design ?? scenario.designName
    self.axes = axes
  }
}

extension Plan {
  /// All of `cells` under all of `seeds`.
  public init(name: String, axes: [String] = [], cells: [Cell], seeds: [UInt64]) {
    self.init(
      manifest: Manifest(
        name: name, version: Release.version, axes: axes,
        points: cells.map {
          GridPoint(
            design: $0.design, world: $0.world.name, axes: $0.axes,
            scenarioHash: $0.scenario.hash, scenario: $0.scenario.canonicalYAML())
        },
        seeds: seeds, metrics: Self.metrics(cells), assumptions: Self.assumptions(cells)),
      tapeKeys: cells.map(\.scenario.tapeKey), slots: cells.map { $0.scenario.slots }
    ) { points, seed, control in
      try Simulation.run(
        points.map { cells[$0].contestant(seed: seed) }, seed: seed,
        isCancelled: control.isCancelled, onEpoch: control.onEpoch)
    }
  }

  /// The metrics of all cells: those of every transaction class that one of them has.
  private static func metrics(_ cells: [Cell]) -> [Metric] {
    var classes: [String] = []
    for cell in cells {
      for name in cell.scenario.classNames where !classes.contains(name) { classes.append(name) }
    }
    return MetricDictionary.all(classes: classes)
  }

  private static func assumptions(_ cells: [Cell]) -> [StoredAssumption] {
    var seen: Set<StoredAssumption> = []
    return cells.flatMap(\.scenario.assumptions).map {
      StoredAssumption(name: $0.name, value: $0.value, unit: $0.unit, source: $0.source)
    }.filter { seen.insert($0).inserted }
  }
}

extension Cell {
  /// The cell's design with its players, ready to run.
  func contestant(seed: UInt64) -> Contestant<Cast> {
    let setting = scenario.setting(seed: seed)
    let cast = Cast(setting.players, design: scenario.design, world: world)
    return Contestant(
      design: scenario.design, setting: setting, players: cast,
      notes: scenario.notes + cast.notes)
  }
}

extension Scenario {
  /// The L1 slots of a run.
  var slots: Int { Int(resolved.map("time").seconds("length") / TimeFrame.secondsPerSlot) }

  /// The names of the transaction classes, in the order of the file.
  var classNames: [String] { resolved.map("users").map("classes").entries.map(\.key) }
}
