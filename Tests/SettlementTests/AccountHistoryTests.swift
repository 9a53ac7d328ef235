import Proofs
import Randomness
import Settlement
import Testing

@Suite("The accounts of a run")
struct AccountHistoryTests {
  private typealias Contract = ContractTests

  @Test(
    "execute a transfer for each transaction, cut into its proofs as evenly as they go",
    arguments: [(10, 3), (224, 1), (7, 7), (1, 1), (100, 9)] as [(UInt64, UInt64)])
  func even(transactions: UInt64, proofs: UInt64) throws {
    var history = try AccountHistory(Contract.terms, seed: 1)
    let batch = try history.close(1, transactions: transactions, proofs: proofs)
    let sizes = batch.chunks.map(\.inputs.count)
    #expect(sizes.count == Int(proofs))
    #expect(sizes.reduce(0, +) == Int(transactions))
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    let claim = try BatchClaim(chunks: batch.chunks.map(\.inputs))
    #expect(claim.postRoot == history.root)
    #expect(claim.chain == TransferChain.digest(of: batch.chunks.flatMap(\.transfers)))
  }

  @Test("prove a part without transactions by a transfer of nothing")
  func nothing() throws {
    var history = try AccountHistory(Contract.terms, seed: 1)
    for number in 1...3 as ClosedRange<UInt32> {
      let batch = try history.close(number, transactions: 0, proofs: 1)
      let transfer = try #require(batch.chunks.first?.transfers.first)
      #expect(batch.chunks.count == 1 && batch.chunks[0].transfers.count == 1)
      #expect(transfer.amount == 0 && transfer.fee == 0 && transfer.from == transfer.to)
      #expect(transfer.nonce == number - 1)
    }
    // The account's own transfers go on behind them.
    _ = try history.close(4, transactions: 200, proofs: 300)
  }

  @Test("cut what one proof does not take into several chunks")
  func large() throws {
    var history = try AccountHistory(Contract.terms, seed: 1)
    let batch = try history.close(1, transactions: 70_000, proofs: 1)
    #expect(batch.chunks.map(\.inputs.count) == [35_000, 35_000])
    #expect(batch.chunks(of: 0..<1) == 0..<2)
    #expect(batch.chunks(of: 1..<9) == 2..<2)
  }

  /// Random closings, voids and settlements beside a list of roots that is kept by hand.
  @Test(
    "are where they were once batches are void, whatever happens",
    arguments: 1...8 as ClosedRange<UInt64>)
  func voids(seed: UInt64) throws {
    var history = try AccountHistory(Contract.terms, seed: seed)
    var stream = RandomStream(seed: seed, purpose: Purpose(rawValue: 900))
    var roots = [history.root]
    var (first, next): (UInt32, UInt32) = (1, 1)
    for _ in 0..<60 {
      switch stream.below(4) {
      case 0 where next > first:
        let from = first + stream.below(next - first)
        history.void(from: from)
        roots.removeLast(Int(next - from))
        next = from
      case 1 where next > first:
        history.dropFirst()
        first += 1
      default:
        let batch = try history.close(next, transactions: UInt64(stream.below(9)), proofs: 1)
        #expect(batch.chunks[0].inputs.preRoot == roots.last)
        roots.append(history.root)
        next += 1
      }
      #expect(history.root == roots.last)
      #expect(history.batches.map(\.number) == Array(first..<next))
    }
  }
}
