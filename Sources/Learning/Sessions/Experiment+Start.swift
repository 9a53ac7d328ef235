// What value learners know before the first period.

extension Experiment {
  /// The values at the start of a value learner in a state, one an action; nil where they are drawn or
  /// the player keeps no values.
  ///
  /// - Throws: `ExperimentError` where the experiment is not possible.
  public func initialValues(of player: Int, in state: Int = 0) throws -> [Double]? {
    try check()
    switch environment {
    case .bertrand(let market):
      return try initialValues(PriceCompetition(market), of: player, in: state)
    case .auction(let auction):
      return try initialValues(SealedBidAuction(auction), of: player, in: state)
    case .matrix(let game):
      let play = NormalFormPlay(game, remembers: valueLearners)
      return try initialValues(play, of: player, in: state)
    case .bandit(let bandit): return try initialValues(BanditPlay(bandit), of: player, in: state)
    case .tullock(let contest):
      return try initialValues(ContestPlay(contest), of: player, in: state)
    case .race(let race): return try initialValues(ContestPlay(race), of: player, in: state)
    case .inspection(let game):
      return try initialValues(NormalFormPlay(game), of: player, in: state)
    case .volunteer(let dilemma):
      return try initialValues(VolunteerPlay(dilemma), of: player, in: state)
    case .blotto(let battle):
      return try initialValues(NormalFormPlay(battle), of: player, in: state)
    }
  }

  private func initialValues(
    _ game: some Environment, of player: Int, in state: Int
  ) throws -> [Double]? {
    let setting = LearnerSetting(game, player: player, experiment: self)
    let start: ValueUpdate.Start? =
      switch learner(of: player) {
      case .qLearning(let learning), .sarsa(let learning):
        try setting.start(learning.initial, delta: learning.delta)
      case .boltzmannQ(let learning): try setting.start(learning.initial, delta: learning.delta)
      default: nil
      }
    guard case .rows(let rows)? = start else { return nil }
    return (0..<setting.actions).map { rows[(state * setting.actions + $0) % rows.count] }
  }
}
