/// Runs designs: the only way from a setting and a seed to results.
public enum Simulation {
  /// Runs all contestants on the one tape of `seed`, in lockstep; results in the same order.
  ///
  /// Each result is the same as if its contestant had run alone.
  /// - Parameters:
  ///   - contestants: Designs with settings that differ in `players`, `prover` and `record` at most.
  ///   - seed: The seed of the tape.
  ///   - isCancelled: Asked once an epoch; `true` ends the call with `CancellationError`.
  ///   - onEpoch: Told the number of slots done, once an epoch.
  /// - Returns: One result a contestant, in the same order.
  /// - Throws: `LedgerViolation` when the books do not balance, `CancellationError`.
  public static func run<P>(
    _ contestants: [Contestant<P>], seed: UInt64, isCancelled: () -> Bool = { false },
    onEpoch: (Int) -> Void = { _ in }
  ) throws -> [RunResult] {
    guard let first = contestants.first else { return [] }
    let time = first.setting.time
    precondition(
      contestants.allSatisfy { $0.setting.time == time }, "contestants of different time frames")
    let seats = contestants.map { Seat($0, seed: seed) }
    var writer = TapeWriter(first.setting, seed: seed)
    var tape = TapeSlot(blocksPerSlot: time.blocksPerSlot)
    for slot in 0..<time.slots {
      writer.write(slot, into: &tape)
      for seat in seats { try seat.engine.step(tape) }
      if (slot + 1) % Engine<P>.epochSlots == 0 {
        if isCancelled() { throw CancellationError() }
        onEpoch(slot + 1)
      }
    }
    return seats.map { $0.finish(tapeHash: writer.hash) }
  }

  /// A place for an engine, which has one owner and cannot stand in an array itself.
  private final class Seat<P: PlayerSet & Sendable> {
    var engine: Engine<P>

    init(_ contestant: Contestant<P>, seed: UInt64) {
      engine = Engine(contestant, seed: seed)
    }

    func finish(tapeHash: String) -> RunResult { engine.finish(tapeHash: tapeHash) }
  }
}
