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

  @Test(
    "The table is cell for cell what hashing one element at a time gives",
    arguments: AccountTree.depths)
  func independent(depth: Int) throws {
    for seed in 0..<8 as Range<UInt64> {
      var batch = try RandomBatch(depth: depth, count: 1 + Int(seed), seed: 100 + seed)
      let accounts = batch.places.compactMap { place in batch.tree[place].map { (place, $0) } }
      var slow = Adversary(depth: depth, token: batch.token, accounts: accounts)
      for transfer in batch.transfers { slow.play(transfer) }
      let executed = try batch.tree.execute(batch.transfers, token: batch.token)
      #expect(slow.claim == executed.inputs)
      #expect(slow.claim.postRoot == batch.tree.root)
      let table = slow.finish()
      #expect(executed.trace() == table)
      #expect(executed.trace(threads: 3) == table)
    }
  }

  @Test(
    "No constraint has a degree above 3, periodic columns counted", arguments: AccountTree.depths)
  func degrees(depth: Int) throws {
    var batch = try RandomBatch(depth: depth, count: 1, seed: 3)
    let air = try TransferAIR(batch.tree.execute(batch.transfers, token: batch.token).inputs)
    let variables = [Degree](repeating: Degree(value: 1), count: air.width)
    var sink = DegreeSink()
    air.constrain(row: variables, next: variables, periodic: variables, into: &sink)
    #expect(sink.degrees.count == air.constraintsOfRow)
    #expect(sink.degrees.max() == 3)
    #expect(air.width == [2: 400, 6: 384, 14: 368, 30: 368][depth])
  }
}

/// The degree of an expression, at most: no cancellation is seen.
private struct Degree: Algebra {
  var value: Int
  static var zero: Degree { Degree(value: 0) }
  init(value: Int) { self.value = value }
  init(_ value: KoalaBear) { self.value = 0 }
  static func + (a: Degree, b: Degree) -> Degree { Degree(value: max(a.value, b.value)) }
  static func - (a: Degree, b: Degree) -> Degree { Degree(value: max(a.value, b.value)) }
  static func * (a: Degree, b: Degree) -> Degree { Degree(value: a.value + b.value) }
  static func * (a: Degree, b: KoalaBear) -> Degree { a }
}

private struct DegreeSink: ConstraintSink {
  var degrees: [Int] = []
  mutating func everyRow(_ expression: Degree) { degrees.append(expression.value) }
  mutating func transition(_ expression: Degree) { degrees.append(expression.value) }
}
