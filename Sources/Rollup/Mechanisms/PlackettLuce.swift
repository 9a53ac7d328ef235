package import Randomness

/// Draws a group one by one without replacement, each time in proportion to the scores that remain.
///
/// The chance of being in the group is not k times the score: only the first place is drawn by the
/// scores themselves. Source: Plackett, "The analysis of permutations", Applied Statistics 24, 1975.
package enum PlackettLuce {
  /// Writes the indices of those drawn, in the order of their places.
  ///
  /// As many as `chosen` has room for, or all with a positive score if those are fewer. One uniform
  /// number is read for each; the sum is taken anew for each place, so that no rounding adds up.
  /// - Parameters:
  ///   - scores: Not negative; the score of who is drawn becomes 0.
  ///   - chosen: Receives the indices.
  ///   - stream: Where the numbers are from.
  /// - Returns: How many were drawn.
  /// - Complexity: O(n k).
  package static func draw(
    _ scores: inout MutableSpan<Double>, into chosen: inout MutableSpan<Int>,
    from stream: inout RandomStream
  ) -> Int {
    for place in chosen.indices {
      var sum = 0.0
      for i in scores.indices { sum += scores[i] }
      guard sum > 0 else { return place }
      let next = index(below: stream.uniform() * sum, in: scores)
      chosen[place] = next
      scores[next] = 0
    }
    return chosen.count
  }

  /// The first index at which the running sum exceeds `level`; the last positive one if rounding
  /// lets none.
  private static func index(below level: Double, in scores: borrowing MutableSpan<Double>) -> Int {
    var (running, last) = (0.0, 0)
    for i in scores.indices where scores[i] > 0 {
      running += scores[i]
      last = i
      if running > level { return i }
    }
    return last
  }
}
