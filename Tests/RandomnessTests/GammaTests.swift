import Randomness
import Testing

/// References: mpmath 1.3 with 40 digits.
@Suite("Gamma function and Poisson probabilities")
struct GammaTests {
  static let gammas: [(x: Double, value: Double)] = [
    (1e-10, 23.025850929882736), (0.1, 2.252712651734206), (0.5, 0.5723649429247001), (1, 0),
    (1.5, -0.12078223763524522), (2, 0), (3, 0.6931471805599453), (7.25, 7.0521854507385395),
    (14.9, 24.924132002217277), (15, 25.19122118273868), (100, 359.1342053695754),
    (1e6, 12815504.569147611), (1e9, 19723265827.503716),
  ]

  static let poisson: [(count: Double, mean: Double, value: Double)] = [
    (0, 3, -3), (1, 0.1, -2.4025850929940455), (12, 12, -2.168334698205882),
    (40, 12, -22.924373723237384), (1000, 1000, -4.372899506026297),
    (1100, 1000, -9.26174480492892), (1e9, 1e9, -11.280571451761212),
    (1_000_100_000, 1e9, -16.280454790927536), (5, 1000, -970.2487153478713),
  ]

  @Test("the logarithm of the gamma function", arguments: gammas)
  func logGamma(x: Double, value: Double) {
    let error = (Elementary.logGamma(x) - value).magnitude
    #expect(error <= 1e-14 * max(1, value.magnitude))
  }

  @Test("its recurrence, and its special arguments")
  func recurrence() {
    var stream = RandomStream(seed: 31, purpose: .testing)
    for _ in 0..<10_000 {
      let x = 40 * stream.uniform()
      let step = Elementary.logGamma(x + 1) - Elementary.logGamma(x) - Elementary.log(x)
      #expect(step.magnitude < 1e-13)
    }
    #expect(Elementary.logGamma(0) == .infinity)
    #expect(Elementary.logGamma(.infinity) == .infinity)
    #expect(Elementary.logGamma(-1).isNaN)
    #expect(Elementary.logGamma(.nan).isNaN)
  }

  @Test("Stirling's error is one function across its two forms")
  func stirling() {
    // 1 / (12 x) - 1 / (360 x^3) + ... at 1, and both sides of 15.
    #expect((Elementary.stirlingError(1) - 0.08106146679532726).magnitude < 1e-14)
    let jump = Elementary.stirlingError(15) - Elementary.stirlingError(15.0.nextDown)
    #expect(jump.magnitude < 1e-14)
  }

  @Test("Poisson probabilities without cancellation", arguments: poisson)
  func logProbability(count: Double, mean: Double, value: Double) {
    let error = (Poisson.logProbability(of: count, mean: mean) - value).magnitude
    #expect(error <= 4e-15 * max(1, value.magnitude))
  }
}
