import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

/// Everything of chain and books that a block can change, in a form that compares byte by byte.
private struct Copy: Equatable {
  let accounts: [UInt8]
  let pools: [String]
  let open: String
  let sealed: [String]
  let balances: [Int128]
  let baseFee: UInt64
  let inclusions: Int

  init(_ bench: borrowing Bench<Script>) {
    accounts = Array(
      UnsafeRawBufferPointer(
        UnsafeBufferPointer(
          start: bench.engine.world.accounts.row, count: bench.engine.world.accounts.count)))
    let count = bench.engine.world.pools.count
    pools = (0..<count).map { "\(bench.engine.world.pools[$0])" }
    open = "\(bench.engine.world.open)"
    sealed = bench.engine.world.sealed.map { "\($0)" }
    balances = bench.engine.world.books.ledger.balances
    baseFee = bench.engine.world.quote.baseFee
    inclusions = bench.engine.world.inclusions
  }
}

@Suite("Rollback")
struct RollbackTests {
  /// L1 misses the slots from here on, so that nothing but blocks moves money.
  private static let calm = 24

  private static func bench(seed: UInt64) -> Bench<Script> {
    let design = DesignSketch {
      $0.maxDelaySeconds = 24
      $0.parts["confirmation"] = PipelineSketch().entries
    }.design
    let setting = SettingSketch {
      $0.slots = 40
      $0.blocksPerSlot = 2
      $0.accounts = 200
      $0.openingBalance = Wei(ether: 200)
      $0.l1BaseFee = (0..<40).map { $0 < calm ? 30_000_000_000 : 0 }
      $0.classes = [
        .transfer.with { $0.share = 0.5 },
        .swap.with {
          $0.share = 0.5
          $0.size = .lognormal(median: 5e18, sigma: 1)
          $0.slippage = Share(percent: 5)
        },
      ]
      $0.groups = [
        PlayerGroup(name: "operator", role: .sequencer, count: 1, ether: Wei(ether: 5_000)),
        PlayerGroup(name: "searchers", role: .searcher, count: 2, ether: Wei(ether: 100)),
      ]
    }
    // Every content is drawn, sandwiches half of the time.
    let players = Script { request in
      // What is kept back is not proved, so no machine has to be paid.
      guard request.kind == 0 else { return Action(1) }
      var stream = RandomStream(seed: seed, purpose: .testing, slot: request.ordinal)
      return Action([0, 1, 2, 3, 3, 3][Int(stream.below(6))])
    }
    return Bench(design, setting.setting, players: players, seed: seed)
  }

  @Test(
    "leaves chain and books as if the blocks had never been", .tags(.property),
    arguments: UInt64(1)...40)
  func restores(seed: UInt64) throws {
    var bench = Self.bench(seed: seed)
    try bench.step(Self.calm)
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 1)
    // The states before the blocks that may be undone, with the first block after each.
    var marks: [(block: UInt32, copy: Copy)] = []
    var undone = 0
    while bench.slot < 38 {
      if !marks.isEmpty, stream.below(3) == 0 {
        let to = Int(stream.below(UInt32(marks.count)))
        let before = Copy(bench)
        bench.engine.undo(from: marks[to].block, at: Double(bench.slot) * 12)
        #expect(Copy(bench) == marks[to].copy)
        if before != marks[to].copy { undone += 1 }
        marks.removeLast(marks.count - to)
      } else {
        marks.append((bench.engine.world.nextBlock, Copy(bench)))
        try bench.step(1)
      }
      try bench.engine.world.checkBooks()
    }
    #expect(undone > 0)
  }

  /// What the test above undoes is not trivially little.
  @Test("undoes blocks that held payments, trades, sandwiches and arbitrage")
  func content() throws {
    var bench = Self.bench(seed: 7)
    try bench.step(Self.calm)
    let before = Copy(bench)
    let flows = bench.engine.world.books.ledger.flows()
    try bench.step(14)
    let after = Copy(bench)
    func sum(_ flows: [Flow], _ reason: String) -> UInt128 {
      flows.reduce(0) { $0 + ($1.reason == reason ? $1.amount : 0) }
    }
    let moved = bench.engine.world.books.ledger.flows()
    for reason in ["fee.base", "swap", "mev.sandwich", "mev.arbitrage"] {
      #expect(sum(moved, reason) > sum(flows, reason))
    }
    #expect(after.accounts != before.accounts && after.pools != before.pools)
    #expect(after.sealed.count > before.sealed.count && after.inclusions > before.inclusions)
  }

  @Test("no transaction is lost: what was in an undone block waits again", arguments: UInt64(1)...8)
  func refill(seed: UInt64) throws {
    var bench = Self.bench(seed: seed)
    try bench.step(Self.calm)
    let block = bench.engine.world.nextBlock
    let waited = bench.engine.world.mempool.count
    let included = bench.engine.world.inclusions
    try bench.step(6)
    let waits = bench.engine.world.mempool.count
    let inBlocks = bench.engine.world.inclusions - included
    #expect(inBlocks > 0)
    bench.engine.undo(from: block, at: Double(bench.slot) * 12)
    #expect(bench.engine.world.mempool.count == waits + inBlocks)
    #expect(bench.engine.world.inclusions == included)
    #expect(waited <= bench.engine.world.mempool.count)
  }
}
