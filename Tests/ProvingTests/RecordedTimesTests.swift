import Proving
import Testing

@Suite("Recorded times")
struct RecordedTimesTests {
  private static func row(_ transactions: UInt64, _ seconds: Double) -> RecordedTimes.Row {
    RecordedTimes.Row(transactions: transactions, seconds: seconds)
  }

  @Test("a batch takes the next recording of the least size that holds it")
  func lookup() throws {
    let times = try #require(
      RecordedTimes([
        Self.row(128, 3), Self.row(64, 1), Self.row(64, 2), Self.row(1_024, 20),
      ]))
    #expect(times.seconds(of: 1, batch: 0) == 1)
    #expect(times.seconds(of: 64, batch: 1) == 2)
    #expect(times.seconds(of: 64, batch: 2) == 1)
    #expect(times.seconds(of: 65, batch: 9) == 3)
    #expect(times.seconds(of: 5_000, batch: 9) == 20)
    #expect(times.meanSeconds(of: 10) == 1.5)
    #expect(times.proofs(for: 1_024) == 1 && times.proofs(for: 1_025) == 2)
    #expect(times.proofs(for: 0) == 1)
  }

  @Test("no recordings, empty batches and times that are none are refused")
  func refusals() {
    #expect(RecordedTimes([]) == nil)
    #expect(RecordedTimes([Self.row(0, 1)]) == nil)
    #expect(RecordedTimes([Self.row(1, 0)]) == nil)
    #expect(RecordedTimes([Self.row(1, .nan)]) == nil)
  }
}

@Suite("Proof plans")
struct ProofPlanTests {
  @Test("take the machine time that the cost model says, on every machine", arguments: 0..<3)
  func machineTime(place: Int) throws {
    let profile = ProverProfile.all.filter { $0.model != nil }[place]
    for machine in HardwareProfile.all {
      for transactions in [1, 100, 500, 5_000, 50_000] as [UInt64] {
        let work = BatchWork(transactions: transactions)
        let plan = profile.plan(of: work, proofs: profile.proofs(for: transactions), on: machine)
        let cost = profile.cost(of: work, on: machine)
        #expect((plan.machineSeconds / cost.machineSeconds - 1).magnitude < 1e-9)
        #expect(plan.chunks <= ProofPlan.mostChunks)
        #expect(plan.memoryBytes == cost.memoryBytes)
      }
    }
  }

  @Test("count merges as the tree does", arguments: 1...70)
  func merges(chunks: Int) {
    for arity in 2...5 {
      var plan = ProofPlan(jobs: UInt64(chunks), seconds: 1)
      plan.arity = UInt32(arity)
      #expect(Int(plan.merges) == AggregationTree(leaves: chunks, arity: arity).merges)
    }
  }
}
