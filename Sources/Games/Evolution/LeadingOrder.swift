/// What is left of a positive function of ε as ε goes to 0: `coefficient` · ε^`order`.
///
/// Sums, products and quotients of such functions have the sums, products and quotients of their
/// leading terms as leading terms, so that a computation without differences is exact in the limit.
struct LeadingOrder {
  /// At least 0; 0 is the number 0.
  var coefficient: Double
  /// Infinite for the number 0.
  var order: Double

  static let zero = Self(coefficient: 0, order: .infinity)
  static let one = Self(coefficient: 1, order: 0)

  /// The sum, where orders that differ by at most `tolerance` are the same.
  @inline(__always) func plus(_ other: Self, _ tolerance: Double) -> Self {
    if other.order > order + tolerance { return self }
    if order > other.order + tolerance { return other }
    return Self(
      coefficient: coefficient + other.coefficient, order: min(order, other.order))
  }

  @inline(__always) static func * (a: Self, b: Self) -> Self {
    Self(coefficient: a.coefficient * b.coefficient, order: a.order + b.order)
  }

  /// - Precondition: the divisor is not zero.
  @inline(__always) static func / (a: Self, b: Self) -> Self {
    Self(coefficient: a.coefficient / b.coefficient, order: a.order - b.order)
  }
}
