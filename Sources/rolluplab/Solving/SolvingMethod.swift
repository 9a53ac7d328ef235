internal import ArgumentParser
internal import Games
internal import Scenarios

/// A way to solve games: its name on the command line, its options, and what it does.
struct SolvingMethod: Sendable {
  /// The name behind `--method`.
  let name: String
  /// Its options as they are written, for example `--steps N [--seed S]`.
  let options: String
  /// What it finds, in one line of help.
  let finds: String
  /// Solves a game under the options that were given.
  let solve: @Sendable (NormalFormGame, SolvingOptions) throws -> Solution

  init(
    _ name: String, _ options: String = "", finds: String,
    solve: @escaping @Sendable (NormalFormGame, SolvingOptions) throws -> Solution
  ) {
    self.name = name
    self.options = options
    self.finds = finds
    self.solve = solve
  }

  /// Whether it has an option of this name.
  func has(_ option: String) -> Bool {
    options.split { $0 == " " || $0 == "[" || $0 == "]" }.contains { $0 == "--\(option)" }
  }

  /// What stands outside brackets in `options`: what it cannot do without, with its placeholder.
  private var needs: [(name: String, usage: String)] {
    let words = options.prefix { $0 != "[" }.split(separator: " ")
    return stride(from: 0, to: words.count, by: 2).map {
      (String(words[$0].dropFirst(2)), words[$0...($0 + 1)].joined(separator: " "))
    }
  }

  /// The method of a name, or the nearest name.
  static func named(_ name: String) throws -> Self {
    if let method = all.first(where: { $0.name == name }) { return method }
    let known = all.map(\.name)
    throw ValidationError(
      "there is no method '\(name)'"
        + (Nearest.name(to: name, in: known).map { "; did you mean '\($0)'?" } ?? "")
        + " Known: \(known.joined(separator: ", ")).")
  }

  /// Refuses options that belong to other methods, and the lack of those that it needs.
  func check(_ options: SolvingOptions) throws {
    for (option, _) in options.given where !has(option) {
      let owners = Self.all.filter { $0.has(option) }.map(\.name).joined(separator: ", ")
      throw ValidationError("--\(option) is not an option of \(name), but of: \(owners).")
    }
    for option in needs where !options.given.contains(where: { $0.name == option.name }) {
      throw ValidationError("--method \(name) needs \(option.usage).")
    }
  }
}

extension SolvingMethod {
  /// Where all extreme equilibria are listed without being asked for: the most bases times the size
  /// of a tableau, a second at worst (10 x 10, 2 x 100).
  private static let mostWork = 1e8

  /// The method for a game for which none is named, and what it may leave out.
  ///
  /// All extreme equilibria of two players if they are found at once, one of larger games, and the
  /// pure ones of more players.
  static func usual(for game: NormalFormGame) throws -> (method: Self, note: String?) {
    let counts = game.shape.counts
    if counts.count == 1 { return (try named("pure"), nil) }
    guard counts.count == 2 else {
      return (
        try named("pure"),
        "pure equilibria only; for others with \(counts.count) players try --method qre or correlated"
      )
    }
    let (strategies, fewer) = (counts[0] + counts[1], min(counts[0], counts[1]))
    var bases = 1.0
    for i in 0..<fewer { bases *= Double(strategies - i) / Double(i + 1) }
    if bases * Double(strategies * strategies) <= mostWork {
      return (try named("support-enumeration"), nil)
    }
    return (
      try named("lemke-howson"),
      "one equilibrium of a large game; --method support-enumeration lists all, if they are not too many"
    )
  }
}
