import Foundation
import Rollup
import Store

/// A small experiment by hand: what each design costs follows from its number and the seed.
struct Samples {
  var designs = ["central", "calldata", "escape <1 h> & \"quoted\""]
  var worlds = ["honest", "attack:censor"]
  var seeds = 5
  var axes: [String] = []
  var hasPictures = true
  var failed: Set<Int> = []

  static let metrics = [
    Metric("cost.l1-per-tx", "gwei", .lower, "L1 cost per transaction"),
    Metric("latency.final.p50", "seconds", .lower, "median time to finality"),
    Metric("operator.profit.ether", "ether", .neither, "profit of sequencers"),
    Metric("probe.delay.p50", "seconds", .lower, "extra wait of probes"),
    Metric("probe.never", "share of probes", .lower, "probes never included"),
    Metric("tx.never.share", "share of arrivals", .lower, "never included"),
    Metric("surplus.ether", "ether", .higher, "surplus of users"),
  ]

  static let provenance = Provenance(
    scenario: "",
    assumptions: [
      StoredAssumption(name: "l1.tip", value: "5", unit: "%", source: "a guess & no more")
    ])

  var manifest: Manifest {
    let places: [[String?]] = axes.isEmpty ? [[]] : [["1"], ["2"]]
    return Manifest(
      name: "one & two", version: "0.1.0", axes: axes,
      points: designs.flatMap { design in
        places.flatMap { place in
          worlds.map {
            GridPoint(
              design: design, world: $0, axes: place, scenarioHash: "\($0.count)abc")
          }
        }
      },
      seeds: (1...UInt64(seeds)).map { $0 }, metrics: Self.metrics)
  }

  func store() throws -> ResultStore {
    let manifest = manifest
    let store = try ResultStore(inMemory: manifest)
    for point in manifest.points.indices {
      for seed in 0..<seeds {
        let run = manifest.ordinal(point: point, seed: seed)
        if failed.contains(run) {
          try store.commitFailure("it <broke>", run: run)
        } else {
          try store.commit(result(point, seed), run: run) { Self.provenance }
        }
      }
    }
    return store
  }

  func result(_ point: Int, _ seed: Int) -> RunResult {
    let places = worlds.count * (axes.isEmpty ? 1 : 2)
    let design = point / places
    let isCensored = worlds[point % worlds.count] == "attack:censor"
    let noise = Double(seed * seed % 7) / 10
    let cost = design == 1 ? 4_000 + 10 * noise : 400 + noise + 0.01 * Double(design) * noise
    return RunResult(
      metrics: [
        Measurement("cost.l1-per-tx", cost),
        Measurement("latency.final.p50", 600 + (seed % 2 == 0 ? noise : -noise) * Double(design)),
        Measurement("operator.profit.ether", 0.5 - 0.1 * Double(design) - noise / 10),
        Measurement("probe.delay.p50", isCensored && design < 2 ? 20_000 + noise : 0.1 * noise),
        Measurement("probe.never", isCensored && design < 2 ? 1 - noise / 100 : noise / 100),
        Measurement("tx.never.share", nil),
        Measurement("surplus.ether", 10 - Double(design) - noise / 10),
      ],
      flows: hasPictures ? flows(design, seed) : [],
      series: hasPictures ? series(cost) : [],
      distributions: hasPictures ? distributions(design) : [],
      notes: ["a note with <marks>"], tapeHash: "0")
  }

  private func series(_ cost: Double) -> [Series] {
    let seconds = (1...24).map { Double($0) * 3_600 }
    return [
      Series(
        name: "cost.l1-per-tx", unit: "gwei", positions: seconds,
        values: seconds.indices.map { $0 == 3 ? nil : cost * (1 + Double($0) / 50) }),
      Series(
        name: "l1.base-fee", unit: "gwei per gas", positions: seconds,
        values: seconds.indices.map { 20 + Double($0) }),
    ]
  }

  private func distributions(_ design: Int) -> [DistributionSample] {
    let shares = (1...99).map { Double($0) / 100 }
    return ["latency.soft", "latency.final"].map { name in
      DistributionSample(
        name: name, unit: "seconds", probabilities: shares,
        values: shares.map { (name == "latency.soft" ? 2 : 900) * $0 * Double(design + 1) })
    }
  }

  private func flows(_ design: Int, _ seed: Int) -> [Flow] {
    let ether: UInt128 = 1_000_000_000_000_000_000
    func flow(_ from: String, _ to: String, _ reason: String, _ amount: UInt128) -> Flow {
      Flow(from: from, to: to, asset: .ether, reason: reason, amount: amount)
    }
    return [
      flow("users", "operator.0", "fee.base", 10 * ether * UInt128(design + 1)),
      flow("users", "pool.eth-usd", "swap", 5_000 * ether),
      flow("pool.eth-usd", "searchers.0", "mev.arbitrage", 2 * ether),
      flow("pool.eth-usd", "searchers.1", "mev.arbitrage", 1 * ether),
      flow("searchers.0", "operator.0", "mev.tip", 1 * ether),
      flow("operator.0", "l1.burn", "l1.gas", 7 * ether),
      flow("operator.0", "compute.outside", "prover.compute", ether / 2),
      Flow(from: "users", to: "l1.burn", asset: .usd, reason: "swap", amount: 5),
    ]
  }
}
