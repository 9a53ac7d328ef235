/// A statement about a table of field elements: constraints that its rows satisfy.
///
/// The table has `width` columns and a power of two of rows N. Constraints are polynomials of degree at
/// most 3 in a row, the next row and the periodic columns, so that the quotient has degree below 2 N.
/// The verifier knows all of this by itself; nothing of it is read from a proof.
public protocol AIR: Sendable {
  /// Names this statement and its version; the transcript begins with it.
  var identifier: String { get }
  /// How many columns the table has.
  var width: Int { get }
  /// Columns whose values repeat: the verifier evaluates them itself.
  ///
  /// Each has a power of two of values, which is the period and divides N.
  var periodic: [[KoalaBear]] { get }
  /// All public inputs, in an order that never changes; the transcript absorbs them first.
  var publicInputs: [KoalaBear] { get }
  /// What single cells of a table of so many rows hold.
  func boundary(rows: Int) -> [BoundaryConstraint]
  /// States every constraint of a row, always in the same order and number.
  ///
  /// - Parameters:
  ///   - row: `width` elements.
  ///   - next: The `width` elements of the row after it; after the last row comes the first.
  ///   - periodic: One element for each periodic column.
  ///   - sink: Takes the constraints.
  func constrain<S: ConstraintSink>(
    row: UnsafePointer<S.Element>, next: UnsafePointer<S.Element>,
    periodic: UnsafePointer<S.Element>, into sink: inout S)
}

/// What one cell holds.
public struct BoundaryConstraint: Sendable, Hashable {
  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int
  /// What is in it.
  public var value: KoalaBear

  /// `value` at `row` and `column`.
  public init(row: Int, column: Int, value: KoalaBear) {
    self.row = row
    self.column = column
    self.value = value
  }
}

/// Takes what must be zero.
public protocol ConstraintSink {
  /// What constraints are evaluated in.
  associatedtype Element: Algebra
  /// Takes an expression of degree at most 3 that is zero in every row.
  mutating func everyRow(_ expression: Element)
  /// Takes an expression of degree at most 3 that is zero in every row but the last.
  mutating func transition(_ expression: Element)
}
