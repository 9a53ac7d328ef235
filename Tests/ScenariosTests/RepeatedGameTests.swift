import Foundation
import Learning
import Scenarios
import Testing

@Suite("Files with repeated games")
struct RepeatedGameTests {
  private static let folder = Fixtures.root.appending(path: "Experiments/Learning")

  private func shipped(_ name: String, _ overrides: [String] = []) throws -> Learning.Experiment {
    try RepeatedGame.read(
      file: Self.folder.appending(path: "\(name).yaml").path,
      overrides: overrides.map { try Override($0) }
    ).experiment
  }

  private func read(_ text: String, _ overrides: [String] = []) throws -> Learning.Experiment {
    try RepeatedGame.read(text: text, overrides: overrides.map { try Override($0) }).experiment
  }

  private func issues(_ text: String, _ overrides: [String] = []) throws -> [Scenarios.Issue] {
    let error = try #require(throws: ScenarioError.self) { try read(text, overrides) }
    #expect(error.errorDescription?.isEmpty == false)
    return error.issues
  }

  /// The values of the design's three complete files, written out by hand.
  @Test("say what the experiments of the literature are")
  func complete() throws {
    #expect(
      try shipped("calvano-baseline")
        == Experiment(
          name: "calvano-baseline",
          environment: .bertrand(Bertrand(n: 2, m: 15, xi: 0.1, memory: 1)),
          learners: [
            .qLearning(
              QLearning(
                alpha: .constant(0.15), delta: 0.95,
                exploration: .exponential(initial: 1, beta: 4e-6), initial: .uniformOpponents))
          ], stop: .window(100_000, maximum: 1_000_000_000), sessions: 100,
          impulse: Impulse(player: 0, action: .bestResponse, periods: 15)))
    #expect(
      try shipped("first-price")
        == Experiment(
          name: "first-price",
          environment: .auction(
            Auction(
              format: .first, n: 2, bids: .init(minimum: 0.05, maximum: 0.95, count: 19),
              values: .fixed([1]), ties: .random)),
          learners: [
            .qLearning(
              QLearning(
                alpha: .constant(0.05), delta: 0.99,
                exploration: .exponential(initial: 0.025, beta: 2e-4), initial: .constant(100)))
          ], stop: .periods(1_000_000), sessions: 200))
    #expect(
      try shipped("shapley")
        == Experiment(
          name: "shapley",
          environment: .matrix(
            MatrixGame(
              actions: [3, 3],
              payoffs: [[1, 0, 0, 0, 1, 0, 0, 0, 1], [0, 0, 1, 1, 0, 0, 0, 1, 0]])),
          learners: [.fictitiousPlay(start: [0, 1]), .regretMatching], stop: .periods(100_000),
          sessions: 50,
          measures: ["external_regret", "internal_regret", "payoff_1", "share_1_1"]))
  }

  @Test("that ship are read, checked as what they are, and play")
  func allShipped() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      $0.hasSuffix(".yaml")
    }
    var kinds: Set<String> = []
    for file in files {
      let path = Self.folder.appending(path: file).path
      #expect(try ScenarioReader.check(file: path) == .repeatedGame)
      var experiment = try RepeatedGame.read(file: path).experiment
      kinds.insert(experiment.environment.kind)
      experiment.sessions = 1
      experiment.stop = .periods(50)
      experiment.impulse = nil
      #expect(try experiment.run().summaries.allSatisfy { $0.summary.mean.isFinite }, "\(file)")
    }
    #expect(kinds == Set(GameEnvironment.kinds))
  }

  @Test("may be JSON, and have defaults for what is usual")
  func json() throws {
    let experiment = try read(
      """
      {"environment": {"kind": "bertrand", "n": 2, "m": 5},
       "learners": [{"kind": "q-learning", "exploration": {"kind": "none"},
       "initial": {"kind": "constant", "value": -1.5e0}}], "stop": {"window": 10}}
      """)
    #expect(experiment.name == "repeated-game" && experiment.sessions == 100)
    #expect(experiment.seed == 1 && experiment.tail == 0.1)
    #expect(experiment.stop == .window(10, maximum: 1_000_000_000))
    #expect(experiment.environment == .bertrand(Bertrand(n: 2, m: 5)))
    #expect(
      experiment.learners == [
        .qLearning(
          QLearning(
            alpha: .constant(0.1), delta: 0.95, exploration: .none, initial: .constant(-1.5)))
      ])
  }

  private static let duopoly = """
    environment: {kind: bertrand, n: 2, m: 5, quality: [2, 2]}
    learners:
      - kind: q-learning
        exploration: {kind: exponential, beta: 1e-3}
        initial: {kind: uniform-opponents}
    stop: {periods: 100}

    """

  @Test("take values for paths into maps and lists, before they are checked")
  func overrides() throws {
    let experiment = try read(
      Self.duopoly,
      [
        "learners.0.alpha=0.2", "environment.quality.1=3", "stop.periods=2e1",
        "learners.0.exploration.beta=4e-6", "sessions=7",
      ])
    guard case .qLearning(let learning) = experiment.learners[0],
      case .bertrand(let market) = experiment.environment
    else {
      #expect(Bool(false), "\(experiment)")
      return
    }
    #expect(learning.alpha == .constant(0.2))
    #expect(learning.exploration == .exponential(beta: 4e-6))
    #expect(market.quality == [2, 3])
    #expect(experiment.stop == .periods(20) && experiment.sessions == 7)
    #expect(try issues(Self.duopoly, ["learners.1.alpha=0.2"])[0].message.contains("position '1'"))
    #expect(try issues(Self.duopoly, ["learners.x=1"])[0].path == "learners.x")
    let place = try issues(Self.duopoly, ["environment.n=0"])[0].place
    #expect(place.description == "--set environment.n")
  }

  @Test("name every mistake at once, with line, path and the nearest valid word")
  func allAtOnce() throws {
    let found = try issues(
      """
      environment:
        kind: bertrand
        n: 2
        m: five
        sigma: 1
      learners:
        - kind: q-learning
          alfa: 0.1
          exploration: {kind: exponential, beta: fast}
          initial: {kind: uniform-opponent}
        - kind: hedgehog
      stop: {}
      sesions: 3
      tail: 2
      """)
    func has(_ line: Int, _ path: String, _ words: String) -> Bool {
      found.contains {
        $0.place.line == line && $0.path == path && $0.message.contains(words)
      }
    }
    #expect(has(13, "sesions", "did you mean 'sessions'?"))
    #expect(has(4, "environment.m", "'five'"))
    #expect(has(5, "environment.sigma", "unknown key"))
    #expect(has(8, "learners.0.alfa", "unknown key"))
    #expect(has(9, "learners.0.exploration.beta", "'fast'"))
    #expect(
      has(10, "learners.0.initial", "did you mean 'uniform-opponents'?")
        || has(10, "learners.0.initial.kind", "did you mean 'uniform-opponents'?"))
    #expect(
      has(11, "learners.1.kind", "did you mean 'hedge'?") || has(11, "learners.1.kind", "hedgehog"))
    #expect(has(12, "stop", "neither"))
    #expect(has(14, "tail", "out of range"))
    #expect(found.count == 9)
  }

  /// What stands in the file instead of the usual line, where it is refused, and words of the reason.
  @Test(
    "are refused with the path of what is wrong",
    arguments: [
      ("learners.0.alpha=0", "learners.0.alpha", "above 0"),
      ("learners.0.alpha=1.01", "learners.0.alpha", "1"),
      ("learners.0.delta=1", "learners.0.delta", "below 1"),
      ("learners.0.exploration={beta: 0.1}", "learners.0.exploration.kind", "missing"),
      ("learners.0.exploration={kind: constant}", "learners.0.exploration.epsilon", "missing"),
      ("learners.0.exploration={kind: constant, epsilon: 2}", "learners.0.exploration.epsilon", ""),
      ("learners.0.initial={kind: random, low: 2, high: 1}", "learners.0.initial.high", "low"),
      ("learners.0.initial={kind: fixed-opponents, action: 0}", "learners.0.initial.action", ""),
      ("learners.0.update=all", "learners.0.update", "memory: 0"),
      ("learners.0={kind: hedge}", "learners.0.kind", "memory: 0"),
      ("learners=[]", "learners", "a list of 1 or more"),
      ("learners={kind: hedge}", "learners", "a list"),
      ("learners=[{kind: fixed, strategy: [0.5, 0.6]}]", "learners.0.strategy", "sum of 1"),
      ("learners=[{kind: exp3p, eta: 0.1}]", "learners.0.gamma", "missing"),
      ("learners=[{kind: exp3p, gamma: 0.1}]", "learners.0.gamma", "eta: auto"),
      ("learners=[{kind: exp3-ix, eta: auto, gamma: 0.1}]", "learners.0.gamma", "eta: auto"),
      ("learners=[{}]", "learners.0.kind", "missing"),
      ("environment={}", "environment.kind", "missing"),
      ("environment={n: 2, m: 5}", "environment.kind", "missing"),
      ("environment=bertrand", "environment.n", "missing"),
      ("environment.m=1001", "environment.m", "1000"),
      ("environment.m=1", "environment.m", "from 2"),
      ("environment.m=2.5", "environment.m", "not whole"),
      ("environment.n=-1", "environment.n", "negative"),
      ("environment.n=7", "environment.quality", "1 or 7"),
      ("environment.mu=0", "environment.mu", "1e-6"),
      ("environment.mu=.nan", "environment.mu", ""),
      ("environment.mu=1e999", "environment.mu", ""),
      ("environment.memory=2", "environment.memory", ""),
      ("environment.quality=[1, x]", "environment.quality.1", "'x'"),
      ("stop={periods: 10, window: 10}", "stop", "beside"),
      ("stop={periods: 0}", "stop.periods", ""),
      ("stop={periods: 1e30}", "stop.periods", ""),
      ("tail=0", "tail", "above 0"), ("sessions=0", "sessions", "from 1"),
      ("seed=-1", "seed", "negative"), ("series={points: 101}", "series.points", "1 to 100"),
      ("impulse={player: 3}", "impulse", ""), ("measures=[]", "measures", "1 or more"),
      (
        "environment={kind: matrix, payoffs: [[[1, 2], [3]], [[1, 2], [3, 4]]]}",
        "environment.payoffs.0", "2 rows of 1 or 2"
      ),
      (
        "environment={kind: matrix, payoffs: [[[1]], [[1]], [[1]]]}", "environment.payoffs",
        "3 matrices"
      ),
      ("environment={kind: matrix}", "environment.payoffs", "missing"),
      ("environment={kind: matrix, nfg: none.nfg}", "environment.nfg", "no such file"),
      (
        "environment={kind: matrix, nfg: a.nfg, payoffs: [[[1]], [[1]]]}", "environment.payoffs",
        "'nfg' gives them"
      ),
      (
        "environment={kind: bandit, rewards: gaussian, segments: [{periods: 1, means: [1]}]}",
        "environment.sd", "missing"
      ),
      (
        "environment={kind: bandit, rewards: constant, sd: 1, segments: [{periods: 1, means: [1]}]}",
        "environment.sd", "gaussian"
      ),
      (
        "environment={kind: auction, format: first, weight: 1, n: 2, "
          + "bids: {minimum: 0, maximum: 1, count: 2}, values: {kind: fixed, value: 1}}",
        "environment.weight", "mixed"
      ),
      (
        "environment={kind: auction, format: first, n: 2, "
          + "bids: {minimum: 1, maximum: 0, count: 2}, values: {kind: fixed, value: 1}}",
        "environment.bids.maximum", "above minimum"
      ),
    ])
  func refused(setting: String, path: String, words: String) throws {
    let found = try issues(Self.duopoly, [setting])
    #expect(
      found.contains { $0.path == path && (words.isEmpty || $0.message.contains(words)) },
      "\(setting): \(found)")
  }

  @Test("are refused for all that no file of the house may have")
  func hostile() throws {
    for (text, words) in [
      ("environment: {kind: bertrand}\nenvironment: {}\n", "twice"),
      ("environment: &a {kind: bertrand}\n", "anchor"), ("", "empty"), ("- 1\n", "a list"),
      ("environment: !x 1\n", "tag"), ("a: 1\n---\nb: 1\n", "second document"),
      ("x: [" + String(repeating: "1,", count: 50_000) + "]", "40000"),
      ("x: " + String(repeating: "[", count: 40), ""),
      ("x: " + String(repeating: "y", count: 1_000_001), "1 MB"), ("\u{0}", "binary"),
    ] {
      let found = try issues(text)
      #expect(words.isEmpty || found[0].description.contains(words), "\(found[0])")
    }
  }

  @Test("look for a Gambit file beside themselves, in both of its forms")
  func gambit() throws {
    let folder = try Fixtures.temporaryFolder()
    let head = "NFG 1 R \"x\" { \"a\" \"b\" } { 2 3 }\n"
    try (head + "1 2 3 4 5 6 7 8 9 10 11 12").write(
      toFile: folder + "/game.nfg", atomically: true, encoding: .utf8)
    try (head + "{ { \"\" 1, 2 } { \"\" 3, 4 } } 1 2 2 1 0 2").write(
      toFile: folder + "/outcomes.nfg", atomically: true, encoding: .utf8)
    try "NFG 1 R \"x\" { \"a\" \"b\" } { 2 2 } 1".write(
      toFile: folder + "/broken.nfg", atomically: true, encoding: .utf8)
    func game(_ name: String) throws -> GameEnvironment {
      let text =
        "environment: {kind: matrix, nfg: \(name).nfg}\nlearners: [{kind: hedge}]\nstop: {periods: 9}\n"
      try text.write(toFile: folder + "/file.yaml", atomically: true, encoding: .utf8)
      return try RepeatedGame.read(file: folder + "/file.yaml").experiment.environment
    }
    #expect(
      try game("game")
        == .matrix(
          MatrixGame(actions: [2, 3], payoffs: [[1, 3, 5, 7, 9, 11], [2, 4, 6, 8, 10, 12]])))
    #expect(
      try game("outcomes")
        == .matrix(
          MatrixGame(actions: [2, 3], payoffs: [[1, 3, 3, 1, 0, 3], [2, 4, 4, 2, 0, 4]])))
    let error = try #require(throws: ScenarioError.self) { try game("broken") }
    #expect(error.issues[0].path == "environment.nfg" && error.issues[0].message.contains(":1:"))
  }

  @Test("that are broken at random are refused or play, and never trap")
  func mutated() throws {
    let names = ["calvano-baseline", "first-price", "shapley", "bandit", "tullock", "inspection"]
    let originals = try names.map { name in
      Array(
        try String(contentsOf: Self.folder.appending(path: "\(name).yaml"), encoding: .utf8).utf8)
    }
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = ["{", "}", "[", "]", ":", ",", "-", "0", "9", "e9", "'", "\n", "  ", ".", "kind"]
    var accepted = 0
    for _ in 0..<3000 {
      var bytes = originals[next(originals.count)]
      for _ in 0..<1 + next(3) {
        let at = next(bytes.count - 40)
        switch next(3) {
        case 0: bytes.removeSubrange(at..<at + 1 + next(30))
        case 1: bytes.insert(contentsOf: Array(pieces[next(pieces.count)].utf8), at: at)
        default: bytes[at] = bytes[next(bytes.count)]
        }
      }
      do {
        let game = try RepeatedGame.read(text: String(decoding: bytes, as: UTF8.self))
        accepted += 1
        var experiment = game.experiment
        experiment.sessions = 1
        experiment.impulse = nil
        experiment.stop = .periods(3)
        experiment.seriesPoints = nil
        do {
          let result = try experiment.run()
          #expect(result.summaries.allSatisfy { $0.summary.mean.isFinite })
        } catch let error as ExperimentError {
          #expect(!game.refusal(error).issues.isEmpty)
        }
      } catch let error as ScenarioError {
        #expect(!error.issues.isEmpty)
      }
    }
    #expect(accepted > 100)
  }
}
