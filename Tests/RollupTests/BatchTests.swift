import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Batches", .tags(.property))
struct BatchTests {
  /// Looks at each batch once, when it has just been closed, with the time.
  private func forEachBatch(
    _ design: DesignSketch, _ setting: SettingSketch, seed: UInt64,
    _ body: (Batch, Double) -> Void
  ) throws {
    var bench = Bench(design, setting, seed: seed)
    var next: UInt32 = 1
    for slot in 0..<setting.slots {
      try bench.step()
      for batch in bench.engine.world.sealed where batch.number >= next {
        body(batch, Double(slot + 1) * 12)
        next = batch.number + 1
      }
    }
  }

  @Test(
    "are never larger than their carrier", arguments: UInt64(0)..<2,
    [
      .blobs(), .blobs(max: 2), .calldata(maxBytes: 1_000), .calldata(maxBytes: 20_000),
      .stateDiff(maxBytes: 1_000), .stateDiff(carrier: "blobs"),
    ] as [DesignSketch.Availability])
  func size(seed: UInt64, posting: DesignSketch.Availability) throws {
    let design = DesignSketch {
      $0.availability = posting
      $0.maxDelaySeconds = 3_600
      $0.blockGasLimit = 100_000_000
    }
    let setting = SettingSketch {
      $0.slots = 100
      $0.arrivals = .poisson(perSecond: 100)
    }
    let limit = BatchLimit(design.design.availability, l1: setting.setting.l1).bytes
    var batches = 0
    var bytes: UInt64 = 0
    try forEachBatch(design, setting, seed: seed) { batch, _ in
      #expect(batch.postedBytes <= limit)
      #expect(batch.transactions >= batch.userTransactions && batch.transactions > 0)
      batches += 1
      bytes += batch.postedBytes
    }
    // Full up to the largest transaction, 136 bytes, or eleven slots of 21.
    #expect(batches > 10)
    #expect(bytes > UInt64(batches) * (limit - 231))
  }

  @Test("are closed at their greatest age, and no later than the next block")
  func age() throws {
    let design = DesignSketch { $0.maxDelaySeconds = 90 }
    var batches = 0
    try forEachBatch(design, SettingSketch { $0.arrivals = .poisson(perSecond: 2) }, seed: 51) {
      batch, now in
      // Blocks are 2 s apart and a look is 12 s apart.
      let age = now - batch.openedAt
      #expect(age >= 90 && age < 90 + 2 + 12)
      batches += 1
    }
    #expect(batches > 70)
  }

  @Test("are posted in the next L1 block, oldest first, and as many as fit")
  func posting() throws {
    // Every second slot is missed; 1,000-byte batches cost 106,000 gas, of 300,000.
    let design = DesignSketch {
      $0.availability = .calldata(maxBytes: 1_000)
      $0.maxDelaySeconds = 3_600
    }
    let setting = SettingSketch {
      $0.slots = 200
      $0.l1BaseFee = [30_000_000_000, 0]
      $0.l1GasLimit = 300_000
    }
    var bench = Bench(design, setting, seed: 52)
    var due: [UInt32] = []
    var last: UInt32 = 0
    for slot in 0..<200 {
      try bench.step()
      let sealed = bench.engine.world.sealed.map(\.number)
      let posted = bench.engine.world.posted.map(\.number)
      #expect(posted + sealed == (posted + sealed).sorted())
      if slot % 2 == 0 {
        let newest = posted.last ?? last
        #expect(newest - last == UInt32(min(2, due.count)))
        last = newest
      }
      due = sealed
    }
    #expect(last > 100)
  }

  /// Ten accounts and transfers only: ten slots of 21 bytes, however many transactions.
  @Test("of state differences hold each changed account once")
  func stateDifference() throws {
    let design = DesignSketch { $0.availability = .stateDiff() }
    let setting = SettingSketch {
      $0.accounts = 10
      $0.classes = [.transfer.with { $0.share = 1 }]
      $0.searchers = 0
    }
    try forEachBatch(design, setting, seed: 53) { batch, _ in
      #expect(batch.postedBytes == 10 * 21)
      #expect(batch.transactions > 2_500)
    }
  }

  /// Ether and dollars of an account are two slots: a payment writes the first, a trade both and
  /// the reserves of the pool.
  @Test("of state differences hold both slots of each account that traded, and the pool once")
  func allSlots() throws {
    let design = DesignSketch { $0.availability = .stateDiff() }
    let setting = SettingSketch {
      $0.accounts = 10
      $0.openingBalance = Wei(ether: 10_000)
      $0.classes = [
        .transfer,
        .swap.with {
          $0.share = 0.4; $0.slippage = .whole
        },
      ]
      $0.searchers = 0
    }
    try forEachBatch(design, setting, seed: 54) { batch, _ in
      #expect(batch.postedBytes == 21 * 21)
    }
  }
}
