internal import Rollup

/// Reads the compact text of the shipped feeds; the format is described in
/// `Experiments/Data/embed.py`, which writes it.
struct ShippedText {
  private var bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Calls `body` with a reader of the text.
  static func read<R>(_ text: StaticString, _ body: (inout ShippedText) -> R) -> R {
    text.withUTF8Buffer { buffer in
      var reader = ShippedText(bytes: buffer)
      return body(&reader)
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether something is left, which is then at the reading position.
  mutating func hasMore() -> Bool {
    while position < bytes.count, bytes[position] <= 32 { position += 1 }
    return position < bytes.count
  }

  /// Whether the next token is the mark of a missing row, which is then passed.
  mutating func passGap() -> Bool {
    guard hasMore(), bytes[position] == UInt8(ascii: "-") else { return false }
    position += 1
    return true
  }

  /// The next whole number, with its sign.
  mutating func number() -> Int {
    _ = hasMore()
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var value = 0
    while position < bytes.count, case let digit = bytes[position] &- 48, digit < 10 {
      value = value * 10 + Int(digit)
      position += 1
    }
    return isNegative ? -value : value
  }

  /// The number after `mark`, where that is next; 0 otherwise.
  mutating func number(after mark: UInt8) -> Int {
    guard position < bytes.count, bytes[position] == mark else { return 0 }
    position += 1
    return number()
  }

  /// A decimal number in millionths.
  mutating func millionths() -> UInt64 {
    var value = UInt64(number())
    var decimals = 0
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      let start = position + 1
      position = start
      let fraction = number()
      decimals = position - start
      for _ in 0..<decimals { value *= 10 }
      value += UInt64(fraction)
    }
    for _ in decimals..<6 { value *= 10 }
    return value
  }
}
