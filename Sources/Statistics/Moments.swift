/// Count, mean and variance of values that arrive one by one.
///
/// Welford's recurrence, which does not cancel; partial results merge by the rule of Chan, Golub and
/// LeVeque ("Algorithms for computing the sample variance", 1983).
public struct Moments: Equatable, Sendable {
  /// How many values were added.
  public private(set) var count: Int

  /// Their mean, 0 while there are none; in their unit.
  public private(set) var mean: Double

  private var squares: Double

  /// No values yet.
  public init() {
    count = 0
    mean = 0
    squares = 0
  }

  /// The moments of these values, added in order.
  public init(_ values: [Double]) {
    self.init()
    for value in values { add(value) }
  }

  /// The sample variance (divisor n - 1) in squared units; nil below two values.
  public var variance: Double? {
    count < 2 ? nil : squares / Double(count - 1)
  }

  /// The standard error of the mean; nil below two values.
  public var standardError: Double? {
    variance.map { ($0 / Double(count)).squareRoot() }
  }

  /// Takes one more value in.
  public mutating func add(_ value: Double) {
    count += 1
    let difference = value - mean
    mean += difference / Double(count)
    squares += difference * (value - mean)
  }

  /// Takes in all values that the other moments were made of.
  public mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let difference = other.mean - mean
    squares += other.squares + difference * difference * Double(count) * Double(other.count) / total
    mean += difference * (Double(other.count) / total)
    count += other.count
  }
}
