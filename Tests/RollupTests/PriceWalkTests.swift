import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Outside price", .tags(.property))
struct PriceWalkTests {
  /// Jumps in one slot of a hundred, of 2 %.
  static let sketch = SettingSketch {
    $0.blocksPerSlot = 3
    $0.arrivals = .poisson(perSecond: 0)
    $0.sigmaPerRootSecond = 0.001
    $0.jumpsPerSecond = 0.01 / 12
    $0.jumpSigma = 0.02
    $0.slots = 500
  }

  /// Large moves, so that a missing half of a variance would shift the mean by 10 standard errors.
  @Test(
    "is a martingale, by diffusion and by jumps",
    arguments: [(sigmaPerSlot: 0.05, jumpChance: 0.0), (0.0, 0.05), (0.03, 0.02)])
  func martingale(sigmaPerSlot: Double, jumpChance: Double) {
    let sketch = SettingSketch {
      $0.arrivals = .poisson(perSecond: 0)
      $0.sigmaPerRootSecond = sigmaPerSlot / 12.0.squareRoot()
      $0.jumpsPerSecond = jumpChance / 12
      $0.jumpSigma = 0.2
      $0.slots = 100
    }
    let ends = (UInt64(0)..<4_000).map { seed in
      var last = 0.0
      _ = forEachSlot(sketch, seed: seed) { last = $0.blockPrice[5] }
      return last
    }
    #expect(Summary(ends).distance(from: 1_900) < 3)
  }

  /// Per slot: sigma^2 dt, and with the chance q of a jump, q (j^2 + j^4/4) - q^2 j^4/4.
  @Test("has the variance of its diffusion and its jumps")
  func variance() {
    let (sigma2, q, j2) = (0.001 * 0.001 * 12, 0.01, 0.02 * 0.02)
    let mean = -sigma2 / 2 - q * j2 / 2
    var squares: [Double] = []
    var setting = Self.sketch
    setting.slots = 400_000
    var last = Elementary.log(1_900)
    _ = forEachSlot(setting, seed: 511) { tape in
      let log = Elementary.log(tape.blockPrice[2])
      squares.append((log - last - mean) * (log - last - mean))
      last = log
    }
    let expected = sigma2 + q * (j2 + j2 * j2 / 4) - q * q * j2 * j2 / 4
    #expect(Summary(squares).distance(from: expected) < 3)
  }

  @Test("is log-linear inside a slot, and starts from the last one's end")
  func insideSlot() {
    var last = Elementary.log(1_900)
    _ = forEachSlot(Self.sketch, seed: 512) { tape in
      let logs = (0..<3).map { Elementary.log(tape.blockPrice[$0]) }
      let step = (logs[2] - last) / 3
      #expect((logs[0] - last - step).magnitude < 1e-12)
      #expect((logs[1] - logs[0] - step).magnitude < 1e-12)
      last = logs[2]
    }
  }

  @Test("does not depend on what else the setting says")
  func aligned() {
    var other = Self.sketch
    other.arrivals = .poisson(perSecond: 20)
    other.probesPerSecond = 1
    func path(_ sketch: SettingSketch) -> [Double] {
      var path: [Double] = []
      _ = forEachSlot(sketch, seed: 513) { path.append($0.blockPrice[2]) }
      return path
    }
    #expect(path(Self.sketch) == path(other))
  }
}
