import Parameters
import Quantities
import Scenarios
import Testing

@Suite("Units")
struct UnitTests {
  static let amounts: [(text: String, wei: UInt128)] = [
    ("1 wei", 1), ("1 gwei", 1_000_000_000), ("1 ether", 1_000_000_000_000_000_000),
    ("0.1 ether", 100_000_000_000_000_000), ("1.5 gwei", 1_500_000_000), ("1e-18 ether", 1),
    ("1e3 wei", 1_000), ("0 ether", 0), ("  2   ether ", 2_000_000_000_000_000_000),
    ("123.456789012345678901 ether", 123_456_789_012_345_678_901),
  ]

  @Test("of ether are exact")
  func ether() throws {
    for (text, wei) in Self.amounts {
      let scenario = try Fixtures.scenario(set: ["users.accounts.balance=\(text)"])
      #expect(scenario.setting(seed: 1).users.openingBalance == Wei(wei))
    }
  }

  static let times: [(text: String, seconds: Double)] = [
    ("1 s", 1), ("1.5 min", 90), ("2 h", 7_200), ("1 d", 86_400), ("3 slots", 36),
    ("1e-3 min", 0.06),
    ("1000000 s", 1_000_000), ("0.5 slots", 6),
  ]

  @Test("of time are exact", arguments: times)
  func time(text: String, seconds: Double) throws {
    let scenario = try Fixtures.scenario(set: [
      "users.arrivals={process: hawkes, decay: \(text)}"
    ])
    guard case .hawkes(_, _, let decay) = scenario.setting(seed: 1).users.arrivals else {
      Issue.record("a Hawkes process")
      return
    }
    #expect(decay == seconds)
  }

  @Test("double what is written twice as large", arguments: ["wei", "gwei", "ether"])
  func doubling(unit: String) throws {
    func wei(_ text: String) throws -> UInt128 {
      try Fixtures.scenario(set: ["users.accounts.balance=\(text) \(unit)"]).setting(seed: 1).users
        .openingBalance.rawValue
    }
    for number in ["1", "7", "499999"] {
      let twice = "\(2 * (Int(number) ?? 0))"
      #expect(try wei(twice) == 2 * wei(number))
    }
  }

  static let refusals: [(set: String, parts: [String])] = [
    ("users.accounts.balance=1 eth", ["did you mean 'ether'?"]),
    ("users.accounts.balance=1 Gwei", ["did you mean 'gwei'?"]),
    ("users.accounts.balance=1 usd", ["an amount of dollars", "expected an amount of ether"]),
    ("users.arrivals.rate=10", ["write '10 tx/s'"]),
    ("users.arrivals.rate=10 tps", ["did you mean 'tx/s'?"]),
    ("users.classes.swap.patience=2 minutes", ["did you mean 'min'?"]),
    ("users.classes.swap.patience=2 hours", ["did you mean 'h'?"]),
    ("users.classes.swap.patience=1 slot", ["did you mean 'slots'?"]),
    ("users.classes.swap.patience=0 s", ["too short"]),
    ("users.classes.swap.patience=300 years", ["'years' is not a unit"]),
    ("users.classes.swap.patience=1e9 d", ["too large", "at most 106751 d"]),
    ("feeds.l1.tip=0.05", ["write '0.05 %'"]), ("feeds.l1.tip=5%", ["'5 %'"]),
    ("feeds.l1.tip=2000 %", ["too large", "1000 %"]),
    ("feeds.l1.tip=5 % of bond", ["expected a share"]),
    ("feeds.l1.tip=1e-9 %", ["more decimals"]),
    ("users.classes.swap.share=101 %", ["at most 100 %"]),
    ("users.probe.rate=-1 tx/s", ["negative"]), ("users.probe.rate=1e12 tx/s", ["too large"]),
    ("users.accounts.count=1.5", ["not whole"]), ("users.accounts.count=1e400", ["number"]),
    ("users.accounts.count=", ["nothing"]), ("mev.price.sigma=1/2", ["not a decimal number"]),
    ("mev.price.sigma=7", ["out of range", "from 0.0 to 1.0"]),
    ("players.operator.capital=5 usd", ["an amount of dollars", "ether", "token"]),
    ("players.operator.capital=5", ["has no unit"]),
    ("mev.pools.eth-usd.reserves=[1 ether, matched]", ["value-matched"]),
    ("mev.pools.eth-usd.reserves=[1 ether]", ["a list of 1"]),
    ("mev.pools.eth-usd.reserves=[0 ether, 1 usd]", ["a reserve of 0"]),
  ]

  @Test("that do not fit are refused with what would", arguments: refusals)
  func refused(set: String, parts: [String]) throws {
    let error = try #require(throws: ScenarioError.self) { try Fixtures.scenario(set: [set]) }
    #expect(error.issues.count == 1, "\(error.issues)")
    let issue = try #require(error.issues.first)
    #expect(issue.place.file.hasPrefix("--set "))
    for part in parts { #expect(issue.message.contains(part), "\(issue)") }
  }
}
