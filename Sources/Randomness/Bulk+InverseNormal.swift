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
    var from = 0
    while from < count {
      repairTails(x + from, count: min(blockSize, count - from))
      from += blockSize
    }
  }

  /// How many numbers the second pass takes at once: its buffers are 4 KB of stack.
  private static let blockSize = 256

  /// Gathers the marked numbers, so that their quantiles vectorise too, and puts those back.
  private static func repairTails(_ x: UnsafeMutablePointer<Double>, count: Int) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * blockSize) { buffer in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: blockSize) { places in
        guard let u = buffer.baseAddress, let place = places.baseAddress else { return }
        let quantile = u + blockSize
        var n = 0
        for index in 0..<count {
          let bits = x[index].bitPattern
          u[n] = Double(bitPattern: bits ^ tailMark)
          place[n] = UInt8(truncatingIfNeeded: index)
          n += bits & tailMark != 0 ? 1 : 0
        }
        for i in 0..<n {
          let tail = u[i] < 0.5 ? u[i] : 1 - u[i]
          let size = Elementary.nearTail((-Elementary.log(tail)).squareRoot() - 1.6)
          quantile[i] = u[i] < 0.5 ? -size : size
        }
        for i in 0..<n {
          // Beyond e^-25, at the ends and where there is no probability the scalar one knows better.
          let isNear = u[i] > 1.4e-11 && u[i] < 1 - 1.4e-11
          x[Int(place[i])] = isNear ? quantile[i] : Elementary.tailNormal(u[i])
        }
      }
    }
  }

  private static let tailMark: UInt64 = 1 << 62
}
