import Randomness
import Testing

/// The bits of the numeric functions, at a fixed seed.
///
/// They change only when results may change: every published number depends on them.
@Suite("Golden bits", .tags(.golden))
struct GoldenBitsTests {
  /// FNV-1a over the bytes of the bit patterns, the lowest byte first.
  static func hash(_ draw: (inout RandomStream) -> UInt64) -> UInt64 {
    var stream = RandomStream(seed: 0xC0FFEE, purpose: .testing, entity: 1, slot: 2)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for _ in 0..<100_000 {
      var bits = draw(&stream)
      for _ in 0..<8 {
        hash = (hash ^ (bits & 0xFF)) &* 0x100_0000_01B3
        bits >>= 8
      }
    }
    return hash
  }

  static func hash(of draw: (inout RandomStream) -> Double) -> UInt64 {
    hash { draw(&$0).bitPattern }
  }

  @Test("words")
  func words() { #expect(Self.hash { $0.next() } == 0xE263_BE02_4EC1_1FAD) }

  @Test("exponentials")
  func exponentials() {
    #expect(Self.hash { Elementary.exp(1400 * ($0.uniform() - 0.5)) } == 0x685C_5048_F47B_6B67)
  }

  @Test("logarithms")
  func logarithms() {
    #expect(
      Self.hash { Elementary.log(Elementary.exp(1400 * ($0.uniform() - 0.5))) }
        == 0xB179_8B5A_CCBB_2355)
  }

  @Test("normal variates")
  func normals() { #expect(Self.hash { $0.normal() } == 0xD6CC_C500_3EC4_2F95) }

  @Test("powers")
  func powers() {
    #expect(Self.hash { Elementary.pow($0.uniform(), 9 * $0.uniform()) } == 0x9493_4C74_DBCB_D373)
  }

  @Test("Poisson numbers")
  func poisson() {
    #expect(
      Self.hash { UInt64($0.poisson(1000 * $0.uniform() * $0.uniform())) } == 0xB164_BF5B_3EDA_2E36)
  }
}
