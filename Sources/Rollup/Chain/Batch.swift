/// What is posted on L1 together and proved together.
package struct Batch {
  /// The ordinal from 1; an account's `batch` says which batch touched it last.
  package var number: UInt32
  /// Who posts it, by the engine's number.
  package var poster = 0
  /// The decision that made it.
  package var ticket = Ticket.none
  /// What users paid for gas and bytes in it, in wei.
  package var fees: UInt128 = 0
  /// What the poster tips on L1 per gas beyond the usual, in wei.
  package var l1Tip: UInt64 = 0
  /// When its first transaction was included, in seconds.
  package var openedAt = 0.0
  /// Transactions in it, those of searchers too.
  package var transactions: UInt64 = 0
  /// L2 gas of them.
  package var gas: UInt64 = 0
  /// Transactions of users.
  package var userTransactions: UInt64 = 0
  /// Those of them whose arrival is kept for the latencies.
  package var tracked = 0
  /// Bytes that it posts.
  package var postedBytes: UInt64 = 0
  /// Bytes that users are charged for.
  package var chargedBytes: UInt64 = 0
  /// What it has cost so far on L1, in wei, and the part of it for blobs.
  package var l1Cost: UInt128 = 0
  /// How many proofs cover it.
  package var proofs: UInt64 = 0
  /// When it was put on L1, in seconds.
  package var postedAt = 0.0
  /// What its poster has locked for it, in wei.
  package var bond: UInt128 = 0
  /// The decision to hand it over to be proved, where that is asked; and whether it was not.
  package var handover = Ticket.none
  package var isWithheld = false
}

/// The arrivals of transactions that are not final yet, in the order of inclusion.
///
/// Batches become final in order, so one queue with two cursors serves soft confirmation by posting
/// and finality; what is final is dropped, so memory follows what is under way.
struct ArrivalQueue: ~Copyable {
  private var times = FlatBuffer<Double>(capacity: 4096)
  private var head = 0
  private var postedUpTo = 0
  /// How many were ever included, less those that were undone.
  private(set) var included = 0

  @inline(__always) mutating func append(_ arrival: Double) {
    times.append(arrival)
    included += 1
  }

  /// Forgets the newest inclusions, down to as many as there were.
  mutating func undo(to included: Int) {
    times.resize(to: times.count - (self.included - included))
    postedUpTo = min(postedUpTo, times.count)
    self.included = included
  }

  /// Hands the next `count` arrivals that were not posted yet to `body`.
  mutating func post(_ count: Int, _ body: (Double) -> Void) {
    for i in postedUpTo..<(postedUpTo + count) { body(times[i]) }
    postedUpTo += count
  }

  /// Hands the next `count` arrivals that were not final yet to `body`, and drops them.
  mutating func settle(_ count: Int, _ body: (Double) -> Void) {
    for i in head..<(head + count) { body(times[i]) }
    head += count
    guard head > 4096 && head > times.count / 2 else { return }
    times.dropFirst(head)
    postedUpTo -= head
    head = 0
  }
}
