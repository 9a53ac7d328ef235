/// What one session came to.
public struct SessionResult: Sendable, Equatable {
  /// The measures, in the order of the experiment's names.
  public let measures: [Double]
  /// How many periods were played.
  public let periods: Int
  /// What came of a forced deviation.
  public let impulse: ImpulseResponse?
  /// For each block of time the measures of play, in the order of the experiment's series names.
  public let series: [[Double]]
}

/// What all sessions of an experiment came to.
public struct ExperimentResult: Sendable, Equatable {
  /// The facts of the game.
  public let constants: [NamedConstant]
  /// The names of the measures, in their order.
  public let measureNames: [String]
  /// The names of the measures that series have, in their order.
  public let seriesNames: [String]
  /// Each session, in order.
  public let sessions: [SessionResult]
  /// Players times periods, over all sessions.
  public let updates: Int

  /// A measure over sessions; nil where there is no such measure.
  public func summary(_ name: String) -> MeasureSummary? {
    measureNames.firstIndex(of: name).map { MeasureSummary(values(at: $0)) }
  }

  /// All measures over sessions, in their order.
  public var summaries: [(name: String, summary: MeasureSummary)] {
    measureNames.indices.map { (measureNames[$0], MeasureSummary(values(at: $0))) }
  }

  /// What each session had for a measure, in the order of sessions.
  public func values(_ name: String) -> [Double]? {
    measureNames.firstIndex(of: name).map { values(at: $0) }
  }

  /// A series: its mean over sessions for each block of time.
  public func series(_ name: String) -> [Double]? {
    guard let index = seriesNames.firstIndex(of: name), let first = sessions.first else {
      return nil
    }
    return first.series.indices.map { block in
      MeasureSummary(sessions.map { $0.series[block][index] }).mean
    }
  }

  /// Forced deviations over sessions; nil where none was asked for.
  public var impulse: ImpulseSummary? { ImpulseSummary(sessions.compactMap(\.impulse)) }

  private func values(at index: Int) -> [Double] { sessions.map { $0.measures[index] } }
}
