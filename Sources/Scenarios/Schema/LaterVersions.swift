/// What the scenario format names and this version does not do: refused, never ignored.
enum LaterVersions {
  /// What to write instead of a key; `nil` for a key that no version knows.
  static func key(_ path: String) -> String? {
    switch path {
    case "token": "no section 'token': there is no token market yet"
    case "learning": "no section 'learning': behaviours are fixed, 'honest' or an action"
    case "design.lineage": "a rollup design; the lineage baselines come later"
    default: nil
    }
  }

  /// Choices at a path that come later.
  static func choices(_ path: String) -> [String] {
    switch path {
    case "mev.source": ["exogenous"]
    case "proving.mode": ["real"]
    case "record.events": ["on", "true"]
    case "design.sequencing.rule", "design.sequencing":
      [
        "proof-of-stake", "effective-proof-of-stake", "burn-auction", "mev-auction",
        "random-solicitor",
      ]
    case "design.proving.rule", "design.proving":
      ["reputation", "reputation-lottery", "federated-tree"]
    case "design.confirmation.rule", "design.confirmation":
      ["proof-first", "optimistic-pipeline"]
    default: []
    }
  }
}
