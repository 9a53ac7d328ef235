/// A real number as the sum of two floating-point numbers, of which the second is at most the last
/// bit of the first (Dekker, Numerische Mathematik 18, 1971).
struct DoubleDouble {
  var high: Double
  var low: Double

  /// The sum, for a second number that is small beside the first or exactly the rest of it.
  init(_ high: Double, _ low: Double) {
    self.high = high + low
    self.low = low - (self.high - high)
  }

  /// The exact difference of two numbers.
  init(_ a: Double, minus b: Double) {
    high = a - b
    let back = high - a
    low = (a - (high - back)) - (b + back)
  }

  static prefix func - (a: Self) -> Self { Self(-a.high, -a.low) }

  static func + (a: Self, b: Self) -> Self {
    let sum = Self(a.high, minus: -b.high)
    return Self(sum.high, sum.low + (a.low + b.low))
  }

  static func * (a: Self, factor: Double) -> Self {
    let product = a.high * factor
    return Self(product, (-product).addingProduct(a.high, factor) + a.low * factor)
  }

  static func / (a: Self, divisor: Double) -> Self {
    let quotient = a.high / divisor
    return Self(quotient, (a.high.addingProduct(-quotient, divisor) + a.low) / divisor)
  }
}
