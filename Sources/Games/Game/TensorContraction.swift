internal import LinearAlgebra

/// A tensor summed over all its indices but one, with weights: what a player's payoffs need.
///
/// The first index runs fastest. Indices go one at a time from both ends inwards, so that each sum is a
/// matrix times a vector: the first costs as much as there are elements, each later one less by the
/// factor of what is gone before it.
enum TensorContraction {
  /// Below so many elements a plain loop is as fast as the call of dgemv, or faster (measured).
  static let leastForBLAS = 256

  /// How many elements of scratch a tensor of this shape needs: what is left after one sum, twice.
  static func scratchCount(_ counts: ArraySlice<Int>) -> Int {
    2 * counts.reduce(1, *) / (counts.min() ?? 1)
  }

  /// Writes the sums for each value of the index `kept`.
  ///
  /// `counts` are the tensor's sides, with the indices that also tell `weights` of which side its
  /// answer is. The scratch has `scratchCount` elements.
  static func sum(
    _ tensor: UnsafePointer<Double>, _ counts: ArraySlice<Int>, except kept: Int,
    weights: (Int) -> UnsafePointer<Double>, scratch: UnsafeMutablePointer<Double>,
    into result: UnsafeMutablePointer<Double>
  ) {
    var count = counts.reduce(1, *)
    var left = counts.count - 1
    guard left > 0 else { return result.update(from: tensor, count: count) }
    var source = tensor
    var target = scratch
    var other = scratch + scratchCount(counts) / 2
    for side in (kept + 1..<counts.endIndex).reversed() {
      left -= 1
      if left == 0 { target = result }
      columns(source, count / counts[side], counts[side], weights(side), target)
      count /= counts[side]
      source = UnsafePointer(target)
      swap(&target, &other)
    }
    for side in counts.startIndex..<kept {
      left -= 1
      if left == 0 { target = result }
      rows(source, counts[side], count / counts[side], weights(side), target)
      count /= counts[side]
      source = UnsafePointer(target)
      swap(&target, &other)
    }
  }

  /// Weighted sum of columns.
  private static func columns(
    _ a: UnsafePointer<Double>, _ rows: Int, _ columns: Int, _ weights: UnsafePointer<Double>,
    _ result: UnsafeMutablePointer<Double>
  ) {
    guard rows * columns < leastForBLAS else {
      BLAS.multiply(a, rows: rows, columns: columns, byVector: weights, into: result)
      return
    }
    for i in 0..<rows { result[i] = 0 }
    for j in 0..<columns {
      let weight = weights[j]
      let column = a + j * rows
      for i in 0..<rows { result[i] += weight * column[i] }
    }
  }

  /// Weighted sum of rows.
  private static func rows(
    _ a: UnsafePointer<Double>, _ rows: Int, _ columns: Int, _ weights: UnsafePointer<Double>,
    _ result: UnsafeMutablePointer<Double>
  ) {
    guard rows * columns < leastForBLAS else {
      BLAS.multiply(
        a, rows: rows, columns: columns, transposed: true, byVector: weights, into: result)
      return
    }
    for j in 0..<columns {
      let column = a + j * rows
      var sum = 0.0
      for i in 0..<rows { sum += weights[i] * column[i] }
      result[j] = sum
    }
  }
}
