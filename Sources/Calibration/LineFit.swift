internal import LinearAlgebra
internal import Randomness

/// Lines through the observations of one family: value = a · work / threads^η + c, with a and c of
/// each machine and one η; and m · memory / threads^η where there are units of memory, with one m.
///
/// Each equation is divided by its published value, so that relative errors count; a and c are not
/// negative. η minimises what is left, on a grid of thousandths (variable projection: Golub and
/// Pereyra, SIAM J. Numer. Anal. 10, 1973).
struct LineFit {
  /// η; 0 where all observations have one number of threads.
  private(set) var threadsExponent = 0.0
  /// a and c by machine.
  private(set) var lines: [String: (perUnit: Double, fixed: Double)] = [:]
  /// m.
  private(set) var perMemory = 0.0

  /// `nil` where least squares has no finite answer.
  init?(_ observations: [Observation]) {
    let machines = Array(Set(observations.map(\.machine))).sorted()
    let values = observations.map(\.value)
    guard let threads = observations.first?.threads else { return nil }
    var best = Best()
    func attempt(_ steps: some Sequence<Int>) -> Bool {
      for step in steps {
        let exponent = Double(step) / 1_000
        guard
          let (coefficients, misfit) = Self.solve(
            observations, machines, observations.map { Self.share($0, exponent) }, values)
        else { return false }
        if misfit < best.misfit { best = Best(misfit, step, coefficients) }
      }
      return true
    }
    let isScalable = observations.contains { $0.threads != threads }
    guard attempt(stride(from: 0, through: isScalable ? 1_200 : 0, by: 50)) else { return nil }
    if isScalable {
      guard attempt(max(0, best.step - 50)...best.step + 50) else { return nil }
    }
    threadsExponent = Double(best.step) / 1_000
    for (k, machine) in machines.enumerated() {
      lines[machine] = (best.coefficients[2 * k], best.coefficients[2 * k + 1])
    }
    if best.coefficients.count > 2 * machines.count {
      perMemory = best.coefficients[2 * machines.count]
    }
  }

  /// What the line of its machine says of an observation; `nil` for a machine without one.
  func prediction(_ observation: Observation) -> Double? {
    guard let line = lines[observation.machine] else { return nil }
    let units = line.perUnit * observation.work + perMemory * observation.memory
    return units * Self.share(observation, threadsExponent) + line.fixed
  }

  private struct Best {
    var misfit = Double.infinity
    var step = 0
    var coefficients: [Double] = []

    init() {}

    init(_ misfit: Double, _ step: Int, _ coefficients: [Double]) {
      (self.misfit, self.step, self.coefficients) = (misfit, step, coefficients)
    }
  }

  /// What is left of a unit's time on so many threads.
  private static func share(_ observation: Observation, _ exponent: Double) -> Double {
    observation.threads == 1 || exponent == 0
      ? 1 : 1 / Elementary.pow(Double(observation.threads), exponent)
  }

  /// a and c of each machine in turn and m, and the sum of squared relative errors.
  private static func solve(
    _ observations: [Observation], _ machines: [String], _ shares: [Double], _ values: [Double]
  ) -> (coefficients: [Double], misfit: Double)? {
    let hasMemory = observations.contains { $0.memory > 0 }
    var a = Matrix(rows: values.count, columns: 2 * machines.count + (hasMemory ? 1 : 0))
    for (i, observation) in observations.enumerated() {
      guard let k = machines.firstIndex(of: observation.machine) else { return nil }
      a[i, 2 * k] = observation.work * shares[i] / values[i]
      a[i, 2 * k + 1] = 1 / values[i]
      if hasMemory { a[i, 2 * machines.count] = observation.memory * shares[i] / values[i] }
    }
    // Columns of length 1, since units of work are between one and billions.
    var lengths = [Double](repeating: 0, count: a.columns)
    for j in 0..<a.columns {
      lengths[j] = (0..<a.rows).reduce(0) { $0 + a[$1, j] * a[$1, j] }.squareRoot()
      for i in 0..<a.rows { a[i, j] /= lengths[j] }
    }
    let ones = [Double](repeating: 1, count: values.count)
    guard let x = a.nonnegativeLeastSquares(ones) else { return nil }
    var misfit = 0.0
    for i in 0..<a.rows {
      let error = (0..<a.columns).reduce(-1) { $0 + a[i, $1] * x[$1] }
      misfit += error * error
    }
    return (zip(x, lengths).map { $0 / $1 }, misfit)
  }
}
