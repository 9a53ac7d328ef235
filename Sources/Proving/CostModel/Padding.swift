/// How a prover rounds its work up, which makes time a staircase over the size of a batch.
public enum Padding: Sendable, Hashable, Codable {
  /// Not at all.
  case none
  /// One trace, whose number of rows is a power of two.
  case powerOfTwo
  /// Segments of so many units of work; the last is a power of two that may be shorter.
  case segments(Double)

  /// The work that is really done for `work`, at least as much.
  public func padded(_ work: Double) -> Double {
    guard work > 0 else { return 0 }
    switch self {
    case .none: return work
    case .powerOfTwo: return Self.nextPowerOfTwo(work)
    case .segments(let size):
      let full = (work / size).rounded(.down)
      let rest = work - full * size
      return full * size + (rest > 0 ? min(size, Self.nextPowerOfTwo(rest)) : 0)
    }
  }

  private static func nextPowerOfTwo(_ work: Double) -> Double {
    let below = work.binade
    return below == work ? work : 2 * below
  }
}
