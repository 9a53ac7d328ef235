internal import Randomness

/// The cost model of this project's own prover, fitted to proofs made on this machine.
public struct OwnCalibration: Sendable {
  /// The least number of runs that are fitted and predicted.
  public static let minimumRuns = 30
  /// Bounds on relative errors of the total of runs that were not fitted: the median's and p95's.
  public static let bounds = (median: 0.1, p95: 0.25)

  /// Relative errors of predictions for runs that were not fitted.
  public struct HeldOut: Sendable, Hashable {
    /// A stage's name, or "total".
    public var stage: String
    /// The median of |predicted / measured - 1|.
    public var median: Double
    /// The 95th percentile: the least error that 95 % of the runs do not exceed.
    public var p95: Double
  }

  /// All runs; the first 70 % were fitted.
  public let runs: [MeasuredRun]
  /// How many were fitted.
  public let fitted: Int
  /// The predicted seconds of the others, by stage.
  public let predictions: [[Double]]
  /// η of each stage, by name.
  public let threadsExponents: [(stage: String, exponent: Double)]
  let fit: StageFit

  /// Fits to the first 70 % of the runs, which stand in an order that was drawn.
  ///
  /// - Returns: `nil` with fewer than `minimumRuns` runs, or where the fit has no answer.
  public init?(_ runs: [MeasuredRun]) {
    guard runs.count >= Self.minimumRuns else { return nil }
    fitted = runs.count * 7 / 10
    guard let fit = StageFit(Array(runs[..<fitted])) else { return nil }
    let predictions = runs[fitted...].compactMap(fit.prediction)
    guard predictions.count == runs.count - fitted else { return nil }
    (self.runs, self.fit, self.predictions) = (runs, fit, predictions)
    threadsExponents = zip(ProofWork.stages, fit.threadsExponents).map { ($0, $1) }
  }

  /// How far predictions are off, by stage and at the end for the total.
  public var heldOut: [HeldOut] {
    let measured = runs[fitted...].map(\.seconds)
    let stages = ProofWork.stages.indices.map { stage in
      Self.errors(
        ProofWork.stages[stage], measured.map { $0[stage] }, predictions.map { $0[stage] })
    }
    return stages + [total]
  }

  /// How far predictions of the total are off.
  public var total: HeldOut {
    Self.errors(
      "total", runs[fitted...].map(\.total), predictions.map { $0.reduce(0, +) })
  }

  /// Whether the total's errors are within `bounds`.
  public var isWithinBounds: Bool {
    total.median <= Self.bounds.median && total.p95 <= Self.bounds.p95
  }

  private static func errors(
    _ stage: String, _ measured: [Double], _ predicted: [Double]
  ) -> HeldOut {
    let errors = zip(measured, predicted).map { abs($1 / max($0, 1e-9) - 1) }.sorted()
    let middle = (errors[(errors.count - 1) / 2] + errors[errors.count / 2]) / 2
    let place = (errors.count * 95 + 99) / 100 - 1
    return HeldOut(stage: stage, median: middle, p95: errors[place])
  }

  /// The standard deviation of ln(measured / predicted) of the held-out totals.
  var spread: Double {
    let logs = zip(runs[fitted...], predictions).map {
      Elementary.log($0.total / $1.reduce(0, +))
    }
    return (logs.reduce(0) { $0 + $1 * $1 } / Double(logs.count)).squareRoot()
  }
}
