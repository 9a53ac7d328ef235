/// What followed a forced deviation in one session, averaged over the states of its limit cycle.
public struct ImpulseResponse: Sendable, Equatable {
  /// The deviator's price in each period, that of the deviation first.
  public let deviator: [Double]
  /// The mean price of the others in each period.
  public let rivals: [Double]
  /// The share of deviations with a lower discounted payoff than no deviation.
  public let unprofitable: Double
  /// Periods until play is in a cycle again, that of the deviation counted.
  public let length: Double
}

/// Forced deviations over sessions.
public struct ImpulseSummary: Sendable, Equatable {
  /// The deviator's price in each period, a mean over sessions.
  public let deviator: [Double]
  /// The others' price in each period, a mean over sessions.
  public let rivals: [Double]
  /// The share of deviations that do not pay.
  public let unprofitable: MeasureSummary
  /// Periods until play is in a cycle again.
  public let length: MeasureSummary

  init?(_ responses: [ImpulseResponse]) {
    guard let first = responses.first else { return nil }
    deviator = first.deviator.indices.map { t in
      MeasureSummary(responses.map { $0.deviator[t] }).mean
    }
    rivals = first.rivals.indices.map { t in MeasureSummary(responses.map { $0.rivals[t] }).mean }
    unprofitable = MeasureSummary(responses.map(\.unprofitable))
    length = MeasureSummary(responses.map(\.length))
  }
}
