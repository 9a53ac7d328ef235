/// A running 64-bit hash of a tape: equal for equal content, at about 3 ns an arrival.
///
/// Four lanes of multiply and xor-shift, so that the multiplications overlap. Not cryptographic:
/// it guards against streams that depend on a design, not against malice.
struct TapeHash {
  private var lanes = SIMD4<UInt64>(
    0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0x2545_F491_4F6C_DD1D)

  mutating func add(_ slot: borrowing TapeSlot) {
    mix(UInt64(slot.slot), slot.l1BaseFee, slot.blobBaseFee, UInt64(slot.count))
    mix(slot.valueDraw.bitPattern, slot.tokenDraw.bitPattern, 0, 0)
    for i in 0..<slot.blockPrice.count { mix(slot.blockPrice[i].bitPattern, 0, 0, 0) }
    for i in 0..<slot.count {
      mix(
        slot.offset[i].bitPattern, slot.value[i].bitPattern,
        UInt64(slot.sender[i]) << 32 | UInt64(slot.receiver[i]),
        slot.size[i].bitPattern ^ UInt64(slot.kind[i]) << 56 ^ UInt64(slot.buys[i]))
    }
    guard slot.hasTips else { return }
    for i in stride(from: 0, to: slot.count, by: 4) {
      func tip(_ j: Int) -> UInt64 { j < slot.count ? slot.tip[j] : 0 }
      mix(tip(i), tip(i + 1), tip(i + 2), tip(i + 3))
    }
  }

  /// The hash so far as 16 hexadecimal digits.
  var text: String {
    var h = lanes[0]
    for lane in 1..<4 { h = (h ^ (h >> 29) ^ lanes[lane]) &* 0xFF51_AFD7_ED55_8CCD }
    h ^= h >> 32
    let digits = String(h, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  @inline(__always) private mutating func mix(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    var x = lanes ^ SIMD4(a, b, c, d)
    x = x &* 0xFF51_AFD7_ED55_8CCD
    lanes = x ^ (x &>> 31)
  }
}
