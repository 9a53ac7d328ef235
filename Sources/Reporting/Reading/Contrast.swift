package import Laboratory

/// How a design differs from the baseline in a figure: design less baseline.
package struct Contrast: Equatable {
  /// What the difference says.
  package enum Verdict: Equatable {
    case better, worse, different, unclear

    /// The word for it.
    package var word: String {
      switch self {
      case .better: "better"
      case .worse: "worse"
      case .different: "different"
      case .unclear: "not significant"
      }
    }
  }

  /// The level below which an adjusted p value counts.
  static let level = 0.05

  package let mean: Double
  package let low: Double?
  package let high: Double?
  package let p: Double?
  package let verdict: Verdict

  /// Design `a` less design `b`; `nil` when the two have no seed in common in which both measured.
  package init?(_ entry: Comparison.Entry, _ a: String, less b: String) {
    guard
      let pair = entry.differences.first(where: {
        ($0.a == a && $0.b == b) || ($0.a == b && $0.b == a)
      }), let mean = pair.mean
    else { return nil }
    // The comparison has each pair once, the design that comes first less the other.
    let isTurned = pair.a == b
    self.mean = isTurned ? 0 - mean : mean
    low = isTurned ? pair.high.map { 0 - $0 } : pair.low
    high = isTurned ? pair.low.map { 0 - $0 } : pair.high
    p = pair.p
    if let p, p < Self.level, mean != 0 {
      switch entry.better {
      case "higher": verdict = self.mean > 0 ? .better : .worse
      case "lower": verdict = self.mean < 0 ? .better : .worse
      default: verdict = .different
      }
    } else {
      verdict = .unclear
    }
  }

  /// Whether the difference is significant.
  package var isSignificant: Bool { verdict != .unclear }
}
