/// A decimal number as it was written: `digits * 10^exponent`, exact.
///
/// Binary floating point cannot hold 0.1; money and hashes of scenarios need it held.
public struct Decimal128: Hashable, Sendable {
  /// Whether the number is below zero.
  public let isNegative: Bool
  /// The significant digits as one whole number, without trailing zeros.
  public let digits: UInt128
  /// The power of ten that the digits are multiplied by.
  public let exponent: Int

  /// `digits * 10^exponent`, with trailing zeros taken out.
  public init(isNegative: Bool = false, digits: UInt128, exponent: Int) {
    var digits = digits
    var exponent = digits == 0 ? 0 : exponent
    while digits != 0 && digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.isNegative = isNegative && digits != 0
    self.digits = digits
    self.exponent = exponent
  }

  /// Reads `12`, `-0.5`, `1e3`, `4.2E-5` and `1_000`-free decimals; `nil` for anything else, for more
  /// than 38 significant digits and for exponents beyond 10^±60.
  public init?(_ text: some StringProtocol) {
    var digits = UInt128(0)
    var exponent = 0
    var seen = false
    var fraction = false
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    while let byte = bytes.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      bytes = bytes.dropFirst()
      if byte == UInt8(ascii: ".") && !fraction {
        fraction = true
        continue
      }
      guard byte >= 48 && byte <= 57 else { return nil }
      let (scaled, high) = digits.multipliedReportingOverflow(by: 10)
      let (next, low) = scaled.addingReportingOverflow(UInt128(byte - 48))
      guard !high && !low else { return nil }
      digits = next
      seen = true
      if fraction { exponent -= 1 }
    }
    guard seen else { return nil }
    if !bytes.isEmpty {
      let tail = String(decoding: bytes.dropFirst(), as: UTF8.self)
      guard !tail.isEmpty, tail.utf8.count <= 4, let power = Int(tail) else { return nil }
      exponent += power
    }
    guard abs(exponent) <= 60 else { return nil }
    self.init(isNegative: negative, digits: digits, exponent: exponent)
  }

  /// The number times `10^power` as a whole number; `nil` if it is not whole, is negative or does
  /// not fit 128 bits.
  public func whole(scaledBy power: Int) -> UInt128? {
    guard !isNegative else { return nil }
    var value = digits
    var left = exponent + power
    guard left >= 0 || digits == 0 else { return nil }
    while left > 0 && value != 0 {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = next
      left -= 1
    }
    return value
  }

  /// The nearest binary floating-point number.
  public var double: Double {
    Double("\(isNegative ? "-" : "")\(digits)e\(exponent)") ?? .nan
  }

  /// Plain decimal text where it is short (`0.05`, `1200`), scientific otherwise; reads back equal.
  public var description: String {
    let sign = isNegative ? "-" : ""
    let text = "\(digits)"
    let point = text.utf8.count + exponent
    if exponent == 0 { return sign + text }
    if exponent > 0 && point <= 21 { return sign + text + String(repeating: "0", count: exponent) }
    if exponent < 0 && point > 0 { return sign + text.prefix(point) + "." + text.dropFirst(point) }
    if exponent < 0 && point > -7 {
      return sign + "0." + String(repeating: "0", count: -point) + text
    }
    return "\(sign)\(text)e\(exponent)"
  }
}

extension Decimal128: CustomStringConvertible {}
