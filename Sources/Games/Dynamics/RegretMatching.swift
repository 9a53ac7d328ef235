internal import Randomness

extension Purpose {
  /// The choices of players that match regrets; the entity is the player.
  fileprivate static let regretMatching = Purpose(rawValue: 80)
}

/// Regret matching: in every period each player draws a strategy with a probability proportional to
/// how much more it would have earned so far by that strategy all the time, if more.
///
/// R(a) ← R(a) + u(a) - u(played) against what the others really play; p ∝ max(R, 0), uniform where
/// no R is positive. Hart and Mas-Colell, A simple adaptive procedure leading to correlated
/// equilibrium (2000): the unconditional version.
public struct RegretMatching: ~Copyable {
  /// The periods played.
  public private(set) var periods = 0
  private let game: NormalFormGame
  private let starts: [Int]
  private var streams: [RandomStream]
  private let counts: UnsafeMutablePointer<Double>
  private let regrets: UnsafeMutablePointer<Double>
  private let choices: UnsafeMutablePointer<Int>

  /// Play before its first period; players draw from streams of their own of that seed.
  public init(_ game: NormalFormGame, seed: UInt64) {
    let shape = game.shape
    self.game = game
    var starts: [Int] = []
    var total = 0
    for count in shape.counts {
      starts.append(total)
      total += count
    }
    self.starts = starts
    streams = (0..<shape.players).map {
      RandomStream(seed: seed, purpose: .regretMatching, entity: UInt32($0))
    }
    counts = .allocate(capacity: total)
    counts.initialize(repeating: 0, count: total)
    regrets = .allocate(capacity: total)
    regrets.initialize(repeating: 0, count: total)
    choices = .allocate(capacity: shape.players)
    choices.initialize(repeating: 0, count: shape.players)
  }

  deinit {
    counts.deallocate()
    regrets.deallocate()
    choices.deallocate()
  }

  /// How often each player has played each strategy: shares of the periods, which are at least one.
  public var averages: [[Double]] {
    zip(starts, game.shape.counts).map { start, count in
      (start..<start + count).map { counts[$0] / Double(max(1, periods)) }
    }
  }

  /// What each player regrets per period: the most that it would have earned more by one strategy all
  /// the time; negative if none was as good.
  public var regretPerPeriod: [Double] {
    zip(starts, game.shape.counts).map { start, count in
      ((start..<start + count).map { regrets[$0] }.max() ?? 0) / Double(max(1, periods))
    }
  }

  /// Plays a period.
  ///
  /// - Complexity: the number of strategies; no allocation.
  public mutating func play() {
    let shape = game.shape
    var profile = 0
    for player in 0..<shape.players {
      let choice = choose(player, from: shape.counts[player])
      choices[player] = choice
      counts[starts[player] + choice] += 1
      profile += choice * shape.strides[player]
    }
    game.payoffs.withUnsafeBufferPointer { payoffs in
      for player in 0..<shape.players {
        let stride = shape.strides[player]
        let place = player * shape.profiles + profile
        let earned = payoffs[place]
        let first = place - choices[player] * stride
        let regret = regrets + starts[player]
        for s in 0..<shape.counts[player] {
          regret[s] += payoffs[first + s * stride] - earned
        }
      }
    }
    periods += 1
  }

  private mutating func choose(_ player: Int, from count: Int) -> Int {
    let regret = regrets + starts[player]
    var sum = 0.0
    for s in 0..<count { sum += max(0, regret[s]) }
    let uniform = streams[player].uniform()
    guard sum > 0 else { return min(count - 1, Int(uniform * Double(count))) }
    var left = uniform * sum
    var choice = 0
    for s in 0..<count where regret[s] > 0 {
      // Where rounding leaves something at the end, the last one that is regretted is played.
      choice = s
      left -= regret[s]
      if left < 0 { break }
    }
    return choice
  }
}

extension NormalFormGame {
  /// How often each player plays each strategy in so many periods of regret matching, by player and
  /// strategy; in a zero-sum game this approaches optimal strategies.
  ///
  /// A pure function of the game and the seed.
  /// - Throws: `GameError.parameter` for less than one period or more than 10⁹; `GameError.noResult`
  ///   for payoffs whose sums may overflow.
  public func regretMatching(steps: Int, seed: UInt64) throws(GameError) -> [[Double]] {
    try Self.check(steps: steps)
    _ = try finitePayoffRange("regret matching")
    var play = RegretMatching(self, seed: seed)
    for _ in 0..<steps { play.play() }
    return play.averages
  }
}
