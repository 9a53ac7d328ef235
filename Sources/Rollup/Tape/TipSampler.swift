internal import Randomness

/// Draws what senders tip, for the classes whose tips are drawn: one word an arrival, from a stream of
/// its own, so that other attributes do not shift.
struct TipSampler: ~Copyable {
  /// Whether a class draws its tips.
  let isNeeded: Bool
  private let sampler: AttributeSampler
  private let isDrawn: [Bool]
  private var words = FlatBuffer<UInt32>(capacity: 512)
  private var samples = FlatBuffer<Double>(capacity: 512)
  private var spare = FlatBuffer<Double>(capacity: 512)

  /// Above this many wei a unit of gas, nobody can pay any fee.
  private static let most = 9e18

  init(_ classes: [TransactionClass]) {
    isDrawn = classes.map { $0.tip != nil }
    isNeeded = isDrawn.contains(true)
    sampler = AttributeSampler(classes.map { $0.tip ?? .constant(1) })
  }

  /// Writes the tips of the arrivals of a slot, which have their classes.
  mutating func write(_ slot: UInt32, seed: UInt64, into tape: inout TapeSlot) {
    let n = tape.count
    guard isNeeded, n > 0 else { return }
    words.resize(to: n)
    samples.resize(to: n)
    spare.resize(to: n)
    Philox4x32.fill(
      UnsafeMutableBufferPointer(start: words.base, count: n), seed: seed, purpose: .tips,
      entity: 0, slot: slot)
    let (from, to, out) = (words.base, samples.base, tape.tip.base)
    for i in 0..<n { to[i] = (Double(from[i]) + 0.5) * 0x1p-32 }
    sampler.sample(to, kind: tape.kind.base, count: n, spare: spare.base)
    for i in 0..<n {
      out[i] = UInt64(truncatingIfNeeded: Int64(min(to[i], Self.most)))
    }
    for i in 0..<n where !isDrawn[Int(tape.kind.base[i])] { out[i] = TapeSlot.asQuoted }
  }

  /// The tip of one sender of a class.
  func draw(_ kind: UInt8, from stream: inout RandomStream) -> UInt64 {
    guard isDrawn[Int(kind)] else { return TapeSlot.asQuoted }
    var kind = kind
    var sample = stream.uniform()
    var spare = 0.0
    sampler.sample(&sample, kind: &kind, count: 1, spare: &spare)
    return UInt64(min(sample, Self.most))
  }
}
