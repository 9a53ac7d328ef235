/// A cost that grows with the work: `perUnit` · work + `fixed`, with the spread of its error.
public struct LinearCost: Sendable, Hashable, Codable {
  /// What one unit of work takes, at least 0: in seconds, or bytes for memory.
  public var perUnit: Double
  /// What is taken however little the work, at least 0.
  public var fixed: Double
  /// The standard deviation of ln(published / predicted), each row predicted without itself.
  ///
  /// The cost is a lognormal whose median is the prediction.
  public var spread: Double

  /// A cost of these coefficients.
  public init(perUnit: Double, fixed: Double, spread: Double) {
    self.perUnit = perUnit
    self.fixed = fixed
    self.spread = spread
  }

  /// Nothing at all.
  public static let zero = Self(perUnit: 0, fixed: 0, spread: 0)

  /// The median of what `work` units take.
  @inlinable public func median(of work: Double) -> Double { perUnit * work + fixed }
}
