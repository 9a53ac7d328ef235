internal import CGMP
internal import Foundation

/// An exact number: a fraction of two integers of any size, in lowest terms.
public struct Rational: Sendable {
  /// The fraction, which nobody changes once it is made.
  ///
  /// Behind a pointer, since reading through `inout` twice at a time would be a conflict of access.
  final class Storage: @unchecked Sendable {
    let value = UnsafeMutablePointer<__mpq_struct>.allocate(capacity: 1)
    init() { __gmpq_init(value) }
    deinit {
      __gmpq_clear(value)
      value.deallocate()
    }
  }

  let storage: Storage

  /// The result of a computation that writes the fraction.
  init(_ write: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
    storage = Storage()
    write(storage.value)
  }

  /// An integer.
  public init(_ integer: Int) { self.init { __gmpq_set_si($0, integer, 1) } }

  /// The value of a finite floating-point number, exactly.
  public init(_ double: Double) {
    precondition(double.isFinite, "a finite number")
    self.init { __gmpq_set_d($0, double) }
  }

  /// A fraction.
  ///
  /// - Precondition: the denominator is not zero.
  public init(_ numerator: Int, over denominator: Int) {
    self = Self(numerator) / Self(denominator)
  }

  /// Zero.
  public static let zero = Self(0)
  /// One.
  public static let one = Self(1)
}

extension Rational: Comparable {
  /// Whether the numbers are the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.storage === b.storage || __gmpq_equal(a.storage.value, b.storage.value) != 0
  }

  /// Whether the first is smaller.
  public static func < (a: Self, b: Self) -> Bool {
    __gmpq_cmp(a.storage.value, b.storage.value) < 0
  }

  /// -1, 0 or 1.
  public var sign: Int {
    Int(storage.value.pointee._mp_num._mp_size.signum())
  }
}

extension Rational: Hashable {
  /// Hashes the nearest number in floating point, which equal fractions share.
  public func hash(into hasher: inout Hasher) { hasher.combine(double) }
}

extension Rational: AdditiveArithmetic {
  /// The sum.
  public static func + (a: Self, b: Self) -> Self {
    Self { __gmpq_add($0, a.storage.value, b.storage.value) }
  }

  /// The difference.
  public static func - (a: Self, b: Self) -> Self {
    Self { __gmpq_sub($0, a.storage.value, b.storage.value) }
  }

  /// The negative.
  public static prefix func - (a: Self) -> Self {
    Self { __gmpq_neg($0, a.storage.value) }
  }

  /// The product.
  public static func * (a: Self, b: Self) -> Self {
    Self { __gmpq_mul($0, a.storage.value, b.storage.value) }
  }

  /// The quotient.
  ///
  /// - Precondition: the divisor is not zero.
  public static func / (a: Self, b: Self) -> Self {
    precondition(b.sign != 0, "a divisor that is not zero")
    return Self { __gmpq_div($0, a.storage.value, b.storage.value) }
  }
}

extension Rational: CustomStringConvertible {
  /// `3`, `-1/3`.
  public var description: String {
    guard let text = __gmpq_get_str(nil, 10, storage.value) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }
}
