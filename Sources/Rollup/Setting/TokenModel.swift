public import Quantities

/// The network token's outside market: P = M * (1 - D), a martingale M and a discount D for lost
/// service.
///
/// dD = `serviceElasticity` * lost * dt - (ln 2 / half-life) * D * dt, where `lost` is the share of
/// blocks lost or of transactions censored, and dt is in days. The elasticity and the half-life are
/// assumptions.
public struct TokenModel: Sendable, Hashable {
  /// The price at the start of the run.
  public var start: DollarAmount
  /// The volatility of M's logarithm per square root of a second.
  public var sigmaPerRootSecond: Double
  /// What a day without service takes off the price, as a share.
  public var serviceElasticity: Double
  /// The time in which half of the discount is gone.
  public var recoveryHalfLifeSeconds: Double
  /// What borrowing costs, as a share of the notional amount per year.
  public var borrowPerYear: Double
  /// How much a sale or purchase moves the price, as a share per ether of notional amount.
  public var impactPerEther: Double
  /// The time until others notice that service is lost.
  public var detectionSeconds: Double

  /// A token of these properties.
  public init(
    start: DollarAmount = DollarAmount(1_000_000), sigmaPerRootSecond: Double = 0.05 / 293.94,
    serviceElasticity: Double = 0.2, recoveryHalfLifeSeconds: Double = 7 * 86_400,
    borrowPerYear: Double = 0.1, impactPerEther: Double = 1e-5, detectionSeconds: Double = 600
  ) {
    self.start = start
    self.sigmaPerRootSecond = sigmaPerRootSecond
    self.serviceElasticity = serviceElasticity
    self.recoveryHalfLifeSeconds = recoveryHalfLifeSeconds
    self.borrowPerYear = borrowPerYear
    self.impactPerEther = impactPerEther
    self.detectionSeconds = detectionSeconds
  }
}
