import Proofs
import Testing

@Suite("Forged tables of transfers")
struct ForgeryTests {
  static let all = accountForgeries + pathForgeries + batchForgeries

  @Test(
    "A forgery breaks the one rule it means to break, and without that rule it passes",
    arguments: all)
  func refused(forgery: Forgery) throws {
    for depth in [2, 6, 14, 30] {
      let (table, claim) = forgery.forged(depth: depth)
      let air = try TransferAIR(claim)
      #expect(air.violatedFamilies(in: table) == [forgery.family], "depth \(depth)")
      #expect(air.firstViolation(in: table) != nil, "depth \(depth)")
      #expect(air.omitting(forgery.family).firstViolation(in: table) == nil, "depth \(depth)")
    }
  }

  @Test("Each family of constraints refuses a forgery that all others let pass")
  func complete() {
    let refused = Set(Self.all.map(\.family))
    #expect(ConstraintFamily.allCases.filter { !refused.contains($0) } == [])
  }
}
