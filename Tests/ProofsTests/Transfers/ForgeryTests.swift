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
      #expect(!air.violations(in: table).isEmpty, "depth \(depth)")
      #expect(air.omitting(forgery.family).violations(in: table) == [:], "depth \(depth)")
    }
  }

  @Test("Each family of constraints refuses a forgery that all others let pass")
  func complete() {
    let refused = Set(Self.all.map(\.family))
    #expect(ConstraintFamily.allCases.filter { !refused.contains($0) } == [])
  }

  @Test("Each single constraint is the only one that refuses some table")
  func eachConstraint() throws {
    var refusing: Set<StatedConstraint> = []
    for (number, play) in SingleForgeries.all.enumerated() {
      var adversary = SingleForgeries.adversary()
      play(&adversary)
      let table = adversary.finish()
      let violations = try TransferAIR(adversary.claim).violations(in: table)
      #expect(violations.count == 1, "forgery \(number) breaks \(violations)")
      if violations.count == 1 { refusing.formUnion(violations.keys) }
    }
    let honest = SingleForgeries.adversary().claim
    var claim = honest
    claim.count = 1
    let air = try TransferAIR(claim)
    let all =
      (0..<air.constraintsOfRow).map { StatedConstraint.row($0) }
      + air.boundary(rows: air.rows).indices.map { .boundary($0) }
    #expect(all.count == 491)
    #expect(all.filter { !refusing.contains($0) } == [])
  }
}
