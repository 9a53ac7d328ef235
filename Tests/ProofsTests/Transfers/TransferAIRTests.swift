import Proofs
import Randomness
import Testing

@Suite("The transfer circuit")
struct TransferAIRTests {
  @Test(
    "An honest batch of random transfers satisfies every constraint", arguments: AccountTree.depths)
  func honest(depth: Int) throws {
    for seed in 0..<6 as Range<UInt64> {
      var batch = try RandomBatch(depth: depth, count: [1, 2, 3, 5, 8, 13][Int(seed)], seed: seed)
      let executed = try batch.tree.execute(batch.transfers, token: batch.token)
      let air = try TransferAIR(executed.inputs)
      let trace = executed.trace()
      #expect(trace.height == air.rows && trace.width == air.width)
      #expect(air.violatedFamilies(in: trace) == [])
    }
  }
}
