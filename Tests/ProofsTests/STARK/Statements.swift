import Proofs

/// The Fibonacci numbers modulo p: rows (a, b) -> (b, a + b), from given first numbers to a given last.
struct Fibonacci: AIR {
  var first: (KoalaBear, KoalaBear)
  var result: KoalaBear
  var identifier: String { "Fibonacci v1" }
  var width: Int { 2 }
  var periodic: [[KoalaBear]] { [] }
  var publicInputs: [KoalaBear] { [first.0, first.1, result] }

  func boundary(rows: Int) -> [BoundaryConstraint] {
    [
      BoundaryConstraint(row: 0, column: 0, value: first.0),
      BoundaryConstraint(row: 0, column: 1, value: first.1),
      BoundaryConstraint(row: rows - 1, column: 1, value: result),
    ]
  }

  func constrain<S: ConstraintSink>(
    row: UnsafePointer<S.Element>, next: UnsafePointer<S.Element>,
    periodic: UnsafePointer<S.Element>, into sink: inout S
  ) {
    sink.transition(next[0] - row[1])
    sink.transition(next[1] - row[0] - row[1])
  }

  /// The honest table, and the statement that is true of it.
  static func honest(rows: Int, first: (UInt32, UInt32) = (1, 1)) -> (Fibonacci, PanelMatrix) {
    var trace = PanelMatrix(width: 2, height: rows)
    var (a, b) = (KoalaBear(first.0), KoalaBear(first.1))
    for row in 0..<rows {
      (trace[row, 0], trace[row, 1]) = (a, b)
      if row < rows - 1 { (a, b) = (b, a + b) }
    }
    return (Fibonacci(first: (KoalaBear(first.0), KoalaBear(first.1)), result: b), trace)
  }
}

/// A cubic permutation of three cells with round constants that repeat every eight rows, its input
/// and output public, and a column of more than one panel's width that counts.
struct CubicRounds: AIR {
  var input: [KoalaBear]
  var output: [KoalaBear]
  var identifier = "cubic rounds v1"
  static let constants = (0..<8 as Range<UInt32>).map { KoalaBear($0 * $0 * 1_234_567 + 89) }
  static let isEven = [KoalaBear.one, .zero]
  var width: Int { 20 }
  var periodic: [[KoalaBear]] { [Self.constants, Self.isEven] }
  var publicInputs: [KoalaBear] { input + output }

  func boundary(rows: Int) -> [BoundaryConstraint] {
    (0..<3).map { BoundaryConstraint(row: 0, column: $0, value: input[$0]) }
      + (0..<3).map { BoundaryConstraint(row: rows - 1, column: $0, value: output[$0]) }
      + [BoundaryConstraint(row: 1, column: 19, value: .one)]
  }

  /// What a round makes of three cells; the sixteen others hold squares and a running sum.
  static func round<E: Algebra>(_ a: E, _ b: E, _ c: E, constant: E, isEven: E) -> (E, E, E) {
    let x = a + constant
    let cube = x * x * x
    return (cube + b, b + c * KoalaBear(5), c + isEven * a * b)
  }

  func constrain<S: ConstraintSink>(
    row: UnsafePointer<S.Element>, next: UnsafePointer<S.Element>,
    periodic: UnsafePointer<S.Element>, into sink: inout S
  ) {
    let (a, b, c) = Self.round(
      row[0], row[1], row[2], constant: periodic[0], isEven: periodic[1])
    sink.transition(next[0] - a)
    sink.transition(next[1] - b)
    sink.transition(next[2] - c)
    // squares of the cells before, in every row without exception
    for i in 3..<19 { sink.everyRow(row[i] - row[i - 3] * row[i - 2] * row[i - 1]) }
    sink.transition(next[19] - row[19] - .one)
  }

  /// The honest table, and the statement that is true of it.
  static func honest(rows: Int, seed: UInt32 = 1) -> (CubicRounds, PanelMatrix) {
    var trace = PanelMatrix(width: 20, height: rows)
    var cells = (KoalaBear(seed), KoalaBear(seed &+ 7), KoalaBear(seed &* 31))
    let input = [cells.0, cells.1, cells.2]
    for row in 0..<rows {
      if row > 0 {
        cells = round(
          cells.0, cells.1, cells.2, constant: constants[(row - 1) % 8],
          isEven: isEven[(row - 1) % 2])
      }
      (trace[row, 0], trace[row, 1], trace[row, 2]) = cells
      for i in 3..<19 { trace[row, i] = trace[row, i - 3] * trace[row, i - 2] * trace[row, i - 1] }
      trace[row, 19] = KoalaBear(UInt32(row))
    }
    return (CubicRounds(input: input, output: [cells.0, cells.1, cells.2]), trace)
  }
}
