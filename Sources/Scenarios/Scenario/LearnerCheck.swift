internal import Learning
internal import Parameters
internal import Randomness
internal import Rollup

/// What the keys of a learner, each right alone, say together.
struct LearnerCheck {
  /// What is refused, by key below the learner.
  private(set) var problems: [(key: String, mismatch: Mismatch)] = []
  /// How many numbers a learner keeps.
  private(set) var numbers = 0
  /// What it looks at in vain, by key.
  private(set) var notes: [(key: String, text: String)] = []

  /// The most numbers that a learner may choose among.
  private static let mostLevels = 1_000.0
  /// The most cells of a learner's table: states times actions.
  private static let mostCells = 1_000_000

  /// Checks a learner of a kind of decision.
  init(_ learner: Resolved, of kind: DecisionKind) {
    var actions = learner["actions"]?.items.count ?? 0
    if case .level(let name, _, _) = kind.menu {
      actions = levels(learner["actions"]?[name], "actions.\(name)")
    }
    if let payoff = learner["payoff"], Self.number(payoff["low"]) >= Self.number(payoff["high"]) {
      refuse("payoff", "'low' that is not below 'high'", "a range")
    }
    let states = checkState(
      (learner["state"]?.items ?? []).map(\.spelling), of: kind, actions: actions)
    numbers = Self.numbers(learner, states: states, actions: actions)
    checkAlgorithm(learner, of: kind, states: states, actions: actions)
  }

  /// What a learner keeps that is not asked itself.
  private static func numbers(_ learner: Resolved, states: Int, actions: Int) -> Int {
    let row =
      switch learner["learner"]?.spelling {
      case "q-learning": number(learner["parameters"]?["epoch"]) > 1 ? 5 * actions : actions
      case "internal-regret-matching": actions * actions
      default: 2 * actions
      }
    let (product, overflow) = states.multipliedReportingOverflow(by: row)
    return overflow ? .max : product
  }

  /// Rates that `eta: auto` sets stand nowhere else, and are needed beside any other `eta`.
  private mutating func checkAutomatic(_ name: String, _ parameters: Resolved) {
    guard name == "exp3p" || name == "exp3-ix" else { return }
    let isAutomatic = Self.number(parameters["eta"]).isNaN
    for key in name == "exp3p" ? ["gamma", "beta"] : ["gamma"]
    where (parameters[key] != nil) == isAutomatic {
      refuse(
        "parameters.\(key)", isAutomatic ? "a value" : "missing",
        isAutomatic ? "nothing: eta: auto sets it" : "a number beside 'eta'")
    }
    if parameters["confidence"] != nil, !isAutomatic {
      refuse("parameters.confidence", "a value", "nothing: it only goes with eta: auto")
    }
  }

  /// What only the learner itself can say of its parameters and sizes.
  private mutating func checkAlgorithm(
    _ learner: Resolved, of kind: DecisionKind, states: Int, actions: Int
  ) {
    let name = learner["learner"]?.spelling ?? ""
    if name == LearnerDeclaration.linear.name, !kind.choices.isEmpty {
      return refuse(
        "learner", "'\(name)', which answers with a number",
        "a learner: '\(kind.name)' asks for a choice")
    }
    for (rule, key) in [("q-learning", "alpha"), ("sarsa", "alpha"), ("exp3", "gamma")]
    where rule == name && Self.number(learner["parameters"]?[key]) == 0 {
      refuse("parameters.\(key)", "0", "above 0 and at most 1")
    }
    guard problems.isEmpty, actions > 0, let parameters = learner["parameters"],
      let declared = (LearnerDeclaration.bandits + LearnerDeclaration.estimating)
        .first(where: { $0.name == name }),
      declared.parameters.allSatisfy({ $0.isAbsentByDefault || parameters[$0.key] != nil })
    else { return }
    checkAutomatic(name, parameters)
    guard problems.isEmpty else { return }
    let algorithm = LearnerSpec.algorithm(name, parameters.arguments)
    checkSize(of: algorithm, states: states, actions: actions)
    guard problems.isEmpty else { return }
    var stream = RandomStream(seed: 0, purpose: Purpose(rawValue: 0))
    do {
      if LearnerDeclaration.bandits.contains(where: { $0.name == name }) {
        numbers = try TabularLearner(
          algorithm, states: states, actions: actions, periods: 1, stream: &stream
        ).numbers
      } else {
        try algorithm.check("learner")
      }
    } catch {
      switch error {
      case .outOfRange(let key, let found, let expected):
        refuse(Self.below(key), found, expected)
      case .unsupported(let key, let reason): refuse(Self.below(key), reason, "another value")
      }
    }
  }

  /// Those that keep more than a number for each state and action may not keep too much of it.
  private mutating func checkSize(of algorithm: LearningAlgorithm, states: Int, actions: Int) {
    let (key, cells) =
      switch algorithm {
      case .internalRegretMatching: ("state", states * actions * actions)
      case .imitation(let population, _, _): ("parameters.population", population * states)
      case .genetic(let genetic):
        ("parameters.population", genetic.population * max(states, actions))
      default: ("state", 0)
      }
    if cells > Self.mostCells {
      refuse(key, "\(cells) numbers to keep", "at most \(Self.mostCells)")
    }
  }

  /// The key of a scenario for a learner's own, such as `learner.noise_sd`.
  private static func below(_ key: String) -> String {
    let name = key.split(separator: ".").last.map { $0.replacing("_", with: "-") } ?? ""
    return name == "initial" && key.contains("temperature")
      ? "parameters.temperature" : "parameters.\(name)"
  }

  /// How many numbers a grid has; 0 where it is refused.
  private mutating func levels(_ grid: Resolved?, _ key: String) -> Int {
    let from = Self.number(grid?["from"])
    let to = Self.number(grid?["to"])
    let step = Self.number(grid?["step"])
    guard from < to, step > 0 else {
      refuse(key, "a grid without steps", "'from' below 'to', and a 'step' above 0")
      return 0
    }
    let steps = (to - from) / step
    guard steps < Self.mostLevels else {
      refuse(key, "more than 1000 numbers", "a larger 'step'")
      return 0
    }
    // Decimal steps are not binary: a millionth of a step is no other number of steps.
    guard abs(steps - steps.rounded()) < 1e-6 else {
      refuse(key, "a 'step' that misses 'to'", "a whole number of steps from 'from' to 'to'")
      return 0
    }
    return Int(steps.rounded()) + 1
  }

  /// How many states there are.
  private mutating func checkState(
    _ names: [String], of kind: DecisionKind, actions: Int
  ) -> Int {
    var cells = max(1, actions)
    for name in names {
      guard let field = kind.fields.first(where: { $0.name == name }) else { continue }
      if field.edges.isEmpty {
        notes.append(("state", "'\(name)' has one cell, and so tells the learner nothing"))
      }
      let (product, overflow) = cells.multipliedReportingOverflow(by: field.edges.count + 1)
      cells = overflow ? .max : product
    }
    if cells > Self.mostCells {
      refuse("state", "\(cells) states times actions", "at most \(Self.mostCells)")
    }
    return cells / max(1, actions)
  }

  private mutating func refuse(_ key: String, _ found: String, _ expected: String) {
    problems.append((key, Mismatch(found, expected: expected)))
  }

  private static func number(_ node: Resolved?) -> Double {
    if case .leaf(.number(let number), _)? = node { number.double } else { .nan }
  }
}

extension Parameter {
  /// Whether nothing stands in its place where nothing is written.
  fileprivate var isAbsentByDefault: Bool { if case .absent = fallback { true } else { false } }
}
