internal import Randomness

/// The network token's price, one L1 slot after the other: P = M * (1 - D).
///
/// M is a martingale: each slot multiplies it by exp(s*z - s^2/2) with s = sigma*sqrt(12 s). D is
/// the exact solution of dD = eta*lost*dt - (ln 2 / h)*D*dt over the slot for the share of service
/// lost that others see, which is what was lost `detectionSeconds` (in whole slots, rounded up)
/// before.
package struct TokenMarket: Sendable {
  /// Dollars per token if no service were lost.
  package private(set) var martingale: Double
  /// What lost service takes off, from 0 to 1.
  package private(set) var discount = 0.0
  /// The share of service lost that others saw in the last slot, from 0 to 1.
  package private(set) var seen = 0.0
  private let spread: Double
  private let kept: Double
  private let gain: Double
  /// Shares lost that others do not see yet, a ring; the oldest is at `next`.
  private var unseen: [Double]
  private var next = 0

  /// The market at the start of a run, with no service lost before.
  package init(_ model: TokenModel) {
    let slot = TimeFrame.secondsPerSlot
    martingale = model.start.dollars
    spread = model.sigmaPerRootSecond * slot.squareRoot()
    let recovered = Elementary.log(2) * slot / model.recoveryHalfLifeSeconds
    kept = Elementary.exp(-recovered)
    // (1 - e^-y) / y, by its series where the difference would cancel.
    let mean =
      recovered < 1e-3
      ? 1 - recovered / 2 * (1 - recovered / 3 * (1 - recovered / 4)) : (1 - kept) / recovered
    gain = model.serviceElasticity * slot / 86_400 * mean
    unseen = [Double](repeating: 0, count: Int((model.detectionSeconds / slot).rounded(.up)))
  }

  /// Dollars per token.
  package var price: Double { martingale * (1 - discount) }

  /// Moves on by one slot, in which the share `lost` (0 to 1) of service was lost, with a standard
  /// normal number `z`.
  package mutating func step(z: Double, lost: Double) {
    martingale *= Elementary.exp(spread * z - 0.5 * spread * spread)
    seen = min(max(lost, 0), 1)
    if !unseen.isEmpty {
      swap(&seen, &unseen[next])
      next = next + 1 == unseen.count ? 0 : next + 1
    }
    discount = min(max(discount * kept + gain * seen, 0), 1)
  }
}
