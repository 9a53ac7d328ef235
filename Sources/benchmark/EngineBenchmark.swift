internal import Foundation
internal import Players
internal import Rollup
internal import Scenarios

/// The engine at the quickstart's load: ten transactions a second, 100,000 accounts, books on.
struct EngineBenchmark {
  static let presets = ["centralized", "centralized-calldata", "centralized-state-diff"]
  let days: Int
  let repeats: Int

  func rows() throws -> [Row] {
    var rows = [try oneCore("engine: one design, one core", ["centralized"], .honest)]
    rows.append(try oneCore("engine: three designs on one tape, one core", Self.presets, .honest))
    rows.append(
      try oneCore(
        "engine: attack:censor, one core", ["centralized"], .attack("censor", percent: nil)))
    rows.append(try allCores())
    rows += try memory()
    return rows
  }

  private func oneCore(_ name: String, _ designs: [String], _ world: World) throws -> Row {
    let contestants = try designs.map { try Self.contestant($0, days: days, world) }
    var arrived = 0.0
    let seconds = try Clock.best(of: repeats) {
      arrived = Self.arrived(try Simulation.run(contestants, seed: 1), contestants)
    }
    let slots = Double(contestants[0].setting.time.slots * designs.count)
    return Row(
      name, arrived / seconds, "transactions/s",
      "\(Int(slots / seconds)) slots/s, \(Int(seconds / arrived * 1e9)) ns a transaction")
  }

  /// One run a core at a time, different seeds, in wall time.
  private func allCores() throws -> Row {
    let contestant = try Self.contestant("centralized", days: days, .honest)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let runs = cores * repeats
    let start = Clock.wall()
    DispatchQueue.concurrentPerform(iterations: runs) { i in
      _ = try? Simulation.run([contestant], seed: UInt64(i + 1))
    }
    let seconds = Clock.wall() - start
    let perRun = 10 * Double(contestant.setting.time.slots) * TimeFrame.secondsPerSlot
    return Row(
      "engine: one design, all cores", perRun * Double(runs) / seconds, "transactions/s",
      "\(cores) cores, wall time")
  }

  /// Peak memory of a run, and of one with ten times the slots after it.
  private func memory() throws -> [Row] {
    let loop = ["feeds.l1.when-exhausted=loop"]
    let short = try Self.contestant("centralized", days: 3, .honest, loop)
    let long = try Self.contestant("centralized", days: 30, .honest, loop)
    _ = try Simulation.run([short], seed: 1)
    let before = Clock.peakMegabytes()
    _ = try Simulation.run([long], seed: 1)
    let after = Clock.peakMegabytes()
    return [
      Row("memory: peak after 3 days", before, "MB"),
      Row(
        "memory: peak after 30 days", after, "MB", "\(Int((after / before - 1) * 1000) / 10) % more"
      ),
    ]
  }

  static func arrived(_ results: [RunResult], _ contestants: [Contestant<Cast>]) -> Double {
    // Arrivals are counted after the warm-up; the engine plays the warm-up too.
    zip(results, contestants).reduce(0) { sum, pair in
      let time = pair.1.setting.time
      let share = Double(time.slots) / Double(time.measuredSlots)
      return sum + (pair.0.value("tx.arrived") ?? 0) * share
    }
  }

  static func contestant(
    _ design: String, days: Int, _ world: World, _ more: [String] = []
  ) throws -> Contestant<Cast> {
    let scenario = try ScenarioReader.read(
      text: "rolluplab: 1\ndesign: \(design)\n", name: "benchmark",
      overrides: try (["time.length=\(days) d"] + more).map { try Override($0) })
    let setting = scenario.setting(seed: 1)
    let cast = Cast(setting.players, design: scenario.design, world: world)
    return Contestant(design: scenario.design, setting: setting, players: cast)
  }
}
