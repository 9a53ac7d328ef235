// Value learners from their parameters and what they are told of the game.

extension QLearner {
  init(_ parameters: QLearning, _ setting: LearnerSetting) throws(ExperimentError) {
    self.init(
      parameters, states: setting.states, actions: setting.actions,
      start: try setting.start(parameters.initial, delta: parameters.delta))
  }
}

extension SarsaLearner {
  init(_ parameters: QLearning, _ setting: LearnerSetting) throws(ExperimentError) {
    self.init(
      parameters, states: setting.states, actions: setting.actions,
      start: try setting.start(parameters.initial, delta: parameters.delta))
  }
}

extension BoltzmannLearner {
  init(_ parameters: BoltzmannQLearning, _ setting: LearnerSetting) throws(ExperimentError) {
    self.init(
      parameters, states: setting.states, actions: setting.actions,
      start: try setting.start(parameters.initial, delta: parameters.delta))
  }
}
