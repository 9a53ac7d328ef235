/// Seconds of each stage as (a · work + m · memory) / threads^η + c, fitted to runs: a and c for each
/// hash, one m and one η.
struct StageFit {
  private let fits: [LineFit]

  /// `nil` where a stage's least squares has no finite answer.
  init?(_ runs: [MeasuredRun]) {
    let sizes = runs.map(Sizes.init)
    var fits: [LineFit] = []
    for stage in ProofWork.stages.indices {
      let observations = zip(runs, sizes).map { Self.observation($0, $1, stage) }
      guard let fit = LineFit(observations) else { return nil }
      fits.append(fit)
    }
    self.fits = fits
  }

  /// The seconds of each stage of a run; `nil` for a hash that no run had.
  func prediction(_ run: MeasuredRun) -> [Double]? {
    let sizes = Sizes(run)
    let seconds = fits.indices.compactMap { stage in
      fits[stage].prediction(Self.observation(run, sizes, stage))
    }
    return seconds.count == fits.count ? seconds : nil
  }

  /// How the stages use threads: each stage's η.
  var threadsExponents: [Double] { fits.map(\.threadsExponent) }

  /// Work and memory of each stage.
  private struct Sizes {
    let work: [Double]
    let memory: [Double]

    init(_ run: MeasuredRun) { (work, memory) = (ProofWork.units(run), ProofWork.memory(run)) }
  }

  /// A stage that is shorter than the clock's step counts as one nanosecond.
  private static func observation(
    _ run: MeasuredRun, _ sizes: Sizes, _ stage: Int
  ) -> Observation {
    Observation(
      row: 0, machine: run.setting.hash, work: sizes.work[stage],
      memory: sizes.memory[stage], threads: run.setting.threads,
      value: max(run.seconds[stage], 1e-9),
      family: .init(
        quantity: .seconds, source: "", system: "", workload: "",
        stage: ProofWork.stages[stage]))
  }
}
