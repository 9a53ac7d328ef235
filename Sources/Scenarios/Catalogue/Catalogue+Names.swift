internal import Players
internal import Rollup

extension Catalogue {
  /// What can be explained and stands in no list: worlds, and the names in flows.
  static let loose: [(name: String, kind: String, meaning: String)] =
    [
      ("as-written", "world", "everybody behaves as the scenario says"),
      ("honest", "world", "everybody behaves as the design intends, whatever the scenario says"),
      (
        "learned", "world",
        "everybody learns the decisions that can be learned, as the scenario says or else as the "
          + "decision kind does; the rest is honest"
      ),
      ("halted", "world", "everybody is honest, and the operators stop at half of the run"),
    ]
    + Attack.all.map {
      (
        "attack:\($0.name)", "world",
        "\($0.defaultPercent.map { "\($0) %" } ?? "the first") of role \($0.role.rawValue) attacks, "
          + "or with @SHARE% that share of them, or with @one the first alone; the others are honest: \($0.summary)"
      )
    }
    + Players.World.machines.map {
      (
        "entrant:\($0)", "world",
        "everybody is honest, and there is one prover more, with the machine \($0)"
      )
    }
    + MoneyNames.accounts.map { ($0.name, "account in flows", $0.meaning) }
    + MoneyNames.reasons.map { ($0.name, "reason of a flow", $0.meaning) }

  static func named(_ name: String) -> Explanation? {
    if let found = loose.first(where: { $0.name == name }) {
      return Explanation(
        title: name, kind: found.kind, meaning: found.meaning, rows: [], yaml: nil)
    }
    guard name.hasPrefix("pool."), Name.isKebab(String(name.dropFirst(5))) else {
      guard Players.World(name)?.attack != nil else { return nil }
      return named(String(name.prefix { $0 != "@" }))
    }
    return Explanation(
      title: name, kind: "account in flows", meaning: "the reserves of a pool of mev.pools",
      rows: [], yaml: nil)
  }
}
