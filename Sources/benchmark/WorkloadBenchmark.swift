internal import Foundation
internal import Players
internal import Rollup
internal import Scenarios

/// The workload rollup-slot-v1 on one core, in turns with C programs of the same rules.
struct WorkloadBenchmark {
  private static let scenario = "Experiments/rollup-slot-v1.yaml"
  private static let peers = [
    CPeer("in C as one writes it", "rollup-slot-v1"),
    CPeer("in C, vectorised", "rollup-slot-v1-tuned"),
  ]
  let repeats: Int

  func rows() throws -> [Row] {
    guard FileManager.default.fileExists(atPath: Self.scenario) else {
      print("\(Self.scenario) is not here: the workload is left out")
      return []
    }
    let scenario = try ScenarioReader.read(file: Self.scenario)
    let setting = scenario.setting(seed: 1)
    let slots = Double(setting.time.slots)
    let cast = Cast(setting.players, design: scenario.design, world: .asWritten, seed: 1)
    let contestant = try Simulation.trained(
      Contestant(design: scenario.design, setting: setting, players: cast), seed: 1)
    let peers = Self.peers.filter(\.isThere)
    if peers.isEmpty { print("no C programs in .build/peers: `make bench` builds them") }

    var (own, arrived) = (Double.infinity, 1.0)
    var others = peers.map { _ in Double.infinity }
    for _ in 0..<repeats {
      let seconds = try Clock.best(of: 1) {
        arrived = try Simulation.run([contestant], seed: 1)[0].value("tx.arrived") ?? 1
      }
      own = min(own, seconds)
      for (i, peer) in peers.enumerated() {
        others[i] = min(
          others[i],
          try peer.run(["\(Int(slots))", "1", "1"])["min_s"] ?? .infinity)
      }
    }
    let name = "workload rollup-slot-v1"
    let note = "\(Int(own / arrived * 1e9)) ns a transaction, books on"
    return [Row(name, slots / own, "slots/s", note)]
      + zip(peers, others).map { peer, seconds in
        let ratio = (seconds / own * 100).rounded() / 100
        return Row("\(name) \(peer.name)", slots / seconds, "slots/s", "the engine: \(ratio) times")
      }
  }
}
