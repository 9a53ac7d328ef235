public import Rollup

/// In which world a figure is measured: who behaves how.
public enum World: Hashable, Sendable {
  /// The behaviours of the scenario.
  case asWritten
  /// Everybody is honest.
  case honest
  /// Everybody learns who can: as the scenario writes it, else as the decision kind says.
  case learned
  /// Everybody is honest, and the operators stop at half of the run.
  case halted
  /// The first members of an attack's role, up to a share (by default the attack's own), attack; the
  /// rest are honest.
  case attack(String, percent: Int?)

  /// Reads `as-written`, `honest`, `learned`, `halted`, `attack:NAME` or `attack:NAME@SHARE%`; `nil`
  /// for anything else.
  public init?(_ text: String) {
    if let plain = Self.plain.first(where: { $0.name == text }) {
      self = plain
      return
    }
    guard text.hasPrefix("attack:") else { return nil }
    let parts = text.dropFirst("attack:".count).split(
      separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let name = parts.first,
      Attack.all.contains(where: { $0.name == name })
    else { return nil }
    guard parts.count == 2 else {
      self = .attack(String(name), percent: nil)
      return
    }
    let share = parts[1].hasSuffix("%") ? parts[1].dropLast() : parts[1]
    guard let percent = Int(share), (1...100).contains(percent) else { return nil }
    self = .attack(String(name), percent: percent)
  }

  /// The name in results, which reads back.
  public var name: String {
    switch self {
    case .asWritten: "as-written"
    case .honest: "honest"
    case .learned: "learned"
    case .halted: "halted"
    case .attack(let name, nil): "attack:\(name)"
    case .attack(let name, let percent?): "attack:\(name)@\(percent)%"
    }
  }

  private static let plain: [Self] = [.asWritten, .honest, .learned, .halted]

  /// Every world that exists, for errors and help.
  public static var known: [String] {
    plain.map(\.name) + Attack.all.map { "attack:\($0.name)" }
  }
}

extension World {
  /// The attack that is played in this world; `nil` in worlds without one.
  public var attack: Attack? {
    guard case .attack(let name, _) = self else { return nil }
    return Attack.all.first { $0.name == name }
  }

  /// Whether the group is idle as written and takes part in this world: attackers in the world of an
  /// attack that comes from outside.
  public func activates(_ group: PlayerGroup) -> Bool {
    !group.isActive && group.role == .attacker && attack?.role == .attacker
  }

  /// The groups as this world sees them: what a setting of the world is made with.
  public func groups(_ groups: [PlayerGroup]) -> [PlayerGroup] {
    groups.map { group in
      guard activates(group) else { return group }
      var active = group
      active.behaviour = "honest"
      return active
    }
  }
}
