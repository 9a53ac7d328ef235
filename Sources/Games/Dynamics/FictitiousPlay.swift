/// Fictitious play: in every period each player plays a best reply to how often the others have
/// played each of their strategies so far.
///
/// All players choose at once; with more than two, a player takes the others to be independent
/// (the product of their frequencies). Among replies that are equal to 1e-12 of the greatest payoff the
/// first one is played. Without a start the first choice is against uniform play.
/// Brown, Iterative solution of games by fictitious play (1951); Robinson, An iterative method of
/// solving a game (1951).
public struct FictitiousPlay: ~Copyable {
  /// The periods played.
  public private(set) var periods = 0
  private let game: NormalFormGame
  private let tie: Double
  /// The first place of each player in `counts`, `totals` and `weights`.
  private let starts: [Int]
  private let strategies: Int
  /// How often each strategy was played, and how often it counts in the others' beliefs.
  private let counts: UnsafeMutablePointer<Double>
  private let weights: UnsafeMutablePointer<Double>
  /// What each strategy would have earned against the others so far, in two-player games the sum.
  private let totals: UnsafeMutablePointer<Double>
  private let choices: UnsafeMutablePointer<Int>
  private let tensor: UnsafeMutablePointer<Double>
  private static let relativeTie = 1e-12

  /// Play before its first period; `start`, a pure profile, counts as one observation before it and
  /// not as play.
  public init(_ game: NormalFormGame, start: [Int]? = nil) {
    let shape = game.shape
    self.game = game
    tie = Self.relativeTie * game.greatestPayoff
    var starts: [Int] = []
    var total = 0
    for count in shape.counts {
      starts.append(total)
      total += count
    }
    self.starts = starts
    strategies = total
    counts = .allocate(capacity: total)
    counts.initialize(repeating: 0, count: total)
    weights = .allocate(capacity: total)
    weights.initialize(repeating: 0, count: total)
    totals = .allocate(capacity: total)
    totals.initialize(repeating: 0, count: total)
    choices = .allocate(capacity: shape.players)
    choices.initialize(repeating: 0, count: shape.players)
    tensor = .allocate(capacity: shape.profiles)
    tensor.initialize(repeating: 0, count: shape.profiles)
    if let start {
      precondition(
        start.count == shape.players && zip(start, shape.counts).allSatisfy { 0..<$1 ~= $0 },
        "a strategy a player")
      for player in 0..<shape.players { choices[player] = start[player] }
      observe()
    }
  }

  deinit {
    counts.deallocate()
    weights.deallocate()
    totals.deallocate()
    choices.deallocate()
    tensor.deallocate()
  }

  /// The strategy that a player chose in the last period.
  public func choice(of player: Int) -> Int { choices[player] }

  /// How often each player has played each strategy: shares of the periods, which are at least one.
  public var averages: [[Double]] {
    zip(starts, game.shape.counts).map { start, count in
      (start..<start + count).map { counts[$0] / Double(max(1, periods)) }
    }
  }

  /// Plays a period.
  ///
  /// - Complexity: the number of strategies with two players; with more, that of profiles times
  ///   players. No allocation.
  public mutating func play() {
    let observations = observed
    if observations == 0 {
      for player in 0..<game.shape.players {
        let count = game.shape.counts[player]
        for s in starts[player]..<starts[player] + count { weights[s] = 1 / Double(count) }
      }
      contract()
      for s in 0..<strategies { weights[s] = 0 }
    } else if game.shape.players != 2 {
      contract()
    }
    // Totals of two-player games are sums over the observations, the others are means.
    let margin = game.shape.players == 2 ? tie * max(1, observations) : tie
    for player in 0..<game.shape.players {
      let values = totals + starts[player]
      var best = values[0]
      for s in 1..<max(1, game.shape.counts[player]) { best = max(best, values[s]) }
      var choice = 0
      while values[choice] < best - margin { choice += 1 }
      choices[player] = choice
    }
    if observations == 0 { for s in 0..<strategies { totals[s] = 0 } }
    for player in 0..<game.shape.players { counts[starts[player] + choices[player]] += 1 }
    periods += 1
    observe()
  }
}

extension FictitiousPlay {
  /// How many profiles the beliefs rest on.
  private var observed: Double {
    var sum = 0.0
    for s in 0..<game.shape.counts[0] { sum += weights[s] }
    return sum
  }

  /// Lets the choices of all enter the others' beliefs.
  private func observe() {
    let shape = game.shape
    for player in 0..<shape.players { weights[starts[player] + choices[player]] += 1 }
    guard shape.players == 2 else { return }
    game.payoffs.withUnsafeBufferPointer { payoffs in
      let rows = shape.counts[0]
      let column = choices[1] * rows
      for i in 0..<rows { totals[i] += payoffs[column + i] }
      let second = shape.profiles + choices[0]
      for j in 0..<shape.counts[1] { totals[rows + j] += payoffs[second + j * rows] }
    }
  }

  /// Computes what each strategy is expected to earn against the product of the others' weights, which
  /// are divided by their sum.
  private func contract() {
    let shape = game.shape
    game.payoffs.withUnsafeBufferPointer { payoffs in
      guard let all = payoffs.baseAddress else { return }
      for player in 0..<shape.players {
        tensor.update(from: all + player * shape.profiles, count: shape.profiles)
        var size = shape.profiles
        // The last player first, which leaves the numbering of the others as it is.
        for other in (0..<shape.players).reversed() where other != player {
          let count = shape.counts[other]
          let inner = shape.strides[other]
          let weight = weights + starts[other]
          var sum = 0.0
          for s in 0..<count { sum += weight[s] }
          let outer = size / (inner * count)
          for o in 0..<outer {
            for i in 0..<inner {
              var value = 0.0
              for s in 0..<count { value += tensor[i + (s + o * count) * inner] * weight[s] }
              // In place: what is read later lies behind.
              tensor[i + o * inner] = value / sum
            }
          }
          size = inner * outer
        }
        (totals + starts[player]).update(from: tensor, count: shape.counts[player])
      }
    }
  }
}

extension NormalFormGame {
  /// How often each player plays each strategy in so many periods of fictitious play, by player and
  /// strategy; in a zero-sum game this approaches optimal strategies (Robinson 1951).
  ///
  /// `start` is a profile observed before the first period, as `FictitiousPlay` takes it.
  /// - Throws: `GameError.parameter` for less than one period or more than 10⁹, or a start that is
  ///   no profile of the game; `GameError.noResult` for payoffs whose sums may overflow.
  public func fictitiousPlay(
    steps: Int, start: [Int]? = nil
  ) throws(GameError) -> [[Double]] {
    try Self.check(steps: steps)
    _ = try finitePayoffRange("fictitious play")
    if let start,
      start.count != shape.players || !zip(start, shape.counts).allSatisfy({ 0..<$1 ~= $0 })
    {
      throw .parameter(
        name: "start", found: "\(start)", expected: "the number of a strategy for each player")
    }
    var play = FictitiousPlay(self, start: start)
    for _ in 0..<steps { play.play() }
    return play.averages
  }

  static func check(steps: Int) throws(GameError) {
    guard 1...1_000_000_000 ~= steps else {
      throw .parameter(name: "steps", found: "\(steps)", expected: "a number from 1 to 10⁹")
    }
  }
}
