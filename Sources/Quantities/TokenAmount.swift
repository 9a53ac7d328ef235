/// An amount of the rollup's network token in base units, never negative.
public struct TokenAmount: Hashable, Comparable, Sendable {
  /// Whole base units; 10^18 of them are one token.
  public let rawValue: UInt128

  /// An amount of `rawValue` base units.
  @inlinable public init(_ rawValue: UInt128) { self.rawValue = rawValue }

  /// Nothing.
  public static let zero = Self(0)

  /// The order of the amounts.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The sum; traps when it does not fit 128 bits.
  @inlinable public static func + (a: Self, b: Self) -> Self { Self(a.rawValue + b.rawValue) }

  /// The difference; traps when it would be negative.
  @inlinable public static func - (a: Self, b: Self) -> Self { Self(a.rawValue - b.rawValue) }

  /// The amount in whole token, for statistics; not for money.
  public var tokens: Double { Double(wide: rawValue) / 1e18 }
}
