internal import Foundation
internal import Parameters
internal import Rollup

/// The groups of players that take part where a file names no group of their role.
///
/// Which they are depends on the design alone: it says whether several sequencers take part, and
/// whether it asks provers.
struct UsualGroups {
  /// The groups, as they would stand in a file.
  let text: String

  private static let oneOperator = "operator: {role: sequencer, count: 1}"
  private static let operators = "operators: {role: sequencer, count: 4}"
  private static let builders = "builders: {role: builder, count: 4, capital: 100 ether}"
  private static let searchers = "searchers: {role: searcher, count: 2}"
  private static let provers =
    "provers: {role: prover, count: 8, capital: 100 ether, hardware: {cpu-224-thread: 1}}"
  private static let outsider =
    "outsider: {role: attacker, count: 1, capital: 500 ether, behaviour: {default: idle}}"

  /// The rule in words, for `explain`.
  static let rule =
    "where no group of the role is named: one sequencer 'operator', or 'operators' where the design "
    + "has seats for any number (four; stakers twelve); two 'searchers'; eight 'provers' where the "
    + "design asks provers, four 'builders' where it asks builders; an idle 'outsider' with 500 "
    + "ether, role attacker"

  /// Every group that is usual in some design.
  private static let all = Defaults.node(
    "{\([oneOperator, operators, searchers, provers, builders, outsider].joined(separator: ", "))}")

  /// The names of all of them.
  static var names: [String] { (all.entries ?? []).map(\.key) }

  /// Those of a design; `nil`, a design that was refused, has one operator and asks no provers.
  init(_ design: Design?) {
    let sequencers = design.map(\.sequencing.usualSequencers) ?? 1
    func asks(_ role: Role) -> Bool {
      design?.decisions.contains { $0.role == role } ?? false
    }
    let operators = Self.operators.replacingOccurrences(
      of: "count: 4", with: "count: \(sequencers)")
    let groups =
      [sequencers == 1 ? Self.oneOperator : operators, Self.searchers]
      + (asks(.prover) ? [Self.provers] : []) + (asks(.builder) ? [Self.builders] : [])
      + [Self.outsider]
    text = "{\(groups.joined(separator: ", "))}"
  }

  /// Those of a lineage, in which nobody takes part but users.
  static let none = UsualGroups()

  private init() { text = "{}" }

  /// The groups of a file, with the usual ones where nobody names their role.
  ///
  /// A group with the name of a usual one, of this design or another, changes that and need not
  /// repeat its role.
  func completing(_ given: SourceNode?) -> SourceNode {
    let usual = Defaults.node(text)
    guard var players = given, players.entries != nil else { return given ?? usual }
    for entry in Self.all.entries ?? [] {
      if let group = players[entry.key], group.entries != nil, group["role"] == nil {
        players[entry.key] = Overlay.merged(entry.node, group, nil)
      }
    }
    let roles = Set((players.entries ?? []).compactMap { $0.node["role"]?.scalar })
    for entry in usual.entries ?? []
    where players[entry.key] == nil && !roles.contains(entry.node["role"]?.scalar ?? "") {
      players.append(entry)
    }
    return players
  }
}
