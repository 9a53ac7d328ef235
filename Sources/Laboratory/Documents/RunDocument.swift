public import Rollup
public import Store

/// One run with all that is needed to trace its numbers.
public struct RunDocument: Sendable {
  /// The scenario's name.
  public var scenario: String
  /// The design, the world and the hash of the resolved scenario.
  public var point: GridPoint
  /// The seed.
  public var seed: UInt64
  /// What came out.
  public var result: RunResult
  /// What was assumed.
  public var assumptions: [StoredAssumption]
  /// What the metrics mean.
  public var metrics: [Metric]

  /// The document of the only run of a plan.
  public init(_ plan: Plan, result: RunResult) {
    scenario = plan.manifest.name
    point = plan.manifest.points[0]
    seed = plan.manifest.seeds[0]
    self.result = result
    assumptions = plan.provenance(0).assumptions
    metrics = plan.manifest.metrics
  }

  /// The run for programs.
  public var json: JSON {
    .object([
      ("scenario", .text(scenario)),
      ("scenario_hash", .text(point.scenarioHash)),
      ("design", .text(point.design)),
      ("world", .text(point.world)),
      ("seed", .unsigned(seed)),
      ("version", .text(Release.version)),
      ("tape_hash", .text(result.tapeHash)),
      ("metrics", .object(result.metrics.map { ($0.name, .optional($0.value)) })),
      (
        "flows",
        .list(
          result.flows.map {
            .object([
              ("from", .text($0.from)), ("to", .text($0.to)), ("asset", .text($0.asset.name)),
              ("reason", .text($0.reason)), ("amount", .text("\($0.amount)")),
            ])
          })
      ),
      (
        "assumptions",
        .list(
          assumptions.map {
            .object([
              ("name", .text($0.name)), ("value", .text($0.value)), ("unit", .text($0.unit)),
              ("source", .text($0.source)),
            ])
          })
      ),
      ("notes", .list(result.notes.map { .text($0) })),
    ])
  }

  /// The run as the one row of `runs.csv`, with its header.
  public var csv: String {
    let values = metrics.map { metric in CSV.field(result.value(metric.name)) }
    return CSV.row(["design", "world", "seed"] + metrics.map(\.name))
      + CSV.row([point.design, point.world, "\(seed)"] + values)
  }
}
