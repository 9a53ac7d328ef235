import Reporting
import Testing

@Suite("Axes") struct TicksTests {
  static let linear: [(low: Double, high: Double, count: Int, ticks: [Double])] = [
    (0, 10, 5, [0, 2, 4, 6, 8, 10]), (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (-3, 7, 5, [-2, 0, 2, 4, 6]), (0, 4_160, 5, [0, 1_000, 2_000, 3_000, 4_000]),
    (95, 105, 4, [95, 100, 105]), (5, 5, 5, [5]),
  ]

  @Test("linear marks are multiples of 1, 2 or 5", arguments: linear)
  func linearMarks(low: Double, high: Double, count: Int, ticks: [Double]) {
    let found = Ticks.linear(low, high, about: count)
    #expect(found.count == ticks.count)
    #expect(zip(found, ticks).allSatisfy { abs($0 - $1) < 1e-9 }, "\(found)")
  }

  static let logarithmic: [(low: Double, high: Double, ticks: [Double])] = [
    (1, 1_000, [1, 10, 100, 1_000]), (30, 800, [50, 100, 200, 500]),
    (1, 1e12, [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12]), (0.02, 0.2, [0.02, 0.05, 0.1, 0.2]),
  ]

  @Test("logarithmic marks are powers of ten, finer over few decades", arguments: logarithmic)
  func logarithmicMarks(low: Double, high: Double, ticks: [Double]) {
    let found = Ticks.logarithmic(low, high)
    #expect(found.count == ticks.count, "\(found)")
    #expect(zip(found, ticks).allSatisfy { abs($0 / $1 - 1) < 1e-9 }, "\(found)")
  }

  @Test("times are divided as people divide them")
  func times() {
    #expect(Ticks.time(upTo: 7 * 86_400) == (0...7).map { Double($0) * 86_400 })
    #expect(Ticks.time(upTo: 32_400) == (0...4).map { Double($0) * 7_200 })
    #expect(Ticks.time(upTo: 155_520) == [0, 43_200, 86_400, 129_600])
    #expect(Ticks.time(upTo: 90) == [0, 15, 30, 45, 60, 75, 90])
    #expect(Ticks.logarithmicTime(0.5, 4_000) == [1, 10, 60, 600, 3_600])
    #expect(Ticks.logarithmicTime(100, 500) == [100, 200, 500])
  }

  @Test("a scale puts ends at its ends, halves in the middle and the rest inside")
  func scale() {
    let linear = Scale(.linear, 0, 10, from: 100, to: 200)
    #expect([0, 5, 10, 12].map(linear.place) == [100, 150, 200, 200])
    let logarithmic = Scale(.logarithmic, 1, 100, from: 50, to: 0)
    #expect(abs(logarithmic.place(10) - 25) < 1e-9)
    #expect(logarithmic.place(0) == 50)
    let flat = Scale(.linear, 3, 3, from: 0, to: 1)
    #expect(abs(flat.place(3) - 0.5) < 1e-9)
    #expect(Scale.kind(for: 10, 200) == .linear && Scale.kind(for: 10, 201) == .logarithmic)
  }

  @Test("labels move apart, as little as they can, and stay inside")
  func spreading() {
    #expect(Spreading.apart([10, 50], gap: 15, low: 0, high: 100) == [10, 50])
    #expect(Spreading.apart([50, 50], gap: 10, low: 0, high: 100) == [45, 55])
    #expect(Spreading.apart([99, 2, 100], gap: 10, low: 0, high: 100) == [90, 2, 100])
    #expect(Spreading.apart([5, 5, 5], gap: 10, low: 0, high: 10) == [0, 5, 10])
  }
}
