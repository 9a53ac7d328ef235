import Players
import Rollup
import Testing

@Suite("World")
struct WorldTests {
  @Test(
    "reads back from its name",
    arguments: [
      "as-written", "honest", "attack:censor", "attack:censor@34%", "attack:empty-blocks@100%",
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
      "attack:censor@%", "learned", "honest@3%",
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
  @Test("have names of their own, and answer with actions that exist", arguments: Attack.all)
  func answers(attack: Attack) throws {
    #expect(Attack.all.filter { $0.name == attack.name }.count == 1)
    #expect(!attack.answers.isEmpty)
    for (name, action) in attack.answers {
      let kind = try #require(Registry.decisions.first { $0.name == name })
      #expect(kind.role == attack.role)
      #expect(kind.choices.contains { $0.name == action })
    }
  }
}
