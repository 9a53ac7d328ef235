import Proving
import Testing

@Suite("Published provers")
struct ProverProfileTests {
  @Test("have names of their own, a time, a price and a source", arguments: ProverProfile.all)
  func complete(profile: ProverProfile) {
    #expect(ProverProfile.all.filter { $0.name == profile.name }.count == 1)
    #expect(profile.transactionsPerProof > 0 && profile.secondsPerProof > 0)
    #expect(profile.dollarsPerHour.rawValue > 0)
    #expect(!profile.timeSource.isEmpty && !profile.priceSource.isEmpty)
  }

  /// 224 of 96 threads at 4.08 dollars an hour, AWS's example price of a c5.24xlarge in 2023.
  @Test("price the 224-thread server by threads from the published 96-thread price")
  func scaledPrice() throws {
    let base = try #require(HardwareProfile.all.first { $0.name == "cpu-96-vcpu" })
    let hour = base.dollarsPerHour
    #expect(hour.dollars == 4.08)
    #expect(ProverProfile.zkevmCPU224.dollarsPerHour.rawValue == hour.rawValue * 224 / 96)
  }

  @Test("prove 500 transactions in under two minutes, as Irreducible reports")
  func published() {
    #expect(ProverProfile.zkevmCPU224.transactionsPerProof == 500)
    #expect(ProverProfile.zkevmCPU224.secondsPerProof == 120)
  }

  @Test(
    "need one proof for each 500 transactions begun",
    arguments: [(0, 0), (1, 1), (499, 1), (500, 1), (501, 2), (1_000, 2)] as [(UInt64, UInt64)])
  func proofs(transactions: UInt64, proofs: UInt64) {
    #expect(ProverProfile.zkevmCPU224.proofs(for: transactions) == proofs)
  }
}
