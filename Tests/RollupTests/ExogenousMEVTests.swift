import Foundation
import Randomness
import Rollup
import Statistics
import TestSupport
import Testing

@Suite("Exogenous extractable value", .tags(.property))
struct ExogenousMEVTests {
  private let value = ExogenousMEV(medianWei: 5e16, sigma: 0.8, tailFrom: 0.9, tailIndex: 1.25)

  @Test("has a log-normal body's quantiles below the join", arguments: [0.001, 0.1, 0.5, 0.899])
  func body(u: Double) {
    var value = value
    #expect((value.draw(0.5) / 5e16 - 1).magnitude < 1e-15)
    let z = (Elementary.log(value.draw(u)) - Elementary.log(5e16)) / 0.8
    #expect((Elementary.normalCDF(z) - u).magnitude < 1e-13)
    let full = value.draw(u)
    value.scale = 0.01
    #expect((value.draw(u) / full - 0.01).magnitude < 1e-16)
    value.sigma = 0
    #expect(value.draw(u) == 5e16 * 0.01)
  }

  @Test("falls as a power of its index on log axes above it")
  func tail() {
    for decade in 1..<12 {
      let (p, q) = (
        0.1 * Elementary.exp2(-Double(decade)), 0.1 * Elementary.exp2(-Double(decade + 1))
      )
      let slope = Elementary.log(0.5) / Elementary.log(value.draw(1 - p) / value.draw(1 - q))
      #expect((slope - 1.25).magnitude < 1e-10)
    }
  }

  @Test("never falls as u rises, and does not jump at the join")
  func monotone() {
    for value in [value, .mevBoost] {
      var last = 0.0
      for i in 1..<100_000 {
        let next = value.draw(Double(i) / 100_000)
        #expect(next >= last)
        last = next
      }
      let join = value.tailFrom
      #expect((value.draw(join + 1e-12) / value.draw(join - 1e-12) - 1).magnitude < 1e-10)
    }
  }

  /// E[min(X, c)] is that of the body below the join x, median*e^(s^2/2)*Phi(z - s), and
  /// (1 - q)*(x + x/(a - 1)*(1 - (x/c)^(a - 1))) above it.
  @Test("has a finite mean under its cap, that of the closed form", arguments: [0.8, 1.25])
  func mean(index: Double) {
    var value = value
    value.tailIndex = index
    value.capWei = 2e19
    let z = Elementary.inverseNormal(0.9)
    let join = 5e16 * Elementary.exp(0.8 * z)
    let body = 5e16 * Elementary.exp(0.32) * Elementary.normalCDF(z - 0.8)
    let left = 1 - Elementary.exp((index - 1) * Elementary.log(join / 2e19))
    let exact = body + 0.1 * (join + join / (index - 1) * left)
    var stream = RandomStream(seed: 1, purpose: .testing, entity: 35)
    let drawn = (0..<200_000).map { _ in value.draw(stream.uniform()) }
    #expect(drawn.allSatisfy { $0 > 0 && $0 <= 2e19 })
    #expect(Summary(drawn).distance(from: exact) < 3)
    #expect(value.draw(1 - 0x1p-53) == 2e19)
  }

  @Test("of MEV-Boost is refitted from the shipped bids")
  func refit() throws {
    let bids = try Recorded.bids().sorted()
    #expect(bids.count == 91_953)
    let tail = try #require(TailIndex(bids, topShare: 0.01))
    let fit = Recorded.fit(bids, tailIndex: tail.index)
    let shipped = ExogenousMEV.mevBoost
    #expect((tail.index - shipped.tailIndex).magnitude < 0.0005)
    #expect((fit.tailFrom - shipped.tailFrom).magnitude < 0.0005)
    #expect((fit.median * 1e9 / shipped.medianWei - 1).magnitude < 0.0005)
    #expect((fit.sigma - shipped.sigma).magnitude < 0.0005)
    #expect((bids[bids.count - 1] * 1e9 * shipped.scale / shipped.capWei - 1).magnitude < 1e-5)
    for p in [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999] {
      let ratio = shipped.draw(p) / shipped.scale / (Recorded.quantile(bids, p) * 1e9)
      #expect((ratio - 1).magnitude < (p == 0.999 ? 0.105 : 0.07), "\(p)")
    }
  }

  /// The median day of 114 has, over its own median, the shape of the two weeks within a tenth.
  @Test("of MEV-Boost has the shape of the months around its weeks")
  func months() throws {
    let days = try Recorded.rows("mev-boost-daily").map { $0.map { Double($0) ?? .nan } }
    #expect(days.count == 114)
    let shipped = ExogenousMEV.mevBoost
    for (column, p) in [
      (6, 0.05), (7, 0.1), (8, 0.25), (10, 0.75), (11, 0.9), (12, 0.95), (13, 0.99),
    ] {
      let ratios = days.map { $0[column] / $0[9] }.sorted()
      let fitted = shipped.draw(p) / shipped.draw(0.5)
      #expect((fitted / ratios[57] - 1).magnitude < 0.1, "\(p)")
    }
  }

  @Test("of MEV-Boost is scaled by the mean profit of an arbitrage on Arbitrum")
  func scale() throws {
    let profits = try Recorded.rows("arbitrum-arbitrages-2023-08").compactMap { Double($0[6]) }
    #expect(profits.count == 1_070)
    let ratio = Moments(profits).mean / (Moments(try Recorded.bids()).mean * 1e-9)
    #expect((ratio - ExogenousMEV.arbitrumScale).magnitude < 0.0001)
  }
}

/// The shipped recordings and the fit that `ExogenousMEV.mevBoost` states.
private enum Recorded {
  static func rows(_ name: String) throws -> [[Substring]] {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    let file = folder.appending(path: "Experiments/Data/\(name).csv")
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  /// The winning bids of the two weeks, in gwei.
  static func bids() throws -> [Double] {
    try ["l1-blocks-2023-11-06", "l1-blocks-2023-12-11"].flatMap {
      try rows($0).compactMap { Double($0[4]) }
    }
  }

  static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    sorted[Int(p * Double(sorted.count))]
  }

  /// Least squares of the logarithm of ten quantiles: a line in the body's normal score for each
  /// join, the best of joins from 0.5 to 0.989.
  static func fit(
    _ sorted: [Double], tailIndex: Double
  ) -> (median: Double, sigma: Double, tailFrom: Double) {
    let observed = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999].map {
      ($0, Elementary.log(quantile(sorted, $0)))
    }
    var (least, best) = (Double.infinity, (0.0, 0.0, 0.0))
    for join in (500..<990).map({ Double($0) / 1_000 }) {
      let points = observed.map { p, logValue in
        let tail = p > join ? Elementary.log((1 - join) / (1 - p)) / tailIndex : 0
        return (Elementary.inverseNormal(min(p, join)), logValue - tail)
      }
      let n = Double(points.count)
      let (x, y) = (points.reduce(0) { $0 + $1.0 } / n, points.reduce(0) { $0 + $1.1 } / n)
      let sigma =
        points.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
        / points.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
      let error = points.reduce(0) {
        let gap = $1.1 - y - sigma * ($1.0 - x)
        return $0 + gap * gap
      }
      if error < least { (least, best) = (error, (Elementary.exp(y - sigma * x), sigma, join)) }
    }
    return best
  }
}
