internal import CGLPK

/// GLPK's simplex method for one matrix of coefficients, whose right sides and objective may change
/// between runs: each run begins at the basis where the one before has ended.
///
/// GLPK stops the process on invalid arguments, so that all numbers must be finite. It keeps its
/// state by thread: programs may be solved on several threads at a time, and one thread has only one
/// of these at a time.
struct SimplexMethod: ~Copyable {
  private let program: OpaquePointer
  private let rows: Int
  private let variables: Int
  private let isFree: [Bool]
  private let isEquation: [Bool]

  /// The method for a program's coefficients; what is made greatest and the right sides, `set` says.
  ///
  /// A slack variable makes an equation of each row that is bounded from above.
  init?(_ linear: LinearProgram) {
    guard let program = glp_create_prob() else { return nil }
    self.program = program
    rows = linear.bounds.count
    variables = linear.objective.count
    isFree = linear.isFree
    isEquation = linear.bounds.map(\.isEquation)
    glp_term_out(GLP_OFF)
    glp_set_obj_dir(program, GLP_MAX)
    glp_add_cols(program, Int32(variables + rows))
    if rows > 0 { glp_add_rows(program, Int32(rows)) }
    let slacks = (0..<rows).filter { !linear.bounds[$0].isEquation }
    glp_load_matrix(
      program, Int32(linear.terms + slacks.count),
      linear.rowOfTerm + slacks.map { Int32($0 + 1) },
      linear.variableOfTerm + slacks.map { Int32(variables + $0 + 1) },
      linear.coefficients + slacks.map { _ in 1 })
    glp_scale_prob(program, GLP_SF_AUTO)
  }

  deinit {
    glp_delete_prob(program)
    // All of this thread's state: nothing else is alive in it here.
    glp_free_env()
  }

  /// Sets what is made greatest, the right sides, and the least values of slacks and of variables
  /// that are not free.
  borrowing func set(
    objective: [Double], slackObjective: [Double], right: [Double], least: [Double],
    leastSlack: [Double]
  ) {
    for j in 0..<variables {
      let column = Int32(j + 1)
      glp_set_obj_coef(program, column, objective[j])
      glp_set_col_bnds(program, column, isFree[j] ? GLP_FR : GLP_LO, least[j], 0)
    }
    for i in 0..<rows {
      let column = slack(i)
      glp_set_row_bnds(program, Int32(i + 1), GLP_FX, right[i], right[i])
      if isEquation[i] {
        glp_set_col_bnds(program, column, GLP_FX, 0, 0)
      } else {
        glp_set_obj_coef(program, column, slackObjective[i])
        glp_set_col_bnds(program, column, GLP_LO, leastSlack[i], 0)
      }
    }
  }

  /// Makes `start` the basis where the next run begins.
  borrowing func begin(at start: LinearProgram.Basis) {
    precondition(start.variables.count == start.rows.count, "a row a variable of the basis")
    for j in 0..<variables { glp_set_col_stat(program, Int32(j + 1), isFree[j] ? GLP_NF : GLP_NL) }
    for i in 0..<rows {
      glp_set_row_stat(program, Int32(i + 1), isEquation[i] ? GLP_BS : GLP_NS)
      glp_set_col_stat(program, slack(i), isEquation[i] ? GLP_NS : GLP_BS)
    }
    for j in start.variables { glp_set_col_stat(program, Int32(j + 1), GLP_BS) }
    for i in start.rows {
      if isEquation[i] {
        glp_set_row_stat(program, Int32(i + 1), GLP_NS)
      } else {
        glp_set_col_stat(program, slack(i), GLP_NL)
      }
    }
  }

  /// Walks to an optimum; whether it found one that misses no bound and no sign of the dual by more
  /// than `tolerance`, in the units of GLPK's scaling, within `mostSteps` steps.
  borrowing func run(tolerance: Double, mostSteps: Int) -> Bool {
    var settings = glp_smcp()
    glp_init_smcp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.meth = GLP_DUALP
    settings.it_lim = Int32(clamping: mostSteps)
    settings.tol_bnd = tolerance
    settings.tol_dj = tolerance
    return glp_simplex(program, &settings) == 0 && glp_get_status(program) == GLP_OPT
  }

  /// A value a variable.
  borrowing func values() -> [Double] {
    (0..<variables).map { glp_get_col_prim(program, Int32($0 + 1)) }
  }

  /// What a unit more of each row's right side is worth.
  borrowing func duals() -> [Double] {
    (0..<rows).map { glp_get_row_dual(program, Int32($0 + 1)) }
  }

  /// Which variables are in the basis, and which rows bind it.
  borrowing func basis() -> LinearProgram.Basis {
    LinearProgram.Basis(
      variables: (0..<variables).filter { glp_get_col_stat(program, Int32($0 + 1)) == GLP_BS },
      rows: (0..<rows).filter {
        glp_get_row_stat(program, Int32($0 + 1)) != GLP_BS
          && glp_get_col_stat(program, slack($0)) != GLP_BS
      })
  }

  /// GLPK's number of a row's slack.
  private func slack(_ row: Int) -> Int32 { Int32(variables + row + 1) }
}
