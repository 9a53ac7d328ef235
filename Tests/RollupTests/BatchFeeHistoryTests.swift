import Players
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("The batch fee of a run")
struct BatchFeeHistoryTests {
  /// Sequenced and verified times are read off the chain, what was charged off the balances.
  ///
  /// The contract's integers are written out for at most six batches, where they fit 128 bits.
  /// Sequencers own tokens enough, so that what they lose is what was charged.
  @Test("moves the batch fee as the contract does", .tags(.vector), arguments: [1_800, 200, 60])
  func batchFee(target: Int) throws {
    let sketch = EfficiencySketch {
      $0.reward = "batch-fee-pot"
      $0.mostPooled = 6
      $0.targetSeconds = target
    }
    let token: UInt128 = 1_000_000_000_000_000_000
    let groups = EfficiencySketch.groups(provers: 1, tokens: TokenAmount(1_000_000 * token))
    var bench = sketch.bench(EfficiencySketch.transfers(groups), seed: 35)
    var fee = token / 10
    var sequenced: [UInt32: Int] = [:]
    var owned = bench.tokens
    var moves = 0
    for slot in 0..<600 {
      let before = bench.engine.world.posted.map(\.number)
      try bench.step()
      let after = bench.engine.world.posted.map(\.number)
      let verified = before.filter { !after.contains($0) }
      if !verified.isEmpty {
        let times = verified.compactMap { sequenced[$0] }
        #expect(times.count == verified.count && times.count <= 6)
        let early = times.reversed().prefix { slot * 12 - target < $0 }.count
        fee = Self.next(fee, late: times.count - early, early: early)
        moves += 1
      }
      let new = after.filter { !before.contains($0) }
      for number in new { sequenced[number] = slot * 12 }
      let now = bench.tokens
      #expect(owned - now == UInt128(new.count) * fee, "slot \(slot)")
      owned = now
    }
    #expect(moves > 10 && fee != token / 10)
  }

  private static func next(_ fee: UInt128, late: Int, early: Int) -> UInt128 {
    func power(_ x: UInt128, _ n: Int) -> UInt128 { (0..<n).reduce(1) { p, _ in p * x } }
    let d = late > early ? late - early : early - late
    if late > early { return fee * power(1_002, d) / power(1_000, d) }
    let one: UInt128 = 1_000_000_000_000_000_000
    return one * fee / (one * power(1_002, d) / power(1_000, d))
  }

  /// Each batch that is early multiplies the fee by 1/1.002: about 1,150 of them by a tenth.
  @Test("lets the batch fee of a day of honest players sink, far above the least", .tags(.slow))
  func day() throws {
    let sketch = EfficiencySketch {
      $0.reward = "batch-fee-pot"
      $0.maxDelaySeconds = 300
      // Less than twice what posting costs at any size, so that batches wait for their age.
      $0.baseFee = 150_000_000
    }
    let token: UInt128 = 1_000_000_000_000_000_000
    var setting = SettingSketch { $0.slots = 7_200 }
    setting.groups = EfficiencySketch.groups(provers: 4, tokens: TokenAmount(1_000_000 * token))
    var bench = sketch.bench(setting, seed: 38)
    var number: UInt32 = 0
    var fee = 0.0
    var final = 0
    for _ in 1...7_200 {
      let owned = bench.tokens
      try bench.step()
      let posted = bench.engine.world.posted
      let new = posted.count { $0.number > number }
      guard new > 0, let last = posted.last else { continue }
      number = last.number
      final = Int(number) - posted.count
      fee = Double(wide: (owned - bench.tokens) / UInt128(new)) * 1e-18
      let expected = (0..<final).reduce(0.1) { fee, _ in fee / 1.002 }
      #expect((fee / expected - 1).magnitude < 1e-9, "after \(final) batches")
    }
    #expect(final > 1_000 && fee > 0.005 && fee < 0.02, "\(fee) after \(final)")
    let result = bench.engine.finish(tapeHash: "")
    #expect(try #require(result.metric("latency.final.p99")) < 1_800)
    #expect(try #require(result.metric("tx.included")) > 0.98 * 864_000)
  }
}

extension Bench {
  /// What the four sequencers own in tokens, in base units.
  fileprivate var tokens: UInt128 {
    (0..<4).reduce(0) {
      $0 + UInt128(engine.world.books.ledger.balance(engine.world.books.players[$1], .token))
    }
  }
}
