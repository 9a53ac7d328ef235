/// A part of a whole, exact to 10^-9: what a split of money is made with.
public struct Share: Hashable, Comparable, Sendable {
  /// Billionths of the whole.
  public let billionths: UInt64

  /// So many billionths; more than a whole is allowed, as in "110 % of the cost".
  @inlinable public init(billionths: UInt64) { self.billionths = billionths }

  /// A share in hundredths.
  @inlinable public init(percent: UInt64) { self.billionths = percent * 10_000_000 }

  /// Nothing.
  public static let zero = Self(billionths: 0)
  /// All of it.
  public static let whole = Self(billionths: 1_000_000_000)

  /// The order of the shares.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.billionths < b.billionths }

  /// The share as a ratio; not for money.
  public var ratio: Double { Double(billionths) / 1e9 }

  /// This share of an amount, rounded down.
  @inlinable public func of(_ amount: UInt128, rounding: Rounding = .down) -> UInt128 {
    mulDiv(amount, UInt128(billionths), 1_000_000_000, rounding: rounding)
  }
}
