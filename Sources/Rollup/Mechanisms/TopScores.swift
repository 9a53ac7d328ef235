/// Chooses the highest scores, without chance: the alternative to drawing a group.
package enum TopScores {
  /// Writes the indices of the highest scores, the highest first, and says how many there are.
  ///
  /// As many as `chosen` has room for, or all with a positive score if those are fewer. Of equal
  /// scores the lowest index is first. The score of who is chosen becomes 0.
  /// - Complexity: O(n k).
  package static func choose(
    _ scores: inout MutableSpan<Double>, into chosen: inout MutableSpan<Int>
  ) -> Int {
    for place in chosen.indices {
      var (best, top) = (-1, 0.0)
      for i in scores.indices where scores[i] > top { (best, top) = (i, scores[i]) }
      guard best >= 0 else { return place }
      chosen[place] = best
      scores[best] = 0
    }
    return chosen.count
  }
}
