internal import Rollup
public import Scenarios
internal import Store

extension Plan {
  /// All runs of an experiment.
  public init(_ experiment: Experiment) {
    self.init(
      name: experiment.name, axes: experiment.axes.map(\.name),
      cells: experiment.points.map { Cell($0) }, seeds: experiment.seeds)
    manifest.summary = experiment.summary
    manifest.level = experiment.comparison?.level ?? 0.95
  }

  /// All of `cells` under all of `seeds`.
  public init(name: String, axes: [String] = [], cells: [Cell], seeds: [UInt64]) {
    let tapes = Self.tapes(cells)
    let shelf = ScenarioShelf(cells)
    self.init(
      manifest: Manifest(
        name: name, version: Release.version, axes: axes,
        points: cells.map {
          GridPoint(design: $0.design, world: $0.world.name, axes: $0.axes, scenarioHash: $0.hash)
        }, seeds: seeds, metrics: MetricDictionary.all(classes: tapes.classes)),
      tapeKeys: cells.map(\.tapeKey), slots: cells.map { tapes.slots[$0.tapeKey] ?? 1 },
      provenance: { Self.provenance(shelf[$0]) }
    ) { points, seed, control in
      try Plan.run(points.map { (cells[$0], shelf[$0]) }, seed: seed, control)
    }
  }

  /// What cells of one tape have in common: the transaction classes and the length.
  private static func tapes(_ cells: [Cell]) -> (classes: [String], slots: [String: Int]) {
    var classes: [String] = []
    var slots: [String: Int] = [:]
    for cell in cells where slots[cell.tapeKey] == nil {
      let scenario = cell.scenario().resolved
      let seconds = scenario.map("time").seconds("length")
      slots[cell.tapeKey] = Int(seconds / TimeFrame.secondsPerSlot)
      for name in scenario.map("users").map("classes").entries.map(\.key)
      where !classes.contains(name) {
        classes.append(name)
      }
    }
    return (classes, slots)
  }

  private static func provenance(_ scenario: Scenario) -> Provenance {
    Provenance(
      scenario: scenario.canonicalYAML(),
      assumptions: scenario.assumptions.map {
        StoredAssumption(name: $0.name, value: $0.value, unit: $0.unit, source: $0.source)
      })
  }
}
