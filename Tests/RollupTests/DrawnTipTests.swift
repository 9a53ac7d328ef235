import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Tips that senders draw")
struct DrawnTipTests {
  private static func tape(_ tip: Distribution?, _ body: (borrowing TapeSlot) -> Void) {
    let setting = SettingSketch {
      $0.classes = [
        .transfer.with { $0.tip = tip },
        .swap.with { $0.share = 0.4 },
      ]
      $0.probesPerSecond = 0.5
    }.setting
    var writer = TapeWriter(setting, seed: 81)
    var tape = TapeSlot(blocksPerSlot: setting.time.blocksPerSlot)
    for slot in 0..<300 {
      writer.write(slot, into: &tape)
      body(tape)
    }
  }

  /// Everything on the tape but the tips, arrival by arrival.
  private static func rest(_ tip: Distribution?) -> [UInt64] {
    var words: [UInt64] = []
    tape(tip) { tape in
      for i in 0..<tape.count {
        words += [
          tape.offset[i].bitPattern, UInt64(tape.kind[i]), tape.value[i].bitPattern,
          UInt64(tape.sender[i]), UInt64(tape.receiver[i]), tape.size[i].bitPattern,
          UInt64(tape.buys[i]),
        ]
      }
    }
    return words
  }

  @Test("shift nothing else on the tape")
  func others() {
    #expect(Self.rest(nil) == Self.rest(.lognormal(median: 1e9, sigma: 1)))
  }

  /// Of ln(tip / median) / sigma the mean is 0 and the variance 1 (sd of the estimate sqrt(2/n)).
  @Test("have their distribution, where the class draws them")
  func distribution() {
    var logs: [Double] = []
    Self.tape(.lognormal(median: 1e9, sigma: 0.5)) { tape in
      for i in 0..<tape.count {
        if tape.kind[i] & 0x7F == 0 {
          logs.append(Elementary.log(Double(tape.tip[i]) / 1e9) / 0.5)
        } else {
          #expect(tape.tip[i] == TapeSlot.asQuoted)
        }
      }
    }
    let summary = Summary(logs)
    #expect(summary.distance(from: 0) < 4)
    #expect((summary.variance - 1).magnitude < 4 * (2 / Double(logs.count)).squareRoot())
  }

  /// The highest tips first and a gas limit for 100 transfers a block: by brute force over the tape.
  @Test("decide who is in a block, and those left out wait for the next")
  func blocks() throws {
    let design = DesignSketch {
      $0.blockGasLimit = 2_100_000
      $0.fees = .baseFeeAndTip(floor: 0, dataMargin: .zero)
    }
    let setting = SettingSketch {
      $0.blocksPerSlot = 1
      $0.probesPerSecond = 0
      $0.classes = [
        .transfer.with {
          $0.share = 1
          $0.tip = .lognormal(median: 1e9, sigma: 1)
        }
      ]
      $0.sendsAlways = true
      $0.searchers = 0
    }
    var bench = Bench(design, setting, seed: 82)
    var waiting: [UInt64] = []
    var expected: UInt128 = 0
    for _ in 0..<200 {
      try bench.step()
      waiting += (0..<bench.tape.count).map { bench.tape.tip[$0] }
      waiting.sort(by: >)
      expected += waiting.prefix(100).reduce(UInt128(0)) { $0 + UInt128($1) * 21_000 }
      waiting.removeFirst(min(100, waiting.count))
    }
    let result = bench.engine.finish(tapeHash: "")
    #expect(bench.census.isComplete && bench.census.waiting == UInt64(waiting.count))
    #expect(result.value("tips.ether") == Double(expected) * 1e-18)
    // There is no base fee, so nothing but the tip is paid.
    let included = try #require(result.value("tx.included"))
    let fee = try #require(result.value("fee.mean"))
    #expect((fee * included * 1e-9 / (Double(expected) * 1e-18) - 1).magnitude < 1e-9)
  }
}
