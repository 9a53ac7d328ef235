internal import Foundation
internal import Games
internal import Learning

/// A game as the file has it, its parts declared by `EnvironmentSchema`.
struct EnvironmentReading {
  private let node: Resolved
  private let key: String
  private let directory: String

  /// A reading of the game at the path `key` of a file in `directory`.
  init(_ node: Resolved, at key: String = "environment", directory: String) {
    self.node = node
    self.key = key
    self.directory = directory
  }

  /// The game.
  func environment() throws(ExperimentError) -> GameEnvironment {
    let kind = node.text("kind") ?? ""
    switch kind {
    case "bertrand":
      return .bertrand(
        Bertrand(
          n: try count("n"), m: try count("m"), xi: try number("xi"),
          quality: try numbers("quality"), cost: try numbers("cost"),
          outside: try number("outside"), mu: try number("mu"), memory: try count("memory")))
    case "auction": return .auction(try auction())
    case "matrix": return .matrix(try matrix())
    case "bandit": return .bandit(try bandit())
    case "tullock":
      return .tullock(
        Tullock(
          n: try count("n"), prize: try numbers("prize"), r: try number("r"),
          effort: try grid("effort"), sampled: node.flag("sampled")))
    case "race":
      return .race(
        Race(
          n: try count("n"), rates: try numbers("rates"), cost: try number("cost"),
          prize: try number("prize"), sampled: node.flag("sampled")))
    case "inspection":
      return .inspection(
        Inspection(
          wage: try number("wage"), c: try number("c"), fine: try number("fine"),
          h: try number("h"), recovery: try number("recovery"), damage: try number("damage")))
    case "volunteer":
      return .volunteer(
        Volunteer(n: try count("n"), benefit: try number("benefit"), cost: try number("cost")))
    case "blotto":
      return .blotto(
        Blotto(troops: try numbers("troops").map { Int($0) }, fields: try numbers("fields")))
    default:
      throw .outOfRange(
        key: "\(key).kind", found: "'\(kind)'",
        expected: GameEnvironment.kinds.joined(separator: ", "))
    }
  }

  private func auction() throws(ExperimentError) -> Auction {
    Auction(
      format: try format(), n: try count("n"), bids: try grid("bids"), values: try values(),
      reserve: node.number("reserve"),
      ties: node.text("ties").flatMap(Auction.TieRule.init) ?? .split,
      feedback: node.text("feedback").flatMap(Auction.Feedback.init) ?? .none)
  }

  private func format() throws(ExperimentError) -> Auction.Format {
    let name = node.text("format")
    if name == "mixed" { return .mixed(weight: try number("weight")) }
    try refuse("weight", because: "it only goes with format: mixed")
    switch name {
    case "second": return .second
    case "all-pay": return .allPay
    default: return .first
    }
  }

  private func values() throws(ExperimentError) -> Auction.Values {
    let part = self.part("values")
    switch part.node.text("kind") {
    case "uniform":
      return .uniform(
        low: try part.number("low"), high: try part.number("high"),
        levels: try part.count("levels"))
    case "affiliated":
      return .affiliated(eta: try part.number("eta"), levels: try part.count("levels"))
    default: return .fixed(try part.numbers("value"))
    }
  }

  private func matrix() throws(ExperimentError) -> MatrixGame {
    let (actions, payoffs) = try node["nfg"] == nil ? inline() : gambit()
    return MatrixGame(
      actions: actions, payoffs: payoffs,
      play: node.text("play").flatMap(MatrixGame.Play.init) ?? .sampled,
      memory: try count("memory"))
  }

  /// Two matrices, whose rows are the actions of the first player, as profiles in which the first
  /// player's action runs fastest.
  private func inline() throws(ExperimentError) -> (actions: [Int], payoffs: [[Double]]) {
    let matrices = (node["payoffs"]?.items ?? []).map { $0.items.map { $0.numbers ?? [] } }
    guard matrices.count == 2 else {
      throw .outOfRange(
        key: "\(key).payoffs", found: matrices.isEmpty ? "missing" : "\(matrices.count) matrices",
        expected: "2 matrices, or 'nfg' with a file")
    }
    let (rows, columns) = (matrices[0].count, matrices[0][0].count)
    for (player, matrix) in matrices.enumerated() {
      let widths = Set(matrix.map(\.count))
      guard matrix.count == rows, widths == [columns] else {
        throw .outOfRange(
          key: "\(key).payoffs.\(player)",
          found:
            "\(matrix.count) rows of \(widths.sorted().map(String.init).joined(separator: " or "))",
          expected: "\(rows) rows of \(columns), as in the first row of the first matrix")
      }
    }
    let payoffs = matrices.map { matrix in
      (0..<columns).flatMap { column in (0..<rows).map { matrix[$0][column] } }
    }
    return ([rows, columns], payoffs)
  }

  private func gambit() throws(ExperimentError) -> (actions: [Int], payoffs: [[Double]]) {
    try refuse("payoffs", because: "'nfg' gives them")
    let file = FilePath.joined(directory, node.text("nfg") ?? "")
    do {
      let game = try NormalFormGame(
        gambit: InputFile.bytes(file, limit: NormalFormGame.mostFileBytes))
      let profiles = game.shape.profiles
      return (
        game.strategies.map(\.count),
        game.players.indices.map { Array(game.payoffs[($0 * profiles)..<(($0 + 1) * profiles)]) }
      )
    } catch let error as GameError {
      throw .unsupported(
        key: "\(key).nfg", reason: "\(shortened(file)):\(error.errorDescription ?? "")")
    } catch {
      throw .unsupported(
        key: "\(key).nfg",
        reason: (error as? ScenarioError)?.errorDescription ?? error.localizedDescription)
    }
  }

  private func bandit() throws(ExperimentError) -> Bandit {
    let rewards: Bandit.Rewards
    if node.text("rewards") == "gaussian" {
      rewards = .gaussian(sd: try number("sd"))
    } else {
      try refuse("sd", because: "it only goes with rewards: gaussian")
      rewards = node.text("rewards") == "constant" ? .constant : .bernoulli
    }
    var segments: [Bandit.Segment] = []
    for (index, item) in (node["segments"]?.items ?? []).enumerated() {
      let part = Self(item, at: "\(key).segments.\(index)", directory: directory)
      segments.append(
        Bandit.Segment(periods: try part.count("periods"), means: try part.numbers("means")))
    }
    return Bandit(rewards: rewards, segments: segments)
  }

  private func grid(_ name: String) throws(ExperimentError) -> Auction.Grid {
    let part = self.part(name)
    return Auction.Grid(
      minimum: try part.number("minimum"), maximum: try part.number("maximum"),
      count: try part.count("count"))
  }

  private func part(_ name: String) -> Self {
    Self(node[name] ?? .map([]), at: "\(key).\(name)", directory: directory)
  }

  private func refuse(_ name: String, because reason: String) throws(ExperimentError) {
    guard node[name] == nil else { throw .unsupported(key: "\(key).\(name)", reason: reason) }
  }

  private func number(_ name: String) throws(ExperimentError) -> Double {
    guard let number = node.number(name) else { throw missing(name, "a number") }
    return number
  }

  private func count(_ name: String) throws(ExperimentError) -> Int {
    guard let count = node.count(name) else { throw missing(name, "a whole number") }
    return count
  }

  private func numbers(_ name: String) throws(ExperimentError) -> [Double] {
    guard let numbers = node.numbers(name) else { throw missing(name, "a number or a list") }
    return numbers
  }

  private func missing(_ name: String, _ expected: String) -> ExperimentError {
    .outOfRange(key: "\(key).\(name)", found: "missing", expected: expected)
  }
}
