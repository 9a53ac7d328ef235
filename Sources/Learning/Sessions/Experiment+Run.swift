internal import Dispatch
internal import Synchronization

/// How the world looks at an experiment that runs.
public struct SessionControl: Sendable {
  /// Whether somebody wants it to stop; asked about every million periods.
  public var isCancelled: @Sendable () -> Bool
  /// Called from any thread when sessions have ended: how many so far.
  public var onSession: @Sendable (_ finished: Int) -> Void
  /// Whether players who learn alike take the loop of those who do not: the same bits, more slowly.
  package var takesGeneralLoop = false

  /// Looks that are given; by default nobody looks.
  public init(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    onSession: @escaping @Sendable (_ finished: Int) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.onSession = onSession
  }
}

extension Experiment {
  /// Runs all sessions on `threads` threads.
  ///
  /// The result is a function of the experiment alone: session k draws from streams of the seed and
  /// k, whatever the number of sessions and threads.
  /// - Throws: `ExperimentError` where the experiment is not possible, `CancellationError` when it
  ///   was stopped.
  public func run(
    threads: Int = 1, control: SessionControl = SessionControl()
  ) throws -> ExperimentResult {
    try check()
    switch environment {
    case .bertrand(let market): return try runAlike(PriceCompetition(market), threads, control)
    case .auction(let auction): return try runAlike(SealedBidAuction(auction), threads, control)
    case .matrix(let game):
      let play = NormalFormPlay(game, remembers: valueLearners)
      guard game.play == .expected else { return try runAlike(play, threads, control) }
      return try runAny(MixedPlay(play), threads, control)
    case .bandit(let bandit): return try runAlike(BanditPlay(bandit), threads, control)
    case .tullock(let contest): return try runAny(ContestPlay(contest), threads, control)
    case .race(let race): return try runAny(ContestPlay(race), threads, control)
    case .inspection(let game): return try runAlike(NormalFormPlay(game), threads, control)
    case .volunteer(let dilemma): return try runAny(VolunteerPlay(dilemma), threads, control)
    case .blotto(let battle): return try runAlike(NormalFormPlay(battle), threads, control)
    }
  }

  /// For each player whether it keeps values of states and actions.
  var valueLearners: [Bool] {
    (0..<environment.players).map { learner(of: $0).isValueLearner }
  }

  /// The learners of a game that these are possible for.
  private func players(of game: some Environment) throws -> [AnyLearner] {
    try check(game)
    let learners = try (0..<game.playerCount).map { player in
      try AnyLearner(
        learner(of: player), LearnerSetting(game, player: player, experiment: self))
    }
    try require(
      learners.cellCount <= 1 << 31, "learners", "\(learners.cellCount) numbers to keep",
      "at most 2^31")
    return learners
  }

  /// The way for games that few sessions are played of: one loop for all kinds of learners.
  private func runAny<Game: Environment>(
    _ game: Game, _ threads: Int, _ control: SessionControl
  ) throws -> ExperimentResult {
    try runSessions(game, try players(of: game), threads, control)
  }

  /// Takes the fast way where all players learn by the same of the common kinds: a loop of its own.
  private func runAlike<Game: Environment>(
    _ game: Game, _ threads: Int, _ control: SessionControl
  ) throws -> ExperimentResult {
    let learners = try players(of: game)
    if control.takesGeneralLoop { return try runSessions(game, learners, threads, control) }
    func alike<Player: Learner>(_ pick: (AnyLearner) -> Player?) throws -> ExperimentResult? {
      let players = learners.compactMap(pick)
      guard players.count == learners.count else { return nil }
      return try runSessions(game, players, threads, control)
    }
    return try alike { if case .q(let learner) = $0 { learner } else { nil } }
      ?? alike { if case .sarsa(let learner) = $0 { learner } else { nil } }
      ?? alike { if case .boltzmann(let learner) = $0 { learner } else { nil } }
      ?? alike { if case .exp3(let learner) = $0 { learner } else { nil } }
      ?? alike { if case .hedge(let learner) = $0 { learner } else { nil } }
      ?? alike { if case .regretMatching(let learner) = $0 { learner } else { nil } }
      ?? alike { if case .ucb1(let learner) = $0 { learner } else { nil } }
      ?? alike { if case .thompsonBeta(let learner) = $0 { learner } else { nil } }
      ?? runSessions(game, learners, threads, control)
  }

  private func runSessions<Game: Environment, Player: Learner>(
    _ game: Game, _ players: [Player], _ threads: Int, _ control: SessionControl
  ) throws -> ExperimentResult {
    let work = SessionWork(count: sessions)
    let workers = max(1, min(threads, sessions, Self.mostCells / max(1, players.cellCount)))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var session = Session(game, players, self)
      while let number = work.take() {
        guard let result = session.run(number, isCancelled: control.isCancelled) else { return }
        control.onSession(work.finish(number, result))
      }
    }
    guard let results = work.results else { throw CancellationError() }
    return result(game, results)
  }

  /// Numbers that all sessions under way may hold together: eight gigabytes, or one session.
  private static let mostCells = 1 << 30

  private func result(_ game: some Environment, _ results: [SessionResult]) -> ExperimentResult {
    let play = game.playMeasureNames(self)
    return ExperimentResult(
      constants: game.constants, allNames: measureNames(game),
      allSeriesNames: seriesPoints == nil ? [] : play, wanted: measures, sessions: results,
      updates: results.reduce(0) { $0 + $1.periods * game.playerCount })
  }

  /// How many periods measures of play look at when the length is fixed.
  var tailPeriods: Int {
    let length = stop.mostPeriods
    return max(1, min(length, Int((tail * Double(length)).rounded())))
  }
}

extension Array where Element: Learner {
  /// How many numbers the players' memories hold.
  fileprivate var cellCount: Int { reduce(0) { $0 + $1.size.values + $1.size.indices } }
}

/// Which sessions are left, and what became of the others.
private final class SessionWork: Sendable {
  private let count: Int
  private let next = Atomic(0)
  private let state: Mutex<(results: [SessionResult?], finished: Int)>

  init(count: Int) {
    self.count = count
    state = Mutex(([SessionResult?](repeating: nil, count: count), 0))
  }

  /// The number of a session that nobody has taken.
  func take() -> Int? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }

  /// Keeps a result; returns how many there are.
  func finish(_ number: Int, _ result: SessionResult) -> Int {
    state.withLock { state in
      state.results[number] = result
      state.finished += 1
      return state.finished
    }
  }

  /// The results in order; nil while some are missing.
  var results: [SessionResult]? {
    state.withLock { state in
      state.finished == count ? state.results.compactMap { $0 } : nil
    }
  }
}
