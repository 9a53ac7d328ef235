internal import CGMP

extension Rational {
  /// Why a text is not a payoff.
  enum TextError: Error {
    case notANumber
    case zeroDenominator
    case tooLong
    case tooLarge

    /// What would have been right.
    var expected: String {
      switch self {
      case .notANumber: "a number: integer, decimal or rational"
      case .zeroDenominator: "a rational with a denominator that is not zero"
      case .tooLong: "a number of at most \(Rational.longestText) characters"
      case .tooLarge: "a number of size below 1.8e308, with an exponent of at most 3 digits"
      }
    }
  }

  /// The most characters of a number, so that its size is bounded.
  private static let longestText = 4000
  /// The greatest size of a decimal exponent: beyond, no payoff is finite in floating point.
  private static let greatestExponent = 999

  /// Reads `3`, `-2`, `2.5`, `.5`, `-1/3`, `1e-3`, all of them exactly; `nil` for anything else, for
  /// a denominator of zero, and for what is too long or too large to be a payoff.
  public init?(_ text: some StringProtocol) {
    do throws(TextError) {
      try self.init(bytes: Array(text.utf8)[...])
    } catch {
      return nil
    }
  }

  /// The same from bytes in ASCII.
  init(bytes: ArraySlice<UInt8>) throws(TextError) {
    guard bytes.count <= Self.longestText else { throw .tooLong }
    if let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
      let numerator = try Self.decimal(bytes[..<slash])
      let denominator = try Self.decimal(bytes[(slash + 1)...])
      guard denominator.sign != 0 else { throw .zeroDenominator }
      self = numerator / denominator
    } else {
      self = try Self.decimal(bytes)
    }
    // The infinite ones; most texts are too short to be so large.
    guard bytes.count < 100 && !bytes.contains(where: Self.isExponentMark) || double.isFinite
    else { throw .tooLarge }
  }

  private static func isExponentMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func decimal(_ bytes: ArraySlice<UInt8>) throws(TextError) -> Self {
    var position = bytes.startIndex
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { position += 1 }
    let start = position
    var point: Int?
    var mantissa = 0
    while position < bytes.endIndex {
      let byte = bytes[position]
      if isDigit(byte) {
        mantissa = mantissa &* 10 &+ Int(byte - UInt8(ascii: "0"))
      } else if byte == UInt8(ascii: "."), point == nil {
        point = position
      } else {
        break
      }
      position += 1
    }
    let digits = position - start - (point == nil ? 0 : 1)
    guard digits > 0 else { throw .notANumber }
    var exponent = point.map { $0 + 1 - position } ?? 0
    if position < bytes.endIndex {
      guard isExponentMark(bytes[position]) else { throw .notANumber }
      exponent += try self.exponent(bytes[(position + 1)...])
    }
    let integer =
      digits <= 18
      ? Self(isNegative ? -mantissa : mantissa)
      : long(bytes[start..<position].filter(isDigit), isNegative: isNegative)
    guard exponent != 0 else { return integer }
    let power = Self { value in
      __gmpz_ui_pow_ui(&value.pointee._mp_num, 10, UInt(abs(exponent)))
      __gmpz_set_ui(&value.pointee._mp_den, 1)
    }
    return exponent < 0 ? integer / power : integer * power
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) throws(TextError) -> Int {
    let hasSign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = hasSign ? bytes.dropFirst() : bytes
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { throw .notANumber }
    var size = 0
    for digit in digits {
      size = size * 10 + Int(digit - UInt8(ascii: "0"))
      guard size <= greatestExponent else { throw .tooLarge }
    }
    return bytes.first == UInt8(ascii: "-") ? -size : size
  }

  /// The integer of digits that are too many for a machine's.
  private static func long(_ digits: [UInt8], isNegative: Bool) -> Self {
    let text = (isNegative ? [UInt8(ascii: "-")] : []) + digits + [0]
    return Self { value in
      text.withUnsafeBytes {
        _ = __gmpq_set_str(value, $0.assumingMemoryBound(to: CChar.self).baseAddress, 10)
      }
    }
  }
}
