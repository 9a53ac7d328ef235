public import Learning
public import Store

/// What came of a repeated game, for programs.
public struct LearningDocument: Sendable {
  /// What was played.
  public let experiment: Learning.Experiment
  /// What came of it.
  public let result: ExperimentResult
  /// How long it took, where that is wanted: nothing else depends on the machine.
  public let seconds: Double?

  /// The document of an experiment's result.
  public init(
    _ experiment: Learning.Experiment, _ result: ExperimentResult, seconds: Double? = nil
  ) {
    self.experiment = experiment
    self.result = result
    self.seconds = seconds
  }

  /// The result as one object.
  public var json: JSON {
    var members: [(String, JSON)] = [
      ("name", .text(experiment.name)),
      ("environment", .text(experiment.environment.kind)),
      ("seed", .unsigned(experiment.seed)),
      ("sessions", .whole(experiment.sessions)),
      ("version", .text(Release.version)),
      ("constants", .object(result.constants.map { ($0.name, Self.constant($0)) })),
      ("measures", .object(result.summaries.map { ($0.name, Self.summary($0.summary)) })),
    ]
    if let impulse = result.impulse { members.append(("impulse", Self.impulse(impulse))) }
    if experiment.seriesPoints != nil {
      members.append(
        (
          "series",
          .object(
            result.seriesNames.map { ($0, Self.numbers(result.series($0) ?? [])) })
        ))
    }
    members.append(("updates", .whole(result.updates)))
    if let seconds {
      members.append(("seconds", .number(seconds)))
      members.append(("updates_per_second", .number(Double(result.updates) / seconds)))
    }
    return .object(members)
  }

  /// One row a measure, RFC 4180.
  public var csv: String {
    result.summaries.reduce(CSV.row(["measure", "mean", "standard_error", "sd", "n"])) {
      $0
        + CSV.row(
          [$1.name]
            + [$1.summary.mean, $1.summary.standardError, $1.summary.sd].map { CSV.field($0) }
            + ["\($1.summary.n)"])
    }
  }

  private static func constant(_ constant: NamedConstant) -> JSON {
    constant.isList ? numbers(constant.values) : .number(constant.values[0])
  }

  private static func summary(_ summary: MeasureSummary) -> JSON {
    .object([
      ("mean", .number(summary.mean)), ("standard_error", .number(summary.standardError)),
      ("sd", .number(summary.sd)), ("n", .whole(summary.n)),
    ])
  }

  private static func impulse(_ impulse: ImpulseSummary) -> JSON {
    .object([
      ("deviator", numbers(impulse.deviator)), ("rivals", numbers(impulse.rivals)),
      ("unprofitable", summary(impulse.unprofitable)), ("length", summary(impulse.length)),
    ])
  }

  private static func numbers(_ numbers: [Double]) -> JSON { .list(numbers.map { .number($0) }) }
}
