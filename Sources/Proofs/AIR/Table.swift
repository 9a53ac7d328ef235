/// A table of field elements in panels of sixteen columns: a trace, or its low-degree extension.
///
/// Panel after panel, and in each row after row of sixteen elements, so that one vector holds what
/// sixteen neighbouring columns have in a row. The columns that fill the last panel are zero. The
/// memory is the table's own and starts as zeros.
public final class Table: @unchecked Sendable {  // written by its maker, then only read
  /// How many columns mean something.
  public let width: Int
  /// How many rows there are.
  public let rows: Int
  /// How many panels of sixteen columns there are.
  public let panels: Int
  /// Row r of panel p is vector p · `rows` + r, in Montgomery form.
  package let vectors: UnsafeMutablePointer<SIMD16<UInt32>>

  /// A table of zeros.
  ///
  /// - Precondition: both sizes are positive.
  public init(rows: Int, width: Int) {
    precondition(rows > 0 && width > 0, "a table has rows and columns")
    (self.rows, self.width, panels) = (rows, width, (width + 15) / 16)
    vectors = .allocate(capacity: panels * rows)
    vectors.initialize(repeating: .zero, count: panels * rows)
  }

  deinit { vectors.deallocate() }

  /// The cell at `row` and `column`.
  public subscript(row: Int, column: Int) -> KoalaBear {
    get {
      precondition((0..<rows).contains(row) && (0..<width).contains(column), "outside the table")
      return KoalaBear(montgomery: vectors[(column &>> 4) &* rows &+ row][column & 15])
    }
    set {
      precondition((0..<rows).contains(row) && (0..<width).contains(column), "outside the table")
      vectors[(column &>> 4) &* rows &+ row][column & 15] = newValue.montgomery
    }
  }

  /// What is in row `row`, filled with zeros to whole panels.
  func paddedRow(_ row: Int) -> [KoalaBear] {
    (0..<panels * 16).map {
      KoalaBear(montgomery: vectors[($0 &>> 4) &* rows &+ row][$0 & 15])
    }
  }

  /// A copy that can be changed by itself.
  public func copy() -> Table {
    let copy = Table(rows: rows, width: width)
    copy.vectors.update(from: vectors, count: panels * rows)
    return copy
  }
}
