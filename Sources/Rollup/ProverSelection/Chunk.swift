/// Proofs of a batch that one roller has to make.
struct Chunk: Sendable {
  /// Where a chunk stands.
  enum State: Sendable {
    /// Somebody is drawn and has not been asked yet.
    case drawn(roller: Int)
    /// Under proof; paid if that is complete by `deadline`.
    case proving(roller: Int, proof: JobID, deadline: Double)
    /// The roller begins when it is too late, at the deadline.
    case delayed(roller: Int, deadline: Double)
    /// Nothing comes, which nobody can know before the deadline.
    case silent(roller: Int, deadline: Double)
    /// A proof that took no time came.
    case sent(roller: Int, SentProof.Making)
    /// Every draw failed, and the poster has to begin.
    case abandoned
    /// The poster proves it.
    case posters(proof: JobID)
    /// Proved: by a roller on time, or by one who is paid nothing, or by the poster.
    case done(onTime: Int?)
  }

  /// The first of the batch's proofs that it takes.
  var first: UInt64 = 0
  /// How many proofs it takes.
  let proofs: UInt64
  /// Where it stands.
  var state: State
  /// The assignment that is under way; it ends when the batch is final, or with the failure.
  var ticket = Ticket.none
  /// What the poster decided about checking the assignment that is under way; `nil` where it is not
  /// asked.
  var inspection: ReputationProving.Inspection?
  /// Which rollers failed it.
  var failed: [Int] = []

  /// The roller who owes it now, by number.
  var roller: Int? {
    switch state {
    case .drawn(let roller), .proving(let roller, _, _), .delayed(let roller, _),
      .silent(let roller, _), .sent(let roller, _):
      roller
    case .abandoned, .posters, .done: nil
    }
  }

  /// Whether it is proved.
  var isDone: Bool {
    if case .done = state { true } else { false }
  }
}
