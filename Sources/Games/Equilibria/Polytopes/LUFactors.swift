/// A small square matrix as L U with row pivoting.
struct LUFactors {
  private let size: Int
  private var elements: [Double]
  private var order: [Int]

  /// Factors a matrix, column after column; nil if a pivot is zero.
  init?(_ matrix: [Double], size: Int) {
    self.size = size
    elements = matrix
    order = Array(repeating: 0, count: size)
    let isRegular = elements.withUnsafeMutableBufferPointer { elements in
      order.withUnsafeMutableBufferPointer { order in
        Self.factor(elements.baseAddress, order, size)
      }
    }
    guard isRegular else { return nil }
  }

  private static func factor(
    _ elements: UnsafeMutablePointer<Double>?, _ order: UnsafeMutableBufferPointer<Int>, _ n: Int
  ) -> Bool {
    guard let elements else { return false }
    for step in 0..<n {
      let column = elements + step * n
      var pivot = step
      for i in step..<n where abs(column[i]) > abs(column[pivot]) { pivot = i }
      guard column[pivot] != 0 else { return false }
      order[step] = pivot
      if pivot != step {
        for j in 0..<n {
          let value = elements[step + j * n]
          elements[step + j * n] = elements[pivot + j * n]
          elements[pivot + j * n] = value
        }
      }
      let inverse = 1 / column[step]
      for i in step + 1..<n { column[i] *= inverse }
      for j in step + 1..<n {
        let other = elements + j * n
        let value = other[step]
        for i in step + 1..<n { other[i] -= column[i] * value }
      }
    }
    return true
  }

  /// Overwrites a right side with the solution.
  func solve(_ right: inout [Double]) {
    for step in 0..<size where order[step] != step { right.swapAt(step, order[step]) }
    for j in 0..<size {
      let value = right[j]
      for i in j + 1..<size { right[i] -= elements[i + j * size] * value }
    }
    for j in (0..<size).reversed() {
      right[j] /= elements[j + j * size]
      let value = right[j]
      for i in 0..<j { right[i] -= elements[i + j * size] * value }
    }
  }
}
