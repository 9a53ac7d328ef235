internal import Randomness

extension ExogenousMEV {
  /// The value of a slot in wei, after scaling and truncation, from one uniform number in (0, 1).
  ///
  /// By inversion: a larger `u` never gives less, and the tail begins where the body ends. About
  /// 35 ns.
  package func draw(_ u: Double) -> Double {
    let body = medianWei * Elementary.exp(sigma * Elementary.inverseNormal(min(u, tailFrom)))
    guard u > tailFrom else { return min(scale * body, capWei) }
    let rarity = (1 - tailFrom) / (1 - u)
    return min(scale * body * Elementary.exp(Elementary.log(rarity) / tailIndex), capWei)
  }
}
