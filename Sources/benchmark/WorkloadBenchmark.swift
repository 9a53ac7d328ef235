internal import Foundation
internal import Players
internal import Rollup
internal import Scenarios

/// The workload rollup-slot-v1 on one core, in turns with C programs of the same rules.
struct WorkloadBenchmark {
  private static let scenario = "Experiments/rollup-slot-v1.yaml"
  private static let peers = [
    Peer(name: "in C as one writes it", path: ".build/peers/rollup-slot-v1"),
    Peer(name: "in C, vectorised", path: ".build/peers/rollup-slot-v1-tuned"),
  ]
  let repeats: Int

  private struct Peer {
    let name: String
    let path: String
  }

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
    let peers = Self.peers.filter { FileManager.default.isExecutableFile(atPath: $0.path) }
    if peers.isEmpty { print("no C programs in .build/peers: `make bench` builds them") }

    var (own, arrived) = (Double.infinity, 1.0)
    var others = peers.map { _ in Double.infinity }
    for _ in 0..<repeats {
      let seconds = try Clock.best(of: 1) {
        arrived = try Simulation.run([contestant], seed: 1)[0].value("tx.arrived") ?? 1
      }
      own = min(own, seconds)
      for (i, peer) in peers.enumerated() {
        others[i] = min(others[i], try Self.seconds(peer, slots: Int(slots)))
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

  /// The CPU seconds that a C program reports for one run.
  private static func seconds(_ peer: Peer, slots: Int) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: peer.path)
    process.arguments = ["\(slots)", "1", "1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let field = text.split { $0 == " " || $0 == "\n" }.first { $0.hasPrefix("min_s=") }
    return field.flatMap { Double($0.dropFirst("min_s=".count)) } ?? .infinity
  }
}
