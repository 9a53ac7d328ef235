internal import Parameters

/// `time`: when a run starts, how long it is and what part of it counts.
enum TimeSection {
  static let slot = TimeUnit.slots.nanoseconds

  /// Why the warm-up is what it is, given or not.
  static let warmUpReason = "a tenth of the run, at most 6 h, fills the queues and fee averages"

  static let parameter = Parameter(
    "time",
    .record([
      Parameter(
        "start", .timestamp, default: .absent,
        "the start of the run, rounded up to an L1 slot; the first row of feeds.l1 where it is not given"
      ),
      Parameter(
        "length", .duration(.days, atLeast: slot), default: .text("1 d"),
        "how long the run is: a whole number of L1 slots of 12 s"),
      Parameter(
        "warm-up", .duration(.hours), default: .absent,
        "the first part of the run, whole slots, which metrics and flows leave out; "
          + "10 % of the length but at most 6 h where it is not given",
        source: .assumption(warmUpReason)),
      Parameter(
        "l2-blocks-per-slot", .count(1...120), default: .text("6"),
        "L2 blocks in one L1 slot of 12 s",
        source: .assumption("a block every 2 s, as OP Stack chains have")),
    ]), default: .fields, "when the run starts, how long it is and what part of it counts")
}
