import Foundation
import Laboratory
import Quantities
import Rollup
import Store
import Synchronization

/// A plan whose runs are arithmetic: metrics from point and seed, at once.
enum Toy {
  struct Failed: LocalizedError {
    var errorDescription: String? { "the books do not balance" }
  }

  static let metrics = [
    Metric("fee.mean", "ether", .lower, "mean fee"),
    Metric("wait.swap.p50", "s", .lower, "median wait of swaps"),
    Metric("probe.never", "share", .lower, "probes that were never included"),
  ]

  static func manifest(points: Int, seeds: Int) -> Manifest {
    Manifest(
      name: "toy", version: "0.1.0", axes: ["k"],
      points: (0..<points).map {
        GridPoint(
          design: "d\($0 / 2)", world: $0 % 2 == 0 ? "honest" : "attack:censor", axes: ["\($0)"],
          scenarioHash: "h\($0)")
      },
      seeds: (1...UInt64(seeds)).map { $0 }, metrics: metrics)
  }

  static func result(_ point: Int, _ seed: UInt64) -> RunResult {
    RunResult(
      metrics: [
        Measurement("fee.mean", Double(point) + 1 / Double(seed)),
        Measurement("wait.swap.p50", seed == 2 ? nil : Double(seed)),
        Measurement("probe.never", nil),
      ],
      flows: [Flow(from: "a", to: "b", asset: .ether, reason: "r", amount: UInt128(seed))],
      series: [], distributions: [], notes: [], tapeHash: "\(seed)")
  }

  /// A plan with these tape keys, if not one for all, which calls `before` before each group.
  static func plan(
    points: Int, seeds: Int, tapes: [String]? = nil,
    before: @escaping @Sendable ([Int], UInt64) throws -> Void = { _, _ in }
  ) -> Plan {
    Plan(
      manifest: manifest(points: points, seeds: seeds),
      tapeKeys: tapes ?? Array(repeating: "one", count: points),
      slots: Array(repeating: 100, count: points),
      provenance: { Provenance(scenario: "\($0)", assumptions: []) }
    ) { points, seed, control in
      try before(points, seed)
      if control.isCancelled() { throw CancellationError() }
      control.onEpoch(100)
      return points.map { result($0, seed) }
    }
  }
}

/// What was seen by many threads.
final class Seen: Sendable {
  private let groups = Mutex<[(points: [Int], seed: UInt64)]>([])

  func add(_ points: [Int], _ seed: UInt64) { groups.withLock { $0.append((points, seed)) } }

  var all: [(points: [Int], seed: UInt64)] { groups.withLock { $0 } }

  var runs: [String] {
    all.flatMap { group in group.points.map { "\($0)/\(group.seed)" } }.sorted()
  }
}

/// A directory that is gone when its owner is.
final class TemporaryDirectory {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rolluplab-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
