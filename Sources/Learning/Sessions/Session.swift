internal import Randomness

/// One session after the other of the same learners in the same game, in the same memory.
///
/// It is specialised for its game and its type of learner. A thread has a session of its own.
struct Session<Game: Environment, Player: Learner>: ~Copyable {
  private let game: Game
  private let experiment: Experiment
  private let seats: Seats
  private var gameDraws = DrawBuffer()
  private let sums: UnsafeMutablePointer<Double>
  private let numbers: UnsafeMutablePointer<Double>
  private let indices: UnsafeMutablePointer<Int32>

  /// Where the players sit and the game is played.
  ///
  /// Loops work on a copy of it, because the compiler would have to expect that a write to the memory
  /// of a learner changes the session itself.
  private struct Seats {
    let count: Int
    let players: UnsafeMutablePointer<Player>
    let memories: UnsafeMutablePointer<LearnerMemory>
    let draws: UnsafeMutablePointer<DrawBuffer>
    let board: Board
    /// What each player needs, apart from the learners: reading a learner as a whole right after a
    /// part of it was written would stall the processor.
    let needs: UnsafeMutablePointer<LearnerNeeds>
    /// Whether any player needs anything.
    let isAsking: Bool
    /// The payoffs of all actions of one player, or its expectations.
    let payoffs: UnsafeMutablePointer<Double>
  }

  init(_ game: Game, _ learners: [Player], _ experiment: Experiment) {
    self.game = game
    self.experiment = experiment
    let count = game.playerCount
    sums = .zeros(game.tallyCount)
    numbers = .zeros(learners.reduce(0) { $0 + $1.size.values })
    indices = .zeros(learners.reduce(0) { $0 + $1.size.indices })
    seats = Seats(
      count: count, players: .allocate(capacity: count), memories: .allocate(capacity: count),
      draws: .allocate(capacity: count),
      board: Board(
        actions: .zeros(count), payoffs: .zeros(count), states: .zeros(count),
        nextStates: .zeros(count), scratch: .zeros(game.scratchCount),
        profile: .zeros((0..<count).reduce(0) { $0 + game.actionCount(of: $1) })),
      needs: .allocate(capacity: count), isAsking: learners.contains { !$0.needs.isEmpty },
      payoffs: .zeros((0..<count).map { game.actionCount(of: $0) }.max() ?? 1))
    seats.players.initialize(from: learners, count: count)
    seats.needs.initialize(from: learners.map(\.needs), count: count)
    var memory = LearnerMemory(values: numbers, indices: indices)
    for player in 0..<count {
      (seats.memories + player).initialize(to: memory)
      (seats.draws + player).initialize(to: DrawBuffer())
      let size = learners[player].size
      memory = LearnerMemory(
        values: memory.values + size.values, indices: memory.indices + size.indices)
    }
  }

  deinit {
    seats.players.deinitialize(count: seats.count)
    seats.players.deallocate()
    seats.memories.deallocate()
    for player in 0..<seats.count { seats.draws[player].deallocate() }
    seats.draws.deallocate()
    gameDraws.deallocate()
    seats.needs.deallocate()
    seats.payoffs.deallocate()
    seats.board.deallocate()
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
    for player in 0..<seats.count {
      seats.draws[player].begin(
        seed: experiment.seed, purpose: .learnerDraws, entity: entity,
        slot: UInt32(truncatingIfNeeded: player))
      seats.players[player].begin(seats.memories[player], &seats.draws[player])
    }
    sums.update(repeating: 0, count: game.tallyCount)
    game.begin(seats.board, &gameDraws)
  }

  /// One period; true where some learner's greedy strategy has changed.
  @inline(__always)
  private static func play(
    _ time: Int, _ game: Game, _ seats: Seats, _ gameDraws: inout DrawBuffer
  ) -> Bool {
    let board = seats.board
    var place = 0
    for player in 0..<seats.count {
      var situation = Situation(state: board.states[player])
      if seats.isAsking, seats.needs[player].contains(.expectations) {
        game.expectedPayoffs(
          of: player, in: situation.state, against: seats.memories[player].values,
          into: seats.payoffs)
        situation.expectations = UnsafePointer(seats.payoffs)
      }
      if Game.showsMixtures {
        seats.players[player].strategy(
          situation, seats.memories[player], into: board.profile + place)
        place &+= game.actionCount(of: player)
        continue
      }
      board.actions[player] = seats.players[player].choose(
        situation, seats.memories[player], &seats.draws[player])
    }
    game.play(time, board, &gameDraws)
    var hasChanged = false
    for player in 0..<seats.count {
      var outcome = Outcome(
        state: board.states[player], action: board.actions[player],
        reward: board.payoffs[player], next: board.nextStates[player],
        actions: UnsafePointer(board.actions))
      if Game.showsMixtures { outcome.profile = UnsafePointer(board.profile) }
      if seats.isAsking, seats.needs[player].contains(.payoffs) {
        game.payoffsOfAllActions(of: player, board, into: seats.payoffs)
        outcome.payoffs = UnsafePointer(seats.payoffs)
      }
      let isNew = seats.players[player].observe(
        outcome, seats.memories[player], &seats.draws[player])
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
    var marks: Set = [0, length - tail, length]
    for block in 0..<points { marks.insert(block * length / points) }
    var kept: [Int: [Double]] = [:]
    var time = 0
    for mark in marks.sorted() {
      while time < mark {
        if isCancelled() { return nil }
        let end = min(mark, time + Self.chunk)
        playAndTally(time..<end)
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

  private mutating func playAndTally(_ periods: Range<Int>) {
    let (game, seats, sums) = (self.game, self.seats, self.sums)
    var draws = gameDraws
    for time in periods {
      _ = Self.play(time, game, seats, &draws)
      game.tally(seats.board, sums)
    }
    gameDraws = draws
  }

  private mutating func runUntil(
    _ window: Int, _ maximum: Int, _ isCancelled: () -> Bool
  ) -> SessionResult? {
    guard game.playMeasureNames(experiment).isEmpty else {
      return runUntilTallied(window, maximum, isCancelled)
    }
    var (time, unchanged) = (0, 0)
    while time < maximum, unchanged < window {
      if isCancelled() { return nil }
      play(&time, min(maximum, time + Self.chunk), &unchanged, window)
    }
    return result(
      [], periods: time, convergence: [Double(time), unchanged >= window ? 1 : 0], series: [])
  }

  /// Plays on to `end`, or until `unchanged` periods have reached the window.
  private mutating func play(
    _ time: inout Int, _ end: Int, _ unchanged: inout Int, _ window: Int
  ) {
    let (game, seats) = (self.game, self.seats)
    var draws = gameDraws
    var (now, same) = (time, unchanged)
    while now < end, same < window {
      let hasChanged = Self.play(now, game, seats, &draws)
      now &+= 1
      same = hasChanged ? 0 : same &+ 1
    }
    (time, unchanged) = (now, same)
    gameDraws = draws
  }

  /// Measures play under the strategies that stayed; all of it where they never did.
  private mutating func runUntilTallied(
    _ window: Int, _ maximum: Int, _ isCancelled: () -> Bool
  ) -> SessionResult? {
    let begin = currentSums
    var atChange = begin
    var (time, unchanged) = (0, 0)
    while time < maximum, unchanged < window {
      if time & (Self.chunk - 1) == 0, isCancelled() { return nil }
      let hasChanged = Self.play(time, game, seats, &gameDraws)
      game.tally(seats.board, sums)
      time += 1
      unchanged = hasChanged ? 0 : unchanged + 1
      guard hasChanged else { continue }
      for index in atChange.indices { atChange[index] = sums[index] }
    }
    let hasConverged = unchanged >= window
    let span = TallySpan(
      start: hasConverged ? atChange : begin, end: currentSums,
      periods: hasConverged ? unchanged : time)
    return result(
      game.playMeasures(span), periods: time,
      convergence: [Double(time), hasConverged ? 1 : 0], series: [])
  }

  private var currentSums: [Double] { (0..<game.tallyCount).map { sums[$0] } }

  private func result(
    _ play: [Double], periods: Int, convergence: [Double] = [], series: [[Double]]
  ) -> SessionResult {
    let strategies = GreedyStrategies(
      action: { [seats] player, state in
        seats.players[player].greedyAction(state, seats.memories[player])
      }, states: (0..<seats.count).map { seats.board.states[$0] })
    return SessionResult(
      measures: play + game.finalMeasures(strategies, experiment) + convergence, periods: periods,
      impulse: game.impulseResponse(strategies, experiment), series: series)
  }
}

extension Board {
  fileprivate func deallocate() {
    actions.deallocate()
    payoffs.deallocate()
    states.deallocate()
    nextStates.deallocate()
    scratch.deallocate()
    profile.deallocate()
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
