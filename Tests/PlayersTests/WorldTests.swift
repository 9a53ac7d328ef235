import Players
import Rollup
import Testing

@Suite("World")
struct WorldTests {
  @Test(
    "reads back from its name",
    arguments: [
      "as-written", "honest", "learned", "halted", "attack:censor", "attack:censor@34%",
      "attack:empty-blocks@100%", "attack:bid-ring@50%",
    ])
  func roundTrip(text: String) {
    #expect(Players.World(text)?.name == text)
  }

  @Test("takes the share with or without its sign")
  func share() {
    #expect(Players.World("attack:censor@34") == .attack("censor", percent: 34))
    #expect(Players.World("attack:censor@34%") == .attack("censor", percent: 34))
  }

  @Test(
    "refuses what it does not know",
    arguments: [
      "", "Honest", "attack", "attack:", "attack:nobody", "attack:censor@", "attack:censor@0%",
      "attack:censor@101%", "attack:censor@-1%", "attack:censor@1.5%", "attack:censor@1@2",
      "attack:censor@%", "learned@50%", "honest@3%",
    ])
  func unknown(text: String) {
    #expect(Players.World(text) == nil)
  }

  @Test("lists worlds that all read", arguments: Players.World.known)
  func known(text: String) {
    #expect(Players.World(text)?.name == text)
  }
}

@Suite("Attacks")
struct AttackTests {
  @Test("have names of their own, and need what they answer", arguments: Attack.all)
  func names(attack: Attack) {
    #expect(Attack.all.filter { $0.name == attack.name }.count == 1)
    #expect(!attack.answers.isEmpty && !attack.needs.isEmpty)
    #expect(attack.needs.allSatisfy { attack.answers[$0] != nil })
    #expect((attack.short == nil) == (attack.role != .attacker))
  }

  @Test("answer with actions that exist, in kinds that are asked of their role")
  func answers() {
    var checked = 0
    for attack in Attack.all {
      for kind in Registry.decisions {
        guard let answer = attack.answers[kind.name] else { continue }
        checked += 1
        #expect(attack.role == .attacker || attack.role(in: [kind]) == kind.role)
        switch answer {
        case .choice(let name): #expect(kind.choices.contains { $0.name == name })
        case .level, .ring, .atLeast: #expect(kind.choices.isEmpty)
        }
      }
    }
    #expect(checked >= 2)
  }

  /// The four dangers that the field knows: colluding validators, searchers, lazy rollers, and denial
  /// of service.
  @Test("exist for every family", arguments: Attack.Family.allCases)
  func families(family: Attack.Family) {
    #expect(Attack.all.contains { $0.family == family })
  }

  @Test("from outside wake groups that are idle elsewhere, and nobody else")
  func activation() {
    let outsider = PlayerGroup(name: "outsider", role: .attacker, count: 1, behaviour: "idle")
    let later = PlayerGroup(name: "later", role: .prover, count: 1, behaviour: "idle")
    let silent = Players.World.attack("buy-and-stay-silent", percent: nil)
    #expect(silent.groups([outsider, later]).map(\.isActive) == [true, false])
    for world in [Players.World.honest, .learned, .attack("censor", percent: nil)] {
      #expect(!world.activates(outsider))
      #expect(world.groups([outsider, later]) == [outsider, later])
    }
  }
}
