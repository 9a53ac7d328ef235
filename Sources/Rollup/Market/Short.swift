package import Quantities

/// A short position in the network token, marked to market in ether.
///
/// Profit = S*(P0 - Pu)/P0 - r*S*u - 2*i*S for a notional amount S, price P0 at the opening and Pu
/// at the close after time u, borrow rate r per year of 365 days and price impact i = lambda*S of
/// each of the two trades, lambda being the model's impact per ether (assumption: the whole of a
/// trade is done at the price that it moves to). Every amount is rounded against the holder, to
/// whole wei.
package struct Short: Sendable, Equatable {
  /// S, in wei.
  package let notional: UInt128
  /// What the impact of the opening trade costs, in wei; that of the closing trade is the same.
  package let impact: UInt128
  private let openingPrice: UInt128
  private let borrowPerYear: UInt128

  /// A position opened at `price` dollars per token.
  /// - Precondition: `notional` is below 2^96 wei, `price` above 10^-12 dollars.
  package init(notional: Wei, price: Double, _ model: TokenModel) {
    let perEther = UInt128(wide: (model.impactPerEther * 1e18).rounded(.up))
    self.notional = notional.rawValue
    let moved = min(mulDiv(self.notional, perEther, Self.whole, rounding: .up), Self.whole)
    impact = mulDiv(self.notional, moved, Self.whole, rounding: .up)
    openingPrice = Self.fixed(price)
    borrowPerYear = UInt128(wide: (model.borrowPerYear * 1e18).rounded(.up))
  }

  /// The gain in wei if closed at `price` dollars per token, below zero for a loss; at most S.
  ///
  /// Neither the premium for borrowing nor the impact is in it.
  package func gain(at price: Double) -> Int128 {
    let closing = Self.fixed(price)
    return closing <= openingPrice
      ? Int128(mulDiv(notional, openingPrice - closing, openingPrice))
      : -Int128(mulDiv(notional, closing - openingPrice, openingPrice, rounding: .up))
  }

  /// The premium in wei for borrowing the tokens for so many seconds.
  package func borrow(seconds: UInt64) -> UInt128 {
    let yearly = mulDiv(notional, borrowPerYear, Self.whole, rounding: .up)
    return mulDiv(yearly, UInt128(seconds), 365 * 86_400, rounding: .up)
  }

  /// The profit in wei if closed at `price` after so many seconds, below zero for a loss.
  package func profit(at price: Double, seconds: UInt64) -> Int128 {
    gain(at: price) - Int128(borrow(seconds: seconds)) - 2 * Int128(impact)
  }

  private static let whole: UInt128 = 1_000_000_000_000_000_000

  /// A price in whole 10^-12 dollars.
  private static func fixed(_ price: Double) -> UInt128 { UInt128(wide: (price * 1e12).rounded()) }
}
