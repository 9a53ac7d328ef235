import Players
import Quantities
import Rollup
import TestSupport
import Testing

/// What follows where a verifier, and not the way a proof was made, says whether it is good.
@Suite("Verdicts of a verifier")
struct VerdictTests {
  private typealias Rollers = ReputationProvingTests

  private static func run(
    _ answer: Int, rollers: Int = 1, verifier: (@Sendable (SentProof) -> Bool)?
  ) throws -> RunResult {
    let sketch = Rollers.sketch { $0.maxDelaySeconds = 60 }
    let setting = SettingSketch.market {
      $0.slots = 100
      $0.others = Rollers.rollers([(rollers, 100)])
      if let verifier { $0.proving.proofs = { _ in Verifier(accepts: verifier) } }
    }
    var bench = Rollers.bench(sketch, setting) { _ in answer }
    try bench.step(100)
    #expect(bench.engine.world.floor.proofFailure == nil)
    return bench.engine.finish(tapeHash: "")
  }

  @Test("that accepts honest proofs alone are what the model says", arguments: [0, 1, 2, 3, 4])
  func honest(answer: Int) throws {
    let model = try Self.run(answer, rollers: 4, verifier: nil)
    #expect(try Self.run(answer, rollers: 4) { $0.making == .honest } == model)
    #expect(model.total("slash") > 0 || ![1, 3, 4].contains(answer))
  }

  @Test(
    "that accepts all let bad proofs through: they are paid, and nobody is fined",
    arguments: [3, 4])
  func acceptsAll(answer: Int) throws {
    let fooled = try Self.run(answer) { _ in true }
    #expect(fooled.total("slash") == 0)
    #expect(fooled.total("reward.proof") > 0)
    #expect(fooled.total("prover.compute") == 0)
    #expect((fooled.value("latency.final.p99") ?? 0) > 0)
    #expect(try Self.run(answer) { $0.making == .honest }.total("reward.proof") == 0)
  }

  @Test("that refuses honest proofs fine those who made them, and nothing is final")
  func refusesAll() throws {
    let wrong = try Self.run(Rollers.prove, rollers: 4) { _ in false }
    #expect(wrong.total("slash") > 0)
    #expect(wrong.total("reward.proof") == 0)
    #expect(wrong.total { $0.reason == "prover.compute" && $0.from.hasPrefix("r0") } > 0)
    #expect(wrong.value("latency.final.p99") == nil)
  }

  @Test("that refuses a first try alone fine it and pay whoever comes next")
  func refusesFirst() throws {
    let result = try Self.run(Rollers.prove, rollers: 4) { $0.tries > 0 }
    #expect(result.total("slash") > 0)
    #expect(result.total("reward.proof") > 0)
    #expect((result.value("latency.final.p99") ?? 0) > 0)
  }

  @Test("that refuses an honest proof end the run where nobody is there to be fined")
  func failure() throws {
    #expect(throws: ProofFailure.self) {
      try TestSupport.run(
        DesignSketch(),
        SettingSketch {
          $0.slots = 100
          $0.proving.proofs = { _ in Verifier { _ in false } }
        }, seed: 3)
    }
  }
}

/// A verifier that looks at no bytes, and checks that it is told of batches in order.
private struct Verifier: BatchProofs {
  let accepts: @Sendable (SentProof) -> Bool
  /// Closed and not final, oldest first, and the number of the newest batch.
  private var open: [UInt32] = []
  private var newest: UInt32 = 0

  init(accepts: @escaping @Sendable (SentProof) -> Bool) { self.accepts = accepts }

  mutating func close(
    _ batch: UInt32, transactions: UInt64, proofs: UInt64
  ) throws(ProofFailure) {
    guard batch == newest + 1, proofs > 0 else {
      throw ProofFailure(batch: batch, reason: "closed after \(newest)")
    }
    newest = batch
    open.append(newest)
  }

  mutating func void(from batch: UInt32) {
    open.removeAll { $0 >= batch }
    newest = min(newest, batch - 1)
  }

  mutating func isAccepted(_ proof: SentProof) throws(ProofFailure) -> Bool {
    guard open.contains(proof.batch) else {
      throw ProofFailure(batch: proof.batch, reason: "proved, and not closed")
    }
    return accepts(proof)
  }

  mutating func settle(_ batch: UInt32) throws(ProofFailure) {
    guard open.first == batch else {
      throw ProofFailure(batch: batch, reason: "final out of order")
    }
    open.removeFirst()
  }

  var notes: [String] { [] }
}
