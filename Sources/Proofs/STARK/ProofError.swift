/// Why a proof is not made, or not believed.
public enum ProofError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A parameter is outside what the protocol allows.
  case parameter(name: String, value: Int, allowed: ClosedRange<Int>)
  /// The number of rows is no power of two, or too many for the field.
  case rows(Int)
  /// The table is not as wide or long as the statement says.
  case shape(rows: Int, columns: Int, expectedRows: Int, expectedColumns: Int)
  /// A periodic column's length is no power of two that divides the rows, or a boundary constraint
  /// is outside the table.
  case statement(String)
  /// The table breaks a constraint, so there is nothing to prove.
  case constraintBroken
  /// The proof begins otherwise than one of this version, statement and these parameters.
  case header
  /// The proof is shorter than what must be read next.
  case truncated(section: ProofSection)
  /// The proof goes on after its end.
  case trailingBytes(Int)
  /// A word is no canonical field element.
  case notCanonical(section: ProofSection)
  /// A challenge fell into a domain where the protocol cannot use it: one chance in 2^90.
  case challengeInDomain
  /// The opened values do not satisfy the constraints.
  case constraints
  /// A proof of work is missing.
  case work(section: ProofSection)
  /// Opened values are not what was committed to.
  case opening(section: ProofSection)
  /// A layer of FRI does not hold what the layer before it folds to.
  case folding(layer: Int)
  /// The last layer of FRI is not the final polynomial.
  case finalPolynomial

  /// One sentence that says what was refused.
  public var description: String {
    switch self {
    case .parameter(let name, let value, let allowed):
      "\(name) is \(value), but must lie in \(allowed.lowerBound)...\(allowed.upperBound)"
    case .rows(let rows): "\(rows) rows: not a power of two from 8 on that the field can extend"
    case .shape(let rows, let columns, let expectedRows, let expectedColumns):
      "a table of \(rows) x \(columns) where \(expectedRows) x \(expectedColumns) was expected"
    case .statement(let reason): "the statement cannot be proved: \(reason)"
    case .constraintBroken: "the table breaks a constraint, so there is nothing to prove"
    case .header: "the header names another version, statement, size or parameters"
    case .truncated(let section): "the proof ends within \(section)"
    case .trailingBytes(let count): "\(count) bytes follow the end of the proof"
    case .notCanonical(let section): "a word in \(section) is not a canonical field element"
    case .challengeInDomain: "a challenge fell into the evaluation domain"
    case .constraints: "the opened values do not satisfy the constraints"
    case .work(let section): "the proof of work in \(section) is missing"
    case .opening(let section): "the values in \(section) are not those committed to"
    case .folding(let layer): "FRI layer \(layer) is not what the layer before it folds to"
    case .finalPolynomial: "the last FRI layer is not the final polynomial"
    }
  }
}

/// The parts of a proof, in the order in which they are written.
public enum ProofSection: Hashable, Sendable, CustomStringConvertible {
  /// Magic, version, statement, sizes and parameters.
  case header
  /// The root over the trace.
  case traceRoot
  /// The root over the quotient.
  case quotientRoot
  /// The trace at z.
  case traceAtZ
  /// The trace at g z.
  case traceAtNext
  /// The two chunks of the quotient at z.
  case quotientAtZ
  /// The proof of work before the batching challenge.
  case batchWork
  /// The root over a FRI layer.
  case layerRoot(Int)
  /// The proof of work before a folding challenge.
  case layerWork(Int)
  /// The coefficients of the final polynomial.
  case finalPolynomial
  /// The proof of work before the queries.
  case queryWork
  /// The queried rows of the trace.
  case traceRows
  /// What the tree over the trace needs besides them.
  case tracePath
  /// The queried rows of the quotient.
  case quotientRows
  /// What the tree over the quotient needs besides them.
  case quotientPath
  /// The queried cosets of a FRI layer.
  case layerRows(Int)
  /// What the tree over a FRI layer needs besides them.
  case layerPath(Int)

  /// The section's name in messages.
  public var description: String {
    switch self {
    case .header: "the header"
    case .traceRoot: "the trace root"
    case .quotientRoot: "the quotient root"
    case .traceAtZ: "the trace at z"
    case .traceAtNext: "the trace at g z"
    case .quotientAtZ: "the quotient at z"
    case .batchWork: "the work before batching"
    case .layerRoot(let layer): "the root of FRI layer \(layer)"
    case .layerWork(let layer): "the work before folding FRI layer \(layer)"
    case .finalPolynomial: "the final polynomial"
    case .queryWork: "the work before the queries"
    case .traceRows: "the trace rows"
    case .tracePath: "the trace path"
    case .quotientRows: "the quotient rows"
    case .quotientPath: "the quotient path"
    case .layerRows(let layer): "the cosets of FRI layer \(layer)"
    case .layerPath(let layer): "the path of FRI layer \(layer)"
    }
  }
}
