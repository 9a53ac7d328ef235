extension LinearProgram {
  /// What a solution misses, as if computed in twice the precision.
  struct Errors {
    /// The most by which a row or a variable is beyond its bound.
    var primal = 0.0
    /// The most by which a row's dual or a variable's reduced objective has the wrong sign.
    var dual = 0.0
    /// Each row's bound less its sum.
    var rows: [Double]
    /// The objective less the rows' coefficients times their duals.
    var objective: [Double]
  }

  /// What a solution misses.
  ///
  /// Sums are those of Ogita, Rump and Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26
  /// (2005), algorithm 5.3.
  func errors(of solution: Solution) -> Errors {
    var errors = Errors(rows: bounds.map(\.value), objective: objective)
    var rowTails = [Double](repeating: 0, count: bounds.count)
    var objectiveTails = [Double](repeating: 0, count: objective.count)
    for term in coefficients.indices.dropFirst() {
      let i = Int(rowOfTerm[term]) - 1
      let j = Int(variableOfTerm[term]) - 1
      let coefficient = coefficients[term]
      let (value, dual) = (solution.values[j], solution.duals[i])
      Self.subtract(coefficient, value, from: &errors.rows[i], &rowTails[i])
      Self.subtract(coefficient, dual, from: &errors.objective[j], &objectiveTails[j])
      rowTails[i] -= coefficient * solution.valueTails[j] + tails[term] * value
      objectiveTails[j] -= coefficient * solution.dualTails[i] + tails[term] * dual
    }
    for i in bounds.indices {
      errors.rows[i] += rowTails[i]
      if bounds[i].isEquation {
        errors.primal = max(errors.primal, abs(errors.rows[i]))
      } else {
        errors.primal = max(errors.primal, -errors.rows[i])
        errors.dual = max(errors.dual, -solution.duals[i])
      }
    }
    for j in objective.indices {
      errors.objective[j] += objectiveTails[j]
      if isFree[j] {
        errors.dual = max(errors.dual, abs(errors.objective[j]))
      } else {
        errors.primal = max(errors.primal, -solution.values[j])
        errors.dual = max(errors.dual, errors.objective[j])
      }
    }
    return errors
  }

  /// Takes a product from `sum`; what rounding leaves of it goes to `tail`.
  private static func subtract(
    _ a: Double, _ b: Double, from sum: inout Double, _ tail: inout Double
  ) {
    let product = -a * b
    let productError = (-product).addingProduct(-a, b)
    let old = sum
    sum = old + product
    let added = sum - old
    tail += (old - (sum - added)) + (product - added) + productError
  }
}
