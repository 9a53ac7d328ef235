package import Quantities

/// What dollars are worth in ether at the outside price.
package enum OutsidePrice {
  /// The wei that `dollars` millionths of a dollar are worth at `price` dollars per ether.
  ///
  /// Exact for the price in whole millionths of a dollar, at least one.
  package static func wei(
    for dollars: UInt128, at price: Double, rounding: Rounding = .down
  ) -> UInt128 {
    let perEther = UInt128(wide: max(1, (price * 1e6).rounded()))
    return mulDiv(dollars, 1_000_000_000_000_000_000, perEther, rounding: rounding)
  }
}
