import Proofs
import Testing

@Suite("The field and its extension")
struct FieldTests {
  @Test("An element times its inverse is one, in both fields")
  func inverses() {
    for i in 1...1_000 as ClosedRange<UInt32> {
      let a = KoalaBear(i &* 2_654_435_761)
      #expect(a * a.inverse == .one)
      let b = Quartic(a, a * a, KoalaBear(i), KoalaBear(7) - a)
      #expect(b * b.inverse == .one)
    }
  }

  @Test("Canonical values come back, and none from p on is taken")
  func canonical() {
    for value in [0, 1, 2, KoalaBear.modulus - 1] {
      #expect(KoalaBear(canonical: value)?.value == value)
    }
    #expect(KoalaBear(canonical: KoalaBear.modulus) == nil)
  }

  @Test("Roots of unity have the order that they say")
  func roots() {
    for log2 in 1...KoalaBear.twoAdicity {
      let root = KoalaBear.rootOfUnity(log2: log2)
      #expect(root.power(1 << UInt64(log2 - 1)) == KoalaBear.zero - .one)
    }
  }

  @Test(
    "3 is no square, so x^4 - 3 has no factor: Frobenius four times is the identity, twice is not")
  func frobenius() {
    let x = Quartic(.zero, .one, .zero, .zero)
    #expect(x.power(4) == Quartic(KoalaBear(3)))
    #expect(KoalaBear(3).power(UInt64(KoalaBear.modulus - 1) / 2) == KoalaBear.zero - .one)
    #expect(x * x.inverse == .one)
  }

  @Test("Sixteen elements at once are what they are singly, at the edges too")
  func packed() {
    let edges = [KoalaBear.zero, .one, .zero - .one, .zero - KoalaBear(2), KoalaBear(1 << 30)]
    let elements = edges + (5..<256).map { KoalaBear($0).power(1_000_003) }
    for shift in 0..<256 {
      let a = PackedKoalaBear { elements[$0] }
      let b = PackedKoalaBear { elements[($0 + shift) % 256] }
      for (lane, x) in elements.prefix(16).enumerated() {
        let y = elements[(lane + shift) % 256]
        #expect((a + b)[lane] == x + y && (a - b)[lane] == x - y && (a * b)[lane] == x * y)
        #expect((a * elements[shift])[lane] == x * elements[shift])
      }
    }
  }

  @Test("Products are those of integers modulo p")
  func integers() {
    let p = UInt64(KoalaBear.modulus)
    for i in 0..<2_000 as Range<UInt64> {
      let (x, y) = (i &* 0x9e37_79b9_7f4a_7c15 % p, p - 1 - i)
      let (a, b) = (KoalaBear(UInt32(x)), KoalaBear(UInt32(y)))
      #expect(UInt64((a * b).value) == x * y % p)
      #expect(UInt64((a + b).value) == (x + y) % p && UInt64((a - b).value) == (x + p - y) % p)
    }
  }

  @Test("Products in the extension are those of polynomials modulo x^4 - 3, packed or not")
  func polynomials() {
    func coefficients(_ a: Quartic) -> [KoalaBear] { [a.a0, a.a1, a.a2, a.a3] }
    for i in 1...200 as ClosedRange<UInt32> {
      let a = Quartic(KoalaBear(i), KoalaBear(i).power(7), .zero - .one, KoalaBear(i * i))
      let b = Quartic(KoalaBear(i).power(99), .zero - KoalaBear(i), KoalaBear(3), KoalaBear(i + 1))
      var product = [KoalaBear](repeating: .zero, count: 4)
      for (j, x) in coefficients(a).enumerated() {
        for (k, y) in coefficients(b).enumerated() {
          product[(j + k) % 4] += x * y * (j + k < 4 ? .one : KoalaBear(3))
        }
      }
      #expect(coefficients(a * b) == product)
      let packed = PackedQuartic(a) * PackedQuartic(b)
      #expect((0..<16).allSatisfy { packed[$0] == a * b })
      #expect((PackedQuartic(a) + PackedQuartic(b))[3] == a + b)
      #expect((PackedQuartic(a) - PackedQuartic(b))[3] == a - b)
    }
  }

  @Test(
    "Frobenius multiplies coefficient k by 3^(k (p - 1) / 4), and four times it is the identity")
  func frobeniusMap() {
    let root = KoalaBear(3).power(UInt64(KoalaBear.modulus - 1) / 4)
    var a = Quartic(KoalaBear(5), KoalaBear(17), KoalaBear(123_456_789), .zero - .one)
    let first = a
    for _ in 0..<4 {
      let next = a.power(UInt64(KoalaBear.modulus))
      #expect(next == Quartic(a.a0, a.a1 * root, a.a2 * root * root, a.a3 * root * root * root))
      a = next
    }
    #expect(a == first)
  }

  @Test("Inverses of many are those of each, and zeros stay zero and spoil nothing")
  func manyInverses() {
    for count in [0, 1, 2, 33] {
      func element(_ i: Int, _ lane: Int) -> Quartic {
        if (i + lane) % 5 == 0 { return .zero }
        return Quartic(KoalaBear(UInt32(i)), .one, .zero, KoalaBear(UInt32(lane)))
      }
      func coefficient(_ i: Int, _ path: KeyPath<Quartic, KoalaBear>) -> PackedKoalaBear {
        PackedKoalaBear { lane in element(i, lane)[keyPath: path] }
      }
      var packed: [PackedQuartic] = []
      for i in 0..<count {
        packed.append(
          PackedQuartic(
            coefficient(i, \.a0), coefficient(i, \.a1), coefficient(i, \.a2),
            coefficient(i, \.a3)))
      }
      withUnsafeTemporaryAllocation(of: PackedQuartic.self, capacity: count + 1) { scratch in
        guard let scratch = scratch.baseAddress else { return }
        PackedQuartic.invert(&packed, count: count, scratch: scratch)
      }
      for i in 0..<count {
        for lane in 0..<16 { #expect(packed[i][lane] == element(i, lane).inverse) }
      }
    }
  }
}
