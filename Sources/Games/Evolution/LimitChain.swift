/// A Markov chain whose rates are powers of ε, in the limit of ε to 0.
struct LimitChain {
  let states: Int
  /// Orders that differ by at most this are the same; rounding makes that necessary.
  let tolerance: Double
  /// The rate from state i to state j at `i + j * states`.
  private var rates: [LeadingOrder]

  init(states: Int, tolerance: Double) {
    self.states = states
    self.tolerance = tolerance
    rates = Array(repeating: .zero, count: states * states)
  }

  subscript(from i: Int, to j: Int) -> LeadingOrder {
    get { rates[i + j * states] }
    set { rates[i + j * states] = newValue }
  }

  /// The limit of the stationary distributions, by elimination as in `DenseChain.stationary()`.
  ///
  /// States whose probability goes to 0 have 0.
  /// - Returns: `nil` if the states do not all lead to each other, or if a coefficient leaves the
  ///   range of `Double`.
  /// - Complexity: states³ / 3 additions of products.
  consuming func stationary() -> [Double]? {
    let (n, tolerance) = (states, tolerance)
    let weights: [LeadingOrder]? = rates.withUnsafeMutableBufferPointer { rate in
      for k in stride(from: n - 1, to: 0, by: -1) {
        var total = LeadingOrder.zero
        for j in 0..<k { total = total.plus(rate[k + j * n], tolerance) }
        guard total.coefficient > 0, total.coefficient.isFinite else { return nil }
        for i in 0..<k { rate[i + k * n] = rate[i + k * n] / total }
        for j in 0..<k {
          let back = rate[k + j * n]
          if back.coefficient == 0 { continue }
          for i in 0..<k {
            rate[i + j * n] = rate[i + j * n].plus(rate[i + k * n] * back, tolerance)
          }
        }
      }
      var weights = [LeadingOrder.one]
      for k in 1..<max(1, n) {
        var weight = LeadingOrder.zero
        for i in 0..<k { weight = weight.plus(weights[i] * rate[i + k * n], tolerance) }
        weights.append(weight)
      }
      return weights
    }
    guard let weights else { return nil }
    let total = weights.reduce(LeadingOrder.zero) { $0.plus($1, tolerance) }
    guard total.coefficient.isFinite, total.coefficient > 0 else { return nil }
    return weights.map {
      $0.order <= total.order + tolerance ? $0.coefficient / total.coefficient : 0
    }
  }
}
