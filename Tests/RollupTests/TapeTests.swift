import Players
import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

/// Reads a tape slot by slot.
func forEachSlot(
  _ setting: SettingSketch, seed: UInt64, _ body: (borrowing TapeSlot) -> Void
) -> String {
  let setting = setting.setting
  var writer = TapeWriter(setting, seed: seed)
  var tape = TapeSlot(blocksPerSlot: setting.time.blocksPerSlot)
  for slot in 0..<setting.time.slots {
    writer.write(slot, into: &tape)
    body(tape)
  }
  return writer.hash
}

@Suite("Tape")
struct TapeTests {
  @Test("is one for all designs and worlds of a seed, and for any number of contestants")
  func oneTape() throws {
    let setting = SettingSketch { $0.slots = 100 }
    let expected = forEachSlot(setting, seed: 7) { _ in }
    let designs = [
      DesignSketch(), DesignSketch { $0.availability = .stateDiff() },
      DesignSketch { $0.fees = .gasProportional() },
    ]
    for count in 1...3 {
      for world in [Players.World.honest, .attack("censor", percent: nil)] {
        let results = try run(Array(designs.prefix(count)), setting, world: world, seed: 7)
        #expect(results.map(\.tapeHash) == Array(repeating: expected, count: count))
      }
    }
    #expect(forEachSlot(setting, seed: 8) { _ in } != expected)
  }

  @Test("has arrivals in order of time inside the slot", arguments: UInt64(0)..<10)
  func order(seed: UInt64) {
    let processes: [ArrivalProcess] = [
      .poisson(perSecond: 10), .hawkes(perSecond: 10, branching: 0.8, decaySeconds: 5),
    ]
    for process in processes {
      let setting = SettingSketch {
        $0.slots = 200
        $0.arrivals = process
        $0.probesPerSecond = 1
      }
      _ = forEachSlot(setting, seed: seed) { tape in
        var last = 0.0
        for i in 0..<tape.count {
          #expect(tape.offset[i] >= last && tape.offset[i] < 12)
          last = tape.offset[i]
        }
      }
    }
  }

  @Test("has Poisson counts at uniform times", arguments: [0.1, 2, 50])
  func counts(perSecond: Double) {
    let setting = SettingSketch {
      $0.slots = 20_000
      $0.arrivals = .poisson(perSecond: perSecond)
      $0.probesPerSecond = 0
      $0.classes = [.transfer.with { $0.share = 1 }]
    }
    let mean = perSecond * 12
    let cells = Int(mean + 10 * mean.squareRoot() + 10)
    var observed = [Double](repeating: 0, count: cells)
    var twelfths = [Double](repeating: 0, count: 12)
    _ = forEachSlot(setting, seed: 501) { tape in
      observed[min(tape.count, cells - 1)] += 1
      for i in 0..<tape.count { twelfths[Int(tape.offset[i])] += 1 }
    }
    let expected = poissonProbabilities(mean: mean, cells: cells).map { $0 * 20_000 }
    #expect(chiSquareScore(observed: observed, expected: expected) < 3.09)
    let total = twelfths.reduce(0, +)
    #expect(
      chiSquareScore(observed: twelfths, expected: twelfths.map { _ in total / 12 }) < 3.09)
  }

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

  @Test("draws from each distribution with its median", arguments: [
    (Distribution.constant(5e15), 5e15), (.exponential(mean: 1e16), 0.693_147_180_56e16),
    (.pareto(scale: 1e15, shape: 2), 1.414_213_562_4e15), (.lognormal(median: 3e15, sigma: 0.5), 3e15),
  ])
  func distributions(value: Distribution, median: Double) {
    let setting = SettingSketch {
      $0.slots = 500
      $0.probesPerSecond = 0
      $0.classes = [
        .transfer.with { $0.value = value }, .swap.with { $0.share = 0.4; $0.value = .constant(1) },
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
