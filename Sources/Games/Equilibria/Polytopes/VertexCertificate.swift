/// Proves in floating point that bases of a best-reply polytope are vertices with exactly their own
/// labels.
///
/// At a basis with support I and best replies J the vertex solves M x = 1 for the square block M of
/// the payoffs. With an approximate inverse R and x̃ = R 1 the true solution is within
/// ‖R‖ ‖1 − M x̃‖ / (1 − ‖I − R M‖) of x̃ in the maximum norm; the rounding errors of these norms are
/// bounded by the usual (k + 2) u per sum of k products. If then all xᵢ of the support and the
/// slacks of all other inequalities are surely positive, the basis is proved. (S. M. Rump,
/// Verification methods, Acta Numerica 2010, section 10.)
struct VertexCertificate: ~Copyable {
  /// Twice the unit roundoff, for the second-order terms.
  private static let roundoff = 0x1p-52
  /// How far the scaled payoffs may be from the true ones.
  private static let dataError = 0x1p-50

  private let player: Int
  private let counts: [Int]
  private let payoffs: [Double]
  private let block: UnsafeMutablePointer<Double>
  private let inverse: UnsafeMutablePointer<Double>
  private let solution: UnsafeMutablePointer<Double>
  private let isTight: UnsafeMutablePointer<Bool>
  private let order: UnsafeMutablePointer<Int>
  private var support: [Int] = []
  private var tight: [Int] = []

  /// For the polytope of `player`; `payoffs` are the other player's, scaled to 1…2.
  init(player: Int, counts: [Int], payoffs: [Double]) {
    self.player = player
    self.counts = counts
    self.payoffs = payoffs
    let size = min(counts[0], counts[1])
    block = .allocate(capacity: size * size)
    inverse = .allocate(capacity: size * size)
    solution = .allocate(capacity: size)
    isTight = .allocate(capacity: counts[1 - player])
    order = .allocate(capacity: size)
  }

  deinit {
    block.deallocate()
    inverse.deallocate()
    solution.deallocate()
    isTight.deallocate()
    order.deallocate()
  }

  /// Whether the basis with these nonbasic variables is surely a vertex with no other labels.
  mutating func proves(_ basis: UnsafePointer<UInt64>) -> Bool {
    let (own, other) = (counts[player], counts[1 - player])
    let (ownFirst, otherFirst) = player == 0 ? (0, own) : (other, 0)
    support.removeAll(keepingCapacity: true)
    tight.removeAll(keepingCapacity: true)
    for s in 0..<own where !Self.contains(basis, ownFirst + s) { support.append(s) }
    for s in 0..<other {
      isTight[s] = Self.contains(basis, otherFirst + s)
      if isTight[s] { tight.append(s) }
    }
    let k = support.count
    guard k == tight.count else { return false }
    // The strides of a pure profile's number in the own and the other's strategy.
    let (ownStep, otherStep) = player == 0 ? (1, counts[0]) : (counts[0], 1)
    return payoffs.withUnsafeBufferPointer { payoffs in
      support.withUnsafeBufferPointer { support in
        for (c, s) in support.enumerated() {
          for (r, t) in tight.enumerated() {
            block[r + c * k] = payoffs[s * ownStep + t * otherStep]
          }
        }
        guard let (error, total) = enclosure(k) else { return false }
        for c in 0..<k where !(solution[c] > error) { return false }
        let slackError =
          Double(k + 2) * Self.roundoff * (1 + 2 * total) + Self.dataError * total
          + 2 * Double(k) * error
        for t in 0..<other where !isTight[t] {
          var slack = 1.0
          for (c, s) in support.enumerated() {
            slack -= payoffs[s * ownStep + t * otherStep] * solution[c]
          }
          guard slack > slackError else { return false }
        }
        return true
      }
    }
  }

  @inline(__always)
  private static func contains(_ set: UnsafePointer<UInt64>, _ label: Int) -> Bool {
    set[label >> 6] & (1 << UInt64(label & 63)) != 0
  }

  /// Solves the block; returns how far the solution may be off in any place and the sum of its
  /// sizes, or nil if the block may be singular.
  private func enclosure(_ k: Int) -> (error: Double, total: Double)? {
    guard invert(k) else { return nil }
    let sum = Double(k + 2) * Self.roundoff
    var norm = 0.0
    var total = 0.0
    for i in 0..<k {
      var value = 0.0
      var size = 0.0
      for j in 0..<k {
        value += inverse[i + j * k]
        size += abs(inverse[i + j * k])
      }
      solution[i] = value
      total += abs(value)
      norm = max(norm, size)
    }
    norm *= 1 + sum
    total *= 1 + sum
    var residual = 0.0
    for i in 0..<k {
      var rest = 1.0
      for j in 0..<k { rest -= block[i + j * k] * solution[j] }
      residual = max(residual, abs(rest))
    }
    residual += sum * (1 + 2 * total) + Self.dataError * total
    var defect = 0.0
    for i in 0..<k {
      var size = 0.0
      for j in 0..<k {
        var rest = i == j ? 1.0 : 0.0
        for l in 0..<k { rest -= inverse[i + l * k] * block[l + j * k] }
        size += abs(rest)
      }
      defect = max(defect, size)
    }
    defect += Double(k) * (sum * (1 + 2 * norm) + Self.dataError * norm)
    guard defect * (1 + sum) < 0.5 else { return nil }
    return (2.001 * norm * residual, total)
  }

  /// Writes the inverse of the block by Gauss-Jordan elimination with row pivoting; false if a pivot
  /// is zero.
  private func invert(_ k: Int) -> Bool {
    inverse.update(from: block, count: k * k)
    for step in 0..<k {
      let column = inverse + step * k
      var pivot = step
      for i in step..<k where abs(column[i]) > abs(column[pivot]) { pivot = i }
      guard column[pivot] != 0 else { return false }
      order[step] = pivot
      if pivot != step {
        for j in 0..<k {
          let value = inverse[step + j * k]
          inverse[step + j * k] = inverse[pivot + j * k]
          inverse[pivot + j * k] = value
        }
      }
      let scale = 1 / column[step]
      column[step] = 1
      for j in 0..<k { inverse[step + j * k] *= scale }
      // The step's column now holds its part of the inverse in the step's row, and factors elsewhere.
      for j in 0..<k where j != step {
        let value = inverse[step + j * k]
        let other = inverse + j * k
        for i in 0..<k where i != step { other[i] -= value * column[i] }
      }
      let value = column[step]
      for i in 0..<k where i != step { column[i] *= -value }
    }
    for step in (0..<k).reversed() where order[step] != step {
      let (a, b) = (inverse + step * k, inverse + order[step] * k)
      for i in 0..<k {
        let value = a[i]
        a[i] = b[i]
        b[i] = value
      }
    }
    return true
  }
}
