/// An auction as it is played: bids as numbers, what they win and what they cost.
///
/// On the board's scratch lie the values of the period just played, then its revenue, its highest bid
/// and with which probability a holder of the highest value has won.
struct SealedBidAuction: Environment {
  let auction: Auction
  let bids: [Double]
  /// What the good is worth in each state, by player; under affiliation the signals.
  private let worth: [[Double]]
  private let reserve: Double
  /// The tables of bids and worths, at hand for hot loops.
  private let bidTable: FlatTable
  private let worthTable: FlatTable
  private let levels: Int

  init(_ auction: Auction) {
    self.auction = auction
    let grid = auction.bids
    let step =
      grid.count > 1 ? (grid.maximum - grid.minimum) / Double(grid.count - 1) : 0
    bids = (0..<grid.count).map { grid.minimum + Double($0) * step }
    func midpoints(_ low: Double, _ high: Double, _ levels: Int) -> [Double] {
      (0..<levels).map { low + (Double($0) + 0.5) * (high - low) / Double(levels) }
    }
    switch auction.values {
    case .fixed(let values):
      worth = (0..<auction.n).map { [values.count == 1 ? values[0] : values[$0]] }
    case .uniform(let low, let high, let levels):
      worth = [[Double]](repeating: midpoints(low, high, levels), count: auction.n)
    case .affiliated(_, let levels):
      worth = [[Double]](repeating: midpoints(0, 1, levels), count: auction.n)
    }
    levels = worth[0].count
    reserve = auction.reserve ?? -Double.greatestFiniteMagnitude
    bidTable = FlatTable(bids)
    worthTable = FlatTable(worth.flatMap { $0 })
  }

  var playerCount: Int { auction.n }
  func actionCount(of player: Int) -> Int { bids.count }
  func stateCount(of player: Int) -> Int { levels }
  var payoffsDependOnState: Bool { true }
  var scratchCount: Int { auction.n + 3 }
  func bidding(of player: Int) -> Bidding? { Bidding(bids: bids, values: worth[player]) }

  func payoffRange(of player: Int) -> ClosedRange<Double> {
    let values = worth.flatMap { $0 }
    let (lowest, highest) = (values.min() ?? 0, values.max() ?? 0)
    let top = bids[bids.count - 1]
    let low = auction.format == .allPay ? -top : min(0, lowest - top)
    return low...max(low, highest - bids[0])
  }

  func begin(_ board: Board, _ random: inout some RandomSource) {
    drawTypes(board.states, &random)
  }

  /// Independent types of all players.
  @inline(__always)
  private func drawTypes(
    _ states: UnsafeMutablePointer<Int>, _ random: inout some RandomSource
  ) {
    for player in 0..<auction.n { states[player] = levels > 1 ? random.below(levels) : 0 }
  }

  @inline(__always)
  func play(_ time: Int, _ board: Board, _ random: inout some RandomSource) {
    let n = auction.n
    let values = board.scratch
    writeValues(board)
    var (top, second, tied) = (-1, -1, 0)
    for player in 0..<n {
      let bid = board.actions[player]
      if bid > top {
        (second, top, tied) = (top, bid, 1)
      } else if bid == top {
        tied += 1
      } else if bid > second {
        second = bid
      }
    }
    let highest = bidTable.cells[top]
    let isSold = highest >= reserve
    let runnerUp = tied > 1 ? highest : bidTable.cells[second]
    let price = price(highest, runnerUp)
    // Under the rule `random` one of the tied is drawn, and nobody shares.
    var chosen = -1
    if isSold, tied > 1, auction.ties == .random { chosen = random.below(tied) }
    let share = chosen < 0 ? 1 / Double(tied) : 1
    var (best, efficiency, revenue) = (values[0], 0.0, isSold ? price : 0)
    for player in 1..<n where values[player] > best { best = values[player] }
    let isAllPay = auction.format == .allPay
    if isAllPay { revenue = 0 }
    for player in 0..<n {
      var payoff = 0.0
      if isSold, board.actions[player] == top {
        if chosen <= 0 {
          payoff = share * (isAllPay ? values[player] : values[player] - price)
          if values[player] == best { efficiency += share }
        }
        // The drawn winner is the one at which the count comes to 0; after it nobody wins.
        if chosen >= 0 { chosen = chosen == 0 ? n : chosen - 1 }
      }
      if isAllPay {
        payoff -= bidTable.cells[board.actions[player]]
        revenue += bidTable.cells[board.actions[player]]
      }
      board.payoffs[player] = payoff
    }
    values[n] = revenue
    values[n + 1] = highest
    values[n + 2] = efficiency
    drawTypes(board.nextStates, &random)
  }

  /// What the good is worth to each player in the states of the period.
  @inline(__always)
  private func writeValues(_ board: Board) {
    for player in 0..<auction.n {
      board.scratch[player] = worthTable.cells[player * levels + board.states[player]]
    }
    guard case .affiliated(let eta, _) = auction.values else { return }
    var sum = 0.0
    for player in 0..<auction.n { sum += board.scratch[player] }
    for player in 0..<auction.n {
      let signal = board.scratch[player]
      board.scratch[player] =
        (1 - eta / 2) * signal + eta / (2 * Double(auction.n - 1)) * (sum - signal)
    }
  }

  /// What a winner pays with that bid against that highest bid of the others.
  @inline(__always)
  private func price(_ own: Double, _ rival: Double) -> Double {
    let price =
      switch auction.format {
      case .first, .allPay: own
      case .second: rival
      case .mixed(let weight): (2 - weight) * own + (weight - 1) * rival
      }
    return max(price, reserve)
  }
}

// What other bids would have paid.
extension SealedBidAuction {
  func payoffsOfAllActions(
    of player: Int, _ board: Board, into payoffs: UnsafeMutablePointer<Double>
  ) {
    var (rival, count) = (-1, 0)
    for other in 0..<auction.n where other != player {
      let bid = board.actions[other]
      if bid > rival { (rival, count) = (bid, 1) } else if bid == rival { count += 1 }
    }
    let value = board.scratch[player]
    for bid in 0..<bids.count {
      payoffs[bid] = payoff(bid, rival, value, share: bid == rival ? 1 / Double(1 + count) : 1)
    }
  }

  /// What a bid pays against the highest of the others when equals have that share.
  @inline(__always)
  private func payoff(_ bid: Int, _ rival: Int, _ value: Double, share: Double) -> Double {
    let own = bidTable.cells[bid]
    let wins = bid >= rival && own >= reserve
    if auction.format == .allPay { return (wins ? share * value : 0) - own }
    return wins ? share * (value - price(own, bidTable.cells[rival])) : 0
  }

  /// Exact: rivals draw independently from the profile, whatever their types; under affiliation the
  /// own value is expected over signals.
  func expectedPayoffs(
    of player: Int, in state: Int, against profile: UnsafePointer<Double>,
    into payoffs: UnsafeMutablePointer<Double>
  ) {
    var value = worth[player][state]
    if case .affiliated(let eta, _) = auction.values { value = (1 - eta / 2) * value + eta / 4 }
    payoffs.update(repeating: 0, count: bids.count)
    let rivals = (0..<auction.n).filter { $0 != player }
    // For each highest rival bid: with which probability how many rivals bid it and none more.
    var below = [Double](repeating: 0, count: auction.n)
    for rival in bids.indices {
      var counts = [1.0] + [Double](repeating: 0, count: rivals.count)
      for other in rivals {
        let at = profile[other * bids.count + rival]
        for k in stride(from: rivals.count, through: 0, by: -1) {
          counts[k] = counts[k] * below[other] + (k > 0 ? counts[k - 1] * at : 0)
        }
        below[other] += at
      }
      for k in 1...rivals.count where counts[k] > 0 {
        for bid in bids.indices {
          let share = bid == rival ? 1 / Double(1 + k) : 1
          payoffs[bid] += counts[k] * payoff(bid, rival, value, share: share)
        }
      }
    }
  }
}

extension SealedBidAuction {
  func playMeasureNames(_ experiment: Experiment) -> [String] {
    ["revenue", "highest_bid", "bid", "efficiency"] + (1...auction.n).map { "payoff_\($0)" }
  }

  var tallyCount: Int { 4 + auction.n }

  func tally(_ board: Board, _ sums: UnsafeMutablePointer<Double>) {
    let outcome = board.scratch + auction.n
    sums[0] += outcome[0]
    sums[1] += outcome[1]
    sums[3] += outcome[2]
    for player in 0..<auction.n {
      sums[2] += bidTable.cells[board.actions[player]]
      sums[4 + player] += board.payoffs[player]
    }
  }

  func playMeasures(_ span: TallySpan) -> [Double] {
    var means = (0..<tallyCount).map { span.mean($0) }
    means[2] /= Double(auction.n)
    return means
  }

  func finalMeasureNames(_ experiment: Experiment) -> [String] {
    valueLearners(experiment).isEmpty ? [] : ["greedy_bid"]
  }

  /// The greedy bid at the highest value, a mean over the value learners.
  func finalMeasures(_ strategies: GreedyStrategies, _ experiment: Experiment) -> [Double] {
    let players = valueLearners(experiment)
    guard !players.isEmpty else { return [] }
    let sum = players.reduce(0) { $0 + bids[strategies.action($1, levels - 1)] }
    return [sum / Double(players.count)]
  }

  private func valueLearners(_ experiment: Experiment) -> [Int] {
    (0..<auction.n).filter { experiment.learner(of: $0).isValueLearner }
  }
}
