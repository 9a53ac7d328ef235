package import Quantities

/// A pool of ether and dollars whose product of reserves never falls.
///
/// out = y*g*dx / (x + g*dx) with g = 1 - fee, in whole base units, rounded down: what rounding
/// leaves stays in the pool.
package struct ConstantProductPool: Sendable {
  /// Wei in the pool.
  package private(set) var ether: UInt128
  /// Millionths of a dollar in the pool.
  package private(set) var dollars: UInt128
  /// 1 - fee, in billionths.
  package let keep: UInt128

  package init(ether: Wei, dollars: DollarAmount, fee: Share) {
    self.ether = ether.rawValue
    self.dollars = dollars.rawValue
    keep = UInt128(Share.whole.billionths - fee.billionths)
  }

  /// The price of the next infinitesimal trade before the fee, in dollars per ether.
  package var price: Double { Double(dollars) / Double(ether) * 1e12 }

  /// Dollars (millionths) for `input` wei.
  package func dollars(for input: UInt128) -> UInt128 {
    Self.out(input: input, from: ether, to: dollars, keep: keep)
  }

  /// Wei for `input` millionths of a dollar.
  package func ether(for input: UInt128) -> UInt128 {
    Self.out(input: input, from: dollars, to: ether, keep: keep)
  }

  /// Takes `input` wei and gives `output` millionths of a dollar.
  package mutating func sellEther(_ input: UInt128, for output: UInt128) {
    ether += input
    dollars -= output
  }

  /// Takes `input` millionths of a dollar and gives `output` wei.
  package mutating func buyEther(_ output: UInt128, for input: UInt128) {
    dollars += input
    ether -= output
  }

  private static func out(
    input: UInt128, from x: UInt128, to y: UInt128, keep: UInt128
  ) -> UInt128 {
    let effective = mulDiv(input, keep, 1_000_000_000)
    return mulDiv(y, effective, x + effective)
  }
}
