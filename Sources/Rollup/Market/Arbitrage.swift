internal import Quantities

/// The trade that takes a pool to the edge of its no-arbitrage band around an outside price.
///
/// With reserves x, y and price p in units of y per x, when p > y/(x*g): put in
/// dy = (sqrt(g*x*y*p) - y)/g and take x; symmetric on the other side. The size is found in
/// floating point, the trade and its profit are exact integers.
package struct Arbitrage: Sendable, Equatable {
  /// Whether ether is bought from the pool (or sold to it).
  package let buysEther: Bool
  /// What goes into the pool: millionths of a dollar when it buys, wei when it sells.
  package let input: UInt128
  /// What comes out.
  package let output: UInt128
  /// The gain in wei at the outside price, rounded against the arbitrageur.
  package let profit: UInt128

  /// The best trade against `pool` at `price` dollars per ether; `nil` where none gains.
  package static func best(_ pool: ConstantProductPool, price: Double) -> Arbitrage? {
    let x = Double(wide: pool.ether)
    let y = Double(wide: pool.dollars)
    let g = pool.kept
    // Outside price in millionths of a dollar per wei.
    let p = price * 1e-12
    if p * x * g > y {
      let size = ((g * x * y * p).squareRoot() - y) / g
      guard size >= 1 else { return nil }
      let input = UInt128(wide: size)
      let output = pool.ether(for: input)
      let cost = OutsidePrice.wei(for: input, at: price, rounding: .up)
      guard output > cost else { return nil }
      return Arbitrage(buysEther: true, input: input, output: output, profit: output - cost)
    }
    if p * x < y * g {
      let size = ((g * x * y / p).squareRoot() - x) / g
      guard size >= 1 else { return nil }
      let input = UInt128(wide: size)
      let output = pool.dollars(for: input)
      let worth = OutsidePrice.wei(for: output, at: price)
      guard worth > input else { return nil }
      return Arbitrage(buysEther: false, input: input, output: output, profit: worth - input)
    }
    return nil
  }
}
