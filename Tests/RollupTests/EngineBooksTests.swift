import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Books of a run")
struct EngineBooksTests {
  @Test("end it at the epoch's end when a balance was changed behind their back")
  func tampered() throws {
    var bench = Bench(DesignSketch(), SettingSketch(), seed: 21)
    try bench.step(10)
    let searcher = bench.engine.world.books.players[1]
    bench.engine.world.books.ledger.balances[Int(searcher.index) * 3] += 1
    try bench.step(289)
    let found = #expect(throws: LedgerViolation.self) { try bench.step() }
    #expect(found?.account == "searchers.0" && found?.asset == .ether)
    #expect(found.map { $0.found - $0.expected } == 1)
  }

  @Test("end it when an account on L2 was changed behind their back")
  func tamperedState() throws {
    var bench = Bench(DesignSketch(), SettingSketch { $0.slots = 20 }, seed: 22)
    try bench.step(19)
    bench.engine.world.accounts.row[3].dollars -= 1
    let found = #expect(throws: LedgerViolation.self) { try bench.step() }
    #expect(found?.account == "users" && found?.asset == .usd)
    #expect(found.map { $0.found - $0.expected } == -1)
  }

  @Test("close at what they opened with and the flows", .tags(.property), arguments: UInt64(0)..<5)
  func opening(seed: UInt64) throws {
    let design = DesignSketch { $0.feeShares = [10, 20, 30] }
    let setting = SettingSketch {
      $0.slots = 200
      $0.warmUpSlots = 50
      $0.jumpsPerSecond = 0.01
    }
    var bench = Bench(design, setting, seed: seed)
    func balances(_ books: borrowing Books) -> [[Int128]] {
      ([books.users, books.market] + books.pools + books.players).map { account in
        Asset.allCases.map { books.ledger.balance(account, $0) }
      }
    }
    try bench.step(50)
    let opening = balances(bench.engine.world.books)
    try bench.step(150)
    let flows = bench.engine.finish(tapeHash: "").flows
    let closing = balances(bench.engine.world.books)
    let names = [
      "users", "market.outside", "pool.eth-usd", "operator.0", "searchers.0", "searchers.1",
    ]
    for (i, name) in names.enumerated() {
      for asset in Asset.allCases {
        var sum = opening[i][asset.rawValue]
        for flow in flows where flow.asset == asset {
          if flow.from == name { sum -= Int128(flow.amount) }
          if flow.to == name { sum += Int128(flow.amount) }
        }
        #expect(sum == closing[i][asset.rawValue], "\(name), \(asset)")
      }
    }
  }

  @Test("split fees and tips by the shares, and lose nothing to rounding")
  func shares() throws {
    let design = DesignSketch {
      $0.blockGasLimit = 2_000_000
      $0.feeShares = [10, 20, 30]
      $0.tipShares = [25, 0, 50]
    }
    let setting = SettingSketch {
      $0.slots = 200
      $0.arrivals = .poisson(perSecond: 30)
    }
    let result = try run(design, setting, seed: 23)
    let blocks = 200.0 * 6
    for (reasons, shares) in [
      (["fee.base", "fee.data"], design.feeShares), (["fee.tip", "mev.tip"], design.tipShares),
    ] {
      for reason in reasons {
        let total = Double(wide: result.total(reason))
        #expect(total > 0)
        for (account, share) in zip(["rollup.treasury", "public-goods.outside", "l2.burn"], shares)
        {
          let part = result.total { $0.reason == reason && $0.to == account }
          // Each posting rounds down by less than 1 wei; two payers, users and searchers.
          let due = total * Double(share) / 100
          #expect((Double(wide: part) - due).magnitude <= 3 * blocks + 1e-12 * due)
        }
      }
    }
  }
}
