internal import Calibration
internal import Proving
internal import Store

/// The JSON of `cost` and `calibrate`.
enum CostDocument {
  static func json(_ estimate: CostEstimate, _ calibration: PublishedCalibration) -> JSON {
    let costs = estimate.costs
    return .object([
      ("profile", .text(estimate.profile.name)),
      ("machine", .text(estimate.machine.name)),
      ("machines", .whole(estimate.machines)),
      ("usd_per_hour", .number(estimate.machine.dollarsPerHour.dollars)),
      ("transactions", .unsigned(estimate.work.transactions)),
      ("gas", .unsigned(estimate.work.gas)),
      ("work", work(estimate)),
      ("chunks", .number(costs.chunkCount)),
      (
        "interval",
        .list([.number(CostEstimate.interval.low), .number(CostEstimate.interval.high)])
      ),
      ("stages", .list(ProvingStage.allCases.map { stage(estimate, $0) })),
      ("total", total(estimate)),
      ("fits_memory", fits(estimate)),
      ("held_out", heldOut(calibration)),
      ("published", .list(calibration.predictions.map(row))),
    ])
  }

  /// What all rows say together.
  static func heldOut(_ calibration: PublishedCalibration) -> JSON {
    .object(
      [Observation.Quantity.seconds, .memory].map { quantity in
        let scored = calibration.scored(quantity)
        return (
          quantity.rawValue,
          .object([
            ("scored", .whole(scored.count)),
            ("median_factor", .number(calibration.medianFactor(quantity))),
            ("bound", .number(Prediction.bound)),
            ("outside", .whole(scored.filter { !$0.isWithinBound }.count)),
          ])
        )
      })
  }

  /// A published row beside what the others say of it.
  static func row(_ prediction: Prediction) -> JSON {
    let row = prediction.source
    return .object([
      ("system", .text(row.system)), ("machine", .text(row.machine)),
      ("workload", .text(row.workload)), ("stage", .text(row.stage)),
      ("source", .text(row.source)), ("year", .text(row.year)),
      ("quantity", .text(prediction.quantity == .seconds ? "seconds" : "bytes")),
      ("published", .optional(prediction.published)),
      ("predicted", .optional(prediction.predicted)),
      ("ratio", .optional(prediction.ratio)),
      ("scored", .flag(prediction.isScored)),
      ("within_bound", prediction.isScored ? .flag(prediction.isWithinBound) : .null),
      ("reason", prediction.reason.isEmpty ? .null : .text(prediction.reason)),
    ])
  }

  /// A fitted line.
  static func line(_ line: FittedSeries) -> JSON {
    .object([
      ("system", .text(line.system)), ("machine", .text(line.machine)),
      ("workload", .text(line.workload)), ("stage", .text(line.stage)),
      ("source", .text(line.source)), ("rows", .whole(line.rows)),
      ("threads_exponent", .number(line.threadsExponent)),
      ("per_unit", .number(line.cost.perUnit)), ("fixed", .number(line.cost.fixed)),
      ("spread", .number(line.cost.spread)),
    ])
  }

  private static func work(_ estimate: CostEstimate) -> JSON {
    guard let model = estimate.profile.model else { return .null }
    return .object([
      ("amount", .number(model.work(of: estimate.work))), ("unit", .text(model.unit)),
      ("source", .text(model.workSource)),
    ])
  }

  private static func stage(_ estimate: CostEstimate, _ stage: ProvingStage) -> JSON {
    let cost = estimate.costs[stage]
    let isTimed = cost.isStated && stage != .verification
    func timed(_ number: Double?) -> JSON { isTimed ? .optional(number) : .null }
    let low = cost.factor(atShare: CostEstimate.interval.low)
    let high = cost.factor(atShare: CostEstimate.interval.high)
    return .object([
      ("stage", .text(stage.rawValue)),
      ("seconds", timed(cost.seconds)),
      ("seconds_low", timed(cost.seconds * low)), ("seconds_high", timed(cost.seconds * high)),
      ("machine_seconds", timed(cost.machineSeconds)),
      ("core_seconds", timed(coreSeconds(cost.machineSeconds, estimate))),
      ("memory_bytes", cost.memoryBytes > 0 ? .number(cost.memoryBytes) : .null),
      ("usd", timed(estimate.dollars(cost.machineSeconds))),
      ("usd_low", timed(estimate.dollars(cost.machineSeconds * low))),
      ("usd_high", timed(estimate.dollars(cost.machineSeconds * high))),
      ("gas", cost.gas > 0 ? .unsigned(cost.gas) : .null),
      ("spread", timed(cost.spread)),
      ("source", .text(estimate.source(stage))),
    ])
  }

  private static func total(_ estimate: CostEstimate) -> JSON {
    let costs = estimate.costs
    let (low, high) = CostEstimate.interval
    return .object([
      ("seconds", .number(costs.seconds)),
      ("seconds_low", .number(costs.seconds(atShare: low))),
      ("seconds_high", .number(costs.seconds(atShare: high))),
      ("machine_seconds", .number(costs.machineSeconds)),
      ("core_seconds", .optional(coreSeconds(costs.machineSeconds, estimate))),
      ("memory_bytes", costs.memoryBytes > 0 ? .number(costs.memoryBytes) : .null),
      ("usd", .number(estimate.dollars(costs.machineSeconds))),
      ("usd_low", .number(estimate.dollars(costs.machineSeconds(atShare: low)))),
      ("usd_high", .number(estimate.dollars(costs.machineSeconds(atShare: high)))),
      ("gas", costs.verification.gas > 0 ? .unsigned(costs.verification.gas) : .null),
    ])
  }

  /// Seconds of all threads, on machines without an accelerator.
  static func coreSeconds(_ machineSeconds: Double, _ estimate: CostEstimate) -> Double? {
    estimate.machine.threads.map { Double($0) * machineSeconds }
  }

  private static func fits(_ estimate: CostEstimate) -> JSON {
    guard estimate.costs.memoryBytes > 0, estimate.machine.memoryGigabytes != nil else {
      return .null
    }
    return .flag(estimate.costs.fits(estimate.machine))
  }
}
