internal import Randomness

/// Each row of a family predicted by the others.
struct LeaveOneOut {
  /// The prediction of each observation, in their order, or why there is none.
  private(set) var results: [Result<Double, Unscored>] = []

  /// Why a row is not scored.
  struct Unscored: Error, Hashable {
    var reason: String
  }

  /// A factor of the power of ten, for the few families with threads 100 fits a row.
  init(_ observations: [Observation]) {
    results = observations.map { row in
      let others = observations.filter { !$0.repeats(row) }
      if let reason = Self.unidentified(row, by: others) {
        return .failure(Unscored(reason: reason))
      }
      guard let value = LineFit(others)?.prediction(row), value > 0 else {
        return .failure(Unscored(reason: "the other rows have no line"))
      }
      return .success(value)
    }
  }

  /// The standard deviation of ln(published / predicted) over the scored rows; `nil` without one.
  func spread(_ observations: [Observation], where isMeant: (Observation) -> Bool) -> Double? {
    var sum = 0.0
    var count = 0
    for (row, result) in zip(observations, results) where isMeant(row) {
      guard case .success(let predicted) = result else { continue }
      let error = Elementary.log(row.value / predicted)
      sum += error * error
      count += 1
    }
    return count > 0 ? (sum / Double(count)).squareRoot() : nil
  }

  /// Why the others do not determine the line of a row: a and c need two of its machine, η two numbers
  /// of threads on any.
  private static func unidentified(_ row: Observation, by others: [Observation]) -> String? {
    let own = others.filter { $0.machine == row.machine }
    let places = own.reduce(into: [[Double]]()) { places, other in
      let place = [other.work, Double(other.threads)]
      if !places.contains(place) { places.append(place) }
    }
    guard let first = places.first else { return "one row: nothing to predict it from" }
    if places.count == 1 {
      return first == [row.work, Double(row.threads)]
        ? "one size" : "two sizes: one row does not determine the other's line"
    }
    if !own.contains(where: { $0.threads == row.threads }), Set(others.map(\.threads)).count < 2 {
      return "the only row with more than one thread"
    }
    return nil
  }
}
