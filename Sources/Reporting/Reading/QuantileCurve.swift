package import Rollup

/// A distribution as quantiles, averaged over the seeds probability by probability.
package struct QuantileCurve: Equatable {
  /// Ascending in (0, 1).
  package var probabilities: [Double]
  /// The mean of the runs' quantiles, never falling.
  package var values: [Double]

  /// Averages the runs' quantiles; `nil` when no run has any.
  package init?(_ samples: [DistributionSample]) {
    var sums: [Double: (sum: Double, count: Int)] = [:]
    for sample in samples {
      for (probability, value) in zip(sample.probabilities, sample.values) where value.isFinite {
        let before = sums[probability] ?? (0, 0)
        sums[probability] = (before.sum + value, before.count + 1)
      }
    }
    guard !sums.isEmpty else { return nil }
    probabilities = sums.keys.sorted()
    var highest = -Double.infinity
    values = probabilities.map { probability in
      let (sum, count) = sums[probability] ?? (0, 1)
      highest = max(highest, sum / Double(count))
      return highest
    }
  }

  /// The quantile at `probability`, or the nearest below it that is known.
  package func value(at probability: Double) -> Double? {
    probabilities.lastIndex { $0 <= probability + 1e-9 }.map { values[$0] }
  }
}

extension Selection {
  /// The averaged quantiles of some distributions of a design in a world.
  func curves(_ names: [String], design: String, world: String) throws -> [QuantileCurve?] {
    var samples = [[DistributionSample]](repeating: [], count: names.count)
    for run in runs(of: design, in: world) {
      for one in try store.distributions(ofRun: run) {
        if let index = names.firstIndex(of: one.name) { samples[index].append(one) }
      }
    }
    return samples.map { QuantileCurve($0) }
  }
}
