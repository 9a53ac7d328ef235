internal import Learning
internal import Rollup

/// What a learner's states and actions mean in a kind of decision; a group's members share one.
struct Binding: Sendable, BitwiseCopyable {
  /// The learner's actions, as a range of `Learners.answers`.
  let firstAnswer: Int
  let actions: Int
  /// The learner's action of each choice of the kind, from here in `Learners.places`; -1 where a
  /// number of the learner's own grid is answered, which is its action.
  let firstPlace: Int
  let choices: Int
  /// The fields that make the state, as a range of `Learners.cuts`.
  let firstCut: Int
  let cutCount: Int
  let states: Int
  /// Between what rewards lie, in ether or in multiples of the field `times`.
  let low: Double
  let high: Double
  let times: Int
  /// Whether the next decision's state enters what is learned.
  let looksAhead: Bool
  /// The recorder of the kind.
  let curve: Int
}

/// A field of a request, cut into cells at some edges.
struct Cut: Sendable, BitwiseCopyable {
  let field: Int
  let firstEdge: Int
  let edges: Int
}

extension Learners {
  /// Prepares what learners of `spec` see and answer in `kind`, and gives its number.
  mutating func bind(_ spec: LearnerSpec, to kind: DecisionKind, index: Int) -> Int {
    let firstCut = cuts.count
    var states = 1
    for name in spec.state {
      guard let field = kind.fieldIndex(name) else {
        preconditionFailure("'\(kind.name)' shows no '\(name)'")
      }
      let edges = kind.fields[field].edges
      cuts.append(Cut(field: field, firstEdge: self.edges.count, edges: edges.count))
      self.edges.append(contentsOf: edges)
      states *= edges.count + 1
    }
    let own = Self.answers(spec, kind)
    let payoff = spec.payoff ?? kind.payoff
    bindings.append(
      Binding(
        firstAnswer: answers.count, actions: own.count,
        firstPlace: kind.choices.isEmpty ? -1 : places.count, choices: kind.choices.count,
        firstCut: firstCut, cutCount: spec.state.count, states: states, low: payoff.low,
        high: payoff.high, times: payoff.timesField.map { field(kind, $0) } ?? -1,
        looksAhead: spec.rule.discount > 0, curve: curve(of: kind, index)))
    answers.append(contentsOf: own)
    for choice in kind.choices.indices {
      places.append(Int32(own.firstIndex { $0.index == choice } ?? -1))
    }
    return bindings.count - 1
  }

  /// The actions of a learner, in its order.
  private static func answers(_ spec: LearnerSpec, _ kind: DecisionKind) -> [Action] {
    switch kind.menu {
    case .choices(let choices):
      spec.choices.isEmpty
        ? choices.indices.map { Action($0) } : spec.choices.map { kind.action(named: $0) }
    case .level(_, let grid, _):
      (spec.grid ?? grid).levels.enumerated().map { Action($0.offset, level: $0.element) }
    }
  }

  private func field(_ kind: DecisionKind, _ name: String) -> Int {
    guard let field = kind.fieldIndex(name) else {
      preconditionFailure("payoffs of '\(kind.name)' are multiples of '\(name)', which it lacks")
    }
    return field
  }

  private mutating func curve(of kind: DecisionKind, _ index: Int) -> Int {
    if let known = curves.firstIndex(where: { $0.index == index }) { return known }
    curves.append(CurveRecorder(kind, index: index))
    return curves.count - 1
  }
}
