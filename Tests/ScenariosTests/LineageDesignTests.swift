import Parameters
import Rollup
import Scenarios
import Testing

@Suite("Lineages as designs")
struct LineageDesignTests {
  private func read(_ design: String) throws -> Scenario {
    try ScenarioReader.read(text: "rolluplab: 1\ndesign: \(design)\n")
  }

  @Test("are presets, and no rollups", arguments: ["state-channel", "plasma"])
  func presets(name: String) throws {
    let scenario = try read(name)
    #expect(scenario.lineage != nil && scenario.designName == name)
    #expect(scenario.resolved.map("design").text("lineage") == name)
    #expect(!Preset.rollups.contains { $0.name == name })
    #expect(try read("{lineage: \(name)}").hash == scenario.hash)
    #expect(try read("{lineage: \(name)}").designName == name)
    #expect(scenario.setting(seed: 1).players.isEmpty)
  }

  @Test("share a tape with rollups of the same world")
  func tape() throws {
    let keys = try ["centralized", "plasma", "state-channel"].map { try read($0).tapeKey }
    #expect(Set(keys).count == 1)
  }

  @Test("take single keys over a base, and another lineage replaces it as a whole")
  func overrides() throws {
    let mine = try read("{base: plasma, interval: 10 min}")
    #expect(mine.resolved.map("design").seconds("interval") == 600)
    #expect(mine.resolved.map("design").seconds("challenge-period") == 7 * 86_400)
    #expect(mine.designName == "plasma")
    let set = try Fixtures.scenario(set: ["design=plasma", "design.interval=10 min"])
    #expect(set.hash == mine.hash)
    let other = try read("{base: plasma, lineage: state-channel}")
    #expect(other.designName == "state-channel" && other.lineage != nil)
    #expect(try read("{base: centralized, lineage: plasma}").hash == (try read("plasma").hash))
    let back = try Fixtures.scenario(set: ["design=plasma", "design=centralized"])
    #expect(back.lineage == nil)
    #expect(back.hash == (try read("centralized").hash))
  }

  @Test("count their assumptions, and the price of capital")
  func assumptions() throws {
    let names = Set(try read("state-channel").assumptions.map(\.name))
    let own = [
      "members", "deposit", "lifetime", "local-payments", "open-gas", "open-gas-per-member",
      "close-gas", "disputed", "dispute-gas", "dispute-window", "stale", "challenge-gas",
    ]
    #expect(names.isSuperset(of: own.map { "design.\($0)" }))
    #expect(names.contains("learning.capital-cost") && !names.contains("learning.train.decisions"))
  }

  @Test("say that groups of players take no part")
  func players() throws {
    let text = "rolluplab: 1\ndesign: plasma\nplayers: {bidders: {role: sequencer, count: 4}}\n"
    let notes = try ScenarioReader.read(text: text).notes
    #expect(notes.contains { $0.hasPrefix("players.bidders: a lineage has no roles") })
  }

  @Test("are refused with parts set over them, at the key that sets them")
  func parts() throws {
    let error = try #require(throws: ScenarioError.self) {
      try Fixtures.scenario(set: ["design=plasma", "design.fees.floor=1 gwei"])
    }
    #expect(error.issues.map(\.path) == ["design.fees"])
    #expect(error.issues[0].place.file == "--set design.fees.floor")
  }

  @Test("are explained, with parameters, sources and assumptions")
  func explained() throws {
    let preset = try Catalogue.explain("plasma")
    #expect(preset.kind == "design" && preset.yaml?.contains("lineage: plasma") == true)
    #expect(preset.rows.contains { $0.path == "design.lineage" && $0.value == "plasma" })
    #expect(preset.rows.contains { $0.path == "design.interval" && $0.value == "1 h" })
    let interval = try Catalogue.explain("design.interval")
    #expect(interval.rows[0].source.hasPrefix("assumption: "))
    #expect(try Catalogue.explain("lineage.state-channel").kind == "lineage")
    #expect(try Catalogue.explain("lineage").rows.count == Lineage.declarations.count)
    let parts = Catalogue.list(.parts).rows.map { $0[0] }
    #expect(parts.suffix(2) == ["lineage.state-channel", "lineage.plasma"])
  }
}
