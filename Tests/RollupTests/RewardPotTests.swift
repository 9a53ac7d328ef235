import Quantities
import Rollup
import Testing

@Suite("Reward per batch of Polygon zkEVM")
struct RewardPotTests {
  /// By hand: the balance over (forced and not sequenced + sequenced - verified), rounded down.
  @Test("is the pot over the batches that it is owed to")
  func byHand() {
    var pot = RewardPot()
    #expect(pot.rewardPerBatch(balance: TokenAmount(1_000)) == .zero)
    pot.sequence(5)
    pot.force()
    pot.force()
    #expect(pot.outstanding == 7)
    #expect(pot.rewardPerBatch(balance: TokenAmount(1_000)) == TokenAmount(142))
    #expect(pot.verify(3, balance: TokenAmount(1_000)) == TokenAmount(426))
    #expect(pot.outstanding == 4)
    #expect(pot.rewardPerBatch(balance: TokenAmount(574)) == TokenAmount(143))
    // Sequencing a forced batch owes nothing new.
    pot.sequence(1, forced: 1)
    #expect(pot.outstanding == 4 && pot.pendingForced == 1)
  }

  @Test("never pays more than the pot, and all but a remainder when all is verified")
  func paysOut() {
    for batches in UInt64(1)...40 {
      var pot = RewardPot()
      var balance: UInt128 = 1_000_003
      pot.sequence(batches)
      var left = batches
      while left > 0 {
        let now = min(left, 3)
        balance -= pot.verify(now, balance: TokenAmount(balance)).rawValue
        left -= now
      }
      #expect(balance < 3)
      #expect(pot.outstanding == 0)
    }
  }
}
