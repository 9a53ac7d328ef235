internal import Foundation

/// Where an axis has its marks.
package enum Ticks {
  /// Multiples of 1, 2 or 5 times a power of ten in [low, high], about `count` of them.
  package static func linear(_ low: Double, _ high: Double, about count: Int = 5) -> [Double] {
    guard high > low, count > 0, (high - low).isFinite else { return [low] }
    let rough = (high - low) / Double(count)
    let power = pow(10, log10(rough).rounded(.down))
    let step = power * ([1, 2, 5].first { $0 * power >= rough * 0.999 } ?? 10)
    return multiples(of: step, low, high)
  }

  /// Powers of ten in [low, high]; below two decades 2 and 5 times them too, above eight every
  /// second or third.
  package static func logarithmic(_ low: Double, _ high: Double) -> [Double] {
    guard low > 0, high > low else { return [low] }
    let first = Int(log10(low).rounded(.down))
    let last = Int(log10(high).rounded(.up))
    let decades = log10(high / low)
    let factors: [Double] = decades < 2.5 ? [1, 2, 5] : [1]
    let stride = max(1, Int((decades / 7).rounded(.up)))
    let ticks = (first...last).flatMap { power -> [Double] in
      power % stride == 0 ? factors.map { $0 * pow(10, Double(power)) } : []
    }
    let inside = ticks.filter { $0 >= low * (1 - 1e-9) && $0 <= high * (1 + 1e-9) }
    return inside.count >= 2 ? inside : linear(low, high, about: 4)
  }

  /// Round times in [0, high] seconds, about `count` of them.
  package static func time(upTo high: Double, about count: Int = 7) -> [Double] {
    guard high > 0, count > 0 else { return [0] }
    let steps: [Double] = [
      1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200,
      86_400, 172_800, 604_800,
    ]
    // Beyond a day marks are at half days or more, so that they read as days.
    let least = high > 86_400 ? 43_200.0 : 1
    guard let step = steps.first(where: { $0 >= least && high / $0 <= Double(count) + 0.5 }),
      high >= 1
    else {
      return linear(0, high / 86_400, about: count).map { $0 * 86_400 }
    }
    return multiples(of: step, 0, high)
  }

  /// Times that people name, for a logarithmic axis in [low, high] seconds.
  package static func logarithmicTime(_ low: Double, _ high: Double) -> [Double] {
    let names: [Double] = [
      0.001, 0.01, 0.1, 1, 10, 60, 600, 3_600, 21_600, 86_400, 604_800, 2_592_000,
    ]
    let inside = names.filter { $0 >= low * (1 - 1e-9) && $0 <= high * (1 + 1e-9) }
    return inside.count >= 2 ? inside : logarithmic(low, high)
  }

  private static func multiples(of step: Double, _ low: Double, _ high: Double) -> [Double] {
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard last >= first else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }
}
