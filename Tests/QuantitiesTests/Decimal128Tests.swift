import Quantities
import Testing

@Suite("Decimal numbers")
struct Decimal128Tests {
  static let texts: [(text: String, canonical: String)] = [
    ("0", "0"), ("-0", "0"), ("12", "12"), ("012", "12"), ("0.5", "0.5"), (".5", "0.5"),
    ("5.", "5"),
    ("-0.50", "-0.5"), ("1e3", "1000"), ("4e-5", "0.00004"), ("4.2E-5", "0.000042"),
    ("1.500e2", "150"), ("1e25", "1e25"), ("1e-9", "1e-9"),
    ("100000000000000000000", "100000000000000000000"),
    ("340282366920938463463374607431768211455", "340282366920938463463374607431768211455"),
  ]

  @Test("read and print exactly", arguments: texts)
  func roundTrip(text: String, canonical: String) throws {
    let number = try #require(Decimal128(text))
    #expect(number.description == canonical)
    #expect(Decimal128(canonical) == number)
  }

  @Test(
    "refuse what is no decimal number",
    arguments: [
      "", "-", ".", "e5", "1e", "1e99", "0x10", ".nan", "nan", "inf", "1_000", "1,5", "1 2", "--1",
      "1e+-3", "340282366920938463463374607431768211456", "½", "１",
    ])
  func refused(text: String) { #expect(Decimal128(text) == nil) }

  @Test("scale to whole numbers without loss, or not at all")
  func whole() {
    #expect(Decimal128("0.1")?.whole(scaledBy: 18) == 100_000_000_000_000_000)
    #expect(Decimal128("0.5")?.whole(scaledBy: 0) == nil)
    #expect(Decimal128("-1")?.whole(scaledBy: 0) == nil)
    #expect(Decimal128("1e30")?.whole(scaledBy: 18) == nil)
    #expect(Decimal128("0")?.whole(scaledBy: -3) == 0)
  }

  @Test("are equal however they are written")
  func equal() {
    #expect(Decimal128("1.0") == Decimal128("1"))
    #expect(Decimal128("100") == Decimal128("1e2"))
    #expect(Decimal128("0.00") == Decimal128("-0"))
  }

  @Test("convert to the nearest floating-point number")
  func double() {
    for text in ["0.1", "4e-5", "123456.789", "-2.5", "1e22"] {
      #expect(Decimal128(text)?.double == Double(text))
    }
  }
}
