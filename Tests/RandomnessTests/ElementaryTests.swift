import Glibc
import Randomness
import Testing

/// Accuracy against the C library, over ranges that include subnormal numbers.
@Suite("Elementary functions")
struct ElementaryTests {
  static func points(_ range: ClosedRange<Double>, _ count: Int, entity: UInt32) -> [Double] {
    var stream = RandomStream(seed: 5, purpose: .testing, entity: entity)
    return (0..<count).map { _ in
      range.lowerBound + (range.upperBound - range.lowerBound) * stream.uniform()
    }
  }

  /// Positive numbers of every exponent, subnormal ones included.
  static func positives(_ count: Int) -> [Double] {
    var stream = RandomStream(seed: 6, purpose: .testing)
    return (0..<count).map { _ in Double(bitPattern: stream.next() % 0x7FF0_0000_0000_0000) }
  }

  static func worst(
    _ xs: [Double], _ ours: (Double) -> Double, _ theirs: (Double) -> Double
  ) -> UInt64 {
    xs.reduce(0) { max($0, ulps(ours($1), theirs($1))) }
  }

  @Test(
    "exp is within 1 ulp",
    arguments: [-1e-3...1e-3, -1.0...1, -40...40, -708...709.8, -746...(-708), -1e-300...1e-300])
  func expAccuracy(range: ClosedRange<Double>) {
    let xs = Self.points(range, 200_000, entity: 1)
    #expect(Self.worst(xs, Elementary.exp, Glibc.exp) <= 1)
  }

  @Test(
    "expm1 is within 4 ulp",
    arguments: [-1e-300...1e-300, -1e-8...1e-8, -1e-3...1e-3, -1.0...1, -40...40, -746...709.7])
  func expm1Accuracy(range: ClosedRange<Double>) {
    let xs = Self.points(range, 200_000, entity: 8)
    #expect(Self.worst(xs, Elementary.expm1, Glibc.expm1) <= 4)
  }

  @Test(
    "exp2 is within 1 ulp", arguments: [-1e-3...1e-3, -1.0...1, -1022...1024, -1080...(-1022)])
  func exp2Accuracy(range: ClosedRange<Double>) {
    let xs = Self.points(range, 200_000, entity: 2)
    #expect(Self.worst(xs, Elementary.exp2, Glibc.exp2) <= 1)
  }

  @Test("exp2 is exact for whole numbers")
  func exp2Whole() {
    for k in -1074...1023 {
      #expect(Elementary.exp2(Double(k)) == Double(sign: .plus, exponent: k, significand: 1))
    }
  }

  @Test(
    "log and log2 are within 1 ulp", arguments: [0.999...1.001, 0.5...2, 0...1e-300, 0...1e6])
  func logAccuracy(range: ClosedRange<Double>) {
    let xs = Self.points(range, 200_000, entity: 3)
    #expect(Self.worst(xs, Elementary.log, Glibc.log) <= 1)
    #expect(Self.worst(xs, Elementary.log2, Glibc.log2) <= 1)
  }

  @Test("log and log2 are within 1 ulp for numbers of every exponent")
  func logEverywhere() {
    let xs = Self.positives(500_000)
    #expect(Self.worst(xs, Elementary.log, Glibc.log) <= 1)
    #expect(Self.worst(xs, Elementary.log2, Glibc.log2) <= 1)
    for k in -1074...1023 { #expect(Elementary.log2(Elementary.exp2(Double(k))) == Double(k)) }
  }

  @Test("log1p is within 2 ulp", arguments: [-1.0...1, -1e-8...1e-8, -1e-17...1e-17, 0...1e20])
  func log1pAccuracy(range: ClosedRange<Double>) {
    let xs = Self.points(range, 200_000, entity: 4)
    #expect(Self.worst(xs, Elementary.log1p, Glibc.log1p) <= 2)
  }

  @Test("special arguments give what IEEE 754 says")
  func special() {
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(709.79) == .infinity)
    #expect(Elementary.exp(-746) == 0)
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.exp(.greatestFiniteMagnitude) == .infinity)
    #expect(Elementary.exp(-.greatestFiniteMagnitude) == 0)
    #expect(Elementary.exp2(.infinity) == .infinity)
    #expect(Elementary.exp2(-.infinity) == 0)
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-0.0) == -.infinity)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(Elementary.log1p(-1) == -.infinity)
    #expect(Elementary.log1p(.infinity) == .infinity)
    for bad: Double in [.nan, -1, -.infinity, -.leastNonzeroMagnitude] {
      #expect(Elementary.log(bad).isNaN)
      #expect(Elementary.log2(bad).isNaN)
    }
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp2(.nan).isNaN)
    #expect(Elementary.log1p(.nan).isNaN)
  }
}
