import Foundation
import Quantities
import Rollup
import Store

/// A small experiment and runs whose every number says where it belongs.
enum Samples {
  static let metrics = [
    Metric("fee.mean", "ether", .lower, "mean fee"),
    Metric("halt.longest", "s", .lower, "longest halt"),
    Metric("tx.never.share", "", .lower, "share that was never included"),
  ]

  static func manifest(name: String = "grid", seeds: [UInt64] = [7, 8]) -> Manifest {
    Manifest(
      name: name, version: "0.1.0", axes: ["window", "fine"],
      points: [
        GridPoint(
          design: "a", world: "honest", axes: ["10 slots", nil], scenarioHash: "aa"),
        GridPoint(
          design: "b, \"quoted\"", world: "attack:censor", axes: [nil, "50 % of bond"],
          scenarioHash: "bb"),
      ],
      seeds: seeds, metrics: metrics)
  }

  static let provenance = Provenance(
    scenario: "rolluplab: 1\n",
    assumptions: [
      StoredAssumption(name: "feeds.l1.tip", value: "5", unit: "%", source: "as seen")
    ])

  static func result(_ ordinal: Int) -> RunResult {
    RunResult(
      metrics: [
        Measurement("fee.mean", Double(ordinal) + 0.1),
        Measurement("halt.longest", ordinal == 1 ? nil : 12 * Double(ordinal)),
        Measurement("tx.never.share", 1e-7 / 3),
      ],
      flows: [
        Flow(
          from: "users.outside", to: "bidders.0", asset: .ether, reason: "fee.tip",
          amount: UInt128.max - UInt128(ordinal)),
        Flow(from: "bidders.0", to: "l1.burn", asset: .usd, reason: "l1.gas", amount: 0),
      ],
      series: [
        Series(name: "cost.l1-per-tx", unit: "ether", positions: [12, 24], values: [nil, 1.5])
      ],
      distributions: [
        DistributionSample(
          name: "latency.final", unit: "s", probabilities: [0.5, 0.99], values: [600, 1200.5])
      ],
      notes: ["first \(ordinal)", "second"], tapeHash: "00000000000000\(ordinal)f")
  }
}

extension ResultStore {
  /// Commits the sample of a run.
  func commitSample(_ ordinal: Int) throws {
    try commit(Samples.result(ordinal), run: ordinal) { Samples.provenance }
  }
}
