internal import Laboratory
internal import Rollup
internal import Store

/// What the page shows of a store: its designs in its worlds, compared.
///
/// Where an experiment has axes, every place on them is a design of its own, called
/// `NAME[axis=value]`. At most `most` designs are shown, the first ones.
struct Selection {
  /// The most designs that a page shows.
  static let most = 24

  /// The results.
  let store: ResultStore
  /// The experiment with its axes folded into the designs' names, as far as it is shown.
  let manifest: Manifest
  /// The designs beside each other.
  let comparison: Comparison
  /// The world that is not about an attack: `honest` where the experiment has it.
  let plainWorld: String
  /// The worlds that are shown, in the order of the experiment.
  let worlds: [String]
  /// How many designs are not shown.
  let leftOut: Int
  /// The store's point behind each point of `manifest`.
  private let points: [Int]
  private let finished: Set<Int>

  /// Looks at a store.
  init(_ store: ResultStore) throws {
    let whole = store.manifest
    finished = try store.finishedRuns()
    guard !finished.isEmpty else {
      throw ReportError.nothingFinished(
        place: store.directory?.path ?? whole.name, runs: whole.runs,
        failed: try store.completion().failed)
    }
    let names = whole.points.map { Self.name(of: $0, axes: whole.axes) }
    let designs = Self.distinct(names)
    let shown = Array(designs.prefix(Self.most))
    let points = whole.points.indices.filter { shown.contains(names[$0]) }
    var manifest = whole
    manifest.axes = []
    manifest.points = points.map {
      var point = whole.points[$0]
      point.design = names[$0]
      point.axes = []
      return point
    }
    let all = Self.distinct(manifest.points.map(\.world))
    worlds = Scorecard.shown(all)
    let source = manifest == whole ? store : try Self.copy(store, points, as: manifest)
    comparison = try Comparison(source, worlds: worlds)
    plainWorld =
      worlds.contains(Scorecard.plainWorld) ? Scorecard.plainWorld : worlds.first ?? ""
    leftOut = designs.count - shown.count
    self.store = store
    self.manifest = manifest
    self.points = points
  }

  /// The designs, the baseline first.
  var designs: [String] { comparison.designs }

  /// The finished runs of a design in a world, as ordinals of the store.
  func runs(of design: String, in world: String) -> [Int] {
    guard
      let point = manifest.points.firstIndex(where: { $0.design == design && $0.world == world })
    else { return [] }
    return store.manifest.seeds.indices
      .map { store.manifest.ordinal(point: points[point], seed: $0) }
      .filter(finished.contains)
  }

  /// The values of a metric by seed; `nil` where the run is missing or had nothing to measure.
  func samples(of metric: String, design: String, world: String) throws -> [Double?] {
    var samples = [Double?](repeating: nil, count: manifest.seeds.count)
    guard let column = manifest.metrics.firstIndex(where: { $0.name == metric }),
      let point = manifest.points.firstIndex(where: { $0.design == design && $0.world == world })
    else { return samples }
    try store.forEachRun(ofPoint: points[point]) {
      samples[$0.ordinal % manifest.seeds.count] = $0.metrics[column]
    }
    return samples
  }
}

extension Selection {
  /// The values without repetitions, in the order in which they first occur.
  static func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  private static func name(of point: GridPoint, axes: [String]) -> String {
    let places = zip(axes, point.axes).compactMap { axis, value in value.map { "\(axis)=\($0)" } }
    return places.isEmpty ? point.design : "\(point.design)[\(places.joined(separator: ","))]"
  }

  /// The metrics of some points under other names.
  private static func copy(
    _ store: ResultStore, _ points: [Int], as manifest: Manifest
  ) throws -> ResultStore {
    let copy = try ResultStore(inMemory: manifest)
    for (place, point) in points.enumerated() {
      try store.forEachRun(ofPoint: point) { run in
        let metrics = zip(manifest.metrics, run.metrics).map { Measurement($0.name, $1) }
        try copy.commit(
          RunResult(
            metrics: metrics, flows: [], series: [], distributions: [], notes: [],
            tapeHash: run.tapeHash),
          run: manifest.ordinal(point: place, seed: run.ordinal % manifest.seeds.count)
        ) { Provenance(scenario: "", assumptions: []) }
      }
    }
    return copy
  }
}
