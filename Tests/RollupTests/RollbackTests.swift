import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

/// Everything of chain and books, in a form that compares byte by byte.
private struct Copy: Equatable {
  let accounts: [UInt8]
  let pools: [String]
  let open: String
  let sealed: [String]
  let balances: [Int128]
  let flows: [Flow]
  let credits: [Int128]
  let inclusions: Int

  init(_ bench: borrowing Bench<Script>, _ rights: [Ticket]) {
    accounts = Array(
      UnsafeRawBufferPointer(
        UnsafeBufferPointer(
          start: bench.engine.world.accounts.row, count: bench.engine.world.accounts.count)))
    let count = bench.engine.world.pools.count
    pools = (0..<count).map { "\(bench.engine.world.pools[$0])" }
    open = "\(bench.engine.world.open)"
    sealed = bench.engine.world.sealed.map { "\($0)" }
    balances = bench.engine.world.books.ledger.balances
    flows = bench.engine.world.books.ledger.flows()
    credits = rights.flatMap { ticket in
      let sums = bench.engine.world.books.ledger.credits.credited(to: ticket)
      return [sums.ether, sums.tokens]
    }
    inclusions = bench.engine.world.inclusions
  }
}

@Suite("Rollback")
struct RollbackTests {
  /// L1 misses the slots from here on, so nothing is posted or final while something may be undone.
  private static let calm = 24

  private static func bench(seed: UInt64) -> Bench<Script> {
    let design = AuctionSketch {
      $0.windowSlots = 20
      $0.hasRollers = false
      $0.noShowSlots = 20
      $0.maxDelaySeconds = 24
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
        PlayerGroup(name: "bidders", role: .sequencer, count: 3, ether: Wei(ether: 5_000)),
        PlayerGroup(name: "searchers", role: .searcher, count: 2, ether: Wei(ether: 100)),
      ]
    }
    // Every content is drawn, sandwiches half of the time.
    let players = Script { request in
      guard request.kind == 1 else { return Action(0, level: 0.5 + 0.1 * Double(request.player)) }
      var stream = RandomStream(seed: seed, purpose: .testing, slot: request.ordinal)
      return Action([0, 1, 2, 3, 3, 3][Int(stream.below(6))])
    }
    return Bench(design, setting.setting, players: players, seed: seed)
  }

  /// The bids for the window under way: decisions that blocks are credited to.
  private static func rights(_ bench: borrowing Bench<Script>) -> [Ticket] {
    bench.engine.desk.players.requests.filter { $0.kind == 1 }.map(\.parent).suffix(1)
  }

  @Test(
    "to a mark leaves chain and books as if nothing after it had been executed", .tags(.property),
    arguments: UInt64(1)...40)
  func nested(seed: UInt64) throws {
    var bench = Self.bench(seed: seed)
    var twin = Self.bench(seed: seed)
    try bench.step(Self.calm)
    try twin.step(Self.calm)
    let rights = Self.rights(bench)
    #expect(rights.allSatisfy { $0 != .none })
    let untouched = Copy(twin, rights)
    #expect(Copy(bench, rights) == untouched)

    var stream = RandomStream(seed: seed, purpose: .testing, entity: 1)
    var marks = [(bench.engine.world.checkpoint(), untouched)]
    var deepest = 1
    var undone = 0
    while bench.slot < 38 {
      switch stream.below(4) {
      case 0:
        marks.append((bench.engine.world.checkpoint(), Copy(bench, rights)))
        deepest = max(deepest, marks.count)
      case 1 where bench.slot > Self.calm:
        let to = Int(stream.below(UInt32(marks.count)))
        let before = Copy(bench, rights)
        bench.engine.world.rollBack(to: marks[to].0)
        #expect(Copy(bench, rights) == marks[to].1)
        if before != marks[to].1 { undone += 1 }
        marks.removeLast(marks.count - to - 1)
      default: try bench.step(1)
      }
      try bench.engine.world.checkBooks()
    }
    let last = Copy(bench, rights)
    bench.engine.world.rollBack(to: marks[0].0)
    #expect(Copy(bench, rights) == untouched)
    try bench.engine.world.checkBooks()
    #expect(undone > 0 || last != untouched)
    #expect(deepest > 1)
  }

  /// What the test above undoes is not trivially little.
  @Test("undoes blocks that held payments, trades, sandwiches, arbitrage and credits")
  func content() throws {
    var bench = Self.bench(seed: 7)
    try bench.step(Self.calm)
    let rights = Self.rights(bench)
    let before = Copy(bench, rights)
    _ = bench.engine.world.checkpoint()
    try bench.step(14)
    let after = Copy(bench, rights)
    func moved(_ reason: String) -> Bool {
      func sum(_ copy: Copy) -> UInt128 {
        copy.flows.reduce(0) { $0 + ($1.reason == reason ? $1.amount : 0) }
      }
      return sum(after) > sum(before)
    }
    for reason in ["fee.base", "swap", "mev.sandwich", "mev.arbitrage"] { #expect(moved(reason)) }
    #expect(after.accounts != before.accounts && after.pools != before.pools)
    #expect(after.open != before.open && after.sealed.count > before.sealed.count)
    #expect(after.credits != before.credits && after.inclusions > before.inclusions)
  }

  @Test("keeps what was made final")
  func final() throws {
    var bench = Self.bench(seed: 3)
    try bench.step(Self.calm)
    _ = bench.engine.world.checkpoint()
    try bench.step(5)
    let rights = Self.rights(bench)
    let kept = Copy(bench, rights)
    bench.engine.world.makeFinal()
    let mark = bench.engine.world.checkpoint()
    try bench.step(5)
    #expect(Copy(bench, rights) != kept)
    bench.engine.world.rollBack(to: mark)
    #expect(Copy(bench, rights) == kept)
  }
}
