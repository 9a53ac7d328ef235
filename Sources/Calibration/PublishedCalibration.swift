public import Proving

/// The cost model fitted to all published rows, and how well each row is predicted by the others.
public struct PublishedCalibration: Sendable {
  /// A line for each family and machine with at least two sizes, then what follows from several rows:
  /// SP1's stages, the work of gas, and the factors of machines.
  public let series: [FittedSeries]
  /// Every published figure, in the order of `PublishedTable.rows`, seconds before memory.
  public let predictions: [Prediction]
  /// The fit of the published table.
  public static let all = Self(rows: PublishedTable.rows)

  /// Fits these rows.
  public init(rows: [PublishedRow]) {
    let read = ReadRows(rows)
    var families: [Observation.Family: [Observation]] = [:]
    var order: [Observation.Family] = []
    for observation in read.observations {
      if families[observation.family] == nil { order.append(observation.family) }
      families[observation.family, default: []].append(observation)
    }
    var series: [FittedSeries] = []
    var predictions: [Prediction] = []
    for family in order {
      let observations = families[family] ?? []
      let held = LeaveOneOut(observations)
      series += Self.lines(family, observations, held)
      for (observation, result) in zip(observations, held.results) {
        predictions.append(Self.prediction(observation, result))
      }
    }
    for (row, reason) in read.reasons {
      predictions.append(
        Prediction(row: row, quantity: .seconds, published: rows[row].seconds, reason: reason))
    }
    let lines = Self.withPooledSpread(series, predictions)
    self.series =
      lines + Self.stages(of: rows) + [Self.coreProofOverGas(rows)] + Self.scales(lines)
    self.predictions = predictions.sorted {
      ($0.row, $1.quantity.rawValue) < ($1.row, $0.quantity.rawValue)
    }
  }

  /// The scored predictions of one quantity.
  public func scored(_ quantity: Observation.Quantity) -> [Prediction] {
    predictions.filter { $0.isScored && $0.quantity == quantity }
  }

  /// The median factor between predicted and published over scored rows, at least 1.
  public func medianFactor(_ quantity: Observation.Quantity) -> Double {
    let factors = scored(quantity).compactMap(\.factor).sorted()
    guard !factors.isEmpty else { return 1 }
    return (factors[(factors.count - 1) / 2] + factors[factors.count / 2]) / 2
  }

  private static func prediction(
    _ observation: Observation, _ result: Result<Double, LeaveOneOut.Unscored>
  ) -> Prediction {
    var prediction = Prediction(
      row: observation.row, quantity: observation.family.quantity, work: observation.work,
      published: observation.value, reason: "")
    switch result {
    case .success(let value):
      prediction.predicted = value
      if !prediction.isWithinBound { prediction.reason = reasonOutside(observation) }
    case .failure(let unscored): prediction.reason = unscored.reason
    }
    return prediction
  }

  /// What is known of rows that the model misses by more than the bound.
  private static func reasonOutside(_ observation: Observation) -> String {
    switch observation.family.system {
    case "VortexSTARK circle STARK":
      """
      three sizes on no line: from 2^28 to 2^29 the published time grows 5.7 times (assumption: the \
      larger one exceeds the card's 32 GB)
      """
    default: "not known"
    }
  }

  private static func lines(
    _ family: Observation.Family, _ observations: [Observation], _ held: LeaveOneOut
  ) -> [FittedSeries] {
    let machines = observations.map(\.machine).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    guard let fit = LineFit(observations) else { return [] }
    return machines.compactMap { machine in
      let own = observations.filter { $0.machine == machine }
      let places = Set(own.map { [$0.work, Double($0.threads)] })
      guard places.count > 1, let line = fit.lines[machine] else { return nil }
      return FittedSeries(
        system: family.system, machine: machine, workload: family.workload, stage: family.stage,
        source: family.source, rows: own.count, threadsExponent: fit.threadsExponent,
        cost: LinearCost(
          perUnit: line.perUnit, fixed: line.fixed,
          spread: held.spread(observations) { $0.machine == machine } ?? .nan))
    }
  }

  /// Gives lines through two sizes, none of which can be scored, the spread of all scored rows.
  private static func withPooledSpread(
    _ series: [FittedSeries], _ predictions: [Prediction]
  ) -> [FittedSeries] {
    let errors = predictions.compactMap(\.ratio).map { logSquared($0) }
    let pooled = (errors.reduce(0, +) / Double(max(1, errors.count))).squareRoot()
    return series.map {
      var line = $0
      if line.cost.spread.isNaN { line.cost.spread = pooled }
      return line
    }
  }
}
