import Players
import Quantities
import Rollup
import Testing

@Suite("Attacks by a cast")
struct ScriptedTests {
  private func table(
    _ attack: String, percent: Int? = nil, _ groups: [PlayerGroup],
    _ design: DesignView = Kinds.design
  ) -> Table {
    let world = Players.World.attack(attack, percent: percent)
    return Table(Cast(world.groups(groups), design: design, world: world))
  }

  /// An all-inclusive ring pays the reserve: 0.3 of 2 ether is the level 0.15.
  @Test("a ring takes turns at the reserve")
  func ring() {
    var table = table("bid-ring", [Kinds.sequencers(3)])
    #expect(table.cast.attackers == [0, 1, 2])
    for window in 0..<7 {
      let levels = (0..<3).map { table.ask(0, $0, seeing: [3, 0.3, 2]).action.level }
      for (player, level) in levels.enumerated() {
        #expect(player == window % 3 ? level * 2 >= 0.3 && level < 0.1500001 : level == 0)
      }
    }
    // Nothing is worth a bid where there is no value, and there is none where no reserve is asked.
    #expect(table.ask(0, 1, seeing: [3, 0.3, 0]).action.level == 0)
    #expect(table.ask(0, 1, seeing: [3, 0, 2]).action.level == 0)
    #expect(table.ask(1, 0).action == .honest)
  }

  @Test("half a ring takes turns among itself, and the others bid honestly")
  func partialRing() {
    var table = table("bid-ring", percent: 50, [Kinds.sequencers(4)])
    for window in 0..<4 {
      let levels = (0..<4).map { table.ask(0, $0, seeing: [4, 0.5, 2]).action.level }
      #expect(levels == (window % 2 == 0 ? [0.25, 0, 1, 1] : [0, 0.25, 1, 1]))
    }
  }

  @Test("one from outside outbids the value and the reserve, then orders nothing")
  func silence() {
    let groups = [
      Kinds.sequencers(2),
      PlayerGroup(name: "outsider", role: .attacker, count: 1, behaviour: "idle"),
    ]
    var table = table("buy-and-stay-silent", groups)
    #expect(table.cast.attackers == [2])
    #expect(table.cast.short?.players == [2])
    #expect(table.cast.short?.share == Share(percent: 50))
    #expect(table.ask(0, 2, seeing: [3, 0.3, 2]).action.level == 1.5)
    #expect(table.ask(0, 2, seeing: [3, 8, 2]).action.level == 4)
    #expect(table.ask(1, 2).action == Action(2))
    #expect(table.ask(0, 0, seeing: [3, 0.3, 2]).action.level == 1)
    let without = Cast(
      [Kinds.sequencers(2)], design: Kinds.design, world: .attack("bid-ring", percent: nil))
    #expect(without.short == nil)
  }

  @Test("an orderer that censors bids as an honest one")
  func censor() {
    var table = table("censor", [Kinds.sequencers(2)])
    #expect(table.ask(0, 0, seeing: [2, 0.3, 2]).action.level == 1)
    #expect(table.ask(1, 0).action == Action(1) && table.ask(1, 1).action == .honest)
  }

  @Test("an attack without its decision leaves everybody honest, and says so")
  func inapplicable() {
    let outsider = PlayerGroup(name: "outsider", role: .attacker, count: 1, behaviour: "idle")
    var table = table(
      "buy-and-stay-silent", [Kinds.sequencers(1), outsider],
      DesignView(decisions: [Kinds.block], seats: 1))
    #expect(table.cast.attackers.isEmpty && table.cast.short == nil)
    #expect(table.cast.notes.count == 1 && table.cast.notes[0].contains("'mev-auction-bid'"))
    #expect(table.ask(0, 1).action == .honest)
  }
}
