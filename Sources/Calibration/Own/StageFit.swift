/// Seconds of each stage as a · work / threads^η + c, fitted to runs: a and c for each hash, one η.
struct StageFit {
  private let fits: [LineFit]

  /// `nil` where a stage's least squares has no finite answer.
  init?(_ runs: [MeasuredRun]) {
    let works = runs.map(ProofWork.units)
    var fits: [LineFit] = []
    for stage in ProofWork.stages.indices {
      let observations = zip(runs, works).map { Self.observation($0, $1, stage) }
      guard let fit = LineFit(observations) else { return nil }
      fits.append(fit)
    }
    self.fits = fits
  }

  /// The seconds of each stage of a run; `nil` for a hash that no run had.
  func prediction(_ run: MeasuredRun) -> [Double]? {
    let works = ProofWork.units(run)
    let seconds = fits.indices.compactMap { stage in
      fits[stage].prediction(Self.observation(run, works, stage))
    }
    return seconds.count == fits.count ? seconds : nil
  }

  /// How the stages use threads: each stage's η.
  var threadsExponents: [Double] { fits.map(\.threadsExponent) }

  /// A stage that is shorter than the clock's step counts as one nanosecond.
  private static func observation(
    _ run: MeasuredRun, _ works: [Double], _ stage: Int
  ) -> Observation {
    Observation(
      row: 0, machine: run.setting.hash, work: works[stage], threads: run.setting.threads,
      value: max(run.seconds[stage], 1e-9),
      family: .init(
        quantity: .seconds, source: "", system: "", workload: "",
        stage: ProofWork.stages[stage]))
  }
}
