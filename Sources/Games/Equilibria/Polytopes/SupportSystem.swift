internal import CGMP

/// Equations of a vertex: the strategy mix with a given support against which given replies are
/// equally good.
struct SupportSystem {
  /// Strategies with positive probability, of the player who mixes.
  let support: [Int]
  /// As many best replies of the other.
  let tight: [Int]

  /// The system at a basis of `player`'s polytope.
  init(basis: UnsafePointer<UInt64>, player: Int, counts: [Int]) {
    func contains(_ label: Int) -> Bool {
      basis[label >> 6] & (1 << UInt64(label & 63)) != 0
    }
    let (ownFirst, otherFirst) = player == 0 ? (0, counts[0]) : (counts[0], 0)
    support = (0..<counts[player]).filter { !contains(ownFirst + $0) }
    tight = (0..<counts[1 - player]).filter { contains(otherFirst + $0) }
  }

  /// The number of the pure profile in which `player` plays `own` and the other `other`.
  @inline(__always)
  static func profile(_ player: Int, _ own: Int, _ other: Int, _ counts: [Int]) -> Int {
    player == 0 ? own + other * counts[0] : other + own * counts[0]
  }

  /// The probabilities of all strategies of `player`, exactly; `payoffs` are the other's.
  ///
  /// Fraction-free Gauss-Jordan elimination of M x = 1, then division by the sum of x.
  func exactMix(player: Int, counts: [Int], payoffs: BigIntegers) -> [Rational] {
    let k = support.count
    // Columns of the system with its right side, the previous pivot, the sum.
    let system = BigIntegers(count: k * (k + 1) + 2)
    let numbers = system.numbers
    let (previous, total) = (numbers + k * (k + 1), numbers + k * (k + 1) + 1)
    for (c, own) in support.enumerated() {
      for (r, other) in tight.enumerated() {
        __gmpz_set(
          numbers + r + c * k, payoffs.numbers + Self.profile(player, own, other, counts))
      }
    }
    for r in 0..<k { __gmpz_set_ui(numbers + r + k * k, 1) }
    __gmpz_set_ui(previous, 1)
    for step in 0..<k {
      let column = numbers + step * k
      guard let row = (step..<k).first(where: { column[$0]._mp_size != 0 }) else {
        preconditionFailure("the block of a basis is regular")
      }
      if row != step {
        for j in step...k { __gmpz_swap(numbers + row + j * k, numbers + step + j * k) }
      }
      let pivot = column + step
      for j in step + 1..<k + 1 {
        let other = numbers + j * k
        for i in 0..<k where i != step {
          __gmpz_mul(other + i, other + i, pivot)
          __gmpz_submul(other + i, column + i, other + step)
          if step > 0 { __gmpz_divexact(other + i, other + i, previous) }
        }
      }
      __gmpz_set(previous, pivot)
    }
    // All rows now have the last pivot in front, which cancels in the quotients.
    let solution = numbers + k * k
    for i in 0..<k { __gmpz_add(total, total, solution + i) }
    var mix = [Rational](repeating: .zero, count: counts[player])
    for (i, own) in support.enumerated() {
      mix[own] = Rational { fraction in
        __gmpz_set(&fraction.pointee._mp_num, solution + i)
        __gmpz_set(&fraction.pointee._mp_den, total)
        __gmpq_canonicalize(fraction)
      }
    }
    return mix
  }

  /// The same in floating point, by Gaussian elimination with row pivoting and two steps of
  /// iterative refinement; nil if the system is singular there.
  func mix(player: Int, counts: [Int], payoffs: [Double]) -> [Double]? {
    let k = support.count
    guard k == tight.count, k > 0 else { return nil }
    var block = [Double](repeating: 0, count: k * k)
    for (c, own) in support.enumerated() {
      for (r, other) in tight.enumerated() {
        block[r + c * k] = payoffs[Self.profile(player, own, other, counts)]
      }
    }
    guard let factors = LUFactors(block, size: k) else { return nil }
    var solution = [Double](repeating: 0, count: k)
    for _ in 0..<3 {
      var residual = [Double](repeating: 1, count: k)
      for c in 0..<k {
        let value = solution[c]
        for r in 0..<k { residual[r] -= block[r + c * k] * value }
      }
      factors.solve(&residual)
      for i in 0..<k { solution[i] += residual[i] }
    }
    let total = solution.reduce(0, +)
    guard total.isFinite, total > 0 else { return nil }
    var mix = [Double](repeating: 0, count: counts[player])
    for (i, own) in support.enumerated() { mix[own] = max(0, solution[i] / total) }
    return mix
  }
}
