/// What one session came to.
public struct SessionResult: Sendable, Equatable {
  /// All measures of the game, in its order.
  public let measures: [Double]
  /// How many periods were played.
  public let periods: Int
  /// What came of a forced deviation.
  public let impulse: ImpulseResponse?
  /// For each block of time the measures of play, in its order.
  public let series: [[Double]]
}

/// What all sessions of an experiment came to.
public struct ExperimentResult: Sendable, Equatable {
  /// The facts of the game.
  public let constants: [NamedConstant]
  /// The names of the measures that are wanted, in the game's order.
  public let measureNames: [String]
  /// The names of the wanted measures that series have, in the game's order.
  public let seriesNames: [String]
  /// Each session, in order.
  public let sessions: [SessionResult]
  /// Players times periods, over all sessions.
  public let updates: Int

  private let allNames: [String]
  private let allSeriesNames: [String]

  init(
    constants: [NamedConstant], allNames: [String], allSeriesNames: [String], wanted: [String]?,
    sessions: [SessionResult], updates: Int
  ) {
    self.constants = constants
    self.allNames = allNames
    self.allSeriesNames = allSeriesNames
    self.sessions = sessions
    self.updates = updates
    func isWanted(_ name: String) -> Bool { wanted?.contains(name) ?? true }
    measureNames = allNames.filter(isWanted)
    seriesNames = allSeriesNames.filter(isWanted)
  }

  /// A measure over sessions; nil where there is no such measure.
  public func summary(_ name: String) -> MeasureSummary? {
    values(name).map { MeasureSummary($0) }
  }

  /// All measures over sessions, in their order.
  public var summaries: [(name: String, summary: MeasureSummary)] {
    measureNames.compactMap { name in summary(name).map { (name, $0) } }
  }

  /// What each session had for a measure, in the order of sessions.
  public func values(_ name: String) -> [Double]? {
    allNames.firstIndex(of: name).map { index in sessions.map { $0.measures[index] } }
  }

  /// A series: its mean over sessions for each block of time.
  public func series(_ name: String) -> [Double]? {
    guard let index = allSeriesNames.firstIndex(of: name), let first = sessions.first else {
      return nil
    }
    return first.series.indices.map { block in
      MeasureSummary(sessions.map { $0.series[block][index] }).mean
    }
  }

  /// Forced deviations over sessions; nil where none was asked for.
  public var impulse: ImpulseSummary? { ImpulseSummary(sessions.compactMap(\.impulse)) }
}
