public import Quantities

/// The outside price of ether in dollars: geometric Brownian motion with jumps, without drift.
///
/// One draw a slot, log-linear inside the slot. Each slot multiplies the price by
/// exp(sigma*sqrt(dt)*z - sigma^2*dt/2), and with probability `jumpsPerSecond`*dt by
/// exp(jumpSigma*z' - jumpSigma^2/2), so that the price is a martingale.
public struct PriceModel: Sendable, Hashable {
  /// The price at the start of the run.
  public var start: DollarAmount
  /// The volatility of the logarithm per square root of a second.
  public var sigmaPerRootSecond: Double
  /// The mean number of jumps a second; small against one a slot.
  public var jumpsPerSecond: Double
  /// The standard deviation of a jump of the logarithm.
  public var jumpSigma: Double

  /// A price that starts at `start`.
  public init(
    start: DollarAmount, sigmaPerRootSecond: Double, jumpsPerSecond: Double, jumpSigma: Double
  ) {
    self.start = start
    self.sigmaPerRootSecond = sigmaPerRootSecond
    self.jumpsPerSecond = jumpsPerSecond
    self.jumpSigma = jumpSigma
  }
}
