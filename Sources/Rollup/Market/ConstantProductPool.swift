package import Quantities

/// A pool of ether and dollars whose product of reserves never falls.
///
/// out = y*g*dx / (x + g*dx) with g = 1 - fee, in whole base units, rounded down: what rounding
/// leaves stays in the pool.
package struct ConstantProductPool: BitwiseCopyable, Sendable {
  /// Wei in the pool.
  package private(set) var ether: UInt128
  /// Millionths of a dollar in the pool.
  package private(set) var dollars: UInt128
  /// 1 - fee as a fraction in lowest terms: 997 of 1,000 at 0.3 %.
  private let keep: UInt128
  private let whole: UInt128
  /// 1 - fee.
  package let kept: Double

  package init(ether: Wei, dollars: DollarAmount, fee: Share) {
    self.ether = ether.rawValue
    self.dollars = dollars.rawValue
    var a = Share.whole.billionths
    var b = Share.whole.billionths - min(fee.billionths, Share.whole.billionths)
    let kept = b
    // Lowest terms keep the products of a trade within 128 bits, where division is fast.
    while b != 0 { (a, b) = (b, a % b) }
    whole = UInt128(Share.whole.billionths / a)
    keep = UInt128(kept / a)
    self.kept = Double(kept) / 1e9
  }

  /// The price of the next infinitesimal trade before the fee, in dollars per ether.
  package var price: Double { Double(wide: dollars) / Double(wide: ether) * 1e12 }

  /// Dollars (millionths) for `input` wei.
  package func dollars(for input: UInt128) -> UInt128 {
    out(input: input, from: ether, to: dollars)
  }

  /// Wei for `input` millionths of a dollar.
  package func ether(for input: UInt128) -> UInt128 {
    out(input: input, from: dollars, to: ether)
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

  @inline(__always) private func out(
    input: UInt128, from x: UInt128, to y: UInt128
  ) -> UInt128 {
    let effective = input * keep
    return mulDiv(y, effective, x * whole + effective)
  }
}
