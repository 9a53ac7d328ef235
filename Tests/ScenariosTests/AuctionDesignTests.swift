import Parameters
import Quantities
import Scenarios
import Testing

@Suite("Design of auction and rollers")
struct AuctionDesignTests {
  private static func text(late: String = "0.05 reputation") -> String {
    """
    rolluplab: 1
    design:
      base: outsourced-proving-mev-auction
      sequencing: {window: 50 slots, reserve: 0.002 ether, auction: first-price, bond: 5 ether}
      proving: {rollers-per-block: 3, deadline: 20 min, score: {deposit: 0.7, performance: 0.3}}
      penalties: {missed-window: 50 % of bond, invalid-proof: 10 % of deposit, late-proof: \(late)}
      revenue: {bids: {provers: 60 %, public-goods: 20 %, burn: 20 %}}
    """ + "\n"
  }

  @Test("is read as the format's own example writes it")
  func example() throws {
    let design = try ScenarioReader.read(text: Self.text()).resolved.map("design")
    #expect(design.map("sequencing").seconds("window") == 600)
    #expect(design.map("sequencing").ether("bond") == Wei(5_000_000_000_000_000_000))
    #expect(design.map("proving").map("score").number("performance") == 0.3)
    #expect(design.map("penalties").share("missed-window") == Share(percent: 50))
    #expect(design.map("penalties").number("late-proof") == 0.05)
    #expect(design.map("revenue").map("bids").share("provers") == Share(percent: 60))
  }

  @Test(
    "refuses what is no part of a reputation",
    arguments: ["0.05", "1.01 reputation", "-0.1 reputation", "5 %"])
  func reputation(late: String) {
    #expect(throws: ScenarioError.self) { try ScenarioReader.read(text: Self.text(late: late)) }
  }

  @Test("refuses rollers whom no score can draw, and bids that are split by more than the whole")
  func problems() {
    for block in [
      "proving: {score: {deposit: 0, performance: 0}}",
      "revenue: {bids: {provers: 60 %, public-goods: 20 %, burn: 21 %}}",
    ] {
      let text = "rolluplab: 1\ndesign:\n  base: outsourced-proving-mev-auction\n  \(block)\n"
      #expect(throws: ScenarioError.self) { try ScenarioReader.read(text: text) }
    }
  }
}
