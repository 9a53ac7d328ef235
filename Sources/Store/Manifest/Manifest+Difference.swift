extension Manifest {
  /// The same for results that are to be joined, of which no command line decides what they measure.
  func mergeDifference(from stored: Manifest) -> String? {
    func list(_ names: [String]) -> String { names.isEmpty ? "all" : names.joined(separator: ", ") }
    if let difference = difference(from: stored) { return difference }
    if summary != stored.summary {
      return "metrics of the summary: there \(list(stored.summary)), here \(list(summary)); "
        + "repeat the sweep of one of them with the file of the other"
    }
    if level != stored.level {
      return "level of the intervals: there \(stored.level), here \(level); "
        + "repeat the sweep of one of them with the file of the other"
    }
    return nil
  }

  /// What first sets this experiment apart from one that a directory already holds, as words;
  /// `nil` where runs of both belong together.
  func difference(from stored: Manifest) -> String? {
    func unless<T: Equatable>(
      _ what: String, _ path: KeyPath<Manifest, T>, _ show: (T) -> String
    ) -> String? {
      let (there, here) = (stored[keyPath: path], self[keyPath: path])
      return there == here ? nil : "\(what): there \(show(there)), here \(show(here))"
    }
    return unless("name", \.name) { "'\($0)'" }
      ?? unless("program version", \.version) { $0 }
      ?? unless("seeds", \.seeds, Self.show)
      ?? unless("axes", \.axes) { $0.isEmpty ? "none" : $0.joined(separator: ", ") }
      ?? unless("grid points", \.points.count) { "\($0)" }
      ?? firstOtherPoint(stored)
      ?? unless("metrics", \.metrics.count) { "\($0)" }
      ?? firstOtherMetric(stored)
  }

  /// A metric of another name or unit: a column of another meaning.
  private func firstOtherMetric(_ stored: Manifest) -> String? {
    for (there, here) in zip(stored.metrics, metrics)
    where there.name != here.name || there.unit != here.unit {
      return "metric: there \(there.name) (\(there.unit)), here \(here.name) (\(here.unit))"
    }
    return nil
  }

  private func firstOtherPoint(_ stored: Manifest) -> String? {
    for (there, here) in zip(stored.points, points) {
      if there.key != here.key {
        return "grid point: there \(there.label), here \(here.label)"
      }
      if there.scenarioHash != here.scenarioHash {
        return "the scenario of \(here.label) (hash there \(there.scenarioHash.prefix(12)), "
          + "here \(here.scenarioHash.prefix(12)))"
      }
    }
    return nil
  }

  private static func show(_ seeds: [UInt64]) -> String {
    guard let first = seeds.first, let last = seeds.last else { return "none" }
    return seeds.count == 1 ? "\(first)" : "\(first)…\(last) (\(seeds.count))"
  }
}

extension GridPoint {
  /// The point for people: `design, world, value, …`, without axes that do not apply.
  public var label: String {
    ([design, world] + axes.compactMap { $0 }).joined(separator: ", ")
  }
}
