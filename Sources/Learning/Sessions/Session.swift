internal import Randomness

/// One session after the other of the same learners in the same game, in the same memory.
///
/// It is specialised for its game and its type of learner. A thread has a session of its own.
struct Session<Game: Environment, Player: Learner>: ~Copyable {
  private let game: Game
  private let experiment: Experiment
  private let count: Int
  private let players: UnsafeMutablePointer<Player>
  private let memories: UnsafeMutablePointer<LearnerMemory>
  private let draws: UnsafeMutablePointer<DrawBuffer>
  private var gameDraws = DrawBuffer()
  private let board: Board
  /// The payoffs of all actions of one player, and its expectations.
  private let payoffs: UnsafeMutablePointer<Double>
  private let sums: UnsafeMutablePointer<Double>
  private let numbers: UnsafeMutablePointer<Double>
  private let indices: UnsafeMutablePointer<Int32>

  init(_ game: Game, _ learners: [Player], _ experiment: Experiment) {
    self.game = game
    self.experiment = experiment
    count = game.playerCount
    players = .allocate(capacity: count)
    players.initialize(from: learners, count: count)
    memories = .allocate(capacity: count)
    draws = .allocate(capacity: count)
    numbers = .zeros(learners.reduce(0) { $0 + $1.size.values })
    indices = .allocate(capacity: max(1, learners.reduce(0) { $0 + $1.size.indices }))
    var place = (values: numbers, indices: indices)
    for player in 0..<count {
      (memories + player).initialize(
        to: LearnerMemory(values: place.values, indices: place.indices))
      (draws + player).initialize(to: DrawBuffer())
      place.values += learners[player].size.values
      place.indices += learners[player].size.indices
    }
    let most = (0..<count).map { game.actionCount(of: $0) }.max() ?? 1
    payoffs = .zeros(most)
    sums = .zeros(game.tallyCount)
    board = Board(
      actions: .zeros(count), payoffs: .zeros(count), states: .zeros(count),
      nextStates: .zeros(count), scratch: .zeros(game.scratchCount))
  }

  deinit {
    players.deinitialize(count: count)
    players.deallocate()
    memories.deallocate()
    for player in 0..<count { draws[player].deallocate() }
    draws.deallocate()
    gameDraws.deallocate()
    board.actions.deallocate()
    board.payoffs.deallocate()
    board.states.deallocate()
    board.nextStates.deallocate()
    board.scratch.deallocate()
    payoffs.deallocate()
    sums.deallocate()
    numbers.deallocate()
    indices.deallocate()
  }

  /// Plays session `number`; nil when cancelled.
  mutating func run(_ number: Int, isCancelled: () -> Bool) -> SessionResult? {
    begin(number)
    switch experiment.stop {
    case .periods(let length): return runFixed(length, isCancelled)
    case .window(let window, let maximum): return runUntil(window, maximum, isCancelled)
    }
  }

  private mutating func begin(_ number: Int) {
    let entity = UInt32(truncatingIfNeeded: number)
    gameDraws.begin(seed: experiment.seed, purpose: .gameDraws, entity: entity, slot: 0)
    for player in 0..<count {
      draws[player].begin(
        seed: experiment.seed, purpose: .learnerDraws, entity: entity,
        slot: UInt32(truncatingIfNeeded: player))
      players[player].begin(memories[player], &draws[player])
    }
    sums.update(repeating: 0, count: game.tallyCount)
    game.begin(board, &gameDraws)
  }

  /// One period; true where some learner's greedy strategy has changed.
  @inline(__always)
  private mutating func play(_ time: Int) -> Bool {
    for player in 0..<count {
      var situation = Situation(state: board.states[player])
      if players[player].needs.contains(.expectations) {
        game.expectedPayoffs(of: player, against: memories[player].values, into: payoffs)
        situation.expectations = UnsafePointer(payoffs)
      }
      board.actions[player] = players[player].choose(situation, memories[player], &draws[player])
    }
    game.play(time, board, &gameDraws)
    var hasChanged = false
    for player in 0..<count {
      var outcome = Outcome(
        state: board.states[player], action: board.actions[player],
        reward: board.payoffs[player], next: board.nextStates[player],
        actions: UnsafePointer(board.actions))
      if players[player].needs.contains(.payoffs) {
        game.payoffsOfAllActions(of: player, board, into: payoffs)
        outcome.payoffs = UnsafePointer(payoffs)
      }
      let isNew = players[player].observe(outcome, memories[player], &draws[player])
      hasChanged = hasChanged || isNew
      board.states[player] = board.nextStates[player]
    }
    return hasChanged
  }
}

// The two ways to end.
extension Session {
  /// Periods between two looks at whether somebody wants to stop.
  private static var chunk: Int { 1 << 20 }

  private mutating func runFixed(_ length: Int, _ isCancelled: () -> Bool) -> SessionResult? {
    let points = experiment.seriesPoints ?? 0
    let tail = game.measuresWholeRun ? length : experiment.tailPeriods
    // Moments at which the running sums are kept: the tail's start and the ends of the blocks.
    var marks = Set((0..<max(1, points)).map { block in block * length / max(1, points) })
    marks.insert(length - tail)
    marks.insert(length)
    var kept: [Int: [Double]] = [:]
    var time = 0
    for mark in marks.sorted() {
      while time < mark {
        if isCancelled() { return nil }
        let end = min(mark, time + Self.chunk)
        for period in time..<end {
          _ = play(period)
          game.tally(board, sums)
        }
        time = end
      }
      kept[mark] = currentSums
    }
    func span(_ start: Int, _ end: Int) -> TallySpan {
      TallySpan(start: kept[start] ?? [], end: kept[end] ?? [], periods: end - start)
    }
    let measures = game.playMeasures(span(length - tail, length))
    let series = (0..<points).map { block in
      game.playMeasures(span(block * length / points, (block + 1) * length / points))
    }
    return result(measures, periods: length, series: series)
  }

  private mutating func runUntil(
    _ window: Int, _ maximum: Int, _ isCancelled: () -> Bool
  ) -> SessionResult? {
    let isTallied = !game.playMeasureNames(experiment).isEmpty
    var (time, unchanged) = (0, 0)
    var atChange = currentSums
    while time < maximum, unchanged < window {
      if isCancelled() { return nil }
      let end = min(maximum, time + Self.chunk)
      while time < end, unchanged < window {
        let hasChanged = play(time)
        time += 1
        if isTallied {
          game.tally(board, sums)
          if hasChanged { keepSums(&atChange) }
        }
        unchanged = hasChanged ? 0 : unchanged + 1
      }
    }
    let hasConverged = unchanged >= window
    var measures: [Double] = []
    if isTallied {
      // Play under the strategies that stayed; all of it where they never did.
      let start =
        hasConverged ? atChange : [Double](repeating: 0, count: game.tallyCount)
      measures = game.playMeasures(
        TallySpan(start: start, end: currentSums, periods: hasConverged ? unchanged : time))
    }
    return result(
      measures, periods: time, convergence: [Double(time), hasConverged ? 1 : 0], series: [])
  }

  private var currentSums: [Double] { (0..<game.tallyCount).map { sums[$0] } }

  private func keepSums(_ kept: inout [Double]) {
    for index in kept.indices { kept[index] = sums[index] }
  }

  private func result(
    _ play: [Double], periods: Int, convergence: [Double] = [], series: [[Double]]
  ) -> SessionResult {
    let strategies = GreedyStrategies(
      action: { [players, memories] player, state in
        players[player].greedyAction(state, memories[player])
      }, states: (0..<count).map { board.states[$0] })
    return SessionResult(
      measures: play + game.finalMeasures(strategies, experiment) + convergence, periods: periods,
      impulse: game.impulseResponse(strategies, experiment), series: series)
  }
}

extension UnsafeMutablePointer where Pointee: ExpressibleByIntegerLiteral {
  /// New memory with zeros, for at least one number.
  fileprivate static func zeros(_ count: Int) -> Self {
    let memory = Self.allocate(capacity: Swift.max(1, count))
    memory.initialize(repeating: 0, count: Swift.max(1, count))
    return memory
  }
}
