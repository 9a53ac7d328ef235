/// A measure over sessions.
public struct MeasureSummary: Sendable, Equatable {
  /// The mean, in the measure's unit.
  public let mean: Double
  /// sd / sqrt(n), 0 for a single session.
  public let standardError: Double
  /// The standard deviation with divisor n - 1, 0 for a single session.
  public let sd: Double
  /// How many sessions.
  public let n: Int

  /// The summary of these values, of which there is at least one.
  init(_ values: [Double]) {
    n = values.count
    // Around the first value, so that equal values have exactly no spread.
    let first = values[0]
    let mean = first + values.reduce(0) { $0 + ($1 - first) } / Double(n)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    sd = n < 2 ? 0 : (squares / Double(n - 1)).squareRoot()
    standardError = sd / Double(n).squareRoot()
  }
}
