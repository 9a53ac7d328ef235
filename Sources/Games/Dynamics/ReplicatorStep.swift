/// One step of one population.
enum ReplicatorStep {
  /// Updates shares that are followed by zeros up to `count`, a multiple of 8.
  ///
  /// Sums have eight lanes, which vector instructions add at once.
  @inline(__always)
  static func take(
    _ step: Double, _ shares: UnsafeMutablePointer<Double>,
    _ payoffs: UnsafePointer<Double>, _ count: Int
  ) {
    let blocks = count / 8
    let mean = dot(shares, payoffs, blocks)
    var sums = SIMD8<Double>.zero
    let shift = SIMD8(repeating: mean)
    let time = SIMD8(repeating: step)
    for block in 0..<blocks {
      let place = UnsafeMutableRawPointer(shares + block * 8)
      let share = place.loadUnaligned(as: SIMD8<Double>.self)
      let payoff = UnsafeRawPointer(payoffs + block * 8).loadUnaligned(as: SIMD8<Double>.self)
      let next = share + time * share * (payoff - shift)
      place.storeBytes(of: next, as: SIMD8<Double>.self)
      sums += next
    }
    let sum = sums.sum()
    // Within a rounding of the quotients, which take as long as all the rest.
    let scale = 1 / sum
    for i in 0..<count { shares[i] *= scale }
  }

  /// Whether these are all finite and at least 0.
  @inline(__always)
  static func areShares(_ shares: UnsafePointer<Double>, _ count: Int) -> Bool {
    var areShares = true
    for i in 0..<count {
      let isShare = shares[i] >= 0 && shares[i] <= 1.5
      areShares = areShares && isShare
    }
    return areShares
  }

  @inline(__always)
  private static func dot(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ blocks: Int
  ) -> Double {
    var lanes = SIMD8<Double>.zero
    for block in 0..<blocks {
      lanes +=
        UnsafeRawPointer(a + block * 8).loadUnaligned(as: SIMD8<Double>.self)
        * UnsafeRawPointer(b + block * 8).loadUnaligned(as: SIMD8<Double>.self)
    }
    return lanes.sum()
  }
}
