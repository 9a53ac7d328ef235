import Parameters
import Quantities
import Randomness
import Rollup
import Scenarios
import TestSupport
import Testing

/// Players who write down what is asked together.
private struct Rounds: PlayerSet, Sendable {
  struct Round: Equatable {
    var seen: [[UInt64]] = []
    var actions: [Action] = []
  }

  let answer: @Sendable (Request) -> Action
  var rounds: [Round] = []

  mutating func answer(_ requests: Span<Request>, _ actions: inout MutableSpan<Action>) {
    var round = Round()
    for i in requests.indices {
      let request = requests[i]
      actions[i] = answer(request)
      round.seen.append(
        [UInt64(request.kind), UInt64(request.player), UInt64(request.ordinal)]
          + (0..<Request.capacity).map { request.observation[$0].bitPattern })
      round.actions.append(actions[i])
    }
    rounds.append(round)
  }
}

/// Every kind of decision of every rule is asked in some shipped design, and shows nothing that the
/// player cannot know: neither what is answered at the same time nor what is still to come.
@Suite("What no request shows", .tags(.property))
struct UnseenTests {
  private static let slots = 240

  /// An answer out of all, drawn by player, kind and ordinal: the same for the same question.
  private static func drawn(
    _ kinds: [DecisionKind], seed: UInt64, honest: Double
  ) -> @Sendable (Request) -> Action {
    { request in
      var stream = RandomStream(
        seed: seed, purpose: Purpose(rawValue: 0x7E57),
        entity: UInt32(request.kind * 1_000 + request.player), slot: request.ordinal)
      let kind = kinds[request.kind]
      if stream.uniform() < honest { return kind.honest }
      switch kind.menu {
      case .choices(let choices): return Action(Int(stream.below(UInt32(choices.count))))
      case .level(_, let grid, _):
        let levels = grid.levels
        let index = Int(stream.below(UInt32(levels.count)))
        return Action(index, level: levels[index])
      }
    }
  }

  private func rounds(
    _ scenario: Scenario, _ answer: @escaping @Sendable (Request) -> Action,
    tapeFrom other: Int? = nil
  ) throws -> (rounds: [Rounds.Round], bySlot: [Int]) {
    let setting = scenario.setting(seed: 21)
    var engine = Engine(
      Contestant(design: scenario.design, setting: setting, players: Rounds(answer: answer)),
      seed: 21)
    var writer = TapeWriter(setting, seed: 21)
    var future = TapeWriter(setting, seed: 22)
    var tape = TapeSlot(blocksPerSlot: setting.time.blocksPerSlot)
    var unread = TapeSlot(blocksPerSlot: setting.time.blocksPerSlot)
    var bySlot: [Int] = []
    for slot in 0..<Self.slots {
      writer.write(slot, into: &tape)
      future.write(slot, into: &unread)
      if slot >= other ?? .max { try engine.step(unread) } else { try engine.step(tape) }
      bySlot.append(engine.desk.players.rounds.count)
    }
    return (engine.desk.players.rounds, bySlot)
  }

  private static let auction = "outsourced-proving-mev-auction"

  /// The shipped designs; and for rules that ask, whether one of these has them or not, the auction's
  /// with this rule in its part, or where posters check their rollers.
  private static let designs: [String] =
    Preset.rollups.map(\.name)
    + Part.allCases.flatMap { part in
      Registry.rules(for: part).filter { !$0.decisions.isEmpty }
        .map { "{base: \(auction), \(part.rawValue): {rule: \($0.declaration.name)}}" }
    }
    + ["{base: \(auction), proving: {inspection: {cost: 0.00002 ether}}}"]

  private static func scenario(_ design: String, _ set: [String] = []) throws -> Scenario {
    // Short windows, so that a short run has many.
    let isAuctioned = design == auction || design.contains("rule: mev-auction")
    return try Shipped.design(
      design, hours: 1, (isAuctioned ? ["design.sequencing.window=5 slots"] : []) + set)
  }

  @Test("covers every kind of decision that there is")
  func everyKind() throws {
    var asked: Set<String> = []
    for design in Self.designs {
      let scenario = try Self.scenario(design)
      let kinds = scenario.design.decisions
      let all = try rounds(scenario, Self.drawn(kinds, seed: 1, honest: 0.7)).rounds
      for round in all { asked.formUnion(round.seen.map { kinds[Int($0[0])].name }) }
    }
    #expect(asked == Set(Registry.decisions.map(\.name)))
  }

  /// From some question on, everybody but one player answers something else: that player's question of
  /// the same round, and all before it, stay the same to the bit, and so does its answer.
  @Test("holds for what others answer at the same time", arguments: designs)
  func sameRound(design: String) throws {
    let scenario = try Self.scenario(design)
    let kinds = scenario.design.decisions
    let usual = Self.drawn(kinds, seed: 1, honest: 0.7)
    let other = Self.drawn(kinds, seed: 2, honest: 0)
    let before = try rounds(scenario, usual).rounds
    var checked: Set<Int> = []
    for kind in kinds.indices {
      // A round of the kind in the middle of the run, with several players if there is one.
      let candidates = before.indices.filter { n in
        before[n].seen.contains { $0[0] == UInt64(kind) }
      }
      let shared = candidates.filter { n in Set(before[n].seen.map { $0[1] }).count > 1 }
      let pool = shared.isEmpty ? candidates : shared
      guard let n = pool.dropFirst(pool.count / 2).first else { continue }
      let questions = before[n].seen
      let own = try #require(questions.first { $0[0] == UInt64(kind) })
      let changed = Set(questions.filter { $0[1] != own[1] })
      let after = try rounds(scenario) { request in
        let key: [UInt64] =
          [UInt64(request.kind), UInt64(request.player), UInt64(request.ordinal)]
          + (0..<Request.capacity).map { request.observation[$0].bitPattern }
        return changed.contains(key) ? other(request) : usual(request)
      }.rounds
      try #require(after.count > n)
      for m in 0..<n { #expect(after[m] == before[m]) }
      #expect(after[n].seen == before[n].seen)
      let place = try #require(questions.firstIndex(of: own))
      #expect(after[n].actions[place] == before[n].actions[place])
      if !changed.isEmpty, after[n].actions != before[n].actions { checked.insert(kind) }
    }
    // Where several are asked at once, something was changed that could have been seen.
    let together = Set(
      before.filter { Set($0.seen.map { $0[1] }).count > 1 }.flatMap { $0.seen.map { Int($0[0]) } })
    #expect(checked.isSubset(of: together) && (together.isEmpty || !checked.isEmpty))
  }

  @Test(
    "holds for what is still to come", arguments: designs, [1, 60, 121, 200])
  func future(design: String, from slot: Int) throws {
    let scenario = try Self.scenario(design)
    let answer = Self.drawn(scenario.design.decisions, seed: 1, honest: 0.7)
    let one = try rounds(scenario, answer)
    let other = try rounds(scenario, answer, tapeFrom: slot)
    let known = one.bySlot[slot - 1]
    #expect(other.bySlot[slot - 1] == known)
    #expect(Array(one.rounds.prefix(known)) == Array(other.rounds.prefix(known)))
    #expect(one.rounds != other.rounds || slot > 190)
  }

  /// What others own is theirs alone, unless they lock it.
  @Test("holds for what others own", arguments: Preset.rollups.map(\.name))
  func capital(design: String) throws {
    func all(_ capital: Int) throws -> [Rounds.Round] {
      let usual = try Self.scenario(design)
      let groups = usual.setting(seed: 1).players.filter(\.isActive).map(\.name)
      let scenario = try Self.scenario(
        design, groups.map { "players.\($0).capital=\(capital) ether" })
      return try rounds(scenario, { scenario.design.decisions[$0.kind].honest }).rounds
    }
    #expect(try all(100) == all(177))
  }
}
