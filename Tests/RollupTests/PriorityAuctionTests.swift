import Randomness
import Rollup
import TestSupport
import Testing

@Suite("Priority auction on L1")
struct PriorityAuctionTests {
  typealias Contestant = PriorityAuction.Contestant

  struct Result: Equatable {
    var order: [Int]
    var tips: [UInt64]
    var postings: Int
  }

  static func settle(
    _ contestants: [Contestant], _ mode: PriorityAuction.Mode, seed: UInt64 = 1
  ) -> Result {
    var stream = RandomStream(seed: seed, purpose: .testing)
    var order = [Int](repeating: -1, count: contestants.count)
    var tips = [UInt64](repeating: 0, count: contestants.count)
    var orders = order.mutableSpan
    var spans = tips.mutableSpan
    let postings = PriorityAuction.settle(
      contestants.span, mode: mode, order: &orders, tips: &spans, ties: &stream)
    return Result(order: order, tips: tips, postings: postings)
  }

  /// go-ethereum's pools: (100 + bump) * tip / 100 in integers, and more than before.
  @Test("asks a replacement for the pool's bump")
  func bumps() {
    let cases: [(tip: UInt64, percent: UInt64, least: UInt64)] = [
      (0, 10, 1), (1, 10, 2), (15, 10, 16), (100, 10, 110), (109, 10, 119), (100, 100, 200),
      (7, 100, 14), (1_000, 0, 1_001), (.max, 100, .max),
    ]
    for (tip, percent, least) in cases {
      #expect(PriorityAuction.leastReplacement(of: tip, bumpPercent: percent) == least)
    }
    #expect(PriorityAuction.Bump.ordinary == 10 && PriorityAuction.Bump.blob == 100)
  }

  @Test("orders sealed tips and lets each pay its own")
  func sealed() {
    let found = Self.settle(
      [Contestant(limit: 5), Contestant(limit: 0), Contestant(limit: 9), Contestant(limit: 7)],
      .sealed)
    #expect(found == Result(order: [2, 3, 0, 1], tips: [5, 0, 9, 7], postings: 3))
  }

  @Test("ends open bidding one wei above the second-highest limit")
  func sequential() {
    let found = Self.settle(
      [Contestant(limit: 500), Contestant(limit: 900), Contestant(limit: 700)], .sequential)
    #expect(found == Result(order: [1, 2, 0], tips: [500, 701, 700], postings: 3))
    #expect(Self.settle([Contestant(limit: 40)], .sequential).tips == [1])
    #expect(Self.settle([Contestant(pending: 30, limit: 40)], .sequential).tips == [30])
    #expect(Self.settle([], .sequential).postings == 0)
  }

  /// An author whose posting stands at 100, worth 150 or 1000 to it, against a copier's limit of 120.
  @Test("binds an author to the bump, and a copier not")
  func authorAgainstCopier() {
    let copier = Contestant(limit: 120)
    func tips(limit: UInt64, bump: UInt64) -> [UInt64] {
      let author = Contestant(pending: 100, limit: limit, bumpPercent: bump)
      return Self.settle([author, copier], .sequential).tips
    }
    #expect(tips(limit: 150, bump: PriorityAuction.Bump.ordinary) == [121, 120])
    // With blobs it would have to go to 200, which is more than the batch is worth to it.
    #expect(tips(limit: 150, bump: PriorityAuction.Bump.blob) == [100, 101])
    #expect(tips(limit: 1_000, bump: PriorityAuction.Bump.blob) == [200, 120])
    // A copier that cannot reach the author's tip leaves it where it stands.
    let author = Contestant(pending: 130, limit: 150)
    #expect(Self.settle([author, copier], .sequential).tips == [130, 120])
  }

  /// By trying every tip that the rules allow each contestant.
  @Test("agrees with trying every allowed tip", arguments: UInt64(0)..<300)
  func enumeration(seed: UInt64) {
    var stream = RandomStream(seed: seed, purpose: .testing)
    let contestants = (0..<Int(2 + stream.below(4))).map { _ in
      Contestant(
        pending: UInt64(stream.below(3) == 0 ? stream.below(40) : 0),
        limit: UInt64(stream.below(60)), bumpPercent: stream.below(2) == 0 ? 10 : 100)
    }
    let allowed = contestants.map { one in
      (UInt64(0)...60).filter { tip in
        tip == one.pending
          || tip <= one.limit
            && tip
              >= PriorityAuction.leastReplacement(
                of: one.pending, bumpPercent: one.bumpPercent)
      }
    }
    let most = allowed.map { $0.max() ?? 0 }
    let sealed = Self.settle(contestants, .sealed, seed: seed)
    #expect(sealed.tips == most)
    #expect(sealed.order.map { most[$0] } == most.sorted(by: >))
    #expect(sealed.order.sorted() == Array(contestants.indices))
    #expect(sealed.postings == most.filter { $0 > 0 }.count)
    let open = Self.settle(contestants, .sequential, seed: seed)
    #expect(open.order == sealed.order)
    let winner = open.order[0]
    let rivals = open.order.dropFirst().map { most[$0] }.max() ?? 0
    let least = allowed[winner].first { $0 > rivals } ?? most[winner]
    #expect(open.tips[winner] == least)
    for other in open.order.dropFirst() { #expect(open.tips[other] == most[other]) }
  }

  @Test("orders equal tips uniformly")
  func ties() {
    let contestants = [8, 3, 8, 8].map { Contestant(limit: $0) }
    var seen: [[Int]: Double] = [:]
    let runs = 30_000
    for seed in 0..<UInt64(runs) {
      let found = Self.settle(contestants, .sealed, seed: seed)
      seen[found.order, default: 0] += 1
    }
    let orders = [[0, 2, 3], [0, 3, 2], [2, 0, 3], [2, 3, 0], [3, 0, 2], [3, 2, 0]]
    let counts = orders.map { seen[$0 + [1]] ?? 0 }
    #expect(counts.reduce(0, +) == Double(runs))
    let expected = [Double](repeating: Double(runs) / 6, count: 6)
    #expect(chiSquareScore(observed: counts, expected: expected) < 3.09)
  }
}
