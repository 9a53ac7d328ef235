// The games that are played as tables of payoffs.

extension NormalFormPlay {
  /// A matrix game in which the players with `remembers` see the last period where it has a memory.
  init(_ game: MatrixGame, remembers: [Bool] = []) {
    let strides = game.actions.indices.map { game.actions[..<$0].reduce(1, *) }
    let table = PayoffTable(actionCounts: game.actions) { actions in
      let profile = zip(actions, strides).reduce(0) { $0 + $1.0 * $1.1 }
      return game.payoffs.map { $0[profile] }
    }
    self.init(table, remembers: game.memory == 1 ? remembers : [], report: .regrets)
  }

  init(_ game: Inspection) {
    let table = PayoffTable(actionCounts: [2, 2]) { actions in
      let isInspected = actions[1] == 0
      return actions[0] == 0
        ? [game.wage - game.c, isInspected ? -game.h : 0]
        : [
          isInspected ? game.wage - game.fine : game.wage,
          isInspected ? game.recovery - game.h : -game.damage,
        ]
    }
    self.init(table, report: .inspection)
  }

  init(_ game: Blotto) {
    let armies = (0..<2).map { game.allocations(of: $0) }
    let table = PayoffTable(actionCounts: armies.map(\.count)) { actions in
      var won = [0.0, 0.0]
      for (field, weight) in game.fields.enumerated() {
        let (mine, theirs) = (armies[0][actions[0]][field], armies[1][actions[1]][field])
        won[0] += mine > theirs ? weight : (mine == theirs ? weight / 2 : 0)
        won[1] += theirs > mine ? weight : (mine == theirs ? weight / 2 : 0)
      }
      return won
    }
    self.init(table, report: .battle)
  }
}

extension Blotto {
  /// The troops of a player.
  func troops(of player: Int) -> Int { troops.count == 1 ? troops[0] : troops[player] }

  /// All ways to place the troops of a player, in lexicographic order.
  func allocations(of player: Int) -> [[Int]] {
    func place(_ left: Int, _ fields: Int) -> [[Int]] {
      guard fields > 1 else { return [[left]] }
      return (0...left).flatMap { first in
        place(left - first, fields - 1).map { [first] + $0 }
      }
    }
    return place(troops(of: player), fields.count)
  }

  /// How many ways there are to place the troops of a player: (T + F - 1) over (F - 1); nil from 2^31 on.
  func allocationCount(of player: Int) -> Int? {
    let (troops, others) = (troops(of: player), fields.count - 1)
    var count = 1
    for k in 1..<max(1, min(troops, others) + 1) {
      count = count * (max(troops, others) + k) / k
      if count >= 1 << 31 { return nil }
    }
    return count
  }
}
