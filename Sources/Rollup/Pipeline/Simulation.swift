/// Runs designs: the only way from a setting and a seed to results.
public enum Simulation {
  /// Runs all contestants, and baselines after them, on the one tape of `seed`, in lockstep; results
  /// in the same order.
  ///
  /// Each result is the same as if its contestant had run alone.
  /// - Parameters:
  ///   - contestants: Designs with settings that differ in `players`, `prover` and `record` at most.
  ///   - baselines: What rollups descend from, with settings that differ no more.
  ///   - seed: The seed of the tape.
  ///   - isCancelled: Asked once an epoch, or once a slot where proofs are made; `true` ends the call with
  ///     `CancellationError`.
  ///   - onEpoch: Told the number of slots done, as often.
  /// - Returns: One result a contestant, in the same order, then one a baseline.
  /// - Throws: `LedgerViolation` when the books do not balance, `ProofFailure` when proofs are really
  ///   made and an honest one is refused or none can be made, `CancellationError`.
  public static func run<P>(
    _ contestants: [Contestant<P>], baselines: [Baseline] = [], seed: UInt64,
    isCancelled: () -> Bool = { false }, onEpoch: (Int) -> Void = { _ in }
  ) throws -> [RunResult] {
    let settings = contestants.map(\.setting) + baselines.map(\.setting)
    guard let first = settings.first else { return [] }
    let time = first.time
    precondition(settings.allSatisfy { $0.time == time }, "contestants of different time frames")
    let seats = contestants.map { Seat($0, seed: seed) }
    let runs = baselines.map { $0.begin(seed: seed) }
    var writer = TapeWriter(first, seed: seed)
    var tape = TapeSlot(blocksPerSlot: time.blocksPerSlot)
    // Proofs take longer than slots: whoever waits for them looks more often.
    let makesProofs = contestants.contains { $0.setting.proving.proofs != nil }
    let stride = makesProofs ? 1 : Engine<P>.epochSlots
    for slot in 0..<time.slots {
      writer.write(slot, into: &tape)
      for seat in seats { try seat.engine.step(tape) }
      for run in runs { try run.step(tape) }
      for seat in seats where makesProofs {
        if let failure = seat.failure(seed: seed) { throw failure }
      }
      if (slot + 1) % stride == 0 {
        if isCancelled() { throw CancellationError() }
        onEpoch(slot + 1)
      }
    }
    let hash = writer.hash
    return seats.map { $0.finish(tapeHash: hash) } + runs.map { $0.finish(tapeHash: hash) }
  }

  /// A place for an engine, which has one owner and cannot stand in an array itself.
  private final class Seat<P: PlayerSet & Sendable> {
    var engine: Engine<P>

    private let design: String

    init(_ contestant: Contestant<P>, seed: UInt64) {
      engine = Engine(contestant, seed: seed)
      design = contestant.design.name
    }

    /// What went wrong with its proofs.
    func failure(seed: UInt64) -> ProofFailure? {
      engine.world.floor.proofFailure?.located(in: design, seed: seed)
    }

    func finish(tapeHash: String) -> RunResult { engine.finish(tapeHash: tapeHash) }
  }
}
