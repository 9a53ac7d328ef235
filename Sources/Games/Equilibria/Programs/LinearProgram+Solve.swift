extension LinearProgram {
  /// More runs than these are not made.
  private static let mostRuns = 6
  /// What a run may miss, in the units that GLPK's scaling gives to rows, columns and objective.
  ///
  /// Where numbers of very different sizes leave nothing within one of these, a run has the next.
  /// Corrections, which begin close to their end, have a smaller one before.
  private static let tolerances = [1e-11, 1e-9, 1e-7]
  /// A solution that misses no more than this, in the program's own units, and by what that is worth
  /// in the objective, is not corrected: in degenerate programs the steps after it only follow the
  /// noise, and there may be thousands.
  private static let primalGoal = 1e-13
  private static let dualGoal = 1e-11
  /// By how much the program of a correction is magnified at most.
  private static let largestMagnification = 0x1p50

  /// An optimum; `nil` if none was found within the bound on steps.
  ///
  /// The simplex method in floating point, from `start`: a basis that is feasible, or optimal but for
  /// some rows. What its solution misses is then computed in twice the precision and magnified to be
  /// the bounds and the objective of a program with the same coefficients, whose solution is the
  /// correction, from the basis where the last run ended; and so on until nothing is missed that is
  /// worth it, or rounding ends the progress. So the simplex method goes on where a basis was optimal
  /// only within its tolerances, and the values are right to about the last digit.
  ///
  /// Gleixner, Steffy and Wolter, Improving the accuracy of linear programming solvers with iterative
  /// refinement (2012), with the rows' slacks as variables.
  func solved(from start: Basis) -> Solution? {
    guard let method = SimplexMethod(self) else { return nil }
    method.begin(at: start)
    let size = bounds.count + objective.count
    var best = Solution(
      values: Array(repeating: 0, count: objective.count),
      valueTails: Array(repeating: 0, count: objective.count),
      duals: Array(repeating: 0, count: bounds.count),
      dualTails: Array(repeating: 0, count: bounds.count), basis: start)
    // The program itself is the correction of zero.
    var errors = errors(of: best)
    var magnification = (primal: 1.0, dual: 1.0)
    for run in 0..<Self.mostRuns {
      set(method, best, errors, magnification)
      let isFirst = run == 0
      let mostSteps = isFirst ? 1000 + 3 * size : 100 + size / 10
      let hasEnded = Self.tolerances.dropFirst(isFirst ? 1 : 0).contains {
        method.run(tolerance: $0, mostSteps: mostSteps)
      }
      guard hasEnded else { return isFirst ? nil : best }
      var next = best
      next.basis = method.basis()
      Self.add(method.values(), over: magnification.primal, to: &next.values, &next.valueTails)
      Self.add(method.duals(), over: magnification.dual, to: &next.duals, &next.dualTails)
      let left = self.errors(of: next)
      let isBetter = left.primal < errors.primal / 2 || left.dual < errors.dual / 2
      guard isFirst || isBetter else { return best }
      best = next
      errors = left
      if errors.primal <= Self.primalGoal && errors.dual <= Self.dualGoal
        && worth(of: errors, best) <= Self.dualGoal
      {
        break
      }
      magnification.primal = max(magnification.primal, Self.magnification(of: errors.primal))
      magnification.dual = max(magnification.dual, Self.magnification(of: errors.dual))
    }
    return best
  }

  /// What the objective may gain from what a solution misses of the rows.
  func worth(of errors: Errors, _ solution: Solution) -> Double {
    errors.primal * solution.duals.reduce(0) { $0 + abs($1) }
  }

  /// Adds a correction to numbers in two parts.
  private static func add(
    _ correction: [Double], over magnification: Double, to numbers: inout [Double],
    _ tails: inout [Double]
  ) {
    for k in numbers.indices {
      let part = correction[k] / magnification + tails[k]
      let old = numbers[k]
      numbers[k] = old + part
      let added = numbers[k] - old
      tails[k] = (old - (numbers[k] - added)) + (part - added)
    }
  }

  /// Hands over the program of the correction of a solution.
  private func set(
    _ method: borrowing SimplexMethod, _ solution: Solution, _ errors: Errors,
    _ magnification: (primal: Double, dual: Double)
  ) {
    method.set(
      objective: errors.objective.map { $0 * magnification.dual },
      slackObjective: solution.duals.map { -$0 * magnification.dual },
      right: zip(bounds, errors.rows).map { $0.isEquation ? $1 * magnification.primal : 0 },
      least: solution.values.map { -$0 * magnification.primal },
      leastSlack: errors.rows.map { -$0 * magnification.primal })
  }

  /// A power of two that makes of an error about 1, within bounds.
  private static func magnification(of error: Double) -> Double {
    (1 / max(error, 1 / largestMagnification)).binade
  }
}
