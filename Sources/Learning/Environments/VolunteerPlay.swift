/// The volunteer's dilemma as it is played; action 1 is to volunteer.
///
/// On the board's scratch lies the number of volunteers.
struct VolunteerPlay: Environment {
  private let n: Int
  private let benefit: Double
  private let cost: Double

  init(_ dilemma: Volunteer) {
    n = dilemma.n
    benefit = dilemma.benefit
    cost = dilemma.cost
  }

  var playerCount: Int { n }
  func actionCount(of player: Int) -> Int { 2 }
  func stateCount(of player: Int) -> Int { 1 }
  var scratchCount: Int { 1 }

  func payoffRange(of player: Int) -> ClosedRange<Double> {
    let payoffs = n > 1 ? [benefit - cost, benefit, 0] : [benefit - cost, 0]
    return (payoffs.min() ?? 0)...(payoffs.max() ?? 0)
  }

  func begin(_ board: Board, _ random: inout some RandomSource) {
    board.states.update(repeating: 0, count: n)
    board.nextStates.update(repeating: 0, count: n)
  }

  func play(_ time: Int, _ board: Board, _ random: inout some RandomSource) {
    var volunteers = 0
    for player in 0..<n where board.actions[player] == 0 { volunteers += 1 }
    board.scratch[0] = Double(volunteers)
    for player in 0..<n {
      board.payoffs[player] =
        board.actions[player] == 0 ? benefit - cost : (volunteers > 0 ? benefit : 0)
    }
  }

  func payoffsOfAllActions(
    of player: Int, _ board: Board, into payoffs: UnsafeMutablePointer<Double>
  ) {
    let others = Int(board.scratch[0]) - (board.actions[player] == 0 ? 1 : 0)
    payoffs[0] = benefit - cost
    payoffs[1] = others > 0 ? benefit : 0
  }

  func expectedPayoffs(
    of player: Int, in state: Int, against profile: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    var nobody = 1.0
    for other in 0..<n where other != player { nobody *= profile[2 * other + 1] }
    payoffs[0] = benefit - cost
    payoffs[1] = benefit * (1 - nobody)
  }

  var measuresWholeRun: Bool { true }
  var tallyCount: Int { 2 }

  func tally(_ board: Board, _ sums: UnsafeMutablePointer<Double>) {
    sums[0] += Double(n) - board.scratch[0]
    sums[1] += board.scratch[0] == 0 ? 1 : 0
  }

  func playMeasureNames(_ experiment: Experiment) -> [String] { ["not_volunteer", "nobody"] }

  func playMeasures(_ span: TallySpan) -> [Double] {
    [span.mean(0) / Double(n), span.mean(1)]
  }
}
