import Foundation
import Randomness
import Statistics
import Testing

@Suite("Tail index")
struct TailIndexTests {
  private func stream(_ entity: UInt32) -> RandomStream {
    RandomStream(seed: 9, purpose: Purpose(rawValue: 0x7E57), entity: entity)
  }

  /// Over a Pareto sample k/index is a gamma variate: the estimates' inverse has mean 1/alpha and
  /// standard error 1/(alpha*sqrt(k)), exactly, whatever the threshold.
  @Test("of Pareto samples is theirs", arguments: [0.8, 1.25, 3])
  func pareto(alpha: Double) throws {
    var stream = stream(UInt32(alpha * 100))
    let (trials, top) = (400, 50)
    let inverses = try (0..<trials).map { _ in
      let sample = (0..<1_000).map { _ in Elementary.exp(stream.exponential() / alpha) }
      let found = try #require(TailIndex(sample, top: top))
      #expect(found.count == top && found.isHeavy == (found.index < 2))
      #expect((found.standardError - found.index / 50.0.squareRoot()).magnitude < 1e-12)
      return 1 / found.index
    }
    let moments = Moments(inverses)
    let error = 1 / (alpha * Double(top).squareRoot())
    #expect((moments.mean - 1 / alpha).magnitude < 4 * error / Double(trials).squareRoot())
    let spread = try #require(moments.variance).squareRoot()
    #expect((spread / error - 1).magnitude < 4 / Double(2 * trials).squareRoot())
  }

  /// The values 8, 4, 2 above 1: 3 / (log 8 + log 4 + log 2).
  @Test("of powers of two is by hand")
  func byHand() throws {
    let found = try #require(TailIndex([4, 1, 0.5, 8, 2, -3], top: 3))
    #expect((found.index - 0.5 / Elementary.log(2)).magnitude < 1e-15)
    #expect(found.threshold == 1 && found.isHeavy)
  }

  /// Reference: numpy 2.4 over the same rows, index and standard error.
  @Test("of profits of arbitrages on Arbitrum is numpy's")
  func arbitrum() throws {
    let profits = try Data.rows("arbitrum-arbitrages-2023-08").compactMap { Double($0[7]) }
    #expect(profits.count == 1_070)
    let tenth = try #require(TailIndex(profits, topShare: 0.05))
    #expect((tenth.index - 0.854349).magnitude < 1e-6)
    #expect((tenth.standardError - 0.117354).magnitude < 1e-6)
    let top = try #require(TailIndex(profits, topShare: 0.01))
    #expect((top.index - 1.171154).magnitude < 1e-6)
    #expect((top.standardError - 0.261878).magnitude < 1e-6)
  }

  /// Of all 737,985 bids of the 114 days around these weeks the same share has 1.243 +- 0.014.
  @Test("of winning MEV-Boost bids of two weeks is that of the months around them")
  func bids() throws {
    let bids = try ["l1-blocks-2023-11-06", "l1-blocks-2023-12-11"].flatMap {
      try Data.rows($0).compactMap { Double($0[4]) }
    }
    let found = try #require(TailIndex(bids, topShare: 0.01))
    #expect((found.index - 1.243).magnitude < 2 * found.standardError)
    #expect(found.isHeavy)
  }

  @Test("of a normal sample is not heavy, and of too few or bad values there is none")
  func others() throws {
    var stream = stream(7)
    let normal = (0..<10_000).map { _ in stream.normal() }
    #expect(try #require(TailIndex(normal, topShare: 0.01)).isHeavy == false)
    #expect(TailIndex([3, 2, 1], top: 3) == nil)
    #expect(TailIndex([3, 2, 1], top: 0) == nil)
    #expect(TailIndex([3, 2, 0], top: 2) == nil)
    #expect(TailIndex([3, .nan, 1], top: 1) == nil)
    #expect(TailIndex([3, .infinity, 1], top: 1) == nil)
  }

  private enum Data {
    /// The rows of a file in `Experiments/Data`, empty fields kept.
    static func rows(_ name: String) throws -> [[Substring]] {
      var folder = URL(filePath: #filePath)
      for _ in 0..<3 { folder.deleteLastPathComponent() }
      let file = folder.appending(path: "Experiments/Data/\(name).csv")
      return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
  }
}
