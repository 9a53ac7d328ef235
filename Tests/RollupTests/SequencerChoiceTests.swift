import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Users who choose a sequencer")
struct SequencerChoiceTests {
  /// Every transfer pays 21,000 gas at the same price: fees count transactions.
  private func counts(_ choice: String, _ groups: [PlayerGroup]) throws -> [Double] {
    let design = EfficiencySketch { $0.userChoice = choice }
    let result = try design.run(EfficiencySketch.transfers(groups), seed: 21)
    return (0..<4).map {
      Double(wide: result.total("fee.base", to: "operators.\($0)") / 21_000_000_000_000)
    }
  }

  @Test("spread evenly at random")
  func random() throws {
    let counts = try counts("random", EfficiencySketch.groups())
    let n = counts.reduce(0, +)
    #expect(n > 60_000)
    // What was posted last may be a batch more or less: four standard deviations and half of one.
    for count in counts {
      #expect((count - n / 4).magnitude < 4 * (n * 3 / 16).squareRoot() + 150, "\(counts)")
    }
  }

  @Test("all go to the one with most capital")
  func largest() throws {
    var groups = EfficiencySketch.groups()
    groups[0].count = 3
    groups.insert(
      PlayerGroup(name: "rich", role: .sequencer, count: 1, ether: Wei(ether: 101)), at: 1)
    let design = EfficiencySketch { $0.userChoice = "largest" }
    let result = try design.run(EfficiencySketch.transfers(groups), seed: 22)
    #expect(result.total("fee.base", to: "rich") > 0)
    #expect(result.total("fee.base") == result.total("fee.base", to: "rich"))
  }

  /// Who has all transactions is the only one who can succeed.
  @Test("stay with the last successful one")
  func last() throws {
    let counts = try counts("last-successful", EfficiencySketch.groups())
    #expect(counts[0] > 60_000 && counts.dropFirst().allSatisfy { $0 == 0 })
  }

  @Test("tell all: those who are not first post a void batch")
  func broadcast() throws {
    let design = EfficiencySketch { $0.userChoice = "broadcast" }
    let all = try design.run(EfficiencySketch.transfers(), seed: 23)
    let paid = (0..<4).map { all.total("fee.base", to: "operators.\($0)") }
    #expect(paid.allSatisfy { $0 > 0 })
    // All post at once and pay for the same bytes.
    let gas = (0..<4).map { all.total("l1.gas", from: "operators.\($0)") }
    #expect(gas[0] > 0 && gas.allSatisfy { $0 == gas[0] })
  }
}
