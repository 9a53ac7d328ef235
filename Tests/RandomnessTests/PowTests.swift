import Glibc
import Randomness
import Testing

@Suite("pow")
struct PowTests {
  @Test("is within 1 ulp of the C library, for results of every size")
  func accuracy() {
    var stream = RandomStream(seed: 8, purpose: .testing)
    var worst: UInt64 = 0
    for _ in 0..<300_000 {
      let x = Elementary.exp(40 * (stream.uniform() - 0.5))
      let y = 1500 * (stream.uniform() - 0.5) / Elementary.log(x)
      worst = max(worst, ulps(Elementary.pow(x, y), Glibc.pow(x, y)))
    }
    #expect(worst <= 1)
  }

  @Test("is within 1 ulp for bases next to 1 and large exponents")
  func nearOne() {
    var stream = RandomStream(seed: 9, purpose: .testing)
    var worst: UInt64 = 0
    for _ in 0..<100_000 {
      let x = 1 + 1e-6 * (stream.uniform() - 0.5)
      let y = 1e9 * (stream.uniform() - 0.5)
      worst = max(worst, ulps(Elementary.pow(x, y), Glibc.pow(x, y)))
    }
    #expect(worst <= 1)
  }

  @Test("is exact where the result is")
  func exact() {
    #expect(Elementary.pow(2, 10) == 1024)
    #expect(Elementary.pow(10, 15) == 1e15)
    #expect(Elementary.pow(1.5, 2) == 2.25)
    #expect(Elementary.pow(4, 0.5) == 2)
    #expect(Elementary.pow(3, -1) == 1.0 / 3)
  }

  @Test("has the C library's special cases for x >= 0")
  func special() {
    let xs: [Double] = [
      0, 0.5, 1, 2, .infinity, .nan, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ]
    let ys: [Double] = [
      0, 1, -1, 0.5, -3, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 1e300, -1e300,
    ]
    for x in xs {
      for y in ys { #expect(ulps(Elementary.pow(x, y), Glibc.pow(x, y)) <= 1, "\(x)^\(y)") }
    }
    #expect(Elementary.pow(-2, 0.5).isNaN)
  }
}
