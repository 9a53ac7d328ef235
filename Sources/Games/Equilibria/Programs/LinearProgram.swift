/// A linear program: the greatest value of a sum over variables that are at least 0 or free, under
/// rows that bound other sums from above or fix them.
///
/// All its numbers are finite, which is checked here.
struct LinearProgram {
  /// What a row's sum must be.
  enum Bound: Hashable {
    case equal(Double)
    case atMost(Double)

    /// The number.
    var value: Double {
      switch self {
      case .equal(let value), .atMost(let value): value
      }
    }

    /// Whether it is one.
    var isEquation: Bool {
      if case .equal = self { true } else { false }
    }
  }

  /// A vertex of the feasible set: which variables are in the basis, and which rows bind it.
  struct Basis {
    var variables: [Int]
    var rows: [Int]
  }

  /// A coefficient of a row: the sum of a number and of what rounding took from it.
  struct Term {
    var variable: Int
    var coefficient: Double
    var tail = 0.0
  }

  /// An optimum, with what proves it.
  struct Solution {
    /// A value a variable.
    var values: [Double]
    /// What rounding took from the values.
    var valueTails: [Double]
    /// What a unit more of each row's bound is worth; at least 0, but for rounding, where that is from
    /// above.
    var duals: [Double]
    /// What rounding took from the duals.
    var dualTails: [Double]
    /// The basis: as many variables as there are rows that bind it.
    var basis: Basis
  }

  /// The coefficients of what is made greatest.
  let objective: [Double]
  /// Whether each variable may be negative.
  let isFree: [Bool]
  private(set) var bounds: [Bound] = []
  private(set) var rowOfTerm: [Int32] = [0]
  private(set) var variableOfTerm: [Int32] = [0]
  private(set) var coefficients: [Double] = [0]
  private(set) var tails: [Double] = [0]

  /// A program without rows.
  ///
  /// - Precondition: at least one variable; finite numbers.
  init(objective: [Double], isFree: [Bool]) {
    precondition(!objective.isEmpty && objective.count == isFree.count, "a sign a variable")
    precondition(objective.allSatisfy(\.isFinite), "finite coefficients")
    self.objective = objective
    self.isFree = isFree
  }

  /// The number of coefficients that are not zero.
  var terms: Int { coefficients.count - 1 }

  /// Adds a row: its terms, each variable at most once.
  mutating func add(_ bound: Bound, _ terms: some Sequence<Term>) {
    bounds.append(bound)
    for term in terms where term.coefficient != 0 {
      precondition(
        objective.indices.contains(term.variable) && term.coefficient.isFinite, "a finite term")
      rowOfTerm.append(Int32(bounds.count))
      variableOfTerm.append(Int32(term.variable + 1))
      coefficients.append(term.coefficient)
      tails.append(term.tail)
    }
  }
}
