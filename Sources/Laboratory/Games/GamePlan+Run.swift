public import Foundation
public import Store

extension GamePlan {
  /// What stands beside the files of a sweep when all runs are there.
  public enum File: String, CaseIterable, Sendable {
    /// The means of the payoffs as a strategic-form game.
    case game = "game.nfg"
    /// The payoffs with their standard errors.
    case payoffs = "payoffs.csv"
    /// What was found.
    case equilibria = "equilibria.json"
  }

  /// How building a game ended.
  public enum Outcome: Sendable {
    /// All runs are there, and the files are written.
    case complete(GameFindings, Completion)
    /// Somebody cancelled; what is finished is kept.
    case cancelled(Completion)
  }

  /// Runs what `directory` lacks of the game's runs, finds what the game comes to, and writes the files
  /// of a sweep and those of `File`.
  ///
  /// `fresh` deletes what is there first.
  /// - Throws: `StoreError`; `GamePlanError` where no seed has all its runs.
  public func run(
    in directory: URL, fresh: Bool = false, jobs: Int, monitor: RunMonitor = RunMonitor(),
    cancellation: Cancellation = Cancellation()
  ) throws -> Outcome {
    if fresh {
      for file in File.allCases {
        try? FileManager.default.removeItem(at: directory.appendingPathComponent(file.rawValue))
      }
    }
    let completion: Completion
    switch try Sweep.run(
      plan, in: directory, fresh: fresh, jobs: jobs, monitor: monitor, cancellation: cancellation)
    {
    case .cancelled(let completion): return .cancelled(completion)
    case .complete(let all): completion = all
    }
    let store = try ResultStore(reading: directory)
    let game = try EmpiricalGame(self, store)
    try store.close()
    guard !game.seeds.isEmpty else { throw GamePlanError.noSeed(failed: completion.failed) }
    let findings = GameFindings(game)
    for file in File.allCases {
      let text =
        switch file {
        case .game: game.normalForm.gambit()
        case .payoffs: findings.payoffsCSV
        case .equilibria: json(findings).pretty
        }
      try AtomicFile.create(at: directory.appendingPathComponent(file.rawValue)) { write in
        try write(text)
      }
    }
    return .complete(findings, completion)
  }

  /// What was found, for programs.
  public func json(_ findings: GameFindings) -> JSON {
    findings.json(
      scenario: plan.manifest.name, design: scenario.designName, hash: scenario.hash)
  }
}

/// Why there is no game.
public enum GamePlanError: LocalizedError, Equatable {
  /// Under every seed a run failed.
  case noSeed(failed: Int)

  /// One sentence.
  public var errorDescription: String? {
    switch self {
    case .noSeed(let failed):
      "under every seed one of the game's runs failed (\(failed) in all), so there are no payoffs"
    }
  }
}
