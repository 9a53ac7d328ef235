import Foundation
import Laboratory
import Rollup
import Store
import Testing

@Suite("Comparison")
struct ComparisonTests {
  /// Three designs, four seeds.
  ///
  /// Differences a-b: 1, 1, 2, 0 (mean 1, s = 0.8164965809, t = 2.449489743,
  /// p = 0.09172111); a-c: -1, -3, -2, -2 (t = -4.898979486, p = 0.0162766); b-c: -2, -4, -4, -2
  /// (mean -3, s = 1.154700538, t = -5.196152423, p = 0.0138468). Holm: 3 p, then 2 p, then p.
  static let samples: [String: [Double?]] = [
    "a": [2, 4, 5, 1], "b": [1, 3, 3, 1], "c": [3, 7, 7, 3],
  ]

  static func store(_ samples: [String: [Double?]] = samples) throws -> ResultStore {
    let designs = samples.keys.sorted()
    let manifest = Manifest(
      name: "three", version: "0.1.0", axes: [],
      points: designs.map {
        GridPoint(design: $0, world: "honest", axes: [], scenarioHash: $0)
      }, seeds: [1, 2, 3, 4], metrics: [Metric("fee.mean", "ether", .lower, "mean fee")])
    let store = try ResultStore(inMemory: manifest)
    for (point, design) in designs.enumerated() {
      for (seed, value) in (samples[design] ?? []).enumerated() {
        try store.commit(
          RunResult(
            metrics: [Measurement("fee.mean", value)], flows: [], series: [], distributions: [],
            notes: [], tapeHash: ""),
          run: manifest.ordinal(point: point, seed: seed)
        ) { Provenance(scenario: design, assumptions: []) }
      }
    }
    return store
  }

  @Test("pairs designs seed by seed and adjusts p within the figure")
  func paired() throws {
    let comparison = try Comparison(Self.store(), worlds: ["honest"])
    let entry = try #require(comparison.entries.first)
    #expect(comparison.designs == ["a", "b", "c"])
    #expect(entry.values.map(\.estimate.mean) == [3, 2, 5])
    let differences = entry.differences
    #expect(differences.map { $0.a + $0.b } == ["ab", "ac", "bc"])
    #expect(differences.map(\.mean) == [1, -2, -3])
    let expected = [0.09172111, 2 * 0.016276603, 3 * 0.013846833]
    let holm = [expected[0], max(expected[1], expected[2]), expected[2]]
    for (difference, expected) in zip(differences, holm) {
      let p = try #require(difference.p)
      #expect(abs(p - expected) < 1e-6)
    }
    let low = try #require(differences[0].low)
    #expect(abs(low - (1 - 3.182446305 * 0.8164965809 / 2)) < 1e-8)
  }

  @Test("says why a value is missing")
  func notes() throws {
    let comparison = try Comparison(
      Self.store(["a": [nil, nil, nil, nil], "b": [1, nil, 2, 4], "c": [nil, 3, nil, nil]]),
      worlds: ["honest"])
    let values = try #require(comparison.entries.first).values
    #expect(values[0].estimate.mean == nil)
    #expect(values[0].note == "no transaction was included")
    #expect(values[1].note == "measured in 3 of 4 runs" && values[1].estimate.count == 3)
    #expect(values[2].estimate.mean == 3 && values[2].estimate.low == nil)
    #expect(comparison.entries[0].differences.map(\.p) == [nil, nil, nil])
  }

  @Test("compares at one place of the grid")
  func axes() throws {
    let plan = Toy.plan(points: 4, seeds: 2)
    let store = try ResultStore(inMemory: plan.manifest)
    try Runner(plan, jobs: 1).run(into: store)
    let first = try Comparison(store, worlds: ["honest"])
    #expect(first.entries[0].values.map(\.estimate.mean) == [0.75, 2.75])
    let second = try Comparison(store, worlds: ["honest"], axes: ["2"])
    #expect(second.entries[0].values.map(\.estimate.mean) == [nil, 2.75])
  }

  @Test("has the fields that programs read")
  func json() throws {
    let text = try Comparison(Self.store(), worlds: ["honest"]).json(scenario: "week").pretty
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["version"] as? String == Release.version)
    #expect(object["scenario"] as? String == "week" && object["seeds"] as? Int == 4)
    let figure = try #require((object["figures"] as? [[String: Any]])?.first)
    #expect(
      figure.keys.sorted() == [
        "better", "characteristic", "differences", "figure", "unit", "values", "world",
      ])
    let value = try #require((figure["values"] as? [String: [String: Any]])?["a"])
    #expect(value.keys.sorted() == ["ci_high", "ci_low", "mean", "n", "note"])
    let difference = try #require((figure["differences"] as? [[String: Any]])?.first)
    #expect(difference.keys.sorted() == ["a", "b", "ci_high", "ci_low", "mean", "p"])
  }
}

@Suite("Scorecard")
struct ScorecardTests {
  static let metrics = [
    "fee.mean", "probe.delay.p50", "probe.never", "wait.swap.p50", "wait.transfer.p50",
    "wait.swap.p99",
  ]

  @Test("measures each figure in its worlds, and waits in every class")
  func defaults() {
    let figures = Scorecard.figures(metrics: Self.metrics, worlds: Scorecard.worlds)
    #expect(
      figures.map { "\($0.metric) \($0.world)" } == [
        "probe.delay.p50 honest", "probe.delay.p50 attack:censor", "probe.never attack:censor",
        "fee.mean honest", "fee.mean learned", "wait.swap.p50 honest", "wait.swap.p50 learned",
        "wait.transfer.p50 honest", "wait.transfer.p50 learned",
      ])
  }

  @Test("shows any other world as it shows the honest one")
  func otherWorld() {
    let figures = Scorecard.figures(metrics: Self.metrics, worlds: ["attack:empty-blocks"])
    #expect(
      figures.map(\.metric) == [
        "probe.delay.p50", "fee.mean", "wait.swap.p50", "wait.transfer.p50",
      ])
    #expect(figures.allSatisfy { $0.world == "attack:empty-blocks" })
  }
}

@Suite("Estimate of a heavy tail")
struct HeavyTailTests {
  @Test("is median and quantiles, which one huge value hardly moves")
  func quantiles() {
    // Of 1...41 the 2.5 % quantile lies at place 0.025 * 40 = 1 from the least.
    let estimate = Estimate(quantilesOf: (1...40).map(Double.init) + [1e9])
    #expect(estimate.mean == 21 && estimate.low == 2 && estimate.high == 40)
    #expect(Estimate(quantilesOf: [7]).mean == 7 && Estimate(quantilesOf: [7]).low == nil)
    #expect(Estimate(quantilesOf: []).mean == nil)
  }
}
