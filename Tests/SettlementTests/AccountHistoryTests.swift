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
    #expect(batch.chunks.map(\.inputs.count) == Array(repeating: 14_000, count: 5))
    #expect(batch.chunks(of: 0..<1) == 0..<5)
    #expect(batch.chunks(of: 0..<2) == nil)
    #expect(batch.chunks(of: 1..<2) == nil)
    #expect(batch.chunks(of: 0..<0) == nil)
    #expect(batch.chunks(of: 0..<UInt64.max) == nil)
  }

  /// By hand: 4 · 384 bytes a row at depth 6 and 4 · 368 at 14 and 30, 16, 32 and 64 rows a transfer, and
  /// blowups of 2, 4 and 8, so that an extension has at most 2^30 bytes.
  @Test(
    "never need a table that a prover has no memory or the field no points for",
    arguments: [
      (6, .fast, 16_384), (14, .fast, 8_192), (14, .default, 4_096), (14, .proven, 4_096),
      (30, .default, 2_048), (30, .small, 1_024),
    ] as [(Int, ProofProfile, Int)])
  func most(depth: Int, profile: ProofProfile, count: Int) {
    let terms = ProofTerms(depth: depth, profile: profile)
    #expect(terms.mostTransfers == count)
    #expect(terms.rows(of: count) * terms.parameters.blowup <= 1 << KoalaBear.twoAdicity)
  }

  @Test("are kept in one tree, however many batches are open")
  func memory() throws {
    var history = try AccountHistory(Contract.terms, seed: 1)
    for number in 1...50 as ClosedRange<UInt32> {
      _ = try history.close(number, transactions: 6, proofs: 3)
      #expect(Self.count(AccountTree.self, in: history) == 1)
      #expect(Self.count(ExecutedBatch.self, in: history) == 0)
    }
    #expect(Self.count(AccountHistory.Chunk.self, in: history) == 150)
  }

  /// How many values of a type are kept in another, at any depth.
  private static func count<Kept>(_ type: Kept.Type, in value: Any) -> Int {
    if value is Kept { return 1 }
    return Mirror(reflecting: value).children.reduce(0) { $0 + count(type, in: $1.value) }
  }

  @Test("are drawn and executed again as they were, once they are taken back")
  func again() throws {
    var history = try AccountHistory(Contract.terms, seed: 3)
    _ = try history.close(1, transactions: 5, proofs: 1)
    let sizes = [(7, 2), (0, 1), (30, 3)] as [(UInt64, UInt64)]
    func closed(_ history: inout AccountHistory) throws -> [BatchPublicInputs] {
      try sizes.enumerated().flatMap { i, size in
        try history.close(UInt32(i + 2), transactions: size.0, proofs: size.1).chunks.map(\.inputs)
      }
    }
    let once = try closed(&history)
    history.void(from: 2)
    #expect(try closed(&history) == once)
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
      for number in first..<next {
        #expect(history.tree(before: 0, of: number)?.root == roots[Int(number - 1)])
      }
      #expect(history.tree(before: 0, of: next) == nil)
      #expect(history.batches.map(\.number) == Array(first..<next))
    }
  }
}
