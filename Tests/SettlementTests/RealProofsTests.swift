import Rollup
import Settlement
import Testing

@Suite("Proofs that are really made")
struct RealProofsTests {
  private typealias Contract = ContractTests

  private static func begun(_ terms: ProofTerms = ContractTests.terms) throws -> RealProofs {
    var proofs = RealProofs(terms, seed: 5)
    for number in 1...4 as ClosedRange<UInt32> {
      try proofs.close(number, transactions: 6, proofs: 3)
    }
    return proofs
  }

  private static func sent(
    _ batch: UInt32, _ proofs: Range<UInt64> = 0..<3, _ making: SentProof.Making = .honest,
    tries: Int = 0
  ) -> SentProof {
    SentProof(batch: batch, proofs: proofs, tries: tries, making: making)
  }

  @Test(
    "are accepted where they are honest, in parts and in any order, and the root is the accounts'")
  func honest() throws {
    var proofs = try Self.begun()
    for part in [2..<3, 0..<2] as [Range<UInt64>] {
      #expect(try proofs.isAccepted(Self.sent(2, part)))
    }
    #expect(try proofs.isAccepted(Self.sent(1)))
    try proofs.settle(1)
    try proofs.settle(2)
    #expect(proofs.roots.final != proofs.roots.newest)
    for batch in [3, 4] as [UInt32] {
      #expect(try proofs.isAccepted(Self.sent(batch)))
      try proofs.settle(batch)
    }
    #expect(proofs.roots.final == proofs.roots.newest)
    #expect(proofs.tally.made == 12 && proofs.tally.accepted == 12)
    #expect(proofs.tally.transfers == 24)
  }

  @Test("are refused where they are not, in every way there is, and by what finds that wrong")
  func bad() throws {
    var proofs = try Self.begun()
    #expect(try proofs.isAccepted(Self.sent(1)))
    for tries in 0..<30 {
      for making in [.lazy, .forged] as [SentProof.Making] {
        #expect(try !proofs.isAccepted(Self.sent(2, 0..<1, making, tries: tries)))
      }
    }
    #expect(Set(proofs.tally.refused.keys.map(\.kind)) == Set(BadProof.allCases))
    for refused in proofs.tally.refused.keys {
      switch refused.kind {
      case .blank: #expect(refused.check == .verifier(.header))
      // The claim is absorbed before the first challenge.
      case .replayed: #expect(refused.check == .verifier(.constraints))
      case .stale: #expect(refused.check == .publication("the root before them"))
      case .unpublished: #expect(refused.check == .publication("the transfers"))
      case .minted, .altered, .skimmed, .overdrawn:
        #expect(refused.check == .verifier(.finalPolynomial))
      }
    }
    #expect(proofs.tally.accepted == 3 && proofs.tally.refusals == 60)
    #expect(throws: ProofFailure.self) { try proofs.settle(2) }
  }

  @Test("are not replayed for the chunk that they prove, which would be right")
  func replays() throws {
    var proofs = try Self.begun()
    #expect(try proofs.isAccepted(Self.sent(1, 0..<1)))
    proofs.void(from: 1)
    try proofs.close(1, transactions: 6, proofs: 3)
    for tries in 0..<12 {
      #expect(try !proofs.isAccepted(Self.sent(1, 0..<1, .lazy, tries: tries)))
    }
  }

  @Test("end a run that takes a batch for final whose proofs are missing")
  func missing() throws {
    var proofs = try Self.begun()
    #expect(throws: ProofFailure.self) { try proofs.settle(1) }
    #expect(try proofs.isAccepted(Self.sent(1, 0..<2)))
    let failure = try #require(throws: ProofFailure.self) { try proofs.settle(1) }
    #expect(failure.stage == .settlement && failure.batch == 1)
  }

  @Test(
    "end a run that asks for proofs which there are not, whoever would make them",
    arguments: [.honest, .lazy, .forged] as [SentProof.Making])
  func requests(making: SentProof.Making) throws {
    var proofs = try Self.begun()
    for (batch, part) in [
      (9, 0..<3), (0, 0..<1), (1, 0..<0), (1, 3..<3), (1, 3..<4), (1, 2..<5), (1, 0..<UInt64.max),
    ] as [(UInt32, Range<UInt64>)] {
      let failure = try #require(throws: ProofFailure.self) {
        try proofs.isAccepted(Self.sent(batch, part, making))
      }
      #expect(failure.stage == .request && failure.batch == batch)
    }
    #expect(proofs.tally == ProofTally())
    #expect(try proofs.isAccepted(Self.sent(1)))
  }

  @Test("end a run whose verifier refuses an honest one, with the chunk and the reason")
  func wrongVerifier() throws {
    var other = Contract.terms
    other.profile = .small
    var proofs = RealProofs(Contract.terms, seed: 5, verifier: other)
    try proofs.close(1, transactions: 6, proofs: 3)
    let failure = try #require(throws: ProofFailure.self) {
      try proofs.isAccepted(Self.sent(1, 1..<3))
    }
    #expect(failure.stage == .verification && failure.batch == 1 && failure.chunk == 1)
    #expect(failure.description.contains("header"))
  }

  @Test("end a run that has more of them to make than it may")
  func bounded() throws {
    var terms = Contract.terms
    // Two tables of 32 rows.
    terms.mostRows = 64
    var proofs = try Self.begun(terms)
    let failure = try #require(throws: ProofFailure.self) { try proofs.isAccepted(Self.sent(1)) }
    #expect(failure.stage == .proving && failure.chunk == 2)
    #expect(proofs.tally.made == 2)
  }

  @Test("are the same on any number of threads")
  func threads() throws {
    func played(_ threads: Int) throws -> RealProofs {
      var terms = Contract.terms
      terms.threads = threads
      var proofs = try Self.begun(terms)
      #expect(try proofs.isAccepted(Self.sent(1)))
      #expect(try !proofs.isAccepted(Self.sent(2, 0..<1, .forged)))
      try proofs.settle(1)
      return proofs
    }
    let (one, three) = (try played(1), try played(3))
    #expect(one.tally == three.tally)
    #expect(one.roots == three.roots)
    #expect(one.notes == three.notes)
  }
}
