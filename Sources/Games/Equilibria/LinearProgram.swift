internal import CGLPK

/// A linear program: the greatest value of a sum over variables that are at least 0 or free, under
/// rows that bound other sums from above or fix them.
///
/// Solved by GLPK's simplex method in floating point and, where the caller asks for it, by its exact
/// one from there, which takes the numbers as the fractions that they are. GLPK stops the process on
/// invalid arguments: what is handed over is checked here first. It keeps its state by thread, so that
/// programs may be solved on several threads at a time.
struct LinearProgram {
  /// What a row's sum must be.
  enum Bound: Hashable {
    case equal(Double)
    case atMost(Double)
  }

  /// A vertex of the feasible set: which variables are in the basis, and which rows bind it.
  struct Start {
    var variables: [Int]
    var rows: [Int]
  }

  /// An optimum, with what proves it.
  struct Solution {
    /// A value a variable.
    var values: [Double]
    /// What a unit more of each row's bound is worth; at least 0, but for rounding, where that is from
    /// above.
    var duals: [Double]
    /// The basis: as many variables as there are rows that bind it.
    var basis: Start
  }

  /// The coefficients of what is made greatest.
  private let objective: [Double]
  /// Whether each variable may be negative.
  private let isFree: [Bool]
  private var bounds: [Bound] = []
  private var rowOfTerm: [Int32] = [0]
  private var variableOfTerm: [Int32] = [0]
  private var coefficients: [Double] = [0]

  /// A program without rows.
  ///
  /// - Precondition: at least one variable; finite numbers.
  init(objective: [Double], isFree: [Bool]) {
    precondition(!objective.isEmpty && objective.count == isFree.count, "a sign a variable")
    precondition(objective.allSatisfy(\.isFinite), "finite coefficients")
    self.objective = objective
    self.isFree = isFree
  }

  private static let mostExactSteps: Int32 = 50

  /// The number of coefficients that are not zero.
  var terms: Int { coefficients.count - 1 }

  /// Adds a row: its coefficients and variables, each variable at most once.
  mutating func add(_ bound: Bound, _ terms: some Sequence<(variable: Int, coefficient: Double)>) {
    bounds.append(bound)
    for (variable, coefficient) in terms where coefficient != 0 {
      precondition(objective.indices.contains(variable) && coefficient.isFinite, "a finite term")
      rowOfTerm.append(Int32(bounds.count))
      variableOfTerm.append(Int32(variable + 1))
      coefficients.append(coefficient)
    }
  }

  /// The objective's coefficients less the rows' ones times `duals`, a number a row.
  func reducedObjective(_ duals: [Double]) -> [Double] {
    var left = objective
    for term in coefficients.indices.dropFirst() {
      left[Int(variableOfTerm[term]) - 1] -= coefficients[term] * duals[Int(rowOfTerm[term]) - 1]
    }
    return left
  }

  /// An optimum; `nil` if none was found within the bound on steps.
  ///
  /// The method begins at `start`, a basis that is feasible, or optimal but for some rows; `isExact`
  /// says whether it goes on in exact arithmetic, whose time grows fast with the size of the basis.
  func solved(from start: Start, isExact: Bool) -> Solution? {
    guard let program = glp_create_prob() else { return nil }
    defer {
      glp_delete_prob(program)
      // All of this thread's state: nothing else is alive in it here.
      glp_free_env()
    }
    glp_term_out(GLP_OFF)
    load(program)
    glp_scale_prob(program, GLP_SF_AUTO)
    setBasis(start, of: program)
    var settings = glp_smcp()
    glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.meth = GLP_DUALP
    settings.it_lim = Int32(clamping: 1000 + 10 * (bounds.count + objective.count))
    // Numbers of very different sizes may leave nothing within the first of these.
    for tolerance in [1e-10, 1e-7] {
      settings.tol_bnd = tolerance
      settings.tol_dj = tolerance
      if glp_simplex(program, &settings) == 0, glp_get_status(program) == GLP_OPT { break }
    }
    if isExact {
      // From an optimum in floating point few steps are left, and each may take long.
      settings.it_lim = Self.mostExactSteps
      guard glp_exact(program, &settings) == 0 else { return nil }
    }
    guard glp_get_status(program) == GLP_OPT else { return nil }
    return solution(of: program)
  }

  private func load(_ program: OpaquePointer) {
    glp_set_obj_dir(program, GLP_MAX)
    glp_add_cols(program, Int32(objective.count))
    for (index, coefficient) in objective.enumerated() {
      let column = Int32(index + 1)
      glp_set_obj_coef(program, column, coefficient)
      glp_set_col_bnds(program, column, isFree[index] ? GLP_FR : GLP_LO, 0, 0)
    }
    guard !bounds.isEmpty else { return }
    glp_add_rows(program, Int32(bounds.count))
    for (index, bound) in bounds.enumerated() {
      switch bound {
      case .equal(let value): glp_set_row_bnds(program, Int32(index + 1), GLP_FX, value, value)
      case .atMost(let value): glp_set_row_bnds(program, Int32(index + 1), GLP_UP, 0, value)
      }
    }
    glp_load_matrix(program, Int32(terms), rowOfTerm, variableOfTerm, coefficients)
  }

  private func setBasis(_ start: Start, of program: OpaquePointer) {
    precondition(start.variables.count == start.rows.count, "a row a variable of the basis")
    for index in objective.indices {
      glp_set_col_stat(program, Int32(index + 1), isFree[index] ? GLP_NF : GLP_NL)
    }
    for index in bounds.indices { glp_set_row_stat(program, Int32(index + 1), GLP_BS) }
    for index in start.variables { glp_set_col_stat(program, Int32(index + 1), GLP_BS) }
    for index in start.rows {
      if case .equal = bounds[index] {
        glp_set_row_stat(program, Int32(index + 1), GLP_NS)
      } else {
        glp_set_row_stat(program, Int32(index + 1), GLP_NU)
      }
    }
  }

  private func solution(of program: OpaquePointer) -> Solution {
    Solution(
      values: objective.indices.map { glp_get_col_prim(program, Int32($0 + 1)) },
      duals: bounds.indices.map { glp_get_row_dual(program, Int32($0 + 1)) },
      basis: Start(
        variables: objective.indices.filter {
          glp_get_col_stat(program, Int32($0 + 1)) == GLP_BS
        },
        rows: bounds.indices.filter { glp_get_row_stat(program, Int32($0 + 1)) != GLP_BS }))
  }
}
