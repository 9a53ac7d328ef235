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
      for world in [World.honest, .attack("censor", percent: nil)] {
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
}
