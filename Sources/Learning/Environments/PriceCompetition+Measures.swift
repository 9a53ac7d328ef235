// Under a window firms are measured by the limit cycle of their greedy strategies; over a fixed
// number of periods by what they did.

extension PriceCompetition {
  func playMeasureNames(_ experiment: Experiment) -> [String] {
    if case .window = experiment.stop { return [] }
    return ["profit_gain", "price"]
  }

  /// The sums of the firms' profits and of their prices.
  var tallyCount: Int { 2 }

  func tally(_ board: Board, _ sums: UnsafeMutablePointer<Double>) {
    for player in 0..<market.n {
      sums[0] += board.payoffs[player]
      sums[1] += prices[player][board.actions[player]]
    }
  }

  func playMeasures(_ span: TallySpan) -> [Double] {
    let firms = Double(market.n)
    return [profitGain(span.mean(0) / firms), span.mean(1) / firms]
  }

  func finalMeasureNames(_ experiment: Experiment) -> [String] {
    guard case .window = experiment.stop else { return [] }
    return ["profit_gain", "price", "cycle_length", "equilibrium_on_path"]
  }

  func finalMeasures(_ strategies: GreedyStrategies, _ experiment: Experiment) -> [Double] {
    guard case .window = experiment.stop else { return [] }
    let play = LimitPlay(self, strategies, experiment)
    var (profit, price) = (0.0, 0.0)
    for profile in play.cycle {
      for player in 0..<market.n {
        profit += table.payoff(of: player, at: profile)
        price += prices[player][table.action(of: player, in: profile)]
      }
    }
    let count = Double(play.cycle.count * market.n)
    return [
      profitGain(profit / count), price / count, Double(play.cycle.count),
      play.isEquilibriumOnPath ? 1 : 0,
    ]
  }

  func impulseResponse(
    _ strategies: GreedyStrategies, _ experiment: Experiment
  ) -> ImpulseResponse? {
    experiment.impulse.map { LimitPlay(self, strategies, experiment).response(to: $0) }
  }

  /// (pi - pi^N) / (pi^M - pi^N) with means over firms; 0 where a single firm leaves no gap.
  private func profitGain(_ profit: Double) -> Double {
    let firms = Double(market.n)
    let nash = nashProfits.reduce(0, +) / firms
    let gap = monopolyProfits.reduce(0, +) / firms - nash
    return gap > 1e-12 * nash ? (profit - nash) / gap : 0
  }
}
