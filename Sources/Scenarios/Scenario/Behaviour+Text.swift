internal import Parameters
package import Rollup

extension Behaviour {
  /// Reads a behaviour as it would stand under `players.GROUP.behaviour`, for any kind of decision:
  /// also for one that no rule of the registry asks, so that a kind is tested beside its rule.
  package init(
    text: String, of kind: DecisionKind, training: Int = 200_000
  ) throws(ScenarioError) {
    let node = try YAMLText.flow(text, at: Place(file: kind.name))
    var reader = SchemaReader()
    let value = reader.parameter(
      BehaviourSection.parameter(of: kind), from: node, at: kind.name, place: node.place)
    try reader.issues.check()
    guard let value else { preconditionFailure("a behaviour without issues has a value") }
    if !value.entries.isEmpty {
      for (key, mismatch) in LearnerCheck(value, of: kind).problems {
        reader.issues.add(node.place, "\(kind.name).\(key)", mismatch)
      }
      try reader.issues.check()
    }
    let map = Resolved.map([Resolved.Entry(kind.name, value)]).arguments
    self.init(map.entries[0].node, of: kind, training: training)
  }
}
