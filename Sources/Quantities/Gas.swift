/// Units of computation on L1 or L2, as the EVM counts them.
public struct Gas: Hashable, Comparable, Sendable {
  /// How many.
  public let count: UInt64

  /// `count` units of gas.
  @inlinable public init(_ count: UInt64) { self.count = count }

  /// The order of the counts.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.count < b.count }

  /// The sum; traps when it does not fit 64 bits.
  @inlinable public static func + (a: Self, b: Self) -> Self { Self(a.count + b.count) }

  /// So many times the gas.
  @inlinable public static func * (gas: Self, times: UInt64) -> Self { Self(gas.count * times) }
}

/// A price of gas in wei per unit.
public struct GasPrice: Hashable, Comparable, Sendable {
  /// Wei for one unit of gas.
  public let wei: UInt64

  /// A price of `wei` per unit of gas.
  @inlinable public init(wei: UInt64) { self.wei = wei }

  /// The order of the prices.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.wei < b.wei }

  /// What so much gas costs.
  @inlinable public static func * (price: Self, gas: Gas) -> Wei {
    Wei(UInt128(price.wei) * UInt128(gas.count))
  }
}
