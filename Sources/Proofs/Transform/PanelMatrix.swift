/// A table of field elements, stored in panels of sixteen columns.
///
/// Panel p holds columns 16 p to 16 p + 15; inside a panel the rows follow each other, each one vector.
/// So column c of row r is lane c mod 16 of vector (c / 16) · height + r. What a transform does to one
/// column it does to sixteen at the price of one. Columns that fill up the last panel are zero.
public struct PanelMatrix: Sendable, Equatable {
  /// How many columns there are.
  public let width: Int
  /// How many rows there are.
  public let height: Int
  /// The vectors, panel by panel.
  public private(set) var vectors: [PackedKoalaBear]

  /// How many panels hold the columns.
  public var panels: Int { (width + PackedKoalaBear.lanes - 1) / PackedKoalaBear.lanes }

  /// Zeros.
  public init(width: Int, height: Int) {
    self.init(width: width, height: height) { vectors in
      vectors.initialize(repeating: .zero)
    }
  }

  /// A table whose vectors are all written by `fill`, which finds them uninitialised.
  public init(
    width: Int, height: Int,
    filledBy fill: (UnsafeMutableBufferPointer<PackedKoalaBear>) -> Void
  ) {
    precondition(width >= 0 && height >= 0, "a table of \(width) columns and \(height) rows")
    self.width = width
    self.height = height
    let panels = (width + PackedKoalaBear.lanes - 1) / PackedKoalaBear.lanes
    vectors = Array(unsafeUninitializedCapacity: panels * height) { buffer, count in
      count = panels * height
      preferHugePages(UnsafeMutableRawBufferPointer(buffer))
      fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// One element.
  public subscript(row: Int, column: Int) -> KoalaBear {
    get { vectors[index(row, column)][column % PackedKoalaBear.lanes] }
    set { vectors[index(row, column)][column % PackedKoalaBear.lanes] = newValue }
  }

  /// The elements of a row.
  public func row(_ row: Int) -> [KoalaBear] { (0..<width).map { self[row, $0] } }

  /// Lends all vectors for writing.
  public mutating func withVectors<R>(
    _ body: (UnsafeMutableBufferPointer<PackedKoalaBear>) throws -> R
  ) rethrows -> R {
    try vectors.withUnsafeMutableBufferPointer { try body($0) }
  }

  private func index(_ row: Int, _ column: Int) -> Int {
    precondition((0..<height).contains(row) && (0..<width).contains(column), "no such element")
    return column / PackedKoalaBear.lanes * height + row
  }
}
