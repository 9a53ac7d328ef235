public import Proving

extension OwnCalibration {
  /// A batch of some size and the seconds that its proof is predicted to take.
  public typealias Time = (transactions: Int, seconds: Double)

  /// What is predicted at powers of two up to 16,384, as scenarios read recorded times.
  ///
  /// Between them time is a staircase, since tables are filled up to a power of two.
  /// - Returns: `nil` if no run had this depth, profile and hash, and a power of two of transfers.
  public func times(depth: Int, profile: String, hash: String) -> [Time]? {
    guard let run = example(depth: depth, profile: profile, hash: hash) else { return nil }
    return (4...14).map { log2 in (1 << log2, seconds(run, 1 << log2).reduce(0, +)) }
  }

  /// A run of this kind, on as many threads as there were.
  private func example(depth: Int, profile: String, hash: String) -> MeasuredRun? {
    guard
      var run = runs.first(where: {
        $0.setting.depth == depth && $0.setting.profile == profile && $0.setting.hash == hash
          && $0.setting.transfers & ($0.setting.transfers - 1) == 0
      })
    else { return nil }
    run.setting.threads = runs.map(\.setting.threads).max() ?? 1
    return run
  }

  /// What is predicted of a run with these sizes.
  private func seconds(_ run: MeasuredRun, _ transfers: Int) -> [Double] {
    var run = run
    run.rows = run.rows / run.setting.transfers * transfers
    run.setting.transfers = transfers
    return fit.prediction(run) ?? []
  }

  /// The model of one setting, as scenarios and `cost` use it: lines through what is predicted at 1,024
  /// and 16,384 transfers.
  ///
  /// Assumption: the machine is the one that is named, and η, measured up to the threads that this
  /// machine has, holds for more.
  ///
  /// - Returns: `nil` if no run had this depth, profile and hash.
  public func model(
    depth: Int, profile: String, hash: String, machine: HardwareProfile
  ) -> ProverCostModel? {
    guard let run = example(depth: depth, profile: profile, hash: hash) else { return nil }
    let threads = run.setting.threads
    let (low, high) = (seconds(run, 1_024), seconds(run, 16_384))
    let exponents = threadsExponents.map(\.exponent)
    func stage(_ indices: Range<Int>, padding: Padding, memory: LinearCost? = nil) -> StageModel {
      let (a, b) = (low[indices].reduce(0, +), high[indices].reduce(0, +))
      let perUnit = max(0, (b - a) / 15_360)
      let weight = high[indices].reduce(0, +)
      let exponent = indices.reduce(0) { $0 + exponents[$1] * high[$1] } / max(weight, 1e-9)
      return StageModel(
        seconds: LinearCost(
          perUnit: perUnit, fixed: max(0, a - perUnit * 1_024), spread: spread),
        memory: memory, padding: padding, threadsExponent: exponent,
        source: "\(fitted) own proofs on \(threads) threads of the machine that calibrated")
    }
    let memory = LinearCost.traceMemory(columns: run.columns, blowup: run.blowup, overhead: 0.5)
    let rowsEach = Double(run.rows / run.setting.transfers)
    return .transfers(
      perChunk: 16_384, witness: stage(0..<1, padding: .none),
      traces: stage(1..<2, padding: .powerOfTwo),
      chunks: stage(
        2..<ProofWork.stages.count, padding: .powerOfTwo,
        memory: LinearCost(perUnit: memory.perUnit * rowsEach, fixed: 0, spread: 0)),
      machine: machine, threads: threads)
  }
}
