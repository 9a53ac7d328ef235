/// Reads one Gambit file, token by token.
///
/// A game's head names the players and says how many strategies they have, or names those too; its
/// body has a payoff for every player and profile, or outcomes and then a number of one a profile.
/// Any head goes with any body, as in Gambit's own files.
struct GambitReader {
  /// The most players; more than 23 with two strategies each are beyond the bound on payoffs anyway.
  static let mostPlayers = 1000

  private var text: GameText
  private var token: GameText.Token = .end

  init(_ bytes: [UInt8]) throws(GameError) { text = try GameText(bytes) }

  mutating func game() throws(GameError) -> NormalFormGame {
    try advance()
    guard token.isWord("NFG") else { throw unexpected("NFG at the start of the file" + hint) }
    try advance()
    guard token.isWord("1") else { throw unexpected("version 1") }
    try advance()
    guard token.isWord("R") || token.isWord("D") else { throw unexpected("R or D") }
    try advance()
    guard case .quoted(let title) = token else { throw unexpected("the title in quotation marks") }
    try advance()
    try open("{ before the players' names")
    let players = try names("player", atMost: Self.mostPlayers)
    try open("{ before the strategies")
    var named: [[String]]?
    let counts: [Int]
    if token == .open {
      let names = try namedStrategies(players.count)
      named = names
      counts = names.map(\.count)
    } else {
      counts = try countedStrategies(players.count)
    }
    var comment = ""
    if case .quoted(let words) = token {
      comment = words
      try advance()
    }
    let shape = ProfileShape(counts)
    let payoffs = token == .open ? try outcomes(shape) : try payoffs(shape)
    // The numbers that stand for names are made last: as many as the file had payoffs for.
    return NormalFormGame(
      title: title, comment: comment, players: players,
      strategies: named ?? counts.map(NormalFormGame.numbered), exact: payoffs)
  }

  /// What a file is that does not start with NFG, where that is known.
  private var hint: String {
    if token.isWord("EFG") { return "; EFG is a game in extensive form" }
    if token.isWord("nfg") || token.isWord("Nfg") { return ", in capitals" }
    return ""
  }

  private mutating func open(_ expected: String) throws(GameError) {
    guard token == .open else { throw unexpected(expected) }
    try advance()
  }

  mutating func advance() throws(GameError) { token = try text.next() }

  private func unexpected(_ expected: String) -> GameError {
    text.malformed(token.described, expected: expected)
  }
}

// The head.
extension GambitReader {
  /// At least one name up to the closing brace.
  private mutating func names(_ kind: String, atMost most: Int) throws(GameError) -> [String] {
    var names: [String] = []
    while token != .close {
      guard case .quoted(let name) = token else { throw unexpected("a \(kind)'s name or }") }
      guard names.count < most else { throw unexpected("at most \(most) \(kind)s") }
      names.append(name)
      try advance()
    }
    guard !names.isEmpty else { throw unexpected("at least one \(kind)") }
    try advance()
    return names
  }

  private mutating func countedStrategies(_ players: Int) throws(GameError) -> [Int] {
    var counts: [Int] = []
    var size = players
    while token != .close {
      guard case .word(let word) = token, let count = Int(String(decoding: word, as: UTF8.self)),
        count > 0
      else { throw unexpected("a number of strategies or }") }
      guard counts.count < players else { throw unexpected("} after \(players) numbers") }
      try grow(&size, by: count)
      counts.append(count)
      try advance()
    }
    guard counts.count == players else {
      throw unexpected("\(players) numbers of strategies, one a player, not \(counts.count)")
    }
    try advance()
    return counts
  }

  private mutating func namedStrategies(_ players: Int) throws(GameError) -> [[String]] {
    var strategies: [[String]] = []
    var size = players
    while token != .close {
      guard token == .open else { throw unexpected("{ before a player's strategies, or }") }
      guard strategies.count < players else { throw unexpected("} after \(players) lists") }
      try advance()
      let own = try names("strategy", atMost: GameText.mostPayoffs)
      try grow(&size, by: own.count)
      strategies.append(own)
    }
    guard strategies.count == players else {
      throw unexpected("\(players) lists of strategies, one a player, not \(strategies.count)")
    }
    try advance()
    return strategies
  }

  /// Refuses games that are too large before anything of their size is made.
  private func grow(_ size: inout Int, by count: Int) throws(GameError) {
    let (product, overflow) = size.multipliedReportingOverflow(by: count)
    guard !overflow, product <= GameText.mostPayoffs else {
      throw unexpected("at most \(GameText.mostPayoffs) payoffs in all")
    }
    size = product
  }
}

// The body.
extension GambitReader {
  private mutating func payoffs(_ shape: ProfileShape) throws(GameError) -> [Rational] {
    let total = shape.players * shape.profiles
    var read: [Rational] = []
    while token != .end {
      guard read.count < total else {
        throw unexpected("the end of the file after \(total) payoffs")
      }
      read.append(try number())
    }
    guard read.count == total else {
      let profiles = shape.counts.map(String.init).joined(separator: " x ")
      throw unexpected(
        "\(total) payoffs (\(profiles) profiles, \(shape.players) players), not \(read.count)")
    }
    // In the file the payoffs of a profile stand beside each other.
    return (0..<total).map { read[$0 % shape.profiles * shape.players + $0 / shape.profiles] }
  }

  private mutating func outcomes(_ shape: ProfileShape) throws(GameError) -> [Rational] {
    try open("{ before the outcomes")
    // Outcome 0 is the null outcome.
    var outcomes = [[Rational](repeating: .zero, count: shape.players)]
    while token != .close {
      try open("{ before an outcome, or }")
      guard case .quoted = token else { throw unexpected("the outcome's name in quotation marks") }
      // Files may name outcomes that no profile leads to, but not without end.
      guard (outcomes.count + 1) * shape.players <= GameText.mostPayoffs else {
        throw unexpected("at most \(GameText.mostPayoffs) payoffs in all")
      }
      try advance()
      // A comma behind the name, too, is in some of Gambit's files.
      if token == .comma { try advance() }
      var payoffs: [Rational] = []
      while token != .close {
        guard payoffs.count < shape.players else {
          throw unexpected("} after \(shape.players) payoffs")
        }
        payoffs.append(try number())
      }
      guard payoffs.count == shape.players else {
        throw unexpected("\(shape.players) payoffs, not \(payoffs.count)")
      }
      try advance()
      outcomes.append(payoffs)
    }
    try advance()
    let chosen = try outcomeNumbers(shape, below: outcomes.count)
    return (0..<shape.players).flatMap { player in chosen.map { outcomes[$0][player] } }
  }

  private mutating func outcomeNumbers(
    _ shape: ProfileShape, below count: Int
  ) throws(GameError) -> [Int] {
    var chosen: [Int] = []
    while token != .end {
      guard chosen.count < shape.profiles else {
        throw unexpected("the end of the file after \(shape.profiles) outcome numbers")
      }
      guard case .word(let word) = token, let outcome = Int(String(decoding: word, as: UTF8.self)),
        (0..<count).contains(outcome)
      else { throw unexpected("an outcome number from 0 to \(count - 1)") }
      chosen.append(outcome)
      try advance()
    }
    guard chosen.count == shape.profiles else {
      throw unexpected("\(shape.profiles) outcome numbers, not \(chosen.count)")
    }
    return chosen
  }

  /// A number and the comma behind it, if there is one.
  private mutating func number() throws(GameError) -> Rational {
    guard case .word(let word) = token else {
      throw unexpected(Rational.TextError.notANumber.expected)
    }
    let value: Rational
    do throws(Rational.TextError) {
      value = try Rational(bytes: word)
    } catch {
      throw unexpected(error.expected)
    }
    try advance()
    if token == .comma { try advance() }
    return value
  }
}
