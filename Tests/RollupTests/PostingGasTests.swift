import Proving
import Quantities
import Rollup
import TestSupport
import Testing

@Suite("Gas of posting", .tags(.vector))
struct PostingGasTests {
  /// By hand: 4 gas a zero byte, 16 another (EIP-2028); floor of 10 gas a token (EIP-7623).
  static let cases:
    [(zeros: UInt64, nonzeros: UInt64, execution: UInt64, plain: UInt64, floor: UInt64)] =
      [
        (0, 0, 0, 21_000, 21_000),
        (100, 400, 0, 27_800, 38_000),
        (100, 400, 10_200, 38_000, 38_000),
        (100, 400, 100_000, 127_800, 127_800),
        (0, 131_072, 0, 2_118_152, 5_263_880),
        (1_000, 0, 0, 25_000, 31_000),
      ]

  @Test("of calldata is EIP-2028's, and EIP-7623's with the floor", arguments: cases)
  func calldata(
    zeros: UInt64, nonzeros: UInt64, execution: UInt64, plain: UInt64, floor: UInt64
  ) {
    func gas(_ floorPricing: Bool) -> UInt64 {
      Calldata.gas(
        zeros: zeros, nonzeros: nonzeros, execution: execution, floorPricing: floorPricing)
    }
    #expect(gas(false) == plain)
    #expect(gas(true) == floor)
  }

  private func limit(_ availability: DesignSketch.Availability) -> BatchLimit {
    let design = DesignSketch { $0.availability = availability }.design
    return BatchLimit(design.availability, l1: SettingSketch().setting.l1)
  }

  /// 31 of 32 bytes of 131,072 are usable: 126,976.
  @Test("of a batch in blobs is the overhead and the blobs that hold it")
  func blobs() {
    let limit = limit(.blobs(max: 2))
    #expect(limit.bytes == 2 * 126_976)
    #expect(limit.cost(bytes: 1) == (90_000, 1))
    #expect(limit.cost(bytes: 126_976) == (90_000, 1))
    #expect(limit.cost(bytes: 126_977) == (90_000, 2))
  }

  @Test("of a batch in calldata is the overhead and its bytes")
  func batchInCalldata() {
    let zeroTenth = limit(.calldata(zeroBytes: Share(percent: 10)))
    #expect(zeroTenth.bytes == 120_000)
    // 100 zero bytes, 900 others.
    #expect(zeroTenth.cost(bytes: 1_000) == (90_000 + 400 + 14_400, 0))
    // 40 * 10,000 for the data against 16 * 10,000 and 69,000 of execution.
    let floored = limit(.calldata(pricing: "eip-7623"))
    #expect(floored.cost(bytes: 10_000) == (21_000 + 400_000, 0))
    // A quarter of an L1 block: 30,000,000 / 4 / 16.
    #expect(limit(.calldata(maxBytes: 1_000_000)).bytes == 468_750)
  }

  /// Published gas of verifiers: see `ProofSystem.verificationGas`.
  @Test("of a verification is the proof system's published figure")
  func verification() {
    #expect(ProofSystem.fflonk.verificationGas(publicInputs: 1) == 200_900)
    #expect(ProofSystem.groth16.verificationGas(publicInputs: 2) == 221_320)
    #expect(ProofSystem.wrapped.verificationGas() == 270_000)
    #expect(ProofSystem.stark.verificationGas() == 6_000_000)
  }
}
