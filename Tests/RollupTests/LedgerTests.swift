import Quantities
import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Ledger")
struct LedgerTests {
  /// Books with one outside account, which brings a million of each asset to three others.
  private struct Books: ~Copyable {
    var ledger = Ledger()
    let outside: Ledger.Account
    let accounts: [Ledger.Account]
    var routes: [Ledger.Route] = []

    init() {
      outside = ledger.open("outside", mayOwe: true)
      var accounts: [Ledger.Account] = []
      for name in ["alice", "bob", "carol"] { accounts.append(ledger.open(name, mayOwe: false)) }
      for account in accounts {
        for asset in Asset.allCases {
          let route = ledger.route(outside, account, asset, .deposit)
          ledger.post(1_000_000, route)
        }
      }
      for from in accounts {
        for to in accounts where to != from {
          for asset in Asset.allCases {
            for reason in [Reason.feeBase, .swap] {
              routes.append(ledger.route(from, to, asset, reason))
            }
          }
        }
      }
      self.accounts = accounts
    }

    /// Posts random amounts along random routes.
    mutating func play(_ stream: inout RandomStream, postings: Int) {
      for _ in 0..<postings {
        let route = routes[Int(stream.below(UInt32(routes.count)))]
        ledger.post(UInt128(stream.below(100)), route)
      }
    }

    func balances(of asset: Asset) -> [Int128] {
      ([outside] + accounts).map { ledger.balance($0, asset) }
    }
  }

  @Test("sums to nothing over all accounts after any postings", .tags(.property), arguments: 0..<20)
  func closed(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 5)
    var books = Books()
    books.play(&stream, postings: 2_000)
    try books.ledger.check()
    for asset in Asset.allCases { #expect(books.balances(of: asset).reduce(0, +) == 0) }
  }

  @Test("opens, flows and closes in balance", .tags(.property), arguments: 0..<20)
  func flows(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, purpose: .testing, entity: 6)
    var books = Books()
    books.play(&stream, postings: 500)
    books.ledger.startMeasuring()
    let opening = Asset.allCases.map { books.balances(of: $0) }
    books.play(&stream, postings: 500)
    let flows = books.ledger.flows()
    let names = ["outside", "alice", "bob", "carol"]
    for asset in Asset.allCases {
      var balances = opening[asset.rawValue]
      for flow in flows where flow.asset == asset {
        let from = try #require(names.firstIndex(of: flow.from))
        let to = try #require(names.firstIndex(of: flow.to))
        balances[from] -= Int128(flow.amount)
        balances[to] += Int128(flow.amount)
      }
      #expect(balances == books.balances(of: asset))
      for (i, account) in books.accounts.enumerated() {
        let net = books.ledger.net(account, asset) { _ in true }
        #expect(net == balances[i + 1] - opening[asset.rawValue][i + 1])
      }
    }
  }

  @Test("names account, asset and both amounts when a balance was changed behind its back")
  func tampered() {
    var books = Books()
    books.ledger.balances[Int(books.accounts[1].index) * 3 + Asset.usd.rawValue] += 1
    let found = #expect(throws: LedgerViolation.self) { try books.ledger.check() }
    #expect(found?.account == "bob" && found?.asset == .usd)
    #expect(found?.expected == 1_000_000 && found?.found == 1_000_001)
    #expect(found?.lastPosting == "deposit from outside to carol")
  }

  @Test("finds an inside account that owes")
  func owing() {
    var books = Books()
    let route = books.ledger.route(books.accounts[2], books.outside, .token, .forcedFee)
    books.ledger.post(1_000_001, route)
    let found = #expect(throws: LedgerViolation.self) { try books.ledger.check() }
    #expect(found?.account == "carol" && found?.asset == .token && found?.found == -1)
  }

  @Test("lets the outside owe")
  func outside() throws {
    let books = Books()
    #expect(books.ledger.balance(books.outside, .ether) == -3_000_000)
    try books.ledger.check()
  }

  @Test("says what an account holds against what the chain says")
  func chain() throws {
    let books = Books()
    try books.ledger.check(books.accounts[0], .ether, holds: 1_000_000)
    let found = #expect(throws: LedgerViolation.self) {
      try books.ledger.check(books.accounts[0], .ether, holds: 999_999)
    }
    #expect(found?.account == "alice" && found?.found == 999_999)
  }
}
