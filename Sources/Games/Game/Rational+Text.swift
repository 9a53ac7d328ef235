internal import CGMP

extension Rational {
  /// The most characters of a number, so that its size is bounded.
  static let longestText = 4000
  /// The greatest size of a decimal exponent: beyond, no payoff is finite in floating point.
  static let greatestExponent = 400

  /// Reads `3`, `-2`, `2.5`, `.5`, `-1/3`, `1e-3`, all of them exactly; `nil` for anything else, for
  /// a denominator of zero, and for what is too long to be a payoff.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Self.longestText else { return nil }
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let numerator = Self.decimal(parts[0]), let denominator = Self.decimal(parts[1]),
        denominator.sign != 0
      else { return nil }
      self = numerator / denominator
    } else {
      guard let value = Self.decimal(parts[0]) else { return nil }
      self = value
    }
    guard double.isFinite else { return nil }
  }

  private static func decimal(_ text: some StringProtocol) -> Self? {
    var rest = Array(text.utf8)[...]
    var digits: [UInt8] = []
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      if rest.removeFirst() == UInt8(ascii: "-") { digits.append(UInt8(ascii: "-")) }
    }
    var exponent = 0
    var count = 0
    var isFraction = false
    while let byte = rest.first {
      if byte == UInt8(ascii: ".") && !isFraction {
        isFraction = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte)
        count += 1
        if isFraction { exponent -= 1 }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard count > 0 else { return nil }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      guard let shift = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
        abs(shift) <= greatestExponent
      else { return nil }
      exponent += shift
      rest = []
    }
    guard rest.isEmpty else { return nil }
    let integer = Self { value in
      digits.append(0)
      digits.withUnsafeBytes {
        _ = __gmpq_set_str(value, $0.assumingMemoryBound(to: CChar.self).baseAddress, 10)
      }
    }
    let power = Self { value in
      __gmpz_ui_pow_ui(&value.pointee._mp_num, 10, UInt(abs(exponent)))
      __gmpz_set_ui(&value.pointee._mp_den, 1)
    }
    return exponent < 0 ? integer / power : integer * power
  }
}
