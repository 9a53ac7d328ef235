internal import Randomness

/// A bandit as it is played: the rewards of all arms are drawn in every period.
///
/// The last segment goes on for ever. On the board's scratch lie the rewards of the arms, then the
/// number of the segment. Sums: rewards of every arm, its means, its plays; the reward and the mean of
/// the arm that was played.
struct BanditPlay: Environment {
  private let rewards: Bandit.Rewards
  private let arms: Int
  private let segments: Int
  /// The means of all segments, one after the other.
  private let meanTable: FlatTable
  nonisolated(unsafe) private let means: UnsafePointer<Double>
  /// The period after the last one of every segment.
  private let endTable: FlatTable
  nonisolated(unsafe) private let ends: UnsafePointer<Double>

  init(_ bandit: Bandit) {
    rewards = bandit.rewards
    arms = bandit.segments[0].means.count
    segments = bandit.segments.count
    meanTable = FlatTable(bandit.segments.flatMap(\.means))
    var (lengths, end) = ([Double](), 0.0)
    for segment in bandit.segments {
      end += Double(segment.periods)
      lengths.append(end)
    }
    lengths[segments - 1] = .infinity
    endTable = FlatTable(lengths)
    means = meanTable.cells
    ends = endTable.cells
  }

  var playerCount: Int { 1 }
  func actionCount(of player: Int) -> Int { arms }
  func stateCount(of player: Int) -> Int { 1 }
  func payoffRange(of player: Int) -> ClosedRange<Double> { 0...1 }
  var hasKnownPayoffs: Bool { false }
  var scratchCount: Int { arms + 1 }

  func begin(_ board: Board, _ random: inout some RandomSource) {
    board.states[0] = 0
    board.scratch[arms] = 0
  }

  @inline(__always)
  func play(_ time: Int, _ board: Board, _ random: inout some RandomSource) {
    var segment = Int(board.scratch[arms])
    while Double(time) >= ends[segment] {
      segment &+= 1
      board.scratch[arms] = Double(segment)
    }
    let means = means + segment &* arms
    switch rewards {
    case .bernoulli:
      for arm in 0..<arms { board.scratch[arm] = random.uniform() < means[arm] ? 1 : 0 }
    case .constant:
      for arm in 0..<arms { board.scratch[arm] = means[arm] }
    case .gaussian(let sd):
      for arm in 0..<arms { board.scratch[arm] = means[arm] + sd * random.normal() }
    }
    board.payoffs[0] = board.scratch[board.actions[0]]
    board.nextStates[0] = 0
  }

  @inline(__always)
  func payoffsOfAllActions(
    of player: Int, _ board: Board, into payoffs: UnsafeMutablePointer<Double>
  ) {
    payoffs.update(from: board.scratch, count: arms)
  }

  /// Never asked, because payoffs are not known.
  func expectedPayoffs(
    of player: Int, in state: Int, against profile: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    payoffs.update(repeating: 0, count: arms)
  }

  var measuresWholeRun: Bool { true }
  var tallyCount: Int { 3 * arms + 2 }

  @inline(__always)
  func tally(_ board: Board, _ sums: UnsafeMutablePointer<Double>) {
    let means = means + Int(board.scratch[arms]) &* arms
    for arm in 0..<arms {
      sums[arm] += board.scratch[arm]
      sums[arms &+ arm] += means[arm]
    }
    let played = board.actions[0]
    sums[2 &* arms &+ played] += 1
    sums[3 &* arms] += board.payoffs[0]
    sums[3 &* arms &+ 1] += means[played]
  }

  func playMeasureNames(_ experiment: Experiment) -> [String] {
    ["regret", "pseudo_regret"] + (1...arms).map { "share_\($0)" }
  }

  /// Regrets are totals, in the unit of rewards.
  func playMeasures(_ span: TallySpan) -> [Double] {
    func best(_ first: Int) -> Double {
      (0..<arms).reduce(-Double.infinity) { max($0, span.total(first + $1)) }
    }
    return [best(0) - span.total(3 * arms), best(arms) - span.total(3 * arms + 1)]
      + (0..<arms).map { span.mean(2 * arms + $0) }
  }
}
