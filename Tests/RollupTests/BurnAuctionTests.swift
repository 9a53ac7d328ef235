import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Burn auction")
struct BurnAuctionTests {
  private typealias Sketch = BurnAuctionSketch

  /// Sequencers who raise to these amounts, in tokens, and order everything.
  private static func raising(to limits: [Double]) -> @Sendable (Request) -> Action {
    { request in
      switch request.kind {
      case Sketch.bid: Sketch.upTo(limits[request.player], request)
      case Sketch.ahead: Action(-1, level: 0)
      default: .honest
      }
    }
  }

  @Test("sells 40 L1 blocks in the first block of the slot three before them")
  func slots() throws {
    let run = try BurnAuctionRun(slots: 10) { request in
      guard request.kind == Sketch.bid else {
        return request.kind == Sketch.ahead ? Action(-1, level: 0) : .honest
      }
      return Sketch.upTo(Int(request.ordinal) % 4 == request.player ? 20 : 0, request)
    }
    let asked = run.requests.indices.filter { run.requests[$0].kind == Sketch.bid }
    #expect(asked.count == 10 * 4)
    // Between two auctions are 40 blocks; before each bid stand the two other questions.
    let blocks = run.requests.prefix(upTo: asked[4]).count { $0.kind == Sketch.block }
    #expect(blocks == 40)
    // Slots 0 to 2 are closed when the run begins, and nothing is expected yet of slot 3.
    for slot in 0...3 { #expect(run.orderers(slot) == [Int](repeating: 0, count: 40)) }
    for slot in 4..<10 {
      #expect(run.orderers(slot) == [Int](repeating: (slot - 3) % 4, count: 40))
    }
  }

  @Test("is won for exactly the minimum by a bidder who is alone")
  func alone() throws {
    for bidder in [0, 2] {
      let run = try BurnAuctionRun(
        slots: 12, Self.raising(to: (0..<4).map { $0 == bidder ? 5_000 : 0 }))
      // Ten auctions after the first, and the last three slots' bids are paid too.
      #expect(run.tokens("bid") == 11 * 11 * Sketch.token)
      #expect(run.tokens("bid", from: "bidders.\(bidder)") == run.tokens("bid"))
    }
    let monopolist = try BurnAuctionRun(slots: 12, sequencers: 1, Self.raising(to: [5_000]))
    #expect(monopolist.tokens("bid") == 11 * 11 * Sketch.token)
  }

  @Test("of two ends where the second gives up: at the last step it takes, or one above")
  func two() throws {
    let run = try BurnAuctionRun(slots: 30, Self.raising(to: [0, 100, 0, 40]))
    let steps = Sketch.steps(upTo: 40)
    let above = steps[steps.count - 1]
    let last = steps[steps.count - 2]
    #expect(last <= 40 * Sketch.token && above > 40 * Sketch.token)
    let paid = run.tokens("bid")
    #expect(paid == run.tokens("bid", from: "bidders.1", to: "rollup.contract"))
    let ends = (UInt128(0)...29).first { paid == $0 * above + (29 - $0) * last }
    // Who comes first is drawn, and so is who makes the last step that the second can take.
    #expect((1...28).contains(try #require(ends)))
    // What stood and was overbid came back, and so did what won, which was then spent.
    #expect(run.tokens("bond") == run.tokens("bond.return") && run.tokens("bond") > paid)
    let losers = run.outcomes.filter { $0.request.player == 3 }
    #expect(losers.allSatisfy { $0.reward.magnitude < 1e-15 })
  }

  @Test("goes to one who is late a step above what the early bid, and at the minimum if all are")
  func late() throws {
    func play(_ late: Set<Int>) throws -> BurnAuctionRun {
      let bids = Self.raising(to: [0, 50, 20, 0])
      return try BurnAuctionRun(slots: 22) { request in
        request.kind == Sketch.timing && late.contains(request.player) ? Action(1) : bids(request)
      }
    }
    let snipe = try play([2])
    #expect(snipe.tokens("bid", from: "bidders.2") == 21 * 121 * Sketch.token / 10)
    #expect(snipe.tokens("bid") == snipe.tokens("bid", from: "bidders.2"))
    let both = try play([1, 2])
    #expect(both.tokens("bid") == 21 * 11 * Sketch.token)
    let won = both.tokens("bid", from: "bidders.1") / (11 * Sketch.token)
    #expect(won > 2 && won < 19)
  }

  @Test("lets a bidder take later slots at the minimum, until somebody bids more")
  func ahead() throws {
    let run = try BurnAuctionRun(slots: 10) { request in
      switch request.kind {
      case Sketch.ahead: Action(-1, level: request.player == 1 && request.ordinal == 0 ? 5 : 0)
      // The least bid for slot 6 is 12.1 tokens, and stands for 11 in `upTo`.
      case Sketch.bid where request.player == 2 && request.ordinal == 3: Sketch.upTo(11, request)
      case Sketch.bid: Action(-1, level: 0)
      default: .honest
      }
    }
    for (slot, player) in [(3, 0), (4, 1), (5, 1), (6, 2), (7, 1), (8, 1), (9, 0)] {
      #expect(run.orderers(slot) == [Int](repeating: player, count: 40), "slot \(slot)")
    }
    #expect(run.tokens("bid", from: "bidders.1") == 4 * 11 * Sketch.token)
    #expect(run.tokens("bid", from: "bidders.2") == 121 * Sketch.token / 10)
    #expect(run.tokens[1] == Int128(11 * Sketch.token) && run.tokens[2] == 0)
    let taken = run.outcomes.filter { $0.request.kind == Sketch.ahead && $0.request.ordinal == 0 }
    #expect(taken.count == 4 && run.underWay < 30)
  }

  @Test("bounds the slots that are taken ahead by those that are open")
  func aheadOfAll() throws {
    let run = try BurnAuctionRun(
      BurnAuctionSketch {
        $0.openSlots = 3
        $0.slot = 4
        $0.deadline = 2
      }, slots: 3
    ) { request in
      switch request.kind {
      case Sketch.ahead: Action(-1, level: request.player == 1 ? 4_320 : 0)
      case Sketch.bid: Action(-1, level: 0)
      default: .honest
      }
    }
    // Slots 4 and 5 in slot 0, then one more a slot; 4 and 5 are spent by slot 2.
    #expect(run.tokens("bond") == 4 * 11 * Sketch.token)
    #expect(run.tokens("bid") == 2 * 11 * Sketch.token)
  }
}
