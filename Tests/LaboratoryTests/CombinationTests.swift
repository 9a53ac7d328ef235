import Foundation
import Laboratory
import Players
import Rollup
import Scenarios
import Synchronization
import TestSupport
import Testing

/// Every composition of the nine parts, with each rule's default parameters.
@Suite("Every combination of parts")
struct CombinationTests {
  /// What was refused, by its reason, and what went wrong.
  private struct Tally {
    var compositions = 0
    var refused: [String: Int] = [:]
    var failures: [String] = []

    mutating func add(_ other: Tally) {
      compositions += other.compositions
      refused.merge(other.refused, uniquingKeysWith: +)
      failures += other.failures
    }
  }

  private static func names(_ part: Part) -> [String] {
    Registry.rules(for: part).map { $0.declaration.name }
  }

  /// The compositions with this sequencing and this proving rule, as the text of `design`.
  private static func with(sequencing: String, proving: String) -> [String] {
    Part.allCases.dropFirst(2).reduce(["sequencing: \(sequencing), proving: \(proving)"]) {
      designs, part in
      designs.flatMap { design in names(part).map { "\(design), \(part.rawValue): \($0)" } }
    }
  }

  private static func scenario(_ design: String) throws -> Scenario {
    try ScenarioReader.read(
      text: """
        rolluplab: 1
        design: {\(design)}
        time: {length: 16 min, warm-up: 2 min, l2-blocks-per-slot: 2}
        users: {accounts: {count: 50}, arrivals: {process: poisson, rate: 1 tx/s}}
        record: {series: 2, flows: off}
        """)
  }

  /// Runs the compositions, books balanced, unless they are refused.
  private static func tally(_ designs: [String]) -> Tally {
    var tally = Tally()
    for design in designs {
      tally.compositions += 1
      do {
        let scenario = try scenario(design)
        let setting = scenario.setting(seed: 1)
        let results = try Simulation.run(
          [
            Contestant(
              design: scenario.design, setting: setting,
              players: Cast(setting.players, design: scenario.design, world: .honest))
          ], seed: 1)
        if (results[0].value("tx.arrived") ?? 0) == 0 { tally.failures.append("\(design): idle") }
      } catch let error as ScenarioError {
        let reasons = error.issues.map(\.found)
        if reasons.count != 1 { tally.failures.append("\(design): \(reasons)") }
        tally.refused[reasons[0], default: 0] += 1
      } catch {
        tally.failures.append("\(design): \(error)")
      }
    }
    return tally
  }

  @Test("runs, or is refused for a reason of its rules; at most a third is, and the docs list it")
  func all() throws {
    let work = Self.names(.sequencing).flatMap { sequencing in
      Self.names(.proving).map { Self.with(sequencing: sequencing, proving: $0) }
    }
    let whole = Mutex(Tally())
    DispatchQueue.concurrentPerform(iterations: work.count) { i in
      let part = Self.tally(work[i])
      whole.withLock { $0.add(part) }
    }
    let tally = whole.withLock { $0 }
    #expect(tally.compositions == Part.allCases.reduce(1) { $0 * Self.names($1).count })
    #expect(tally.failures == [])
    #expect(3 * tally.refused.values.reduce(0, +) <= tally.compositions)

    let table = Self.table(tally)
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/combinations.md")
    if ProcessInfo.processInfo.environment["ROLLUPLAB_WRITE_GOLDEN"] == "1" {
      try table.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == table)
  }

  private static func table(_ tally: Tally) -> String {
    let rows = tally.refused.sorted { $0.key < $1.key }.map { "| \($0.key) | \($0.value) |" }
    return """
      # Combinations of parts

      This page is written by a test (`make golden`), which composes every rule of each part with
      every rule of the others, with default parameters, and runs it. Of \(tally.compositions)
      compositions \(tally.compositions - tally.refused.values.reduce(0, +)) run; the others are
      refused, for these reasons:

      | what does not go together, and why | compositions |
      |---|---:|
      \(rows.joined(separator: "\n"))

      """
  }
}

@Suite("Presets")
struct PresetTests {
  @Test("differ from each other in what they measure on the default scenario")
  func differ() throws {
    var seen: [(name: String, metrics: [Rollup.Measurement])] = []
    for preset in Preset.all {
      let scenario = try ScenarioReader.read(
        text: "rolluplab: 1\ndesign: \(preset.name)\ntime: {length: 6 h}\n")
      let run = try SingleRun.run(
        Plan(name: "one", cells: [Cell(scenario, .honest)], seeds: [1]))
      let metrics = run.result.metrics
      #expect(seen.first { $0.metrics == metrics }?.name == nil, "\(preset.name)")
      seen.append((preset.name, metrics))
    }
  }
}
