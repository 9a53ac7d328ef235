import Players
import Rollup
import Testing

@Suite("Learners of a cast")
struct LearnedTests {
  private func cast(
    _ groups: [PlayerGroup], _ world: Players.World = .learned, seats: Int? = nil
  ) -> Cast {
    Cast(
      groups, design: DesignView(decisions: Kinds.design.decisions, seats: seats), world: world,
      seed: 5)
  }

  @Test("are those that a group names, else in world learned those of the kind")
  func whoLearns() {
    let spec = Kinds.eager()
    let groups = [
      Kinds.sequencers(1), Kinds.sequencers(1, ["order-block": .learner(spec)]),
      PlayerGroup(name: "searchers", role: .searcher, count: 1),
      PlayerGroup(name: "idle", role: .sequencer, count: 1, behaviour: "idle"),
    ]
    func learners(_ world: Players.World, seats: Int? = nil) -> [[Bool]] {
      let cast = cast(groups, world, seats: seats)
      return (0..<4).map { player in
        (0..<2).map { cast.learner(player: player, kind: $0) != nil }
      }
    }
    let none = [false, false]
    #expect(learners(.learned) == [[true, false], [true, true], none, none])
    #expect(learners(.learned, seats: 1) == [[true, false], none, none, none])
    #expect(learners(.asWritten) == [none, [false, true], none, none])
    for world in [Players.World.honest, .halted, .attack("censor", percent: nil)] {
      #expect(learners(world) == [none, none, none, none])
      #expect(!cast(groups, world).hasLearners)
    }
  }

  @Test("leave a world honest where there is nothing to learn, and it says so")
  func nothingToLearn() {
    let cast = Cast(
      [Kinds.sequencers(1)], design: DesignView(decisions: [Kinds.block], seats: 1),
      world: .learned)
    #expect(!cast.hasLearners && cast.decisionsOfRarestLearner == 0)
    #expect(cast.notes.count == 1 && cast.notes[0].hasPrefix("learned:"))
    #expect(cast.clippedShare == nil && cast.learningCurves().isEmpty)
  }

  @Test("choose among the choices they are given, in that order")
  func choices() {
    var spec = Kinds.eager(.constant(1))
    spec.choices = ["extract", "include-all"]
    var table = Table(cast([Kinds.sequencers(1, ["order-block": .learner(spec)])], .asWritten))
    // Nothing explored yet: the first of equals.
    #expect(table.ask(1).action == Action(3))
    table.cast.beginTraining()
    var seen: Set<Int> = []
    for _ in 0..<100 {
      let decision = table.ask(1)
      seen.insert(decision.action.index)
      table.tell(decision, decision.action.index == 0 ? 2 : 1)
    }
    #expect(seen == [0, 3])
    #expect(table.cast.table(learner: 0, state: 0) == [1, 2])
    table.cast.beginEvaluation(LearningSetting())
    #expect(table.ask(1).action == .honest)
  }

  @Test("choose numbers of their own grid, or of the kind's")
  func levels() {
    for (grid, levels) in [
      (nil, [0, 0.25, 0.5, 0.75, 1]), (ActionGrid(from: 0.5, to: 2, step: 0.5), [0.5, 1, 1.5, 2]),
    ] as [(ActionGrid?, [Double])] {
      var spec = Kinds.eager(.constant(1))
      spec.grid = grid
      var table = Table(cast([Kinds.sequencers(1, ["mev-auction-bid": .learner(spec)])]))
      table.cast.beginTraining()
      for _ in 0..<200 {
        let decision = table.ask(0)
        #expect(levels[decision.action.index] == decision.action.level)
        table.tell(decision, -abs(decision.action.level - 1))
      }
      #expect(table.cast.table(learner: 0, state: 0) == levels.map { -abs($0 - 1) })
    }
  }

  @Test("answer a written number, and the honest one where nothing is written")
  func writtenLevel() {
    var table = Table(cast([Kinds.sequencers(1, ["mev-auction-bid": .level(0.4)])], .asWritten))
    #expect(table.ask(0).action == Action(-1, level: 0.4))
    table = Table(cast([Kinds.sequencers(1)], .asWritten))
    #expect(table.ask(0).action == Action(-1, level: 1))
  }

  /// Edges 1 and 2 of one field, 10 of the other: the cells are (fee, pending) with pending last.
  @Test("see the cells of the fields they look at, an edge being the start of the next cell")
  func states() {
    var spec = Kinds.eager()
    spec.state = ["fee", "pending"]
    var table = Table(cast([Kinds.sequencers(1, ["order-block": .learner(spec)])]))
    table.cast.beginTraining()
    let seen: [[Double]] = [[0, 0], [10, 0.5], [9.9, 1], [99, 1.9], [-1, 2], [10, 1e9]]
    for (state, fields) in seen.enumerated() {
      table.tell(table.ask(1, seeing: fields), Double(state + 1))
    }
    let learner = table.cast.learner(player: 0, kind: 1) ?? -1
    for state in 0..<6 {
      #expect(table.cast.table(learner: learner, state: state) == [Double(state + 1), 0, 0, 0])
    }
  }
}
