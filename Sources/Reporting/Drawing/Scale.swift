internal import Foundation

/// From values to places on the page.
package struct Scale: Equatable {
  /// How values are spread.
  package enum Kind { case linear, logarithmic }

  let kind: Kind
  /// The values at the ends.
  let low: Double
  let high: Double
  /// The places of the ends; the second may be the smaller.
  let from: Double
  let to: Double

  /// A scale from [low, high] to [from, to]; a range without extent is widened, and a logarithmic
  /// one keeps above 0.
  package init(_ kind: Kind, _ low: Double, _ high: Double, from: Double, to: Double) {
    self.kind = kind
    self.from = from
    self.to = to
    var (low, high) = (low, high)
    if kind == .logarithmic {
      if low <= 0 { low = high > 0 ? high / 1_000 : 0.1 }
      if high <= low { (low, high) = (low / 2, low * 2) }
    } else if high <= low {
      let margin = max(abs(low) * 0.1, 1e-12)
      (low, high) = (low - margin, low + margin)
    }
    self.low = low
    self.high = high
  }

  /// The place of `value`; what is outside the range is put at its end.
  package func place(_ value: Double) -> Double {
    let inside = min(max(value, low), high)
    let share =
      kind == .linear ? (inside - low) / (high - low) : log(inside / low) / log(high / low)
    return from + share * (to - from)
  }

  /// The kind that suits positive values from `low` to `high`: logarithmic from a factor of 20 on.
  package static func kind(for low: Double, _ high: Double) -> Kind {
    low > 0 && high / low > 20 ? .logarithmic : .linear
  }
}
