internal import Players
internal import Store

/// The metrics of the runs that are compared, by design and world.
struct Samples {
  private struct Place: Hashable {
    var design: String
    var world: String
  }

  /// The worlds in which somebody attacks or enters that were run, in the order of the points.
  let played: [World]
  private let names: [String]
  private let nothing: [Double?]
  private var byPlace: [Place: [[Double?]]] = [:]

  /// Reads these worlds, and where the honest one is among them also those that its figures are
  /// taken over.
  init(_ store: ResultStore, worlds: [String], axes: [String?]?) throws {
    let manifest = store.manifest
    nothing = Array(repeating: nil, count: manifest.seeds.count)
    names = manifest.metrics.map(\.name)
    let missing = [Double?](repeating: nil, count: manifest.metrics.count)
    let takesAll = worlds.contains(Scorecard.plainWorld)
    var played: [World] = []
    for (index, point) in manifest.points.enumerated() where axes == nil || point.axes == axes {
      let world = World(point.world)
      let isPlayed = world.map(Self.isPlayed) ?? false
      guard worlds.contains(point.world) || (takesAll && isPlayed) else { continue }
      let place = Place(design: point.design, world: point.world)
      guard byPlace[place] == nil else { continue }
      if isPlayed, let world, !played.contains(world) { played.append(world) }
      var bySeed = Array(repeating: missing, count: manifest.seeds.count)
      try store.forEachRun(ofPoint: index) { run in
        bySeed[run.ordinal % manifest.seeds.count] = run.metrics
      }
      byPlace[place] = bySeed
    }
    self.played = played
  }

  private static func isPlayed(_ world: World) -> Bool {
    if case .entrant = world { true } else { world.attack != nil }
  }

  /// One value a seed.
  func column(design: String, world: String, _ metric: Int) -> [Double?] {
    byPlace[Place(design: design, world: world)]?.map { $0[metric] } ?? nothing
  }

  /// One value a seed of a metric by its name; `nil` everywhere where there is no such metric.
  func column(design: String, world: String, named metric: String) -> [Double?] {
    names.firstIndex(of: metric).map { column(design: design, world: world, $0) } ?? nothing
  }

  /// Whether runs of the design in the world are part of the experiment.
  func ran(design: String, in world: String) -> Bool {
    byPlace[Place(design: design, world: world)] != nil
  }
}
