internal import LinearAlgebra

/// The corrector: Newton's method from where the predictor ends onto the branch.
extension LogitBranch {
  /// The corrector stops where no probability moves more.
  private static let tolerance = 1e-8
  private static let mostCorrections = 8

  /// How a corrector went: its first move, and how much smaller the second one was.
  struct Course {
    var isGood = false
    var move = 0.0
    var contraction = 0.0
  }

  /// Moves `next` onto the branch, across the tangent or, in the last step, at its λ.
  func correct(isLast: Bool) -> Course {
    var course = Course()
    var last = 0.0
    system.setProbabilities(next)
    for round in 0..<Self.mostCorrections {
      let move = newton(isLast: isLast)
      if round == 0 {
        course.move = move
        // Also ends where a number is none.
        guard move < 4 * Self.move else { return course }
      } else {
        let contraction = move / last
        course.contraction = max(course.contraction, round == 1 ? contraction : 0)
        guard contraction < 1 else { return course }
      }
      // What the next move would be, from those before.
      if move <= Self.tolerance || (round > 0 && move * (move / last) <= Self.tolerance) {
        course.isGood = true
        return course
      }
      last = move
    }
    return course
  }

  /// Repeats Newton's method at the last λ until rounding ends its progress.
  func polish() {
    var last = Double.infinity
    for _ in 0..<Self.mostCorrections {
      let move = newton(isLast: true)
      guard move > 1e-16, move < last / 2 else { return }
      last = move
    }
  }

  /// One step of Newton's method from `next`, whose probabilities are set; the length of the move in
  /// probabilities, infinite without one.
  private func newton(isLast: Bool) -> Double {
    old.update(from: system.probabilities, count: system.strategies)
    system.setGains()
    guard factor(at: next, border: isLast ? nil : tangent) else { return .infinity }
    var v = 0
    for (start, count) in zip(system.starts, system.shape.counts) {
      for s in 1..<max(1, count) {
        change[v] = next[n] * system.gains[start + s] - next[v]
        v += 1
      }
    }
    change[n] = 0
    bordered.solve(change)
    for k in 0...n { next[k] += change[k] }
    system.setProbabilities(next)
    var sum = 0.0
    for k in 0..<system.strategies {
      let moved = system.probabilities[k] - old[k]
      sum += moved * moved
    }
    return sum.squareRoot()
  }

  /// Takes apart the derivatives at a point whose gains are set, with a last row: the tangent, or
  /// for `nil` that λ does not change.
  func factor(
    at place: UnsafeMutablePointer<Double>, border: UnsafeMutablePointer<Double>?
  ) -> Bool {
    system.write(place[n], into: bordered)
    let row = bordered.elements + n * (n + 1)
    for k in 0..<n { row[k] = border?[k] ?? 0 }
    row[n] = border?[n] ?? 1
    return bordered.factor()
  }
}
