internal import Proving
public import Quantities

/// What a player may do in a design.
public enum Role: String, CaseIterable, Sendable {
  /// Orders transactions.
  case sequencer
  /// Builds the contents of blocks.
  case builder
  /// Takes arbitrage and other opportunities as an ordinary user.
  case searcher
  /// Stakes and validates.
  case validator
  /// Makes proofs.
  case prover
  /// Comes from outside with capital.
  case attacker
}

/// Players who are alike.
public struct PlayerGroup: Sendable, Hashable {
  /// The name in files, and in accounts with the member's number behind it: `name.0`.
  public var name: String
  /// What they may do.
  public var role: Role
  /// How many.
  public var count: Int
  /// What each owns at the start, in ether.
  public var ether: Wei
  /// What each owns at the start, in tokens.
  public var tokens: TokenAmount
  /// Machines by hardware profile, as weights.
  public var hardware: [String: Int]
  /// The behaviour where nothing else is said.
  public var behaviour: String
  /// Behaviours for single decision kinds, by the kind's name.
  public var behaviours: [String: Behaviour]
  /// Strategies that its members may play in a game, by name: behaviours for single decision kinds.
  public var strategies: [String: [String: Behaviour]]

  /// Whether its members take part; an idle group is named for other worlds and never acts.
  public var isActive: Bool { behaviour != "idle" }

  /// A group of players who are alike.
  public init(
    name: String, role: Role, count: Int, ether: Wei = .zero, tokens: TokenAmount = .zero,
    hardware: [String: Int] = [:], behaviour: String = "honest",
    behaviours: [String: Behaviour] = [:], strategies: [String: [String: Behaviour]] = [:]
  ) {
    self.name = name
    self.role = role
    self.count = count
    self.ether = ether
    self.tokens = tokens
    self.hardware = hardware
    self.behaviour = behaviour
    self.behaviours = behaviours
    self.strategies = strategies
  }
}

extension PlayerGroup {
  /// The machine of each member: profiles in order of name, as many members of each as its weight
  /// says, over and over; `nil` for the prover profile's own machine.
  var members: [HardwareProfile?] {
    let machines = HardwareProfile.all.filter { (hardware[$0.name] ?? 0) > 0 }
      .sorted { $0.name < $1.name }
      .flatMap { Array(repeating: $0, count: hardware[$0.name] ?? 0) }
    return (0..<count).map { machines.isEmpty ? nil : machines[$0 % machines.count] }
  }
}
