import Parameters
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("MEV auction")
struct MEVAuctionTests {
  /// What happened in a window: who was asked for its blocks, who won, and at what price.
  private struct Sale {
    let value: Double
    let price: Double
    let orderers: [Int]
  }

  private func play(
    _ sketch: AuctionSketch, slots: Int = 200, seed: UInt64 = 5,
    _ answer: @escaping @Sendable (Request) -> Action
  ) throws -> (result: RunResult, sales: [Sale], outcomes: [Outcome]) {
    let setting = SettingSketch.market { $0.slots = slots }.setting
    var bench = Bench(sketch.design, setting, players: Script(answer), seed: seed)
    try bench.step(slots)
    let requests = bench.engine.desk.players.requests
    var sales: [Sale] = []
    let starts = requests.indices.filter { requests[$0].kind == 0 && requests[$0].player == 0 }
    // What a window was sold for is what the next bidders see; the last one's is not known.
    for (start, end) in zip(starts, starts.dropFirst()) {
      sales.append(
        Sale(
          value: requests[start].observation[0], price: requests[end].observation[4],
          orderers: requests[start..<end].filter { $0.kind == 1 }.map(\.player)))
    }
    let outcomes = bench.engine.desk.players.outcomes
    return (bench.engine.finish(tapeHash: ""), sales, outcomes)
  }

  /// Bidders with these fractions of the value, who order everything.
  private static func bidding(_ levels: [Double]) -> @Sendable (Request) -> Action {
    { $0.kind == 0 ? Action(0, level: levels[$0.player]) : .honest }
  }

  @Test(
    "is won by the highest bid at the price of its format, and the rest gain nothing",
    arguments: [("first-price", 0.9), ("second-price", 0.7), ("ascending", 0.7)])
  func formats(auction: String, fraction: Double) throws {
    let (_, sales, outcomes) = try play(
      AuctionSketch { $0.auction = auction }, Self.bidding([0.3, 0.9, 0.5, 0.7]))
    let sold = sales.filter { $0.value > 0 }
    #expect(sold.count > 30)
    for sale in sold {
      // An ascending auction ends one step of 10^-9 ether above the second.
      let step = auction == "ascending" ? 1e-9 : 0
      #expect((sale.price - fraction * sale.value - step).magnitude < 1e-12 * sale.value)
      #expect(sale.orderers == [Int](repeating: 1, count: 5))
    }
    let losers = outcomes.filter { $0.request.kind == 0 && $0.request.player != 1 }
    #expect(losers.count > 100 && losers.allSatisfy { $0.reward == 0 })
  }

  @Test("splits what is paid to the wei", .tags(.property), arguments: UInt64(0)..<50)
  func split(seed: UInt64) {
    let amount = UInt128(seed * seed * 7_919_191 + seed)
    let split = BidSplit(
      provers: Share(billionths: 333_333_333), publicGoods: Share(percent: 20),
      burn: Share(billionths: 7 * seed))
    var consequences = Consequences()
    split.pay(amount, by: .player(3), ticket: .none, &consequences)
    var parts: [Party: UInt128] = [:]
    for transfer in consequences.transfers { parts[transfer.to, default: 0] += transfer.amount }
    #expect(consequences.transfers.allSatisfy { $0.from == .player(3) && $0.reason == .bid })
    #expect(parts.values.reduce(0, +) == amount)
    #expect(parts[.proverPot, default: 0] == amount * 333_333_333 / 1_000_000_000)
    #expect(parts[.publicGoods, default: 0] == amount / 5)
    #expect(parts[.burned, default: 0] == amount * UInt128(7 * seed) / 1_000_000_000)
  }

  @Test("pays what the winners bid to provers, public goods and nobody by 60, 20 and 20 %")
  func flows() throws {
    let (result, sales, _) = try play(AuctionSketch(), Self.bidding([0.3, 0.9, 0.5, 0.7]))
    let paid = Double(wide: result.total("bid")) * 1e-18
    let seen = sales.reduce(0) { $0 + $1.price }
    #expect(seen > 0 && paid >= seen * (1 - 1e-12))
    for (account, share) in [("provers.pot", 0.6), ("public-goods.outside", 0.2), ("l2.burn", 0.2)]
    {
      let part = result.total { $0.reason == "bid" && $0.to == account }
      // Each of 40 windows rounds down by less than 1 wei.
      #expect((Double(wide: part) * 1e-18 - share * paid).magnitude < 1e-12 * paid)
    }
    #expect(result.total { $0.reason == "bid" && $0.to == "rollup.treasury" } < 120)
  }

  @Test("draws among equal bids")
  func ties() throws {
    let (_, sales, _) = try play(
      AuctionSketch { $0.windowSlots = 1 }, slots: 1_000, Self.bidding([1, 1, 1, 1]))
    var wins = [Double](repeating: 0, count: 4)
    for sale in sales where sale.value > 0 { wins[sale.orderers[0]] += 1 }
    let sold = wins.reduce(0, +)
    #expect(sold > 900)
    let score = chiSquareScore(
      observed: wins, expected: [Double](repeating: sold / 4, count: 4))
    #expect(score < 3.09)
  }

  @Test("leaves the proposers' order where no bid meets the reserve")
  func noSale() throws {
    let (result, sales, outcomes) = try play(
      AuctionSketch { $0.reserve = Wei(ether: 1_000) }, Self.bidding([1, 1, 1, 1]))
    #expect(sales.allSatisfy { $0.orderers == [Int](repeating: 0, count: 5) })
    #expect(result.total("bid") == 0 && result.bonds("bond") == 0)
    #expect(outcomes.filter { $0.request.kind == 0 }.allSatisfy { $0.reward == 0 })
  }

  @Test(
    "is won at the reserve where a ring lets one bid it",
    arguments: ["first-price", "second-price"])
  func ring(auction: String) throws {
    let reserve = Wei(ether: 0.0005)
    let (_, sales, _) = try play(
      AuctionSketch {
        $0.auction = auction
        $0.reserve = reserve
      }
    ) { request in
      guard request.kind == 0, request.player == 2 else { return Action(0, level: 0) }
      // A hair above: the bid is rounded down to whole wei.
      let least = 0.0005 / max(1e-9, request.observation[0]) * (1 + 1e-12)
      return Action(0, level: auction == "first-price" ? least : 1)
    }
    let sold = sales.filter { $0.value > 0.001 }
    #expect(sold.count > 20)
    for sale in sold {
      #expect((sale.price - 0.0005).magnitude < 1e-14)
      #expect(sale.orderers == [Int](repeating: 2, count: 5))
    }
  }
}
