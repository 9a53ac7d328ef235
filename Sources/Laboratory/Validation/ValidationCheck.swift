internal import Learning
internal import Statistics

/// One figure beside what the literature or a closed form says of it.
public struct ValidationCheck: Sendable {
  /// What is compared, such as `profit gain`.
  public let quantity: String
  /// What it is compared with, and how.
  public let test: Test
  /// What came out.
  public let got: Figure

  /// A figure, and how sure it is.
  public struct Figure: Sendable {
    /// The number, or the mean over sessions.
    public let value: Double
    /// The standard error of the mean; 0 where nothing is drawn.
    public let standardError: Double
    /// How many sessions or samples the mean is over.
    public let count: Int
  }

  /// How a figure is compared: the tests A to E.
  public enum Test: Sendable {
    /// A: two means differ by at most three standard errors of their difference.
    case mean(Double, standardError: Double)
    /// B: the mean and three standard errors are at most this.
    case atMost(Double)
    /// B: the mean less three standard errors is at least this.
    case atLeast(Double)
    /// C: the 99 % interval of the mean lies inside this.
    case inside(ClosedRange<Double>)
    /// D: the figure differs by at most so much.
    case exact(Double, tolerance: Double)
    /// E: so many of so many go with a probability, by the exact two-sided test at 0.001.
    case share(Double, successes: Int, trials: Int)
  }

  /// Whether the test is passed; what is no number never is.
  public var isPassed: Bool {
    let (value, error) = (got.value, got.standardError)
    switch test {
    case .mean(let expected, let other):
      return (value - expected).magnitude <= 3 * (error * error + other * other).squareRoot()
    case .atMost(let bound): return value + 3 * error <= bound
    case .atLeast(let bound): return value - 3 * error >= bound
    case .inside(let range):
      return range.contains(value - reach) && range.contains(value + reach)
    case .exact(let expected, let tolerance):
      return (value - expected).magnitude <= tolerance
    case .share(let probability, let successes, let trials):
      return BinomialTest.twoSided(
        successes: successes, trials: trials, probability: probability) >= 0.001
    }
  }

  /// Half of the 99 % interval of the mean.
  private var reach: Double {
    guard got.standardError > 0, got.count > 1 else { return 0 }
    return got.standardError * StudentT.quantile(0.995, degreesOfFreedom: Double(got.count - 1))
  }
}

extension ValidationCheck {
  /// A check of a measure over sessions.
  static func measure(_ quantity: String, _ summary: MeasureSummary, _ test: Test) -> Self {
    Self(
      quantity: quantity, test: test,
      got: Figure(value: summary.mean, standardError: summary.standardError, count: summary.n))
  }

  /// A check of independent samples.
  static func samples(_ quantity: String, _ samples: [Double], _ test: Test) -> Self {
    let moments = Moments(samples)
    return Self(
      quantity: quantity, test: test,
      got: Figure(
        value: moments.mean, standardError: moments.standardError ?? 0, count: samples.count))
  }

  /// A check of a number.
  static func number(_ quantity: String, _ value: Double, _ test: Test) -> Self {
    Self(quantity: quantity, test: test, got: Figure(value: value, standardError: 0, count: 1))
  }

  /// A check of how many of so many did something.
  static func share(
    _ quantity: String, _ successes: Int, of trials: Int, expected: Double
  ) -> Self {
    let share = Double(successes) / Double(trials)
    return Self(
      quantity: quantity, test: .share(expected, successes: successes, trials: trials),
      got: Figure(
        value: share, standardError: (share * (1 - share) / Double(trials)).squareRoot(),
        count: trials))
  }
}
