import Foundation
import Laboratory
import Players
import Rollup
import Store
import Testing

@Suite("Attack matrix")
struct AttackMatrixTests {
  private static let metrics = [
    Metric("attack.share", "share of role", .neither, "share"),
    Metric("attack.profit.ether", "ether", .lower, "profit"),
    Metric("attack.victims.ether", "ether", .lower, "loss"),
  ]

  /// Runs of one design, by world: the share that attacks and the profit of each seed.
  private static func matrix(
    _ runs: [(world: String, share: Double, profits: [Double])], worlds: [String]
  ) throws -> AttackMatrix {
    let manifest = Manifest(
      name: "toy", version: "0.1.0", axes: [],
      points: runs.map { GridPoint(design: "d", world: $0.world, axes: [], scenarioHash: "h") },
      seeds: [1, 2, 3, 4], metrics: metrics)
    let store = try ResultStore(inMemory: manifest)
    for (point, run) in runs.enumerated() {
      for (seed, profit) in run.profits.enumerated() {
        try store.commit(
          RunResult(
            metrics: [
              Measurement("attack.share", run.share), Measurement("attack.profit.ether", profit),
              Measurement("attack.victims.ether", 2 * profit),
            ], flows: [], series: [], distributions: [], notes: [], tapeHash: ""),
          run: manifest.ordinal(point: point, seed: seed)
        ) { Provenance(scenario: "", assumptions: []) }
      }
    }
    return AttackMatrix(
      try Comparison(store, worlds: worlds), of: manifest,
      worlds: try worlds.map { name in
        try #require(World(name))
      })
  }

  /// Four seeds: t(0.975, 3) = 3.182446305.
  ///
  /// Profits 1, 2, 3, 2 have s / sqrt 4 = 0.4082482905, so the
  /// interval of their mean 2 is 2 ± 1.299228; of mean 1 it would hold zero.
  @Test("judges an attack by the interval of its profit")
  func verdicts() throws {
    let matrix = try Self.matrix(
      [
        ("attack:censor", 0.25, [1, 2, 3, 2]), ("attack:censor@50%", 0.5, [0, 1, 2, 1]),
        ("attack:bid-ring", 1, [-1, -2, -3, -2]), ("attack:empty-blocks", 1, [0, 0, 0, 0]),
        ("attack:lazy-roller", 1, [5]),
      ],
      worlds: [
        "attack:censor", "attack:censor@50%", "attack:bid-ring", "attack:empty-blocks",
        "attack:lazy-roller", "attack:copy-and-sandwich",
      ])
    #expect(
      matrix.rows.map(\.verdict) == [
        .pays, .undecided, .doesNotPay, .doesNotPay, .undecided, .notOffered,
      ])
    let profit = try #require(matrix.rows[0]["profit"]?.estimate)
    #expect(profit.mean == 2 && profit.count == 4)
    #expect(abs(try #require(profit.low) - (2 - 1.2992282)) < 1e-6)
    #expect(matrix.rows[0]["victims_loss"]?.estimate.mean == 4)
    #expect(matrix.rows[5].note?.contains("was not run") == true)
    #expect(matrix.rows[5].values.allSatisfy { $0.estimate.mean == nil })
  }

  @Test("finds the least share that pays for certain, where there are several")
  func smallest() throws {
    let shares: [(world: String, share: Double, profits: [Double])] = [
      ("attack:censor@one", 0.1, [-1, 1, -1, 1]), ("attack:censor@50%", 0.5, [1, 2, 3, 2]),
      ("attack:censor@100%", 1, [9, 9, 9, 9]), ("attack:bid-ring", 1, [1, 1, 1, 1]),
    ]
    let matrix = try Self.matrix(shares, worlds: shares.map(\.world))
    #expect(matrix.rows.map(\.smallestProfitable) == [0.5, 0.5, 0.5, nil])
  }
}
