import Players
import Quantities
import Rollup
import TestSupport
import Testing

/// What follows where a verifier, and not the way a proof was made, says whether it is good.
@Suite("Verdicts of a verifier")
struct VerdictTests {
  private typealias Rollers = ReputationProvingTests

  private static func bench(
    _ answer: @escaping @Sendable (Request) -> Int, rollers: Int,
    verifier: (@Sendable (SentProof) -> Bool)?
  ) -> Bench<Script> {
    let sketch = Rollers.sketch { $0.maxDelaySeconds = 60 }
    let setting = SettingSketch.market {
      $0.slots = 400
      $0.others = Rollers.rollers([(rollers, 100)])
      if let verifier { $0.proving.proofs = { _ in Verifier(accepts: verifier) } }
    }
    return Rollers.bench(sketch, setting, answer)
  }

  private static func run(
    _ answer: @escaping @Sendable (Request) -> Int, rollers: Int = 1,
    verifier: (@Sendable (SentProof) -> Bool)?
  ) throws -> RunResult {
    var bench = bench(answer, rollers: rollers, verifier: verifier)
    try bench.step(100)
    #expect(bench.engine.world.floor.proofFailure == nil)
    return bench.engine.finish(tapeHash: "")
  }

  @Test("that accepts honest proofs alone are what the model says", arguments: [0, 1, 2, 3, 4])
  func honest(answer: Int) throws {
    let model = try Self.run({ _ in answer }, rollers: 4, verifier: nil)
    #expect(try Self.run({ _ in answer }, rollers: 4) { $0.making == .honest } == model)
    #expect(model.total("slash") > 0 || ![1, 3, 4].contains(answer))
  }

  @Test(
    "that accepts all let bad proofs through: they are paid, and nobody is fined",
    arguments: [3, 4])
  func acceptsAll(answer: Int) throws {
    let fooled = try Self.run({ _ in answer }) { _ in true }
    #expect(fooled.total("slash") == 0)
    #expect(fooled.total("reward.proof") > 0)
    #expect(fooled.total("prover.compute") == 0)
    #expect((fooled.value("latency.final.p99") ?? 0) > 0)
    #expect(try Self.run({ _ in answer }) { $0.making == .honest }.total("reward.proof") == 0)
  }

  @Test(
    "that refuses a bad proof and accepts the next one fine the one and pay the other",
    arguments: [3, 4])
  func refusesFirst(answer: Int) throws {
    // The lowest byte of an assignment's ordinal counts the tries before it.
    let result = try Self.run(
      { $0.ordinal & 255 == 0 ? answer : Rollers.prove }, rollers: 4,
      verifier: { $0.making == .honest })
    #expect(result.total("slash") > 0)
    #expect(result.total("reward.proof") > 0)
    #expect((result.value("latency.final.p99") ?? 0) > 0)
  }

  @Test(
    "that refuses an honest proof end the run: of a roller, and of a poster whom rollers leave alone",
    arguments: [Rollers.prove, 1, 2])
  func refusesHonest(answer: Int) throws {
    var bench = Self.bench({ _ in answer }, rollers: 2) { $0.making != .honest }
    try bench.step(400)
    let failure = try #require(bench.engine.world.floor.proofFailure)
    #expect(failure.stage == .verification && failure.batch > 0)
  }

  @Test("that refuses an honest proof end the run where nobody is there to be fined")
  func failure() throws {
    let design = DesignSketch()
    let failure = try #require(throws: ProofFailure.self) {
      try TestSupport.run(
        design,
        SettingSketch {
          $0.slots = 100
          $0.proving.proofs = { _ in Verifier { _ in false } }
        }, seed: 3)
    }
    #expect(failure.stage == .verification && failure.batch == 1)
    #expect(failure.place?.seed == 3 && failure.place?.design == design.design.name)
    #expect(failure.description.contains("seed 3") && failure.description.contains("batch 1"))
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
      throw ProofFailure(batch: batch, .execution, reason: "closed after \(newest)")
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
      throw ProofFailure(batch: proof.batch, .request, reason: "proved, and not closed")
    }
    return accepts(proof)
  }

  mutating func settle(_ batch: UInt32) throws(ProofFailure) {
    guard open.first == batch else {
      throw ProofFailure(batch: batch, .settlement, reason: "final out of order")
    }
    open.removeFirst()
  }

  var notes: [String] { [] }
}
