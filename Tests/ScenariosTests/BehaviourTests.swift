import Foundation
import Learning
import Parameters
import Rollup
import Scenarios
import Testing

@Suite("Behaviours")
struct BehaviourTests {
  /// Kinds of both forms, made here: the reader must not depend on which rules are registered.
  static let bid = DecisionKind(
    "bid", role: .sequencer, "what to bid",
    fields: [.init("value", unit: "ether", edges: [0.1, 1]), .init("reserve", unit: "ether")],
    menu: .level(
      name: "fraction-of-value", ActionGrid(from: 0, to: 1.5, step: 0.05), honest: 1),
    resolved: "at once", payoff: PayoffRange(low: -1, high: 1, timesField: "value"))
  static let work = DecisionKind(
    "work", role: .prover, "whether to prove",
    fields: [
      .init("price-over-cost", unit: "ratio", edges: [1]),
      .init("own-queue", unit: "hours", edges: [0.1, 1]),
    ],
    menu: .choices([Choice("prove", "at once"), Choice("skip", "not"), Choice("late", "later")]),
    resolved: "with the proof")

  @Test("are read to what the text says")
  func values() throws {
    func bid(_ text: String) throws -> Behaviour { try Behaviour(text: text, of: Self.bid) }
    #expect(try bid("honest") == .honest)
    #expect(try bid("0.8") == .level(0.8))
    #expect(try bid("8e-1") == .level(0.8))
    #expect(try Behaviour(text: "honest", of: Self.work) == .honest)
    #expect(try Behaviour(text: "skip", of: Self.work) == .choice("skip"))
    #expect(
      try bid(
        "{learner: exp3, actions: {fraction-of-value: {from: 0, to: 1, step: 0.05}}, "
          + "parameters: {gamma: 0.2}}")
        == .learner(
          LearnerSpec(.exp3(gamma: 0.2), grid: ActionGrid(from: 0, to: 1, step: 0.05))))
    #expect(
      try bid("{learner: exp3, payoff: {low: 0, high: 0.5}, state: [value]}")
        == .learner(
          LearnerSpec(
            .exp3(gamma: 0.07), grid: ActionGrid(from: 0, to: 1.5, step: 0.05), state: ["value"],
            payoff: PayoffRange(low: 0, high: 0.5, timesField: "value"))))
    #expect(
      try Behaviour(
        text: """
          {learner: q-learning, actions: [skip, prove], state: [own-queue, price-over-cost],
          parameters: {alpha: 0.2, delta: 0.9, exploration: {beta: 1e-3}, initial: -2}}
          """, of: Self.work)
        == .learner(
          LearnerSpec(
            .qLearning(
              alpha: 0.2, delta: 0.9, exploration: .exponential(initial: 1, beta: 0.001),
              initial: -2), choices: ["skip", "prove"], state: ["own-queue", "price-over-cost"])))
  }

  @Test("of other learners are those of repeated games with these parameters")
  func algorithms() throws {
    func rule(_ text: String) throws -> LearningRule? {
      guard case .learner(let spec) = try Behaviour(text: text, of: Self.work) else { return nil }
      return spec.rule
    }
    #expect(try rule("{learner: ucb1}") == .algorithm(.ucb1(c: 2)))
    #expect(try rule("{learner: thompson-beta}") == .algorithm(.thompsonBeta))
    #expect(
      try rule("{learner: reinforce, parameters: {alpha: 0.3}}")
        == .algorithm(.reinforce(alpha: 0.3)))
    #expect(
      try rule("{learner: fixed, parameters: {strategy: [0.5, 0.25, 0.25]}}")
        == .algorithm(.fixed(strategy: [0.5, 0.25, 0.25])))
    #expect(
      try rule("{learner: exp3-ix, parameters: {eta: 0.1, gamma: 5e-2}}")
        == .algorithm(.exp3IX(.given(eta: 0.1, gamma: 0.05))))
    #expect(
      try rule("{learner: boltzmann-q, parameters: {temperature: 2, decay: 1e-3, delta: 0.5}}")
        == .algorithm(
          .boltzmannQ(
            BoltzmannQLearning(
              alpha: .constant(0.1), delta: 0.5, temperature: .init(initial: 2, decay: 0.001),
              initial: .constant(0)))))
  }

  /// A text for each kind of learner of repeated games.
  static let everyKind: [String: String] = [
    "boltzmann-q": "parameters: {decay: 0.01}",
    "thompson-gaussian": "parameters: {noise-sd: 1}",
    "internal-regret-matching": "parameters: {mu: 1}",
    "imitation": "parameters: {population: 20, beta: 10, mutation: 0.01}",
    "fixed": "parameters: {strategy: [0.2, 0.3, 0.5]}",
  ]

  @Test("name every learner of repeated games", arguments: LearningAlgorithm.kinds)
  func everyLearner(name: String) throws {
    if name == "linear-bid" {
      let parameters = "parameters: {slope: 0.5, intercept: 0.1, field: reserve}"
      #expect(
        try Behaviour(
          text: "{learner: linear-bid, actions: {fraction-of-value: {to: 1}}, \(parameters)}",
          of: Self.bid)
          == .linear(
            LinearAnswer(
              field: "reserve", slope: 0.5, intercept: 0.1,
              grid: ActionGrid(from: 0, to: 1, step: 0.05))))
      return
    }
    let extra = Self.everyKind[name].map { ", \($0)" } ?? ""
    let behaviour = try Behaviour(text: "{learner: \(name)\(extra)}", of: Self.work)
    guard case .learner(let spec) = behaviour else {
      Issue.record("no learner")
      return
    }
    switch spec.rule {
    case .qLearning: #expect(name == "q-learning")
    case .sarsa: #expect(name == "sarsa")
    case .exp3: #expect(name == "exp3")
    case .algorithm(let algorithm): #expect(algorithm.kind == name)
    case .estimating(let algorithm, let exploration):
      #expect(algorithm.kind == name && algorithm.needsPayoffsOfAllActions)
      let usual = ["internal-regret-matching": 0.01, "hedge": 0]
      #expect(exploration == usual[name, default: 0.05])
    }
  }

  @Test("with a number have no place where a choice is asked for, and the reason is said")
  func noNumber() throws {
    let error = try #require(throws: ScenarioError.self) {
      try Behaviour(
        text: "{learner: linear-bid, parameters: {slope: 1, field: own-queue}}", of: Self.work)
    }
    #expect(error.issues.map(\.path) == ["work.learner"])
    #expect(error.issues[0].message.contains("'work' asks for a choice"))
  }

  @Test("of hedge take the step of Bubeck and Cesa-Bianchi 2012, Theorem 3.1, where eta is auto")
  func hedgeStep() throws {
    func rule(_ text: String) throws -> LearningRule? {
      guard
        case .learner(let spec) = try Behaviour(text: text, of: Self.work, training: 50_000)
      else { return nil }
      return spec.rule
    }
    guard case .estimating(.hedge(let eta?), exploration: 0)? = try rule("{learner: hedge}") else {
      Issue.record("no hedge")
      return
    }
    #expect(abs(eta / (2 * log(3) / (3 * 50_000)).squareRoot() - 1) < 1e-12)
    #expect(
      try rule("{learner: hedge, parameters: {eta: 0.3, exploration: 0}}")
        == .estimating(.hedge(eta: 0.3), exploration: 0))
  }

  /// Bubeck and Cesa-Bianchi 2012, section 3.2, and Neu 2015, Theorem 1, with T = 50,000 and K = 3; the
  /// others' defaults are those of repeated games.
  @Test("of other learners have their papers' parameters where none are written")
  func defaults() throws {
    func algorithm(_ text: String) throws -> LearningAlgorithm? {
      let behaviour = try Behaviour(text: text, of: Self.work, training: 50_000)
      guard case .learner(let spec) = behaviour else { return nil }
      switch spec.rule {
      case .algorithm(let algorithm), .estimating(let algorithm, _): return algorithm
      default: return nil
      }
    }
    for (text, confidence) in [("", 0.05), (", parameters: {confidence: 0.2}", 0.2)] {
      guard
        case .exp3P(.given(let eta, let gamma, let beta))? = try algorithm(
          "{learner: exp3p\(text)}")
      else {
        Issue.record("no exp3p")
        return
      }
      #expect(abs(eta / (0.95 * (log(3) / 150_000).squareRoot()) - 1) < 1e-12)
      #expect(abs(gamma / (1.05 * (3 * log(3) / 50_000).squareRoot()) - 1) < 1e-12)
      #expect(abs(beta / (log(3 / confidence) / 150_000).squareRoot() - 1) < 1e-12)
    }
    guard case .exp3IX(.given(let eta, let gamma))? = try algorithm("{learner: exp3-ix}") else {
      Issue.record("no exp3-ix")
      return
    }
    #expect(abs(eta / (2 * log(3) / 150_000).squareRoot() - 1) < 1e-12 && gamma == eta / 2)
    #expect(
      try algorithm("{learner: smooth-fictitious-play}") == .smoothFictitiousPlay(lambda: 0.1))
    #expect(
      try algorithm("{learner: thompson-gaussian, parameters: {noise-sd: 2}}")
        == .thompsonGaussian(priorMean: 0, priorVariance: 1, noise: 2))
    guard
      case .boltzmannQ(let learning)? = try algorithm(
        "{learner: boltzmann-q, parameters: {decay: 0.1}}")
    else {
      Issue.record("no boltzmann-q")
      return
    }
    #expect(learning.temperature.initial == 1000)
  }

  @Test(
    "of other learners are refused by the key that is wrong",
    arguments: [
      ("{learner: ucb1, parameters: {c: 0}}", "work.parameters.c"),
      ("{learner: fixed, parameters: {strategy: [0.5, 0.4]}}", "work.parameters.strategy"),
      ("{learner: fixed, parameters: {strategy: [0.5, 0.5]}}", "work.parameters.strategy"),
      ("{learner: exp3p, parameters: {eta: 0.1}}", "work.parameters.gamma"),
      ("{learner: exp3p, parameters: {eta: 0.1, gamma: 0.1}}", "work.parameters.beta"),
      ("{learner: exp3p, parameters: {gamma: 0.1}}", "work.parameters.gamma"),
      ("{learner: exp3p, parameters: {confidence: 0}}", "work.parameters.confidence"),
      (
        "{learner: exp3p, parameters: {eta: 0.1, gamma: 0.1, beta: 0, confidence: 0.1}}",
        "work.parameters.confidence"
      ),
      ("{learner: exp3-ix, parameters: {gamma: 0.1}}", "work.parameters.gamma"),
      ("{learner: exp3-ix, parameters: {eta: 0.1}}", "work.parameters.gamma"),
      ("{learner: imitation, parameters: {population: 2, beta: 1}}", "work.parameters.mutation"),
      ("{learner: q-learning, parameters: {alpha: 0}}", "work.parameters.alpha"),
      ("{learner: sarsa, parameters: {alpha: 0}}", "work.parameters.alpha"),
      ("{learner: exp3, parameters: {gamma: 0}}", "work.parameters.gamma"),
      ("{learner: hedge, parameters: {eta: 0}}", "work.parameters.eta"),
      ("{learner: hedge, parameters: {exploration: 2}}", "work.parameters.exploration"),
      ("{learner: internal-regret-matching}", "work.parameters.mu"),
      ("{learner: smooth-fictitious-play, parameters: {lambda: 0}}", "work.parameters.lambda"),
      (
        "{learner: imitation, parameters: {population: 1, beta: 1, mutation: 0.1}}",
        "work.parameters.population"
      ),
      (
        "{learner: genetic, parameters: {population: 3, tournament: 4}}",
        "work.parameters.tournament"
      ),
      (
        "{learner: thompson-gaussian, parameters: {prior-variance: 1, noise-sd: 0}}",
        "work.parameters.noise-sd"
      ),
      (
        "{learner: boltzmann-q, parameters: {temperature: 0, decay: 0.1}}",
        "work.parameters.temperature"
      ),
    ])
  func parameters(text: String, path: String) throws {
    let error = try #require(throws: ScenarioError.self) {
      try Behaviour(text: text, of: Self.work)
    }
    #expect(error.issues.contains { $0.path == path }, "\(error.issues)")
  }

  static let explorations: [(text: String, value: LearningRule.Exploration)] = [
    ("none", .none), ("{kind: none}", .none), ("{kind: constant, value: 0.1}", .constant(0.1)),
    ("exponential", .exponential(initial: 1, beta: 4e-5)),
    ("{kind: exponential, initial: 0.5, beta: 4e-5}", .exponential(initial: 0.5, beta: 4e-5)),
  ]

  @Test("explore in each of the ways that are named")
  func exploration() throws {
    for (text, value) in Self.explorations {
      let behaviour = try Behaviour(
        text: "{learner: q-learning, parameters: {exploration: \(text)}}", of: Self.work)
      #expect(
        behaviour
          == .learner(
            LearnerSpec(
              .qLearning(alpha: 0.1, delta: 0.95, exploration: value, initial: 0),
              choices: ["prove", "skip", "late"])))
    }
  }

  @Test("mix by the bound of Auer et al. 2002, Corollary 3.2, where gamma is auto")
  func leastBound() throws {
    func gamma(_ training: Int) throws -> Double {
      guard
        case .learner(let spec) = try Behaviour(
          text: "{learner: exp3, parameters: {gamma: auto}}", of: Self.work, training: training),
        case .exp3(let gamma) = spec.rule
      else { return .nan }
      return gamma
    }
    let expected = (3 * log(3) / ((M_E - 1) * 200_000)).squareRoot()
    #expect(abs(try gamma(200_000) / expected - 1) < 1e-12)
    #expect(try gamma(1) == 1 && gamma(0) == 1)
  }

  static let refusals: [(text: String, path: String, parts: [String])] = [
    ("1.6", "bid", ["out of range", "from 0.0 to 1.5"]),
    ("-0.1", "bid", ["out of range"]),
    ("honst", "bid", ["'honest'", "did you mean 'honest'?"]),
    ("{learner: exp4}", "bid.learner", ["did you mean 'exp3'?"]),
    (
      "{learner: exp3, actions: {fraction-of-vale: {}}}", "bid.actions.fraction-of-vale",
      ["did you mean 'fraction-of-value'?"]
    ),
    ("{learner: exp3, actions: [a, b]}", "bid.actions", ["a list", "expected a map"]),
    ("{learner: exp3, state: [valeu]}", "bid.state[0]", ["did you mean 'value'?"]),
    (
      "{learner: exp3, actions: {fraction-of-value: {from: 1, to: 0.5}}}",
      "bid.actions.fraction-of-value", ["a grid without steps"]
    ),
    (
      "{learner: exp3, actions: {fraction-of-value: {step: 0.04}}}",
      "bid.actions.fraction-of-value", ["misses 'to'"]
    ),
    (
      "{learner: exp3, actions: {fraction-of-value: {step: 1e-3}}}",
      "bid.actions.fraction-of-value", ["more than 1000"]
    ),
    (
      "{learner: exp3, actions: {fraction-of-value: {to: 2}}}", "bid.actions.fraction-of-value.to",
      ["out of range"]
    ),
    ("{learner: exp3, payoff: {low: 0}}", "bid.payoff.high", ["missing"]),
    ("{learner: exp3, parameters: {gamma: 1.5}}", "bid.parameters.gamma", ["from 0.0 to 1.0"]),
    ("{learner: q-learning, parameters: {delta: 1}}", "bid.parameters.delta", ["out of range"]),
  ]

  @Test("are refused with the key and what is near")
  func refused() throws {
    for (text, path, parts) in Self.refusals {
      let error = try #require(throws: ScenarioError.self) {
        try Behaviour(text: text, of: Self.bid)
      }
      #expect(error.issues.map(\.path) == [path], "\(error.issues)")
      for part in parts { #expect(error.issues[0].message.contains(part), "\(error.issues)") }
    }
  }

  @Test("of a file reach the setting, and paths reach into them")
  func setting() throws {
    let file = """
      players:
        operator:
          behaviour: {order-block: {learner: exp3, actions: [include-all, empty], parameters: {gamma: 0.3}}}
      """
    func learner(_ set: [String]) throws -> LearnerSpec? {
      let setting = try Fixtures.scenario(file, set: set).setting(seed: 1)
      let group = try #require(setting.players.first { $0.name == "operator" })
      guard case .learner(let spec)? = group.behaviours["order-block"] else { return nil }
      return spec
    }
    let path = "players.operator.behaviour.order-block"
    #expect(
      try learner([]) == LearnerSpec(.exp3(gamma: 0.3), choices: ["include-all", "empty"]))
    #expect(try learner(["\(path).parameters.gamma=0.4"])?.rule == .exp3(gamma: 0.4))
    #expect(try learner(["\(path).actions=[censor]"])?.choices == ["censor"])
    #expect(try learner(["\(path)=censor"]) == nil)
    let other = try learner(["\(path).learner=q-learning", "\(path).parameters.alpha=0.5"])
    guard case .qLearning(let alpha, _, _, _, _)? = other?.rule else {
      Issue.record("another learner")
      return
    }
    // Another learner is another map: nothing of the first is left.
    #expect(alpha == 0.5 && other?.choices.count == 6)
    #expect(try learner(["\(path)=honest", "\(path).learner=exp3"])?.rule == .exp3(gamma: 0.07))
  }

  @Test("that learn bring the assumptions of their training, and others do not")
  func assumptions() throws {
    func names(_ set: [String]) throws -> [String] {
      try Fixtures.scenario(set: set).assumptions.map(\.name)
    }
    let learner = "players.operator.behaviour.order-block={learner: exp3}"
    #expect(try !names([]).contains("learning.train.decisions"))
    #expect(try names([learner]).contains("learning.train.decisions"))
    #expect(
      try names([learner]).contains("players.operator.behaviour.order-block.parameters.gamma"))
  }

  @Test("say what a learner looks at in vain")
  func vain() throws {
    let scenario = try Fixtures.scenario(set: [
      "players.operator.behaviour.order-block={learner: q-learning, state: [pending]}"
    ])
    #expect(scenario.notes.contains { $0.contains("'pending' has one cell") })
  }
}
