extension Manifest {
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
