internal import Calibration
internal import Foundation
internal import Proving
internal import Store

/// What a batch takes, for people and as CSV.
enum CostTable {
  private static let columns = [
    "stage", "seconds", "seconds_low", "seconds_high", "machine_seconds", "core_seconds",
    "memory_bytes", "usd", "usd_low", "usd_high", "gas",
  ]

  static func text(_ estimate: CostEstimate, _ calibration: PublishedCalibration) -> String {
    let costs = estimate.costs
    var table = TextTable(
      ["stage", "seconds", "80 %", "machine-s", "core-s", "memory", "usd", "gas"],
      [.left] + Array(repeating: .right, count: 7))
    for stage in ProvingStage.allCases {
      let cost = costs[stage]
      guard cost.isStated, stage != .verification else {
        table.add(
          [stage.rawValue, "", "", "", "", "", "", cost.gas > 0 ? "\(cost.gas)" : ""])
        continue
      }
      table.add(
        [stage.rawValue, short(cost.seconds)]
          + [
            interval(
              cost.seconds * cost.factor(atShare: CostEstimate.interval.low),
              cost.seconds * cost.factor(atShare: CostEstimate.interval.high)),
            short(cost.machineSeconds), cores(cost.machineSeconds, estimate),
            memory(cost.memoryBytes), dollars(estimate.dollars(cost.machineSeconds)), "",
          ])
    }
    let (low, high) = CostEstimate.interval
    table.add([
      "all", short(costs.seconds),
      interval(costs.seconds(atShare: low), costs.seconds(atShare: high)),
      short(costs.machineSeconds), cores(costs.machineSeconds, estimate), memory(costs.memoryBytes),
      dollars(estimate.dollars(costs.machineSeconds)), "",
    ])
    return heading(estimate) + "\n" + table.text() + "\n" + notes(estimate, calibration)
  }

  static func csv(_ estimate: CostEstimate) -> String {
    let (low, high) = CostEstimate.interval
    let rows = ProvingStage.allCases.map { stage -> [String] in
      let cost = estimate.costs[stage]
      let isTimed = cost.isStated && stage != .verification
      func timed(_ number: Double?) -> String { isTimed ? CSV.field(number) : "" }
      let factors = (cost.factor(atShare: low), cost.factor(atShare: high))
      return [
        stage.rawValue, timed(cost.seconds), timed(cost.seconds * factors.0),
        timed(cost.seconds * factors.1), timed(cost.machineSeconds),
        timed(CostDocument.coreSeconds(cost.machineSeconds, estimate)),
        cost.memoryBytes > 0 ? CSV.field(cost.memoryBytes) : "",
        timed(estimate.dollars(cost.machineSeconds)),
        timed(estimate.dollars(cost.machineSeconds * factors.0)),
        timed(estimate.dollars(cost.machineSeconds * factors.1)),
        cost.gas > 0 ? "\(cost.gas)" : "",
      ]
    }
    return ([columns] + rows).map(CSV.row).joined()
  }

  private static func heading(_ estimate: CostEstimate) -> String {
    let machines = estimate.machines == 1 ? "" : "\(estimate.machines) times "
    var text =
      "\(estimate.work.transactions) transactions, \(estimate.work.gas) gas, with \(estimate.profile.name)"
      + " on \(machines)\(estimate.machine.name) at \(dollars(estimate.machine.dollarsPerHour.dollars))"
      + " usd an hour"
    if let model = estimate.profile.model {
      text += ": \(short(model.work(of: estimate.work))) \(model.unit)"
      if estimate.costs.chunkCount > 1 { text += " in \(short(estimate.costs.chunkCount)) chunks" }
    }
    return Paragraph.text(text)
  }

  private static func notes(
    _ estimate: CostEstimate, _ calibration: PublishedCalibration
  ) -> String {
    var text = ProvingStage.allCases.compactMap { stage in
      let source = estimate.source(stage)
      return source.isEmpty ? nil : Paragraph.text("\(stage.rawValue): \(source)", indent: 2)
    }.joined()
    if !estimate.costs.fits(estimate.machine) {
      text += Paragraph.text(
        "The machine has \(estimate.machine.memoryGigabytes ?? 0) GB: it cannot prove this batch.")
    }
    return text + summary(calibration)
  }

  /// How well published rows are predicted, in two sentences.
  static func summary(_ calibration: PublishedCalibration) -> String {
    let scored = calibration.scored(.seconds)
    let outside = scored.filter { !$0.isWithinBound }.count
    return Paragraph.text(
      "Each of \(scored.count) published times is predicted by the others of its system: half of them"
        + " within a factor of \(String(format: "%.2f", calibration.medianFactor(.seconds))), all but"
        + " \(outside) within \(short(Prediction.bound)).")
  }

  static func short(_ number: Double) -> String {
    let digits = number >= 100 ? 0 : number >= 1 ? 1 : 3
    return number >= 1e7
      ? String(format: "%.3g", number) : String(format: "%.\(digits)f", number)
  }

  private static func interval(_ low: Double, _ high: Double) -> String {
    "\(short(low)) to \(short(high))"
  }

  private static func cores(_ machineSeconds: Double, _ estimate: CostEstimate) -> String {
    CostDocument.coreSeconds(machineSeconds, estimate).map(short) ?? ""
  }

  private static func memory(_ bytes: Double) -> String {
    bytes > 0 ? "\(short(bytes / 1e9)) GB" : ""
  }

  private static func dollars(_ amount: Double) -> String { String(format: "%.4f", amount) }
}
