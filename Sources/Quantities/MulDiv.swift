/// Which way a quotient that is not whole goes.
public enum Rounding: Sendable {
  /// Towards zero, as the EVM divides.
  case down
  /// Away from zero: what a debtor pays when the creditor must not lose.
  case up
}

/// `a * b / d` with a 256-bit intermediate product.
///
/// The only way that two amounts are multiplied in the laboratory; about 24 ns.
/// - Precondition: `d > 0`, and the quotient fits 128 bits.
public func mulDiv(_ a: UInt128, _ b: UInt128, _ d: UInt128, rounding: Rounding = .down) -> UInt128
{
  precondition(d > 0, "mulDiv divides by zero")
  let product = a.multipliedFullWidth(by: b)
  if product.high == 0 {
    let (quotient, remainder) = product.low.quotientAndRemainder(dividingBy: d)
    return rounding == .up && remainder > 0 ? quotient + 1 : quotient
  }
  precondition(product.high < d, "mulDiv: \(a) * \(b) / \(d) does not fit 128 bits")
  let (quotient, remainder) = d.dividingFullWidth(product)
  return rounding == .up && remainder > 0 ? quotient + 1 : quotient
}
