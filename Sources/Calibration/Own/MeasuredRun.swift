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
  /// Seconds on the clock by stage, in the order of `ProofWork.stages`; the least of the repeats.
  public var seconds: [Double]

  /// Seconds of all stages.
  public var total: Double { seconds.reduce(0, +) }

  /// Proves `repeats` times and keeps the least seconds of each stage: what disturbs only adds.
  ///
  /// - Throws: `BatchProverError` for a setting that cannot be proved.
  public static func measure(_ setting: RunSetting, repeats: Int) throws -> Self {
    guard let profile = ProofProfile(rawValue: setting.profile),
      let hash = CommitmentHash(rawValue: setting.hash)
    else { preconditionFailure("settings name profiles and hashes that exist") }
    let prover = BatchProver(
      transfers: setting.transfers, depth: setting.depth, profile: profile, hash: hash,
      threads: setting.threads)
    var best: [Double] = []
    var inputs: [BatchPublicInputs] = []
    for _ in 0..<max(1, repeats) {
      let batch = try prover.prove()
      let seconds = batch.stages.named.map(\.seconds)
      best = best.isEmpty ? seconds : zip(best, seconds).map(min)
      inputs = batch.statement.chunks
    }
    let air = try TransferAIR(inputs[0])
    let parameters = ProofParameters(profile, hash: hash)
    return Self(
      setting: setting, rows: air.rows, columns: air.width, blowup: parameters.blowup,
      queries: parameters.queries, seconds: best)
  }
}
