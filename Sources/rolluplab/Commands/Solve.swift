internal import ArgumentParser
internal import Games

/// `rolluplab solve`: what players of a game end up doing.
struct Solve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Solve a game: equilibria, learning and evolution.",
    discussion: """
      Examples:
        rolluplab solve chicken.nfg
        rolluplab solve chicken.nfg --method lemke-howson --label 2 --format json
        rolluplab solve hawk-dove.csv --method alpha-rank --alpha 10 --population 50

      The game is a Gambit strategic-form file (.nfg), or a CSV of n rows of n \
      numbers: what a strategy earns against each, in one population. Numbers such as \
      2.5 and -1/3 are exact.

      Methods (default: all extreme equilibria of two players, or one where the game \
      is large; the pure ones of more players):
      \(Self.methods)

      Labels count from 0, the first player's strategies before the second's. \
      --format json is {title, players, strategies, method, options} with equilibria: \
      [{profile, exact, payoffs, regret}] (regret: the most that a player gains by \
      deviating; pivots for lemke-howson), {value, exact_value, row, column}, {joint: \
      [{profile, p}], value, payoffs, violation}, {stationary, states, fixation}, \
      {trajectory_end, regret} or {remaining, rounds: [[{player, strategy, \
      dominator}]]}. Strategies and states are numbers from 0 there.
      """)

  @Argument(
    help: ArgumentHelp("A .nfg or .csv file; `-` reads standard input.", valueName: "game"))
  var file: String
  @Option(help: ArgumentHelp("How to solve it: see above.", valueName: "method"))
  var method: String?
  @OptionGroup var options: SolvingOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    if let method { return try SolvingMethod.named(method).check(options) }
    if let option = options.given.first {
      let owners = SolvingMethod.all.filter { $0.has(option.name) }.map(\.name)
      throw ValidationError(
        "--\(option.name) needs --method \(owners.joined(separator: " or --method ")).")
    }
  }

  func run() throws {
    let game = try GameFile.read(file)
    let (method, note) =
      try method.map { (try SolvingMethod.named($0), nil) }
      ?? SolvingMethod.usual(for: game)
    let solution = try solution(of: game, method)
    if let note { Messages.say(note) }
    switch format.format {
    case .json: try Output.write(solution.json(of: game, method, options))
    case .csv: try Output.write(solution.csv(of: game))
    case .table: try Output.write(SolutionTable(game).text(solution, method, file: file))
    }
  }

  /// Solves the game; a parameter that the method refuses is named as the option that it came from.
  private func solution(of game: NormalFormGame, _ method: SolvingMethod) throws -> Solution {
    do {
      return try method.solve(game, options)
    } catch GameError.parameter(let name, let found, let expected) where method.has(name) {
      throw CommandFailure(.usage, "--\(name) is \(found); it must be \(expected)")
    }
  }

  /// Every method with its options, two lines each.
  private static let methods = SolvingMethod.all.map {
    "  \($0.name)\($0.options.isEmpty ? "" : " " + $0.options)\n    \($0.finds)"
  }.joined(separator: "\n")
}
