internal import Proving
internal import Quantities
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
  /// The first member of an attack's role attacks alone; the rest are honest.
  case alone(String)
  /// Everybody is honest, and there is one prover more, with a machine of this profile.
  case entrant(String)
  /// The players of a game play these strategies, and who is in none of its roles is honest.
  case profile(StrategyProfile)

  /// Reads `as-written`, `honest`, `learned`, `halted`, `attack:NAME`, `attack:NAME@SHARE%`,
  /// `attack:NAME@one`, `entrant:MACHINE` or `profile:ROLE=STRATEGY+…/…`; `nil` for anything else.
  public init?(_ text: String) {
    if let plain = Self.plain.first(where: { $0.name == text }) {
      self = plain
      return
    }
    if let machine = Self.machines.first(where: { "entrant:\($0)" == text }) {
      self = .entrant(machine)
      return
    }
    if text.hasPrefix("profile:") {
      guard let profile = StrategyProfile(String(text.dropFirst("profile:".count))) else {
        return nil
      }
      self = .profile(profile)
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
    if parts[1] == "one" {
      self = .alone(String(name))
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
    case .alone(let name): "attack:\(name)@one"
    case .entrant(let machine): "entrant:\(machine)"
    case .profile(let profile): "profile:\(profile.name)"
    }
  }

  /// The machines of `entrant`, cheapest first, then as they are listed.
  public static let machines = cheapestFirst(HardwareProfile.all)

  /// The machines with which one more prover enters a comparison that names none, in that order.
  public static let usualMachines = cheapestFirst(HardwareProfile.entrants)

  private static func cheapestFirst(_ machines: [HardwareProfile]) -> [String] {
    machines.enumerated().sorted {
      ($0.element.dollarsPerHour, $0.offset) < ($1.element.dollarsPerHour, $1.offset)
    }.map(\.element.name)
  }

  private static let plain: [Self] = [.asWritten, .honest, .learned, .halted]

  /// Every world that exists, for errors and help.
  public static var known: [String] {
    plain.map(\.name) + Attack.all.map { "attack:\($0.name)" } + machines.map { "entrant:\($0)" }
  }
}

extension World {
  /// The attack that is played in this world; `nil` in worlds without one.
  public var attack: Attack? {
    switch self {
    case .attack(let name, _), .alone(let name): Attack.all.first { $0.name == name }
    default: nil
    }
  }

  /// Whether the group is idle as written and takes part in this world: attackers in the world of an
  /// attack that comes from outside, and of a profile in which they do anything.
  public func activates(_ group: PlayerGroup) -> Bool {
    guard !group.isActive && group.role == .attacker else { return false }
    guard case .profile(let profile) = self else { return attack?.role == .attacker }
    return profile.parts.contains { part in
      (part.role == group.name || part.role == group.role.rawValue)
        && part.plays.contains { $0.strategy != Strategy.honest }
    }
  }

  /// The groups as this world sees them: what a setting of the world is made with.
  public func groups(_ groups: [PlayerGroup]) -> [PlayerGroup] {
    let here = groups.map { group in
      guard activates(group) else { return group }
      var active = group
      active.behaviour = "honest"
      return active
    }
    guard case .entrant(let machine) = self else { return here }
    return here + [Self.entrant(with: machine, beside: here)]
  }

  /// One prover with a machine, with what provers own who are there.
  ///
  /// Assumption: 100 ether where there are none, as much as a group's members own by default.
  private static func entrant(with machine: String, beside groups: [PlayerGroup]) -> PlayerGroup {
    let model = groups.first { $0.role == .prover && $0.isActive }
    var name = "entrant"
    while groups.contains(where: { $0.name == name }) { name += "-too" }
    return PlayerGroup(
      name: name, role: .prover, count: 1,
      ether: model?.ether ?? Wei(100 * 1_000_000_000_000_000_000), tokens: model?.tokens ?? .zero,
      hardware: [machine: 1])
  }
}
