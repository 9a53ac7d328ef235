internal import Randomness

/// The outside price, slot by slot: geometric Brownian motion with jumps, log-linear inside a slot.
struct PriceWalk {
  private let model: PriceModel
  private let sigma: Double
  private let drift: Double
  private let jumpChance: Double
  private var logPrice: Double
  private static let lowest = Elementary.log(0.01)
  private static let highest = Elementary.log(1e8)

  init(_ model: PriceModel) {
    let dt = TimeFrame.secondsPerSlot
    self.model = model
    sigma = model.sigmaPerRootSecond * dt.squareRoot()
    drift = -0.5 * sigma * sigma
    jumpChance = model.jumpsPerSecond * dt
    logPrice = Elementary.log(model.start.dollars)
  }

  /// Writes the price at the end of each L2 block of the slot.
  ///
  /// The stream is the slot's own, so that what one slot draws shifts no other.
  mutating func write(_ prices: borrowing FlatBuffer<Double>, seed: UInt64, slot: UInt32) {
    var stream = RandomStream(seed: seed, purpose: .price, slot: slot)
    let z = stream.normal()
    let jumps = stream.uniform() < jumpChance
    let jump = stream.normal()
    var step = drift + sigma * z
    if jumps { step += model.jumpSigma * jump - 0.5 * model.jumpSigma * model.jumpSigma }
    // A hundredth of a dollar and a hundred million are walls: no real parameters come near, and
    // whatever stands in a scenario stays a number.
    step = min(max(step, Self.lowest - logPrice), Self.highest - logPrice)
    let n = prices.count
    for i in 0..<n {
      prices[i] = Elementary.exp(logPrice + step * Double(i + 1) / Double(n))
    }
    logPrice += step
  }
}
