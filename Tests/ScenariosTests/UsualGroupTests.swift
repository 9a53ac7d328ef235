import Quantities
import Rollup
import Scenarios
import Testing

@Suite("Usual groups of players")
struct UsualGroupTests {
  private func groups(_ set: String...) throws -> [PlayerGroup] {
    try Fixtures.scenario(set: set).setting(seed: 1).players
  }

  @Test("are an operator, searchers and an idle outsider in a design with one seat")
  func centralized() throws {
    let groups = try groups()
    #expect(groups.map(\.name) == ["operator", "searchers", "outsider"])
    #expect(groups.map(\.count) == [1, 2, 1])
    #expect(groups[2].role == .attacker && !groups[2].isActive)
    #expect(groups[2].ether == Wei(500_000_000_000_000_000_000))
    // An outsider that only waits is nothing to note.
    #expect(try !Fixtures.scenario().notes.contains { $0.contains("outsider") })
  }

  @Test("give way to a group of their role")
  func replaced() throws {
    let groups = try groups(
      "players={spy: {role: attacker, capital: 5 token}, bidders: {role: sequencer, count: 3}}")
    #expect(groups.map(\.name) == ["bidders", "searchers", "spy"])
    #expect(groups[2].tokens == TokenAmount(5_000_000_000_000_000_000))
  }

  @Test("keep what a part of them does not say")
  func changed() throws {
    let groups = try groups("players.outsider.capital=1 ether", "players.searchers.count=7")
    #expect(groups.map(\.name) == ["operator", "searchers", "outsider"])
    #expect(groups[1].count == 7 && groups[2].ether == Wei(1_000_000_000_000_000_000))
    #expect(groups[2].behaviour == "idle")
  }

  @Test("of other designs may be named without their role")
  func named() throws {
    let groups = try groups("players.operators.capital=1 ether", "players.provers.count=3")
    #expect(groups.map(\.name) == ["operators", "searchers", "provers", "outsider"])
    #expect(groups[0].count == 4 && groups[2].role == .prover && groups[2].count == 3)
    #expect(groups[2].hardware == ["cpu-224-thread": 1])
  }

  @Test("follow from what the rules of the design ask", arguments: Preset.rollups)
  func presets(preset: Preset) throws {
    let scenario = try ScenarioReader.read(text: "rolluplab: 1\ndesign: \(preset.name)\n")
    let names = scenario.setting(seed: 1).players.map(\.name)
    let isOpen = scenario.design.sequencing.seats == nil
    #expect(names.contains(isOpen ? "operators" : "operator"))
    #expect(names.contains("operator") != names.contains("operators"))
    let asksProvers = type(of: scenario.design.proving).decisions.contains { $0.role == .prover }
    #expect(names.contains("provers") == asksProvers)
  }

  @Test("are said by 'explain'")
  func explained() throws {
    let meaning = try Catalogue.explain("players").meaning
    for name in ["'operator'", "'operators'", "'searchers'", "'provers'", "'outsider'"] {
      #expect(meaning.contains(name))
    }
  }
}
