import Randomness
import Testing

/// References: Wichura's three published values, and mpmath 1.3 with 400 digits for the others.
@Suite("Normal quantiles and probabilities")
struct NormalFunctionTests {
  static let published: [(u: Double, z: Double)] = [
    (0.25, -0.6744897501960817), (0.001, -3.090232306167814), (1e-20, -9.262340089798408),
  ]

  static let quantiles: [(u: Double, z: Double)] = [
    (1e-11, -6.706023155495136), (1.4e-11, -6.656723091518184), (1e-5, -4.264890793922825),
    (0.01, -2.326347874040841), (0.074, -1.4466320671589785), (0.075, -1.439531470938456),
    (0.0751, -1.43882539275254), (0.4, -0.2533471031357997), (0.9, 1.2815515655446006),
    (0.975, 1.9599639845400538), (0.9999, 3.7190164854557084),
  ]

  static let probabilities: [(z: Double, p: Double)] = [
    (-37, 5.725571222524577e-300), (-20, 2.7536241186062337e-89), (-10, 7.619853024160525e-24),
    (-6, 9.86587645037698e-10), (-5.7, 5.990371401063528e-09), (-5.6, 1.071759025831093e-08),
    (-3, 0.0013498980316300946), (-1, 0.15865525393145705), (-0.7, 0.24196365222307303),
    (-0.6, 0.2742531177500736), (-0.1, 0.460172162722971), (0.3, 0.6179114221889527),
    (1, 0.8413447460685429), (2, 0.9772498680518208), (5, 0.9999997133484281),
  ]

  @Test("quantiles match AS241's own and mpmath's", arguments: published + quantiles)
  func quantile(u: Double, z: Double) {
    #expect((Elementary.inverseNormal(u) / z - 1).magnitude < 1e-15)
  }

  @Test("probabilities match mpmath's, far into the lower tail", arguments: probabilities)
  func probability(z: Double, p: Double) {
    #expect((Elementary.normalCDF(z) / p - 1).magnitude < 2e-15)
  }

  @Test("a quantile's probability is the one it was asked for")
  func roundTrip() {
    var stream = RandomStream(seed: 21, purpose: .testing)
    for _ in 0..<100_000 {
      let u = Elementary.exp(-690 * stream.uniform() * stream.uniform())
      let z = Elementary.inverseNormal(u)
      // A relative error e of z becomes one of z^2 e of the tail.
      let allowed = 1e-15 * (4 + z * z)
      #expect((Elementary.normalCDF(z) / u - 1).magnitude < allowed)
    }
  }

  @Test("quantiles are antisymmetric about 1/2")
  func symmetry() {
    var stream = RandomStream(seed: 22, purpose: .testing)
    for _ in 0..<100_000 {
      let u = stream.uniform()
      #expect(Elementary.inverseNormal(1 - u) == -Elementary.inverseNormal(u))
    }
  }

  @Test("the ends of the range")
  func special() {
    #expect(Elementary.inverseNormal(0.5) == 0)
    #expect(Elementary.inverseNormal(0) == -.infinity)
    #expect(Elementary.inverseNormal(1) == .infinity)
    for bad: Double in [-0.1, 1.1, .nan, .infinity] { #expect(Elementary.inverseNormal(bad).isNaN) }
    #expect(Elementary.normalCDF(0) == 0.5)
    #expect(Elementary.normalCDF(-.infinity) == 0)
    #expect(Elementary.normalCDF(.infinity) == 1)
    #expect(Elementary.normalCDF(.nan).isNaN)
  }
}
