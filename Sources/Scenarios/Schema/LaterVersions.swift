internal import Rollup

/// What the scenario format names and this version does not do: refused, never ignored.
enum LaterVersions {
  /// Choices at a path that come later; rules that have come are not among them.
  static func choices(_ path: String) -> [String] {
    switch path {
    case "proving.mode": return ["real"]
    case "record.events": return ["on", "true"]
    default: break
    }
    guard let part = Part.allCases.first(where: { path.isRule(of: $0) }) else { return [] }
    let known = Registry.rules(for: part).map { $0.declaration.name }
    return rules(of: part).filter { !known.contains($0) }
  }

  private static func rules(of part: Part) -> [String] {
    switch part {
    case .sequencing:
      [
        "proof-of-stake", "effective-proof-of-stake", "open", "random-solicitor",
      ]
    case .authorization: ["sequencer-bound"]
    case .proving, .confirmation, .availability, .fees, .revenue, .penalties, .escape: []
    }
  }
}

extension String {
  fileprivate func isRule(of part: Part) -> Bool {
    self == "design.\(part.rawValue)" || self == "design.\(part.rawValue).rule"
  }
}
