internal import LinearAlgebra

/// A walk along the logit equilibria from the uniform profile at λ = 0: steps of predictor and
/// corrector by arc length, through folds, to where λ first has the value that is asked for.
///
/// Allgower and Georg, Numerical Continuation Methods (1990): the tangent from the bordered system, a
/// predictor of second order from two tangents, Newton's method on the plane across the tangent as
/// corrector, and a step length from how the last step went. The sign of the bordered determinant
/// stays the same along a branch: where it changes, the step has jumped to another branch close by,
/// and is made shorter. Where that does not help, branches cross, and the walk goes straight on:
/// symmetric games stay on their symmetric branch.
struct LogitBranch: ~Copyable {
  /// Goals of the step length: the corrector's first move, its contraction, the way in probabilities and
  /// the angle in radians; a step that went too far is taken again, shorter.
  ///
  /// In 100,000 walks of 20,000 random games, a third of them symmetric and a third with many ties, to
  /// λ from 1 to 500 payoff ranges, none ended elsewhere than with the first goal a twentieth of this
  /// and the others about a fifth; without the test of the determinant one or two of the games did,
  /// with any goals.
  static let move = 0.002
  private static let contraction = 0.05
  private static let way = 0.1
  private static let angle = 0.1
  /// More steps, refused ones included, are not taken.
  static let mostSteps = 20_000
  private static let shortestStep = 1e-14
  /// Branches that are apart by less than a step of that length, relative to λ, are taken to cross.
  private static let crossing = 1e-4
  /// What is as close to the value of λ, relative to it, is there.
  private static let arrival = 1e-12

  let system: LogitSystem
  let bordered: SmallSystem
  let n: Int
  /// The point: log odds, then λ times the scale.
  ///
  /// `next` is the one that a step tries.
  private let point: UnsafeMutablePointer<Double>
  let next: UnsafeMutablePointer<Double>
  let tangent: UnsafeMutablePointer<Double>
  private let lastTangent: UnsafeMutablePointer<Double>
  private let nextTangent: UnsafeMutablePointer<Double>
  let change: UnsafeMutablePointer<Double>
  /// Probabilities before a correction, and at the point.
  let old: UnsafeMutablePointer<Double>
  private let start: UnsafeMutablePointer<Double>
  private var lastLength = 0.0
  private var length = 0.25
  private var steps = 0
  /// Whether the determinant of the bordered system is positive, as it is at the beginning.
  private var isOriented = true

  init(_ game: NormalFormGame) {
    system = LogitSystem(game)
    n = system.unknowns
    bordered = SmallSystem(size: n + 1)
    func buffer(_ count: Int) -> UnsafeMutablePointer<Double> {
      let buffer = UnsafeMutablePointer<Double>.allocate(capacity: count)
      buffer.initialize(repeating: 0, count: count)
      return buffer
    }
    point = buffer(n + 1)
    next = buffer(n + 1)
    tangent = buffer(n + 1)
    lastTangent = buffer(n + 1)
    nextTangent = buffer(n + 1)
    change = buffer(n + 1)
    old = buffer(system.strategies)
    start = buffer(system.strategies)
    // At λ = 0 the log odds are 0, and grow with λ as the gains against uniform play.
    system.setProbabilities(point)
    start.update(from: system.probabilities, count: system.strategies)
    system.setGains()
    tangent[n] = 1
    _ = factor(at: point, border: tangent)
    setNextTangent()
    tangent.update(from: nextTangent, count: n + 1)
  }

  deinit {
    for buffer in [point, next, tangent, lastTangent, nextTangent, change, old, start] {
      buffer.deallocate()
    }
  }

  /// λ of the game at the current point.
  var lambda: Double { point[n] / system.scale }

  /// The probabilities at the current point.
  func profile() -> MixedProfile {
    system.setProbabilities(point)
    return MixedProfile(
      zip(system.starts, system.shape.counts).map { start, count in
        (start..<start + count).map { system.probabilities[$0] }
      })
  }

  /// Tries a step towards where λ is `target` for the first time; true when it has arrived there.
  ///
  /// - Throws: `GameError.noResult` when the bound on steps is reached.
  mutating func step(to target: Double) throws(GameError) -> Bool {
    let target = target * system.scale
    // Also where branches cross exactly at the target, so that its equations are singular.
    if point[n] >= target * (1 - Self.arrival) { return true }
    steps += 1
    guard steps <= Self.mostSteps, length > Self.shortestStep else {
      throw .noResult(
        method: "logit equilibrium",
        reason: "the branch was followed to λ = \(lambda) and not further in \(steps) steps")
    }
    var isLast = predict(reaching: target)
    var course = correct(isLast: isLast)
    if !isLast, course.isGood, next[n] >= target {
      // The corrector went past the value: to where the chord has it, and again with λ fixed.
      let share = (target - point[n]) / (next[n] - point[n])
      for k in 0..<n { next[k] = point[k] + share * (next[k] - point[k]) }
      next[n] = target
      isLast = true
      course = correct(isLast: true)
    }
    guard course.isGood else {
      length *= 0.4
      return false
    }
    let slowness = max(
      (course.move / Self.move).squareRoot(), (course.contraction / Self.contraction).squareRoot(),
      wayInProbabilities() / Self.way, angle(isLast: isLast) / Self.angle)
    guard slowness < 2 else {
      length *= 0.5
      return false
    }
    if bordered.hasPositiveDeterminant != isOriented {
      // Along one branch the sign stays. Either this is another branch, close by, that a shorter step
      // will not jump to; or branches really cross here, and it goes straight on.
      guard length < Self.crossing * max(1, point[n]) else {
        length *= 0.25
        return false
      }
      isOriented.toggle()
    }
    if isLast { polish() }
    lastTangent.update(from: tangent, count: n + 1)
    tangent.update(from: nextTangent, count: n + 1)
    point.update(from: next, count: n + 1)
    start.update(from: system.probabilities, count: system.strategies)
    lastLength = length
    length /= max(slowness, 0.4)
    return isLast
  }
}

extension LogitBranch {
  /// Sets `next` to where a step of that length should end, or to where λ is `target` if that is
  /// nearer; true in the second case.
  private mutating func predict(reaching target: Double) -> Bool {
    func lambda(_ h: Double) -> Double {
      let bend = lastLength > 0 ? (tangent[n] - lastTangent[n]) / (2 * lastLength) : 0
      return point[n] + h * (tangent[n] + h * bend)
    }
    var h = length
    let isLast = lambda(h) >= target
    if isLast {
      var low = 0.0
      for _ in 0..<50 {
        let middle = (low + h) / 2
        if lambda(middle) < target { low = middle } else { h = middle }
      }
    }
    for k in 0...n {
      let bend = lastLength > 0 ? (tangent[k] - lastTangent[k]) / (2 * lastLength) : 0
      next[k] = point[k] + h * (tangent[k] + h * bend)
    }
    if isLast { next[n] = target }
    return isLast
  }

  /// How far the probabilities are from where the step began.
  private func wayInProbabilities() -> Double {
    var sum = 0.0
    for k in 0..<system.strategies {
      let moved = system.probabilities[k] - start[k]
      sum += moved * moved
    }
    return sum.squareRoot()
  }

  /// Sets the tangent at `next`; its angle with the one where the step began, in radians.
  private func angle(isLast: Bool) -> Double {
    if isLast {
      system.setGains()
      guard factor(at: next, border: tangent) else { return .infinity }
    }
    setNextTangent()
    var cosine = 0.0
    for k in 0...n { cosine += tangent[k] * nextTangent[k] }
    return (2 * max(0, 1 - cosine)).squareRoot()
  }

  /// The direction of the branch from the last derivatives taken apart, which were made just before
  /// the last small move.
  private func setNextTangent() {
    for k in 0..<n { nextTangent[k] = 0 }
    nextTangent[n] = 1
    bordered.solve(nextTangent)
    var sum = 0.0
    for k in 0...n { sum += nextTangent[k] * nextTangent[k] }
    let size = sum.squareRoot()
    for k in 0...n { nextTangent[k] /= size }
  }
}
