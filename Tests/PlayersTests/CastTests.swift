import Players
import Rollup
import TestSupport
import Testing

@Suite("Cast")
struct CastTests {
  static let design = DesignSketch().design

  /// What each player of the groups answers to `order-block`, by the engine's numbers.
  private func answers(_ groups: [PlayerGroup], _ world: Players.World) -> [Int] {
    var cast = Cast(groups, design: Self.design, world: world)
    let players = groups.reduce(0) { $0 + $1.count }
    let requests = (0..<players).map {
      Request(kind: 0, player: $0, ordinal: 0, observation: .zero)
    }
    var actions = [Action](repeating: .honest, count: players)
    var span = actions.mutableSpan
    cast.answer(requests.span, &span)
    return actions.map(\.index)
  }

  private func sequencers(_ count: Int, behaviours: [String: Behaviour] = [:]) -> PlayerGroup {
    PlayerGroup(name: "operators", role: .sequencer, count: count, behaviours: behaviours)
  }

  @Test("answers as written where the world says so, and honestly where it does not")
  func written() {
    let groups = [sequencers(2, behaviours: ["order-block": .choice("empty")])]
    #expect(answers(groups, .asWritten) == [2, 2])
    #expect(answers(groups, .honest) == [0, 0])
    #expect(answers(groups, .attack("censor", percent: nil)) == [1, 0])
  }

  @Test("takes 'honest' for the first action")
  func honest() {
    #expect(answers([sequencers(1, behaviours: ["order-block": .honest])], .asWritten) == [0])
  }

  /// One member where there is one, a third of them otherwise, and no more than the share.
  @Test(
    "lets a share of a role attack, rounded down",
    arguments: [
      (0, nil, 0), (1, nil, 1), (3, nil, 1), (6, nil, 2), (10, 34, 3), (10, 100, 10), (10, 5, 0),
    ] as [(Int, Int?, Int)])
  func share(members: Int, percent: Int?, attackers: Int) {
    #expect(Coalition.size(of: members, percent: percent) == attackers)
  }

  @Test("lets only members with a seat attack, the first of the role first")
  func seats() {
    let groups = [
      sequencers(2), PlayerGroup(name: "others", role: .sequencer, count: 4),
      PlayerGroup(name: "searchers", role: .searcher, count: 2),
    ]
    #expect(answers(groups, .attack("censor", percent: nil)) == [1, 0, 0, 0, 0, 0, 0, 0])
    let notes = Cast(groups, design: Self.design, world: .honest).notes
    #expect(notes.count == 1 && notes[0].contains("operators.0") && notes[0].contains("other 5"))
  }

  @Test("says when the share of an attack is nobody, and leaves idle groups out")
  func nobody() {
    let cast = Cast([sequencers(1)], design: Self.design, world: .attack("censor", percent: 10))
    #expect(cast.notes.count == 1 && cast.notes[0].contains("nobody"))
    let groups = [
      PlayerGroup(name: "active", role: .sequencer, count: 1),
      PlayerGroup(name: "later", role: .sequencer, count: 3, behaviour: "idle"),
    ]
    #expect(answers(groups, .attack("empty-blocks", percent: 100)) == [2, 0, 0, 0])
    #expect(Cast(groups, design: Self.design, world: .honest).notes.isEmpty)
  }

  @Test("notes a behaviour that no decision asks for")
  func notes() {
    let groups = [
      sequencers(1, behaviours: ["bid": .choice("shade")]),
      PlayerGroup(
        name: "searchers", role: .searcher, count: 1, behaviours: ["order-block": .choice("censor")]
      ),
    ]
    let notes = Cast(groups, design: Self.design, world: .asWritten).notes
    #expect(notes.count == 2)
    #expect(notes[0].contains("players.operators") && notes[0].contains("'bid'"))
    #expect(notes[1].contains("players.searchers") && notes[1].contains("searcher"))
    #expect(Cast(groups, design: Self.design, world: .honest).notes.isEmpty)
    let fitting = [sequencers(1, behaviours: ["order-block": .choice("censor")])]
    #expect(Cast(fitting, design: Self.design, world: .asWritten).notes.isEmpty)
  }
}
