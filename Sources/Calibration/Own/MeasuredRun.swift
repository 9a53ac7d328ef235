internal import Proofs

/// One real proof: its setting, its sizes and the seconds of its stages.
public struct MeasuredRun: Sendable, Hashable {
  /// What was proved, and how.
  public var setting: RunSetting
  /// The rows of the table.
  public var rows: Int
  /// Its columns.
  public var columns: Int
  /// The blowup.
  public var blowup: Int
  /// The positions that are queried.
  public var queries: Int
  /// Seconds on the clock by stage, in the order of `ProofWork.stages`; the least of the rounds.
  public var seconds: [Double]

  /// A run that took so long.
  package init(
    setting: RunSetting, rows: Int, columns: Int, blowup: Int, queries: Int, seconds: [Double]
  ) {
    (self.setting, self.rows, self.columns) = (setting, rows, columns)
    (self.blowup, self.queries, self.seconds) = (blowup, queries, seconds)
  }

  /// Seconds of all stages.
  public var total: Double { seconds.reduce(0, +) }

  /// Proves each setting once a round and keeps the least seconds of each stage: what disturbs only adds.
  ///
  /// The repeats of a setting are a round apart, so that what keeps the machine busy for some seconds
  /// does not fall on all of them. The process keeps its memory, as one that proves all day does.
  ///
  /// - Parameters:
  ///   - settings: What is proved, and how.
  ///   - rounds: How often.
  ///   - progress: Is told how many proofs are made, after each.
  /// - Returns: A run of each setting, in their order.
  /// - Throws: `BatchProverError` for a setting that cannot be proved.
  public static func measure(
    _ settings: [RunSetting], rounds: Int, progress: (_ proofs: Int) -> Void = { _ in }
  ) throws -> [Self] {
    keepFreedMemory()
    var runs: [Self] = []
    for round in 0..<max(1, rounds) {
      for (place, setting) in settings.enumerated() {
        let run = try measure(setting)
        if round == 0 {
          runs.append(run)
        } else {
          runs[place].seconds = zip(runs[place].seconds, run.seconds).map(min)
        }
        progress(round * settings.count + place + 1)
      }
    }
    return runs
  }

  /// Proves once.
  private static func measure(_ setting: RunSetting) throws -> Self {
    guard let profile = ProofProfile(rawValue: setting.profile),
      let hash = CommitmentHash(rawValue: setting.hash)
    else { preconditionFailure("settings name profiles and hashes that exist") }
    let prover = BatchProver(
      transfers: setting.transfers, depth: setting.depth, profile: profile, hash: hash,
      threads: setting.threads)
    let batch = try prover.prove()
    let air = try TransferAIR(batch.statement.chunks[0])
    let parameters = ProofParameters(profile, hash: hash)
    return Self(
      setting: setting, rows: air.rows, columns: air.width, blowup: parameters.blowup,
      queries: parameters.queries, seconds: batch.stages.named.map(\.seconds))
  }
}
