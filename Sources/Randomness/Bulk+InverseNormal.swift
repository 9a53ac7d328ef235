// Normal quantiles over a buffer: a pass for the middle 85 % that vectorises, and a second one that
// repairs the tails.

extension Bulk {
  /// Replaces `count` probabilities by normal quantiles, as `Elementary.inverseNormal`.
  public static func inverseNormals(_ x: UnsafeMutablePointer<Double>, count: Int) {
    // A probability is below 2, so its bit 62 is clear; setting it marks a tail for the second
    // pass. The middle's results are below 2 too, so they are never mistaken for a mark. What is
    // no probability becomes NaN, which the second pass reads as 1.5 and refuses.
    for index in 0..<count {
      let u = x[index]
      let isCentral = (u - 0.5).magnitude <= 0.425
      let marked = u >= 0 && u <= 1 ? u.bitPattern | tailMark : Double.nan.bitPattern
      let central = Elementary.centralNormal(u).bitPattern
      x[index] = Double(bitPattern: isCentral ? central : marked)
    }
    for index in 0..<count {
      let bits = x[index].bitPattern
      guard bits & tailMark != 0 else { continue }
      x[index] = Elementary.tailNormal(Double(bitPattern: bits ^ tailMark))
    }
  }

  private static let tailMark: UInt64 = 1 << 62
}
