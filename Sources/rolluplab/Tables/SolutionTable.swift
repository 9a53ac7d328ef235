internal import Games
internal import Laboratory

/// Solutions of games for people, at most 100 columns wide: what has no weight is left out, and long
/// lists are cut; JSON has all.
struct SolutionTable {
  /// The most equilibria, states or profiles that are listed.
  private static let most = 20
  /// Probabilities below are summed up.
  private static let least = 5e-5
  private let game: NormalFormGame

  init(_ game: NormalFormGame) { self.game = game }

  /// The solution under its heading.
  func text(_ solution: Solution, _ method: SolvingMethod, file: String) -> String {
    let title = Self.line(game.title, most: 60)
    let name = file == "-" ? "standard input" : file
    var text = "\(title.isEmpty ? name : title): \(method.name)"
    switch solution {
    case .equilibria(let equilibria, let pivots):
      text += ", \(Self.count(equilibria.count, "equilibrium", "equilibria"))"
      if let pivots { text += " after \(Self.count(pivots, "pivot", "pivots"))" }
      text += "\n"
      for (index, equilibrium) in equilibria.prefix(Self.most).enumerated() {
        text += equilibriumText(equilibrium, number: index + 1)
      }
      if equilibria.count > Self.most {
        text += "\nand \(equilibria.count - Self.most) more; --format json has all\n"
      }
    case .value(let solution, let regret):
      let exact = solution.exactValue.flatMap(Self.fraction).map { " = \($0)" } ?? ""
      text +=
        ", value \(payoff(solution.value))\(exact) for the first player, regret \(NumberText.short(regret))\n"
      text += plays([solution.row, solution.column])
    case .joint(let equilibrium):
      text += ", value \(payoff(equilibrium.value))\n"
      text += jointText(equilibrium)
    case .stationary(let distribution, _):
      text += ", \(Self.count(distribution.states.count, "state", "states"))\n"
      text += states("state", distribution.states, distribution.probabilities)
    case .end(let shares, let regret):
      text += regret.map { ", average play with regret \(NumberText.short($0))" } ?? ", end point"
      text += "\n" + plays(shares)
    case .survivors(let elimination): text += "\n" + survivorsText(elimination)
    }
    return text
  }
}

extension SolutionTable {
  private func equilibriumText(_ equilibrium: Equilibrium, number: Int) -> String {
    var table = TextTable(["player", "payoff", "plays"], [.left, .right, .left])
    for player in game.players.indices {
      table.add([
        name(of: player), payoff(equilibrium.payoffs[player]),
        mix(equilibrium.profile.probabilities[player], of: player, equilibrium.exact?[player]),
      ])
    }
    return "\n\(number)  regret \(NumberText.short(equilibrium.regret))\n" + table.text(indent: 2)
  }

  /// What every player does.
  private func plays(_ profile: [[Double]]) -> String {
    let isOne = profile.count < game.shape.players
    var table = TextTable([isOne ? "population" : "player", "plays"], [.left, .left])
    for (player, probabilities) in profile.enumerated() {
      table.add([isOne ? "all" : name(of: player), mix(probabilities, of: player, nil)])
    }
    return table.text(indent: 2)
  }

  private func jointText(_ equilibrium: CorrelatedEquilibrium) -> String {
    var payoffs = TextTable(["player", "payoff"], [.left, .right])
    for (player, expected) in equilibrium.payoffs.enumerated() {
      payoffs.add([name(of: player), payoff(expected)])
    }
    return payoffs.text(indent: 2) + "\n"
      + states(
        "profile", equilibrium.joint.map { game.shape.profile(at: $0.profile) },
        equilibrium.joint.map(\.p))
  }

  /// States with their probabilities, the likeliest first.
  private func states(_ heading: String, _ states: [[Int]], _ probabilities: [Double]) -> String {
    let order = states.indices.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
    let shown = order.prefix(Self.most).prefix { probabilities[$0] >= Self.least }
    var table = TextTable(["probability", heading], [.right, .left])
    for index in shown {
      let names = states[index].enumerated().map { name(of: $1, player: $0) }
      table.add([NumberText.short(probabilities[index]), names.joined(separator: " / ")])
    }
    let rest = order[shown.count...]
    guard !rest.isEmpty else { return table.text(indent: 2) }
    let others = NumberText.short(rest.reduce(0) { $0 + probabilities[$1] })
    return table.text(indent: 2)
      + "  and \(Self.count(rest.count, heading, heading + "s")) more, \(others) together; --format json has all\n"
  }

  private func survivorsText(_ elimination: IteratedElimination) -> String {
    var left = TextTable(["player", "left"], [.left, .left])
    for (player, strategies) in elimination.remaining.enumerated() {
      left.add([
        name(of: player), strategies.map { name(of: $0, player: player) }.joined(separator: ", "),
      ])
    }
    guard !elimination.rounds.isEmpty else { return left.text(indent: 2) }
    var gone = TextTable(
      ["round", "player", "eliminated", "dominated by"], [.right, .left, .left, .left])
    for (index, round) in elimination.rounds.enumerated() {
      for one in round {
        gone.add([
          "\(index + 1)", name(of: one.player), name(of: one.strategy, player: one.player),
          mix(one.dominator, of: one.player, nil),
        ])
      }
    }
    return left.text(indent: 2) + "\n" + gone.text(indent: 2)
  }
}

extension SolutionTable {
  /// A mixed strategy: the name alone where it is pure, else names with probabilities.
  private func mix(_ probabilities: [Double], of player: Int, _ exact: [Rational]?) -> String {
    if let pure = probabilities.firstIndex(of: 1) { return name(of: pure, player: player) }
    var parts: [String] = []
    var rest = 0.0
    for (strategy, p) in probabilities.enumerated() where p != 0 {
      guard p >= Self.least || exact != nil else {
        rest += p
        continue
      }
      let fraction = exact.flatMap { Self.fraction($0[strategy]) }.map { " (\($0))" } ?? ""
      parts.append("\(name(of: strategy, player: player)): \(NumberText.short(p))\(fraction)")
    }
    if rest > 0 { parts.append("others: \(NumberText.short(rest))") }
    return parts.joined(separator: ", ")
  }

  /// A payoff, in which what is left of a rounding error is 0.
  private func payoff(_ value: Double) -> String {
    NumberText.short(abs(value) < 1e-12 * game.greatestPayoff ? 0 : value)
  }

  /// A fraction where it is short enough to be read.
  private static func fraction(_ number: Rational) -> String? {
    let text = number.description
    return text.contains("/") && text.count <= 11 ? text : nil
  }

  private func name(of player: Int) -> String {
    let name = Self.line(game.players[player], most: 24)
    return name.isEmpty ? "\(player + 1)" : name
  }

  private func name(of strategy: Int, player: Int) -> String {
    let name = Self.line(game.strategies[player][strategy], most: 40)
    return name.isEmpty ? "\(strategy + 1)" : name
  }

  /// A text from a file on one line of a terminal: no control characters, and not too long.
  private static func line(_ text: String, most: Int) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(most) {
      let isControl = scalar.properties.generalCategory == .control
      shown.unicodeScalars.append(isControl ? " " : scalar)
    }
    return shown + (text.unicodeScalars.count > most ? "…" : "")
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
