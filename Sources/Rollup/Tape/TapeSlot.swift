/// What no player can influence in one slot: arrivals, prices, L1.
///
/// Written by `TapeWriter`, read by every engine of the seed. Structure of arrays; arrivals are in
/// order of time.
package struct TapeSlot: ~Copyable {
  /// The slot's number from 0.
  package var slot = 0
  /// Seconds from the slot's start, ascending, in [0, 12).
  package var offset = FlatBuffer<Double>()
  /// The index of the class; probes have `probeBit` set.
  package var kind = FlatBuffer<UInt8>()
  /// What inclusion at once is worth to the sender, in wei.
  package var value = FlatBuffer<Double>()
  /// Sending account; for payments the receiving one too.
  package var sender = FlatBuffer<UInt32>()
  package var receiver = FlatBuffer<UInt32>()
  /// What a trade puts in, in wei of ether or dollars of that worth; 0 for other classes.
  package var size = FlatBuffer<Double>()
  /// Whether a trade buys ether (1) or sells it (0).
  package var buys = FlatBuffer<UInt8>()
  /// What each sender tips, in wei per L2 gas, or `asQuoted`; empty unless `hasTips`.
  package var tip = FlatBuffer<UInt64>()
  /// Whether tips are drawn.
  package var hasTips = false
  /// The outside price of ether at each L2 block of the slot, in dollars.
  package var blockPrice = FlatBuffer<Double>()
  /// The L1 block of this slot, proposed at its start; 0 where it was missed.
  package var l1BaseFee: UInt64 = 0
  /// The blob base fee of that block.
  package var blobBaseFee: UInt64 = 0

  /// A uniform number for extractable value that is drawn.
  package var valueDraw = 0.5
  /// A standard normal number for the token's outside price.
  package var tokenDraw = 0.0

  /// The bit in `kind` that marks a probe.
  package static let probeBit: UInt8 = 0x80

  /// The tip of a sender who adds what is ahead at the time.
  package static let asQuoted = UInt64.max

  package var count: Int { offset.count }

  package init(blocksPerSlot: Int) { blockPrice.resize(to: blocksPerSlot) }

  mutating func resize(to count: Int) {
    offset.resize(to: count)
    kind.resize(to: count)
    value.resize(to: count)
    sender.resize(to: count)
    receiver.resize(to: count)
    size.resize(to: count)
    buys.resize(to: count)
    if hasTips { tip.resize(to: count) }
  }
}
