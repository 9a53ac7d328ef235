import Rollup
import TestSupport
import Testing

@Suite("Inspection game")
struct InspectionGameTests {
  static let game = InspectionGame(cost: 2, fine: 10, inspectionCost: 1, recovery: 3, damage: 5)

  /// At a wage of 4: inspect 0.2 = c / F, cheat 0.125 = h / (R + D).
  @Test("mixes at 0.2 and 0.125 in the numeric example")
  func example() {
    #expect(Self.game.inspecting == 0.2)
    #expect(Self.game.cheating == 0.125)
  }

  @Test("leaves both sides indifferent where they mix")
  func indifference() {
    let (wage, game) = (4.0, Self.game)
    let (q, p) = (game.inspecting, game.cheating)
    let comply = wage - game.cost
    let cheat = q * (wage - game.fine) + (1 - q) * wage
    #expect((comply - cheat).magnitude < 1e-15)
    let inspect = p * (game.recovery - game.inspectionCost) - (1 - p) * game.inspectionCost
    let trust = -p * game.damage
    #expect((inspect - trust).magnitude < 1e-15)
  }

  @Test("is complied with where complying pays more, paid in advance or on proof")
  func compliance() {
    let (wage, game) = (4.0, Self.game)
    for percent in 0...100 where percent != 20 {
      let q = Double(percent) / 100
      let pays = wage - game.cost > q * (wage - game.fine) + (1 - q) * wage
      #expect(game.compliesPaidInAdvance(inspection: q) == pays, "\(percent) %")
      for price in [0.5, 1.5, 2.5] {
        let proving = price - game.cost
        let idle = -q * game.fine
        #expect(game.compliesPaidOnProof(price: price, inspection: q) == (proving > idle))
      }
    }
    #expect(!game.compliesPaidInAdvance(inspection: 0.2))
  }
}
