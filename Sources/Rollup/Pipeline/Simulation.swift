/// One design with its players, ready to run.
public struct Contestant<Players: PlayerSet & Sendable>: Sendable {
  /// The design.
  public var design: Design
  /// The setting; contestants on one tape differ in `players` and `prover` at most.
  public var setting: Setting
  /// Those who answer.
  public var players: Players
  /// What the caller already knows that a reader of the result should.
  public var notes: [String]

  /// `design` played by `players` in `setting`.
  public init(design: Design, setting: Setting, players: Players, notes: [String] = []) {
    self.design = design
    self.setting = setting
    self.players = players
    self.notes = notes
  }
}

/// Runs designs: the only way from a setting and a seed to results.
public enum Simulation {
  /// Runs all contestants on the one tape of `seed`, in lockstep; results in the same order.
  ///
  /// - Parameter isCancelled: Asked once an epoch; `true` ends the call with `CancellationError`.
  /// - Parameter onEpoch: Told the number of slots done, once an epoch.
  /// - Throws: `LedgerViolation` when the books do not balance, `CancellationError`.
  public static func run<P>(
    _ contestants: [Contestant<P>], seed: UInt64, isCancelled: () -> Bool = { false },
    onEpoch: (Int) -> Void = { _ in }
  ) throws -> [RunResult] {
    preconditionFailure("engine being written")
  }
}
