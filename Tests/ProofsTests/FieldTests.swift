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
}
