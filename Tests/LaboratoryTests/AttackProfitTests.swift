import Foundation
import Laboratory
import Players
import Quantities
import Rollup
import Scenarios
import Testing

@Suite("An attacker's profit", .tags(.slow))
struct AttackProfitTests {
  /// Received less paid by an account and what is locked for it, in base units.
  private static func net(_ result: RunResult, _ name: String, _ asset: Asset) -> Int128 {
    let names: Set<String> = [name, "\(name).locked"]
    return result.flows.reduce(0) { sum, flow in
      guard flow.asset == asset else { return sum }
      let amount = Int128(flow.amount)
      return sum + (names.contains(flow.to) ? amount : 0) - (names.contains(flow.from) ? amount : 0)
    }
  }

  private static func accounts(_ result: RunResult) -> Set<String> {
    Set(result.flows.flatMap { [$0.from, $0.to] })
  }

  @Test(
    "is the sum of its postings against the honest run, and somebody else's loss",
    arguments: ["centralized", "proof-of-efficiency", "outsourced-proving-mev-auction"])
  func postings(design: String) throws {
    let scenario = try Shipped.design(design)
    let attacks = Attack.all.filter { attack in
      scenario.design.decisions.contains { attack.needs.contains($0.name) }
    }
    #expect(!attacks.isEmpty)
    let worlds = [World.honest] + attacks.map { World.attack($0.name, percent: nil) }
    let results = try Shipped.run(scenario, worlds, seed: 31)
    let honest = results[0]
    for (attack, result) in zip(attacks, results.dropFirst()) {
      let profit = try #require(result.value("attack.profit.ether"))
      let members = Int(try #require(result.value("attack.members")))
      #expect(members > 0, "\(attack.name)")
      let attackers = result.players.filter { $0.role == attack.role }.prefix(members)
      var wei: Int128 = 0
      for attacker in attackers {
        wei += Self.net(result, attacker.name, .ether) - Self.net(honest, attacker.name, .ether)
        // Whoever holds tokens at the end would need their price.
        for run in [result, honest] { #expect(Self.net(run, attacker.name, .token) == 0) }
      }
      let sum = (Double(wei) * 1e-18 - profit).magnitude
      #expect(sum <= 1e-9, "\(attack.name): postings \(wei), metric \(profit)")

      Self.expectBalance(attack.name, result, honest, isFutile: Self.isFutile(attack, design))
    }
  }

  /// Whether the design leaves the attack without any effect: what proposers put into the auction's
  /// contract cannot be left out.
  private static func isFutile(_ attack: Attack, _ design: String) -> Bool {
    ["censor", "gouge", "lock-pool"].contains(attack.name)
      && design == "outsourced-proving-mev-auction"
  }

  /// What all accounts together gained by an attack is nothing, in every asset.
  private static func expectBalance(
    _ attack: String, _ result: RunResult, _ honest: RunResult, isFutile: Bool
  ) {
    let all = accounts(result).union(accounts(honest))
    let owners = Set(all.map { $0.hasSuffix(".locked") ? String($0.dropLast(7)) : $0 })
    for asset in Asset.allCases {
      let changes = owners.map { net(result, $0, asset) - net(honest, $0, asset) }
      #expect(changes.reduce(0, +) == 0, "\(attack)")
      if asset == .ether { #expect(changes.contains { $0 != 0 } != isFutile, "\(attack)") }
    }
  }

  /// Positions that are open at the end are marked at the end's price: gain, premium and impact of a
  /// short position are postings too, and who ends it pays or is paid by the outside market.
  @Test("counts a short position's gain, premium and impact")
  func short() throws {
    let scenario = try Shipped.design("outsourced-proving-mev-auction", hours: 6)
    let result = try Shipped.run(
      scenario, [.attack("buy-and-stay-silent", percent: nil)], seed: 8)[0]
    for reason in ["short.borrow", "short.impact", "short.pnl"] {
      #expect(
        result.flows.contains { $0.reason == reason && "\($0.from)\($0.to)".contains("outsider") })
    }
  }
}
