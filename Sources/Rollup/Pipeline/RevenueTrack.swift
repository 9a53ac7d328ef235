/// What ordering a slot has brought lately, less what posting and proving cost: public, and so what
/// bidders for the right to order can know.
///
/// The mean of the slots so far, and after an hour (300 slots) an exponential mean of that length
/// (assumption).
struct RevenueTrack: BitwiseCopyable {
  static let slots = 300.0
  /// The mean of a slot, in wei.
  private(set) var mean = 0.0
  private var seen = 0.0
  private var slot = 0.0

  /// Adds what came in, or with a minus what was paid, in wei.
  @inline(__always) mutating func add(_ wei: Double) { slot += wei }

  mutating func slotEnded() {
    seen = min(seen + 1, Self.slots)
    mean += (slot - mean) / seen
    slot = 0
  }
}
