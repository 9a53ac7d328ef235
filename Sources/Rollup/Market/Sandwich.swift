internal import Quantities

/// The best pair of trades around a user's swap: one before it in its direction, one after it back.
///
/// With reserves x (the asset that goes in) and y, the pool's g = 1 - fee, the victim's input v and
/// the front-run a, the attacker's gain in x is
///
///     a * (x*K + g^3*v*(x+v) + K*a) / (x^2 + (x + g^2*(x + g*v))*a + g^2*a^2),
///     K = g^2*(x+v) - x,
///
/// which without a fee is v - x^2*v / ((x+a)*(x+a+v) - x*v). It rises from a = 0 only if
/// g^2*(x+v)*(x+g*v) > x^2, and falls, if ever, from the one positive root on of
///
///     (1-g)*(g^2*v - (1+g)*x)*a^2 + 2*x*K*a + x*(g^2*(x+v)*(x+g*v) - x^2) = 0.
///
/// The victim's least output m bounds a by the positive root of
///
///     g*a^2 + (x*(1+g) + g^2*v)*a + x^2 + x*g*v - x*y*g*v/m = 0.
///
/// Sizes are found in floating point with x as the unit, the limit to one base unit of the victim's
/// output; the trades are the pool's exact integers.
package struct Sandwich: Sendable, Equatable {
  /// Whether the victim, and the attacker before it, buys ether (or sells it).
  package let buysEther: Bool
  /// What the attacker puts in first: millionths of a dollar when ether is bought, else wei.
  package let frontInput: UInt128
  /// What it gets for that and puts back in after the victim, in the other asset.
  package let frontOutput: UInt128
  /// What the victim still gets, never less than its least output; in the other asset.
  package let victimOutput: UInt128
  /// What the attacker gets back, in the asset that it put in first.
  package let backOutput: UInt128

  /// The attacker's gain, above zero, in the asset that it put in first.
  package var profit: UInt128 { backOutput - frontInput }

  /// The gain in wei at `price` dollars per ether, rounded against the attacker.
  package func profitInWei(price: Double) -> UInt128 {
    buysEther ? OutsidePrice.wei(for: profit, at: price) : profit
  }

  /// The best sandwich of a swap that the pool has not done yet; `nil` where none gains.
  ///
  /// `input` and `capital` are in the asset that the victim puts in, `leastOutput` is in the other.
  /// About 5 ns where the fee forbids it, 110 ns where there is one; no allocation.
  /// - Precondition: `capital`, in base units, is below 2^96.
  package static func best(
    _ pool: ConstantProductPool, buysEther: Bool, input: UInt128, leastOutput: UInt128,
    capital: UInt128
  ) -> Sandwich? {
    let x = Double(wide: buysEther ? pool.dollars : pool.ether)
    let victim = Double(wide: input) / x
    guard let peak = mostProfitable(victim: victim, kept: pool.kept) else { return nil }
    let undisturbed = pool.output(buysEther: buysEther, for: input)
    guard undisturbed > leastOutput else { return nil }
    let slack = Double(wide: undisturbed - leastOutput) / Double(wide: leastOutput)
    let limit = largest(victim: victim, kept: pool.kept, slack: slack)
    var front = min(UInt128(wide: min(limit, peak, 0x1p40) * x), capital)
    // Floating point may be off by a few units in the last place of the reserve.
    var step = max(1, UInt128(wide: x * 0x1p-50))
    while front > 0 {
      let sandwich = Sandwich(pool, buysEther: buysEther, input: input, front: front)
      if sandwich.victimOutput >= leastOutput {
        return sandwich.backOutput > front ? sandwich : nil
      }
      front -= min(front, step)
      step *= 2
    }
    return nil
  }

  /// The three trades with a front-run of that size.
  private init(_ pool: ConstantProductPool, buysEther: Bool, input: UInt128, front: UInt128) {
    var pool = pool
    self.buysEther = buysEther
    frontInput = front
    frontOutput = pool.swap(buysEther: buysEther, front)
    victimOutput = pool.swap(buysEther: buysEther, input)
    backOutput = pool.output(buysEther: !buysEther, for: frontOutput)
  }

  /// The size in units of the reserve from which on profit falls; infinite if it never does, `nil`
  /// if it falls from the start.
  private static func mostProfitable(victim v: Double, kept g: Double) -> Double? {
    let rise = g * g * (1 + v) * (1 + g * v) - 1
    guard rise > 0 else { return nil }
    let bend = (1 - g) * (g * g * v - (1 + g))
    guard bend < 0 else { return .infinity }
    let slope = g * g * (1 + v) - 1
    let root = (slope * slope - bend * rise).squareRoot()
    // Of the two forms of the root, the one that does not cancel.
    return slope > 0 ? (slope + root) / -bend : rise / (root - slope)
  }

  /// The size in units of the reserve that takes all of the victim's `slack`, its undisturbed
  /// output over its least output less one.
  private static func largest(victim v: Double, kept g: Double, slack: Double) -> Double {
    let half = 0.5 * (1 + g + g * g * v)
    let free = (1 + g * v) * slack
    return free < .infinity ? free / (half + (half * half + g * free).squareRoot()) : .infinity
  }
}
