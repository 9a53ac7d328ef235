import Foundation
import Proving
import Testing

@Suite("Machines that prove")
struct HardwareProfileTests {
  static func machine(_ name: String) throws -> HardwareProfile {
    try #require(HardwareProfile.all.first { $0.name == name })
  }

  static func speedRatio(_ name: String, to other: String) throws -> Double {
    try machine(name).speed / machine(other).speed
  }

  @Test("have names of their own, a price, a speed and sources", arguments: HardwareProfile.all)
  func complete(machine: HardwareProfile) {
    #expect(HardwareProfile.all.filter { $0.name == machine.name }.count == 1)
    #expect(machine.dollarsPerHour.rawValue > 0 && machine.speed > 0)
    #expect(machine.memoryGigabytes.map { $0 > 0 } ?? true)
    #expect(!machine.summary.isEmpty)
    #expect(!machine.priceSource.isEmpty && !machine.speedSource.isEmpty)
  }

  /// Irreducible, "Accelerating Polygon zkEVM" (2024): 84 s with the FPGA, 1.4 times as fast as the
  /// 224-thread server and about twice as fast as the same 64-thread server without it.
  @Test("keep the published ratios of one batch of Polygon zkEVM")
  func polygon() throws {
    #expect(try Self.speedRatio("fpga-64-thread", to: "cpu-64-thread") == 2)
    let overServer = try Self.speedRatio("fpga-64-thread", to: "cpu-224-thread")
    #expect((overServer - 1.4).magnitude < 0.05)
    let seconds = try Self.machine("fpga-64-thread").secondsPerProof(.zkevmCPU224)
    #expect((seconds - 84).magnitude < 1e-9)
    #expect(try Self.machine("cpu-224-thread").secondsPerProof(.zkevmCPU224) == 120)
    let slower = try Self.machine("cpu-64-thread").secondsPerProof(.zkevmCPU224)
    #expect((slower - 168).magnitude < 1e-9)
  }

  /// Irreducible's price of 0.05 dollars a proof.
  @Test("price the FPGA by the proof")
  func perProof() throws {
    let fpga = try Self.machine("fpga-64-thread")
    let dollars = fpga.dollarsPerHour.dollars * fpga.secondsPerProof(.zkevmCPU224) / 3_600
    #expect((dollars - 0.05).magnitude < 1e-7)
  }

  /// yetanotherco/zkvm_benchmarks (2025), SP1, Fibonacci 10^6: 122.9 s and 22.8 s; winterfell's
  /// README, 1024 signatures on EPYC 7003: 3.8 s on 64 threads, 6.0 s on 32.
  @Test("keep the published ratios of other provers")
  func others() throws {
    let card = try Self.speedRatio("gpu-rtx-a6000", to: "cpu-64-thread")
    #expect((card - 122.9 / 22.8).magnitude < 1e-12)
    let threads = try Self.speedRatio("cpu-32-thread", to: "cpu-64-thread")
    #expect((threads - 3.8 / 6.0).magnitude < 1e-12)
  }

  /// The power that passes through 64 threads (about twice 84 s) and 224 threads (120 s).
  @Test("interpolate between the two measured processors")
  func interpolation() throws {
    let exponent = log(168.0 / 120) / log(224.0 / 64)
    for (name, threads) in [("cpu-64-thread", 64.0), ("cpu-96-vcpu", 96), ("cpu-96-core", 192)] {
      #expect((try Self.machine(name).speed - pow(threads / 224, exponent)).magnitude < 1e-6)
    }
  }

  /// By hand: sqrt(300/768 x 30.3/38.7) = 0.55304 and so on, from the cards' data sheets.
  @Test("scale graphics cards by their data sheets")
  func cards() throws {
    let factors = [
      ("gpu-l4", 0.55303), ("gpu-rtx-4090", 1.67373), ("gpu-rtx-5090", 2.51370),
      ("gpu-h100", 2.74804),
    ]
    for (name, factor) in factors {
      #expect((try Self.speedRatio(name, to: "gpu-rtx-a6000") - factor).magnitude < 2e-5)
    }
    // SP1's Ethereum blocks: 682.6 s on an L4, 353.5 s (18 Mgas) on an A6000.
    let measured = 353.5 / 682.6
    #expect((try Self.speedRatio("gpu-l4", to: "gpu-rtx-a6000") / measured - 1).magnitude < 0.1)
  }
}
