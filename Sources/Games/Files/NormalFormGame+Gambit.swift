extension NormalFormGame {
  /// Reads a Gambit strategic-form file, in its payoff or its outcome form.
  ///
  /// - Throws: `GameError.malformed`.
  /// - Source: Gambit's documentation, "The strategic game (.nfg) file format".
  public init(gambit bytes: [UInt8]) throws(GameError) {
    var reader = GambitReader(bytes)
    self = try reader.game()
  }
}

/// Reads one file, token by token.
private struct GambitReader {
  /// The most payoffs of a file, so that a short one cannot ask for all memory.
  private static let mostPayoffs = 50_000_000

  private var text: GameText
  private var token: GameText.Token = .end

  init(_ bytes: [UInt8]) { text = GameText(bytes) }

  mutating func game() throws(GameError) -> NormalFormGame {
    try advance()
    try expect(.word("NFG"), "NFG at the start of the file")
    try expect(.word("1"), "version 1")
    guard token == .word("R") || token == .word("D") else { throw unexpected("R or D") }
    try advance()
    guard case .quoted(let title) = token else { throw unexpected("the title in quotation marks") }
    try advance()
    try expect(.open, "{ before the players' names")
    let players = try names("a player's name")
    guard !players.isEmpty else { throw unexpected("at least one player") }
    try expect(.open, "{ before the strategies")
    let isOutcomeForm = token == .open
    let strategies =
      isOutcomeForm ? try namedStrategies(players.count) : try countedStrategies(players.count)
    var comment = ""
    if case .quoted(let words) = token {
      comment = words
      try advance()
    }
    let payoffs =
      isOutcomeForm
      ? try outcomePayoffs(ProfileShape(strategies.map(\.count)))
      : try plainPayoffs(ProfileShape(strategies.map(\.count)))
    return NormalFormGame(
      title: title, comment: comment, players: players, strategies: strategies, exact: payoffs)
  }

  private mutating func names(_ expected: String) throws(GameError) -> [String] {
    var names: [String] = []
    while token != .close {
      guard case .quoted(let name) = token else { throw unexpected("\(expected) or }") }
      names.append(name)
      try advance()
    }
    try advance()
    return names
  }

  private mutating func countedStrategies(_ players: Int) throws(GameError) -> [[String]] {
    var counts: [Int] = []
    while token != .close {
      guard case .word(let word) = token, let count = Int(word), count > 0 else {
        throw unexpected("a number of strategies or }")
      }
      counts.append(count)
      try check(counts, players)
      try advance()
    }
    guard counts.count == players else {
      throw unexpected("\(players) numbers of strategies, one a player")
    }
    try advance()
    return counts.map(NormalFormGame.numbered)
  }

  private mutating func namedStrategies(_ players: Int) throws(GameError) -> [[String]] {
    var strategies: [[String]] = []
    while token != .close {
      try expect(.open, "{ before a player's strategies, or }")
      let own = try names("a strategy's name")
      guard !own.isEmpty else { throw unexpected("at least one strategy before }") }
      strategies.append(own)
      try check(strategies.map(\.count), players)
    }
    guard strategies.count == players else {
      throw unexpected("\(players) lists of strategies, one a player")
    }
    try advance()
    return strategies
  }

  /// Refuses games that are too large before anything of their size is made.
  private func check(_ counts: [Int], _ players: Int) throws(GameError) {
    var size = players
    for count in counts {
      let (product, overflow) = size.multipliedReportingOverflow(by: count)
      guard !overflow, product <= Self.mostPayoffs else {
        throw unexpected("at most \(Self.mostPayoffs) payoffs in all")
      }
      size = product
    }
  }

  private mutating func plainPayoffs(_ shape: ProfileShape) throws(GameError) -> [Rational] {
    let total = shape.players * shape.profiles
    var read: [Rational] = []
    while token != .end {
      guard read.count < total else {
        throw unexpected("the end of the file after \(total) payoffs")
      }
      read.append(try number())
      if token == .comma { try advance() }
    }
    guard read.count == total else {
      throw unexpected(
        "\(total) payoffs (\(shape.counts.map(String.init).joined(separator: " x ")) profiles, \(shape.players) players), not \(read.count)"
      )
    }
    // In the file the payoffs of a profile stand beside each other.
    return (0..<total).map { read[$0 % shape.profiles * shape.players + $0 / shape.profiles] }
  }

  private mutating func outcomePayoffs(_ shape: ProfileShape) throws(GameError) -> [Rational] {
    try expect(.open, "{ before the outcomes")
    var outcomes = [[Rational](repeating: .zero, count: shape.players)]
    while token != .close {
      try expect(.open, "{ before an outcome, or }")
      guard case .quoted = token else { throw unexpected("the outcome's name in quotation marks") }
      try advance()
      var payoffs: [Rational] = []
      while token != .close {
        guard payoffs.count < shape.players else {
          throw unexpected("} after \(shape.players) payoffs")
        }
        payoffs.append(try number())
        if token == .comma { try advance() }
      }
      guard payoffs.count == shape.players else {
        throw unexpected("\(shape.players) payoffs, not \(payoffs.count)")
      }
      try advance()
      outcomes.append(payoffs)
    }
    try advance()
    var chosen: [Int] = []
    while token != .end {
      guard chosen.count < shape.profiles else {
        throw unexpected("the end of the file after \(shape.profiles) outcome numbers")
      }
      guard case .word(let word) = token, let outcome = Int(word),
        outcomes.indices.contains(outcome)
      else { throw unexpected("an outcome number from 0 to \(outcomes.count - 1)") }
      chosen.append(outcome)
      try advance()
    }
    guard chosen.count == shape.profiles else {
      throw unexpected("\(shape.profiles) outcome numbers, not \(chosen.count)")
    }
    return (0..<shape.players).flatMap { player in chosen.map { outcomes[$0][player] } }
  }

  private mutating func number() throws(GameError) -> Rational {
    guard case .word(let word) = token else {
      throw unexpected("a number: integer, decimal or rational")
    }
    guard let value = Rational(word) else {
      throw unexpected(
        word.contains("/")
          ? "a rational with a denominator that is not zero"
          : "a number: integer, decimal or rational")
    }
    try advance()
    return value
  }

  private mutating func expect(
    _ wanted: GameText.Token, _ expected: String
  ) throws(GameError) {
    guard token == wanted else { throw unexpected(expected) }
    try advance()
  }

  private mutating func advance() throws(GameError) { token = try text.next() }

  private func unexpected(_ expected: String) -> GameError {
    text.malformed(token.described, expected: expected)
  }
}
