import Randomness
import Statistics
import Testing

@Suite("Quantile sketch")
struct QuantileSketchTests {
  static let quantiles = [0, 1e-6, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1]

  static func sample(_ draw: (inout RandomStream) -> Double) -> [Double] {
    var stream = RandomStream(seed: 3, purpose: Purpose(rawValue: 0x7E57))
    return (0..<20_000).map { _ in draw(&stream) }
  }

  static let samples: [[Double]] = [
    sample { 100 * $0.uniform() }, sample { $0.exponential() },
    sample { $0.lognormal(median: 1e-3, sigma: 2) }, sample { $0.pareto(scale: 1e9, shape: 0.7) },
    sample { Double($0.poisson(3)) }, sample { Double($0.below(2)) }, [7], [0, 1e-5, 1e20],
  ]

  static func sketch(_ values: [Double]) -> QuantileSketch {
    var sketch = QuantileSketch()
    for value in values { sketch.add(value) }
    return sketch
  }

  /// What the sketch makes of one value.
  static func image(_ value: Double) -> Double? {
    sketch([value]).quantile(0.5)
  }

  @Test("is within 1/128 of the exact quantiles", arguments: samples)
  func errorBound(sample: [Double]) throws {
    let sketch = Self.sketch(sample)
    let sorted = sample.sorted()
    let count = sketch.count
    #expect(count == UInt64(sample.count))
    for q in Self.quantiles {
      let rank = max(1, Int((q * Double(sorted.count)).rounded(.up)))
      let exact = sorted[rank - 1]
      let read = sketch.quantile(q)
      let estimate = try #require(read)
      if exact < 0x1p-20 {
        #expect(estimate == 0)
      } else {
        #expect((estimate - exact).magnitude <= exact / 128)
      }
    }
  }

  @Test("places values at bucket borders, and beyond its range")
  func borders() throws {
    for exponent in -20..<76 {
      let low = Double(sign: .plus, exponent: exponent, significand: 1)
      for value in [low, (2 * low).nextDown, low * (1 + 1.0 / 64), (low * (1 + 1.0 / 64)).nextDown]
      {
        let estimate = try #require(Self.image(value))
        #expect((estimate - value).magnitude <= value / 128)
      }
    }
    #expect(Self.image(0x1p-20.nextDown) == 0)
    #expect(Self.image(-0.0) == 0)
    #expect(Self.image(0x1p76) == .infinity)
    #expect(Self.image(.infinity) == .infinity)
    #expect(Self.image(0x1p76.nextDown) != .infinity)
  }

  @Test("is empty at first and after removing all")
  func empty() {
    var sketch = QuantileSketch()
    let first = sketch.quantile(0.5)
    sketch.add(5)
    sketch.removeAll()
    let (count, second) = (sketch.count, sketch.quantile(0.5))
    #expect(first == nil)
    #expect(second == nil)
    #expect(count == 0)
  }

  @Test("merged and weighted counts are those of the values one by one")
  func merge() {
    let sample = Self.samples[1]
    let whole = Self.sketch(sample + sample + sample)
    var merged = Self.sketch(sample)
    var weighted = QuantileSketch()
    for value in sample { weighted.add(value, count: 2) }
    merged.merge(weighted)
    let counts = [merged.count, whole.count]
    #expect(counts[0] == counts[1])
    for q in Self.quantiles {
      let (ours, theirs) = (merged.quantile(q), whole.quantile(q))
      #expect(ours == theirs)
    }
  }

  @Test("refuses what is negative or no number")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      var sketch = QuantileSketch()
      sketch.add(-1e-300)
    }
    await #expect(processExitsWith: .failure) {
      var sketch = QuantileSketch()
      sketch.add(.nan)
    }
  }
}
