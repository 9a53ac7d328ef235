import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Arrivals on the tape")
struct TapeAttributeTests {
  @Test("has the classes' shares and the medians of their values and sizes")
  func attributes() {
    let setting = SettingSketch {
      $0.slots = 3_000
      $0.probesPerSecond = 0
    }
    var kinds = [Double](repeating: 0, count: 3)
    var above = kinds
    var sizes = 0.0
    var buys = 0.0
    let medians = [0.0004e18, 0.002e18, 0.006e18]
    _ = forEachSlot(setting, seed: 502) { tape in
      for i in 0..<tape.count {
        let kind = Int(tape.kind[i])
        kinds[kind] += 1
        if tape.value[i] > medians[kind] { above[kind] += 1 }
        if kind == 1 && tape.size[i] > 0.05e18 { sizes += 1 }
        if kind == 1 { buys += Double(tape.buys[i]) }
        if kind != 1 { #expect(tape.size[i] == 0) }
      }
    }
    let n = kinds.reduce(0, +)
    let expected = [0.6 * n, 0.3 * n, 0.1 * n]
    #expect(chiSquareScore(observed: kinds, expected: expected) < 3.09)
    /// Successes of a fair coin, in standard errors from one half.
    func fair(_ successes: Double, of n: Double) -> Double {
      (successes - n / 2).magnitude / (n.squareRoot() / 2)
    }
    for kind in 0..<3 { #expect(fair(above[kind], of: kinds[kind]) < 3.5) }
    #expect(fair(sizes, of: kinds[1]) < 3.5)
    #expect(fair(buys, of: kinds[1]) < 3.5)
  }

  @Test(
    "draws from each distribution with its median",
    arguments: [
      (Distribution.constant(5e15), 5e15), (.exponential(mean: 1e16), 0.693_147_180_56e16),
      (.pareto(scale: 1e15, shape: 2), 1.414_213_562_4e15),
      (.lognormal(median: 3e15, sigma: 0.5), 3e15),
    ])
  func distributions(value: Distribution, median: Double) {
    let setting = SettingSketch {
      $0.slots = 500
      $0.probesPerSecond = 0
      $0.classes = [
        .transfer.with { $0.value = value },
        .swap.with {
          $0.share = 0.4; $0.value = .constant(1)
        },
      ]
    }
    var (n, above) = (0.0, 0.0)
    _ = forEachSlot(setting, seed: 503) { tape in
      for i in 0..<tape.count where tape.kind[i] == 0 {
        n += 1
        if case .constant(let x) = value {
          #expect((tape.value[i] / x - 1).magnitude < 1e-14)
        } else if tape.value[i] > median {
          above += 1
        }
      }
    }
    if case .constant = value { return }
    #expect((above - n / 2).magnitude / (n.squareRoot() / 2) < 3.5)
  }

  @Test("has uniform senders, and receivers other than they")
  func accounts() {
    let setting = SettingSketch {
      $0.slots = 1_000
      $0.accounts = 50
      $0.probesPerSecond = 0.2
    }
    var senders = [Double](repeating: 0, count: 50)
    var receivers = senders
    _ = forEachSlot(setting, seed: 504) { tape in
      for i in 0..<tape.count {
        #expect(tape.sender[i] != tape.receiver[i])
        senders[Int(tape.sender[i])] += 1
        receivers[Int(tape.receiver[i])] += 1
      }
    }
    let expected = senders.map { _ in senders.reduce(0, +) / 50 }
    #expect(chiSquareScore(observed: senders, expected: expected) < 3.09)
    #expect(chiSquareScore(observed: receivers, expected: expected) < 3.09)
  }
}
