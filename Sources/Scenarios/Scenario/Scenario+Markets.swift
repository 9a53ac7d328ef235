internal import Parameters
internal import Rollup

extension Scenario {
  /// The network token; daily figures become figures per second.
  static func token(_ token: Arguments) -> TokenModel {
    TokenModel(
      start: token.dollars("price"),
      sigmaPerRootSecond: token.number("sigma") / (86_400.0).squareRoot(),
      serviceElasticity: token.number("service-elasticity"),
      recoveryHalfLifeSeconds: token.seconds("recovery-half-life"),
      borrowPerYear: token.share("borrow-rate").ratio,
      impactPerEther: token.share("impact").ratio, detectionSeconds: token.seconds("detection"))
  }

  /// What is drawn instead of traded; `nil` where value comes from trades.
  static func exogenous(_ mev: Arguments) -> ExogenousMEV? {
    guard mev.text("source") == "exogenous" else { return nil }
    let drawn = mev.map("exogenous")
    func wei(_ key: String) -> Double { Double(drawn.ether(key).rawValue) }
    if drawn["constant"] != nil { return ExogenousMEV(medianWei: wei("constant"), sigma: 0) }
    return ExogenousMEV(
      medianWei: wei("median"), sigma: drawn.number("sigma"),
      tailFrom: drawn.share("tail-from").ratio, tailIndex: drawn.number("tail-index"),
      scale: drawn.share("scale").ratio, capWei: wei("cap"))
  }

  /// How those learn who learn.
  static func learning(_ learning: Arguments) -> LearningSetting {
    let evaluate = learning.map("evaluate")
    return LearningSetting(
      trainingDecisions: learning.map("train").count("decisions"),
      explores: evaluate.flag("exploration"), learns: evaluate.flag("learning"))
  }
}
