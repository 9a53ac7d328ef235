import Parameters
import Quantities
import Rollup
import Scenarios
import Testing

@Suite("Design of a burn auction")
struct BurnAuctionDesignTests {
  private static func read(_ block: String) throws -> Scenario {
    try ScenarioReader.read(text: "rolluplab: 1\ndesign:\n  base: burn-auction\n  \(block)\n")
  }

  @Test("has the contract's numbers by default")
  func defaults() throws {
    let text = "rolluplab: 1\ndesign: {base: centralized, sequencing: burn-auction}\n"
    let plain = try ScenarioReader.read(text: text).resolved.map("design").map("sequencing")
    let preset = try Self.read("sequencing: {slot: 40 slots}").resolved.map("design")
      .map("sequencing")
    for arguments in [plain, preset] {
      #expect(arguments.seconds("slot") == 480 && arguments.seconds("deadline") == 240)
      #expect(arguments.count("open-slots") == 4_320 && arguments.count("closed-slots") == 2)
      #expect(arguments.share("outbidding") == Share(percent: 10))
      #expect(arguments.map("minimum").tokens("set-5").tokens == 10)
      #expect(arguments.map("shares").share("governance") == Share(percent: 20))
    }
  }

  @Test(
    "refuses what the contract refuses",
    arguments: [
      "sequencing: {deadline: 41 slots}", "sequencing: {outbidding: 100 %}",
      "sequencing: {outbidding: 0.01 %}", "sequencing: {outbidding: 10.001 %}",
      "sequencing: {shares: {burn: 41 %}}", "sequencing: {minimum: {set-2: 10 ether}}",
    ])
  func problems(block: String) {
    #expect(throws: ScenarioError.self) { try Self.read(block) }
  }

  @Test("takes other shares and minima that the contract would take")
  func others() throws {
    let block = "sequencing: {shares: {burn: 100 %, donation: 0 %, governance: 0 %}, "
    let design = try Self.read(block + "minimum: {set-0: 0 token}, deadline: 40 slots}")
    #expect(design.resolved.map("design").map("sequencing").map("minimum").tokens("set-0") == .zero)
  }

  @Test("notes that the shares of bids of the part revenue have no say here")
  func shares() throws {
    let note = "design.revenue.bids has no effect"
    let given = try Self.read("revenue: {rule: split, bids: {burn: 10 %}}")
    #expect(given.notes.contains { $0.hasPrefix(note) })
    let other = try Self.read("revenue: {rule: split, fees: {burn: 10 %}}")
    #expect(!other.notes.contains { $0.hasPrefix(note) })
  }
}
