/// What ordering a slot has brought lately, less what posting and proving cost: public, and so what
/// bidders for the right to order can know.
///
/// The mean of the slots so far, and after an hour (300 slots) an exponential mean of that length
/// (assumption).
package struct RevenueTrack: BitwiseCopyable, Sendable {
  static let slots = 300.0
  /// The mean of a slot, in wei.
  package private(set) var mean = 0.0
  private var seen = 0.0

  package init() {}

  /// Learns what a slot brought, in wei.
  package mutating func slotEnded(_ wei: Double) {
    seen = min(seen + 1, Self.slots)
    mean += (wei - mean) / seen
  }
}
