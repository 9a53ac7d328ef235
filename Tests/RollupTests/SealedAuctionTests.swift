import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Sealed auction")
struct SealedAuctionTests {
  static func clear(
    _ bids: [UInt128], reserve: UInt128 = 0, _ format: SealedAuction.Format = .secondPrice
  ) -> SealedAuction.Outcome {
    var stream = RandomStream(seed: 1, purpose: .testing)
    return SealedAuction.clear(bids.span, reserve: reserve, format: format, ties: &stream)
  }

  @Test("sells to the highest bid that meets the reserve")
  func byHand() {
    let bids: [UInt128] = [3, 9, 0, 7, 5]
    func outcome(_ price: UInt128) -> SealedAuction.Outcome {
      SealedAuction.Outcome(winner: 1, price: price, runnerUp: 3)
    }
    #expect(Self.clear(bids, .firstPrice) == outcome(9))
    #expect(Self.clear(bids) == outcome(7))
    #expect(Self.clear(bids, .ascending(increment: 1)) == outcome(8))
    #expect(Self.clear(bids, .ascending(increment: 5)) == outcome(9))
    #expect(Self.clear(bids, reserve: 7) == outcome(7))
    let alone = SealedAuction.Outcome(winner: 1, price: 8, runnerUp: nil)
    #expect(Self.clear(bids, reserve: 8) == alone)
    #expect(Self.clear(bids, reserve: 8, .ascending(increment: 5)) == alone)
    let nobody = SealedAuction.Outcome(winner: nil, price: 0, runnerUp: nil)
    #expect(Self.clear(bids, reserve: 10) == nobody)
    #expect(Self.clear([]) == nobody && Self.clear([0, 0], reserve: 1) == nobody)
    let given = SealedAuction.Outcome(winner: 0, price: 0, runnerUp: nil)
    #expect(Self.clear([0]) == given && Self.clear([0], .firstPrice) == given)
  }

  @Test("agrees with sorting, whatever the bids", arguments: UInt64(0)..<200)
  func sorting(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing)
    let bids = (0..<Int(stream.below(9))).map { _ in UInt128(stream.below(12)) }
    let reserve = UInt128(stream.below(8))
    let valid = bids.filter { $0 >= reserve }.sorted(by: >)
    let second = valid.dropFirst().first ?? reserve
    let found = Self.clear(bids, reserve: reserve)
    #expect(found.winner.map { bids[$0] } == valid.first)
    #expect(found.runnerUp.map { bids[$0] } == valid.dropFirst().first)
    #expect(found.winner == nil || found.winner != found.runnerUp)
    #expect(found.price == (valid.isEmpty ? 0 : second))
    #expect(Self.clear(bids, reserve: reserve, .firstPrice).price == valid.first ?? 0)
  }

  @Test("draws the winner and the runner-up of equal bids uniformly")
  func ties() {
    let bids: [UInt128] = [5, 2, 5, 4, 5]
    let pairs = [(0, 2), (0, 4), (2, 0), (2, 4), (4, 0), (4, 2)]
    var seen = [Double](repeating: 0, count: pairs.count)
    let runs = 30_000
    for seed in 0..<UInt64(runs) {
      var stream = RandomStream(seed: seed, purpose: .testing)
      let found = SealedAuction.clear(
        bids.span, reserve: 0, format: .secondPrice, ties: &stream)
      for (cell, pair) in pairs.enumerated()
      where found.winner == pair.0 && found.runnerUp == pair.1 {
        seen[cell] += 1
      }
    }
    #expect(seen.reduce(0, +) == Double(runs))
    let expected = [Double](repeating: Double(runs) / 6, count: 6)
    #expect(chiSquareScore(observed: seen, expected: expected) < 3.09)
  }

  /// Vickrey (1961): with values uniform on 0 to 1 and equilibrium bids, v (n - 1) / n or v, both
  /// formats bring (n - 1) / (n + 1).
  @Test("brings the same revenue sealed at the first or the second price", arguments: [2, 3, 5])
  func revenueEquivalence(bidders: Int) {
    let n = Double(bidders)
    let first = Self.revenues(bidders, .firstPrice) { $0 * (n - 1) / n }
    let second = Self.revenues(bidders, .secondPrice) { $0 }
    #expect(Summary(first).distance(from: (n - 1) / (n + 1)) < 3)
    #expect(Summary(second).distance(from: (n - 1) / (n + 1)) < 3)
    let difference = Summary(zip(first, second).map { $0 - $1 })
    #expect(difference.distance(from: 0) < 3)
  }

  /// Myerson (1981): the best reserve for two uniform values is 1/2, and brings 5/12; the first
  /// price's equilibrium is then v/2 + r^2 / (2 v).
  @Test("brings 5/12 from two bidders with a reserve of a half")
  func reserve() {
    let half = 0.5
    let first = Self.revenues(2, .firstPrice, reserve: half) {
      $0 < half ? 0 : $0 / 2 + half * half / (2 * $0)
    }
    let second = Self.revenues(2, .secondPrice, reserve: half) { $0 }
    #expect(Summary(first).distance(from: 5.0 / 12) < 3)
    #expect(Summary(second).distance(from: 5.0 / 12) < 3)
  }

  /// Revenues, in the unit of the values, of auctions with fresh uniform values.
  static func revenues(
    _ bidders: Int, _ format: SealedAuction.Format, reserve: Double = 0,
    bid: (Double) -> Double
  ) -> [Double] {
    let unit = 1e18
    return (0..<UInt64(100_000)).map { seed in
      var stream = RandomStream(seed: seed, purpose: .testing)
      let bids = (0..<bidders).map { _ in UInt128(bid(stream.uniform()) * unit) }
      let outcome = SealedAuction.clear(
        bids.span, reserve: UInt128(reserve * unit), format: format, ties: &stream)
      return Double(outcome.price) / unit
    }
  }
}
